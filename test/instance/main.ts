import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { applyFaults } from './faults.ts'
import { startServer } from './server.ts'

const USAGE =
  'npm run instance -- --port N --release xanadu|zurich|australia|brazil --setup none|user|complete|cloned-from-production|wiped-by-clone --fault <requirement id>[,…] --markup record|plain --patched CustomEvent[,…] --clock <days ahead>'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      release: { type: 'string' },
      setup: { type: 'string' },
      fault: { type: 'string' },
      markup: { type: 'string' },
      patched: { type: 'string' },
      clock: { type: 'string' },
    },
  })
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port must be a whole number from 0 to 65535, not "${values.port}".`)
  const clock = Number(values.clock ?? 0)
  if (!Number.isFinite(clock)) throw new Error(`--clock must be a number of days, not "${values.clock}".`)
  const { port: _port, fault, patched, clock: _clock, ...options } = values
  const list = (text = '') => text.split(',').filter(Boolean)
  const running = await startServer({ ...options, clock, port, faults: list(fault), patched: list(patched) })
  const stop = () => void running.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  // What breaks later: one fault a line.
  // A terminal is left alone: the process may run behind its shell.
  if (!process.stdin.isTTY)
    createInterface({ input: process.stdin }).on('line', (name) => {
      const { application = {}, serviceAccount = {}, db } = running.instance
      try {
        if (name.trim()) applyFaults(db, { application, user: serviceAccount }, [name.trim()])
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
      }
    })
  process.stdout.write(`${JSON.stringify({ port: running.port, ...running.instance.describe() })}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}\n`)
  process.exit(1)
})
