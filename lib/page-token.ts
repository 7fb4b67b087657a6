import { ask } from './messages'
import { isSessionToken } from './servicenow/session'

/**
 * The session token of the page this script runs in; undefined where there is none, or where it is not given. Only the page's
 * main world can see it, so the background has it said there. It does not leave the document: what is asked is for a name to
 * say it under, one nobody can guess, and the answer holds nothing.
 */
export async function pageToken(): Promise<string | undefined> {
  const channel = crypto.randomUUID()
  let heard: unknown
  const hear = (event: Event) => {
    heard = (event as CustomEvent).detail
  }
  window.addEventListener(channel, hear, { once: true })
  await ask({ type: 'page.token', channel })
  window.removeEventListener(channel, hear)
  return isSessionToken(heard) ? heard : undefined
}
