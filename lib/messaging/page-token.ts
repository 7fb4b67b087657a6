import { isSessionToken, tokenInMarkup } from '../servicenow/rest/session-token'
import { sendRequest } from './messages'

/** The background's refusal where no setup or run is in progress. */
const NOT_HERE = 'no set-up here'

/**
 * Takes the entry of this name from the performance timeline: the page's world leaves the token there when no event
 * gets through.
 */
function markedAs(channel: string): unknown {
  const [mark] = performance.getEntriesByName(channel, 'mark')
  if (mark) performance.clearMarks(channel)
  return (mark as { detail?: unknown } | undefined)?.detail
}

/**
 * Returns the session token of the page that this script runs in; undefined where there is none, or the page withholds
 * it. Only the page's main world sees the current token, so the background runs a function there that dispatches it
 * under a random name. Neither the request nor its answer contains the token: it never leaves the document. If nothing
 * is received, the token is read from the page's markup.
 */
export async function requestPageToken(): Promise<string | undefined> {
  const channel = crypto.randomUUID()
  let heard: unknown
  const hear = (event: Event) => {
    event.preventDefault()
    heard = (event as CustomEvent).detail ?? (event as MessageEvent).data
  }
  window.addEventListener(channel, hear, { once: true })
  const answer = await sendRequest({ type: 'page.token', channel })
  window.removeEventListener(channel, hear)
  if (!answer.ok && answer.reason === NOT_HERE) return undefined
  return [heard, markedAs(channel), tokenInMarkup(document)].find(isSessionToken)
}
