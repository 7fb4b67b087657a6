import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { attacker, type Received, withHostileBase } from './attacker.ts'
import { batchApi } from './batch.ts'
import { shellScript } from './browser/bundle.ts'
import { type DashboardOptions, dashboard } from './dashboard/dashboard.ts'
import { type Door, openDoor } from './door.ts'
import { Instance, type InstanceOptions } from './instance.ts'
import { oauth } from './oauth.ts'
import { login } from './pages/login.ts'
import { patchScript } from './pages/patches.ts'
import { pages } from './pages/routes.ts'
import { tableApi } from './table-api.ts'

const DASHBOARD_HOST = 'dashboard.neoagent.io'
const ATTACKER_HOST = 'attacker.example'

export interface ServerOptions extends InstanceOptions {
  /** 0 picks a free port. */
  port?: number
  /** Serves it on a port that is already open, and stays open. */
  door?: Door
}

export interface Running {
  port: number
  instance: Instance
  /** Requests that arrived at the attacker's origin. */
  attacked: readonly Received[]
  close(): Promise<void>
}

const asset = (name: string) => readFile(join(import.meta.dirname, 'browser', name), 'utf8')

async function instanceApp(instance: Instance): Promise<Hono> {
  const [shell, classic, classicCss, shellCss] = await Promise.all([
    shellScript(),
    asset('classic.js'),
    asset('classic.css'),
    asset('shell.css'),
  ])
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    if (!instance.trouble.framable) c.header('X-Frame-Options', 'SAMEORIGIN')
    const { base } = instance.trouble
    if (base && c.res.headers.get('content-type')?.startsWith('text/html'))
      c.res = new Response(withHostileBase(await c.res.text(), new URL(c.req.url).origin, base), c.res)
    c.header('Server', 'ServiceNow')
    c.header('Date', new Date(instance.now()).toUTCString())
    if (instance.trouble.patched.length === 0 || !c.res.headers.get('content-type')?.startsWith('text/html')) return
    const html = await c.res.text()
    const { status, headers } = c.res
    c.res = new Response(html.replace('<head>', `<head>${await patchScript(instance.trouble.patched)}`), {
      status,
      headers,
    })
  })
  const text = (type: string, body: string) => () =>
    new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=60' } })
  app.get('/scripts/shell.js', text('text/javascript', shell))
  app.get('/scripts/classic.js', text('text/javascript', classic))
  app.get('/styles/classic.css', text('text/css', classicCss))
  app.get('/styles/shell.css', text('text/css', shellCss))
  app.get('/sw.js', (c) =>
    instance.trouble.worker === undefined
      ? c.notFound()
      : c.body(instance.trouble.worker, 200, { 'content-type': 'text/javascript' }),
  )
  app.get('/favicon.ico', (c) => c.body(null, 204))
  const tables = tableApi(instance)
  for (const part of [login(instance), oauth(instance), pages(instance), batchApi(instance, tables), tables])
    app.route('/', part)
  return app
}

/**
 * Serves a stand-in ServiceNow instance and the Neo dashboard over HTTPS on one loopback port; the `Host` header decides.
 * Throws when the port is taken or an option is unknown.
 */
export async function startServer(options: ServerOptions = {}): Promise<Running> {
  const instance = new Instance(options)
  const door = options.door ?? (await openDoor(options.port))
  const dashboardOptions: DashboardOptions = { ca: door.ca, port: () => door.port }
  const [instanceRoutes, dashboardRoutes] = [await instanceApp(instance), dashboard(dashboardOptions)]
  const { app: attackerRoutes, received } = attacker(instance)
  const hosts = new Map([
    [DASHBOARD_HOST, dashboardRoutes],
    [ATTACKER_HOST, attackerRoutes],
  ])
  door.lead((request) => (hosts.get(new URL(request.url).hostname) ?? instanceRoutes).fetch(request))
  return {
    port: door.port,
    instance,
    attacked: received,
    close: async () => {
      door.lead()
      if (!options.door) await door.close()
    },
  }
}
