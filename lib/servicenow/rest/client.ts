import type { FailureReason } from '../../shared/failure-reason'
import { fetchInstance } from '../addresses'
import { parseRetryAfter } from './header-numbers'
import { createTurns, type Turns } from './rate-limit'
import { isSessionToken } from './session-token'

/** Why an instance gave no answer. */
export type Failure =
  | { ok: false; reason: Exclude<FailureReason, 'rate-limited'> }
  | { ok: false; reason: 'rate-limited'; retryAfterSeconds: number }

type Answer = { ok: true; json: unknown; headers: Headers; status: number } | Failure

/** Sends requests to the instance that the page belongs to, in the admin's session. */
export interface RestClient {
  /** `body`, an object, is sent as JSON. A failure of any kind is an answer, never an exception. */
  send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Answer>
  /** The budget from which each request takes a turn. */
  turns: Turns
}

/** How long to wait for an answer, in ms. A batch may take 30 s on the instance: docs/servicenow/rest.md#batch */
const PATIENCE = 40_000

function failureOf({ status, headers }: Response): Failure {
  if (status === 401)
    return { ok: false, reason: headers.get('x-is-logged-in') === 'true' ? 'no-token' : 'session-ended' }
  if (status === 429)
    return { ok: false, reason: 'rate-limited', retryAfterSeconds: parseRetryAfter(headers.get('retry-after')) }
  const reasons: Record<number, 'forbidden' | 'not-found' | 'invalid'> = {
    400: 'invalid',
    403: 'forbidden',
    404: 'not-found',
  }
  return { ok: false, reason: reasons[status] ?? 'unexpected' }
}

/** Most characters of an answer that are read: several times the largest expected. */
const MOST = 16_000_000

/** Parses the JSON of an answer. Throws if it is not JSON, or too long. */
async function jsonOf({ body }: Response): Promise<unknown> {
  // Through a reader and as text: in Firefox, only the page's own scripts can iterate a stream or read its bytes.
  const reader = (body as ReadableStream<BufferSource>).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return JSON.parse(text)
    text += value
    if (text.length > MOST) throw await reader.cancel()
  }
}

/** Whether an answer redirects to another page, such as sign-in or sign-out: docs/servicenow/rest.md#stale-token-redirect */
const leadsAway = ({ type, status }: Response): boolean => type === 'opaqueredirect' || (status >= 300 && status < 400)

/** Whether a request may have been refused for its token alone, whatever scheme `WWW-Authenticate` names. */
const isTokenRefused = (answer: Response): boolean => answer.status === 401 || leadsAway(answer)

async function read(response: Response): Promise<Answer> {
  if (leadsAway(response)) return { ok: false, reason: 'session-ended' }
  if (!response.ok) return failureOf(response)
  const { status, headers } = response
  if (status === 204) return { ok: true, json: undefined, headers, status }
  // The page for signing in, or of a sleeping instance, is HTML with status 200: docs/servicenow/rest.md#html-answers
  if (!headers.get('content-type')?.includes('json')) return { ok: false, reason: 'session-ended' }
  try {
    return { ok: true, json: await jsonOf(response), headers, status }
  } catch {
    return { ok: false, reason: 'unexpected' }
  }
}

/** The fresh token that a refusal offers, by the platform's own rules: docs/servicenow/rest.md#token-rotation */
function offered({ status, headers }: Response): string | undefined {
  const token = [headers.get('x-usertoken-response'), headers.get('x-usertoken')].find(isSessionToken)
  const isSignedIn = ['x-sessionloggedin', 'x-is-logged-in'].some((name) => headers.get(name) === 'true')
  const may = isSignedIn && headers.get('x-usertoken-allowresubmit') !== 'false'
  return status === 401 && may ? token : undefined
}

/**
 * `token` returns the page's `g_ck`. Without one nothing is sent, because the answer to a request without a token makes the
 * browser show its password dialog (docs/servicenow/rest.md#password-dialog). If the token was rotated, the request is
 * repeated once. Every request takes one of `turns`, the repeated one included. `told` hears the instance's time, in ms, with
 * each answer that has one.
 */
export function createRestClient(
  token: () => Promise<string | undefined>,
  turns = createTurns(async () => {}, Number.POSITIVE_INFINITY),
  told?: (instanceTime: number) => void,
): RestClient {
  const renewed = new Map<string, string>()
  const current = async () => {
    const own = (await token()) ?? ''
    return renewed.get(own) ?? own
  }
  return {
    turns,
    async send(method, path, body) {
      const userToken = await current()
      if (!userToken) return { ok: false, reason: 'no-token' }
      if (!(await turns.take())) return { ok: false, reason: 'too-many' }
      const end = new AbortController()
      const patience = setTimeout(() => end.abort(), PATIENCE)
      const attempt = (used: string) =>
        fetchInstance(path, {
          method,
          headers: {
            accept: 'application/json',
            'x-usertoken': used,
            'x-requested-with': 'XMLHttpRequest',
            'x-no-response-redirect': 'true',
            ...(body && { 'content-type': 'application/json' }),
          },
          // `JSON.stringify(undefined)` is `undefined`: no body is sent.
          body: JSON.stringify(body),
          signal: end.signal,
        })
      try {
        let answer = await attempt(userToken)
        if (isTokenRefused(answer)) {
          const ofPage = await current()
          const fresh = ofPage && ofPage !== userToken ? ofPage : offered(answer)
          if (fresh && fresh !== userToken && (await turns.take())) {
            renewed.set(userToken, fresh)
            answer = await attempt(fresh)
          }
        }
        const at = Date.parse(answer.headers.get('date') ?? '')
        if (!Number.isNaN(at)) told?.(at)
        return await read(answer)
      } catch {
        return { ok: false, reason: 'network' }
      } finally {
        clearTimeout(patience)
        // The body of a refusal is not read; left open, it would occupy one of the browser's few connections to the
        // instance.
        end.abort()
      }
    },
  }
}
