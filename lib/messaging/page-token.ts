import { isSessionToken, tokenInMarkup } from '../servicenow/rest/session-token'
import { sendRequest } from './messages'

/** How the background refuses where nothing is set up or under way. */
const NOT_HERE = 'no set-up here'

/** What the page left under this name on the performance timeline, where no event got through; it is taken away. */
function markedAs(channel: string): unknown {
  const [mark] = performance.getEntriesByName(channel, 'mark')
  if (mark) performance.clearMarks(channel)
  return (mark as { detail?: unknown } | undefined)?.detail
}

/**
 * The session token of the page this script runs in; undefined where there is none, or where it is not given. Only the page's
 * main world can see it as it is now, so the background has it said there. It does not leave the document: what is asked is for
 * a name to say it under, one nobody can guess, and the answer holds nothing. Where nothing is heard the page's own markup tells.
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
