import { type Context, Hono } from 'hono'
import type { Instance } from './instance.ts'
import { challenge, endless } from './table-api.ts'

interface Item {
  id?: string
  method?: string
  url?: string
  headers?: { name: string; value: string }[]
}

/**
 * The Batch API: every item runs by itself, in the caller's session, one after another (docs/servicenow/rest.md#batch).
 * `trouble.batch` switches it off, or limits the number of items.
 */
export function batchApi(instance: Instance, inner: Hono): Hono {
  const app = new Hono()
  const run = async (c: Context): Promise<Response> => {
    const { batch, hibernating, huge } = instance.trouble
    if (huge) return endless()
    if (hibernating) return c.html('<html><head><title>Instance Hibernating page</title></head></html>')
    if (batch === 'off')
      return c.json(
        { error: { message: 'Requested URI does not represent any resource', detail: null }, status: 'failure' },
        404,
      )
    if (instance.trouble.delay > 0) await new Promise((resolve) => setTimeout(resolve, instance.trouble.delay))
    const session = instance.sessions.of(c)
    instance.requests.push({ method: 'POST', url: c.req.path })
    if (!session.userId || c.req.header('x-usertoken') !== session.token) return challenge(instance, c, session)
    const body = (await c.req.json()) as { batch_request_id?: string; rest_requests?: Item[] }
    const items = body.rest_requests ?? []
    const reached = typeof batch === 'number' ? items.slice(0, batch) : items
    const serviced = []
    for (const { id = '', method = 'GET', url = '', headers = [] } of reached) {
      const begun = Date.now()
      const answer = await inner.request(new URL(url, c.req.url).href, {
        method,
        headers: {
          ...Object.fromEntries(headers.map(({ name, value }) => [name, value])),
          cookie: c.req.header('cookie') ?? '',
          'x-usertoken': session.token,
          'x-batched': 'true',
        },
      })
      serviced.push({
        id,
        status_code: answer.status,
        status_text: answer.statusText || 'OK',
        headers: [...answer.headers]
          .filter(([name]) => instance.visibility.batchCounts || name !== 'x-total-count')
          .map(([name, value]) => ({ name, value })),
        body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
        execution_time: Date.now() - begun,
      })
    }
    return c.json({
      batch_request_id: body.batch_request_id ?? '',
      serviced_requests: serviced,
      unserviced_requests: items.slice(reached.length).map(({ id = '' }) => id),
    })
  }
  for (const base of ['/api/now/batch', '/api/now/v1/batch']) app.post(base, run)
  return app
}
