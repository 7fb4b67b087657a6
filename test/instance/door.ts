import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { generate } from 'selfsigned'

const NAMES = [
  'acme.service-now.com',
  '*.service-now.com',
  '*.servicenowservices.com',
  'dashboard.neoagent.io',
  'attacker.example',
  'localhost',
]

async function certificate() {
  const pems = await generate([{ name: 'commonName', value: 'acme.service-now.com' }], {
    // Quicker to make, and for each connection, than RSA.
    keyType: 'ec',
    curve: 'P-256',
    extensions: [{ name: 'subjectAltName', altNames: NAMES.map((value) => ({ type: 2 as const, value })) }],
  })
  return { key: pems.private, cert: pems.cert }
}

type Answer = (request: Request) => Response | Promise<Response>

/** A port of this machine with its certificate, which serves one stand-in instance after another. */
export interface Door {
  port: number
  /** The certificate authority that its certificate is checked against. */
  ca: string
  /**
   * Sets the handler for all further requests and cuts off those in progress; without a handler connections are
   * refused.
   */
  lead(answer?: Answer): void
  close(): Promise<void>
}

const nobody: Answer = () => new Response(null, { status: 503 })

/** Opens a port for HTTPS on the loopback; 0 picks a free one. Throws when it is taken. */
export async function openDoor(port = 0): Promise<Door> {
  const pems = await certificate()
  let current = nobody
  const server = serve({
    fetch: (request) => current(request),
    createServer,
    serverOptions: pems,
    hostname: '127.0.0.1',
    port,
  }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve)
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another with --port, or 0 for any free one.`)
          : error,
      ),
    )
  })
  return {
    port: (server.address() as AddressInfo).port,
    ca: pems.cert,
    lead(answer = nobody) {
      current = answer
      server.closeAllConnections()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
