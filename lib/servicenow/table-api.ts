import * as z from 'zod/mini'

/** Why a read gave no record. */
export type ReadFailure =
  | { ok: false; reason: 'session-ended' | 'forbidden' | 'not-found' | 'network' | 'unexpected' | 'no-token' }
  | { ok: false; reason: 'rate-limited'; retryAfterSeconds: number }

export type Row = Record<string, string>
type ReadResult = { ok: true; rows: Row[] } | ReadFailure

export interface TableApi {
  /** Rows of a table by an encoded query. Only the columns asked for, references as sys_ids. */
  query(table: string, query: string, fields: readonly string[], limit: number): Promise<ReadResult>
}

// All scalars are strings, empty references "" (reference/servicenow-rest.md 2.1 [DOC]).
const answerSchema = z.object({ result: z.array(z.record(z.string(), z.string())) })

const SECRET_FIELDS = new Set(['client_secret', 'user_password', 'token'])
const NEVER = /[\^]|^javascript:/i

/** Whether a value can stand in an encoded query, which has no way to escape (reference/servicenow-rest.md 2.4). */
export const isQuotable = (value: string): boolean => !NEVER.test(value)

async function failureOf(response: Response): Promise<ReadFailure> {
  if (response.status === 401)
    return { ok: false, reason: response.headers.get('x-is-logged-in') === 'true' ? 'no-token' : 'session-ended' }
  if (response.status === 403) return { ok: false, reason: 'forbidden' }
  if (response.status === 404) return { ok: false, reason: 'not-found' }
  if (response.status === 429)
    return { ok: false, reason: 'rate-limited', retryAfterSeconds: Number(response.headers.get('retry-after')) || 60 }
  return { ok: false, reason: 'unexpected' }
}

async function parse(response: Response): Promise<ReadResult> {
  if (response.type === 'opaqueredirect') return { ok: false, reason: 'session-ended' }
  if (!response.ok) return failureOf(response)
  // A sign-in page comes with 200 and as HTML. [CODE]
  if (!response.headers.get('content-type')?.includes('json')) return { ok: false, reason: 'session-ended' }
  const parsed = answerSchema.safeParse(await response.json().catch(() => undefined))
  return parsed.success ? { ok: true, rows: parsed.data.result } : { ok: false, reason: 'unexpected' }
}

/**
 * Reads tables of the instance the page belongs to, in the admin's session. `token` gives the page's `g_ck`; without one
 * nothing is sent, since the platform answers a token-less request with the browser's own password dialog
 * (reference/servicenow-rest.md 0.10 [CODE]).
 */
export function tableApi(token: () => Promise<string | undefined>): TableApi {
  return {
    async query(table, query, fields, limit) {
      if (fields.some((field) => SECRET_FIELDS.has(field))) throw new Error(`${fields.join()} holds a secret column`)
      const userToken = await token()
      if (!userToken) return { ok: false, reason: 'no-token' }
      const parameters = new URLSearchParams({
        sysparm_query: query,
        sysparm_fields: fields.join(','),
        sysparm_limit: String(limit),
        sysparm_exclude_reference_link: 'true',
      })
      try {
        const response = await fetch(`/api/now/table/${table}?${parameters}`, {
          credentials: 'same-origin',
          redirect: 'manual',
          headers: {
            accept: 'application/json',
            'x-usertoken': userToken,
            'x-requested-with': 'XMLHttpRequest',
            'x-no-response-redirect': 'true',
          },
          signal: AbortSignal.timeout(20_000),
        })
        return await parse(response)
      } catch {
        return { ok: false, reason: 'network' }
      }
    },
  }
}
