/**
 * The one place in which scripts on an instance's pages build an address, ask for it and go to it. A page decides what a
 * relative address means, by a `<base>` element; the origin of its own address it cannot change.
 */

/** A path with its query: one slash, nothing that a browser reads as another host or leaves out. */
const PATH = /^\/(?![/\\])[^\\\p{Cc}]*$/u

/** The full address of a path of this instance. Throws where a text is no such path, which is a bug or an attack. */
export function addressOf(path: string): string {
  if (!PATH.test(path)) throw new TypeError('not a path of this instance')
  const { origin } = location
  const url = new URL(origin + path)
  if (url.origin !== origin) throw new TypeError('not on this instance')
  return url.href
}

/**
 * Whether requests of ours would pass a service worker of the page's, which could answer them as it likes. In Chromium those of
 * an isolated world do not; in Firefox they do, and nothing in an answer tells (test/e2e/attacks).
 */
const isIntercepted = (): boolean => import.meta.env.FIREFOX && Boolean(navigator.serviceWorker?.controller)

/**
 * Whether an answer is what the server said to this very request: one that a script made has the type `default`, and one from
 * elsewhere has another address.
 */
const isGenuine = ({ type, url }: Response, address: string): boolean =>
  type === 'opaqueredirect' || (type === 'basic' && url === address)

/** Asks this instance, in the session of who is signed in. Throws where the answer is not the instance's own. */
export async function fetchInstance(path: string, init: RequestInit): Promise<Response> {
  const address = addressOf(path)
  if (isIntercepted()) throw new TypeError('a service worker would answer')
  const answer = await fetch(address, {
    ...init,
    mode: 'same-origin',
    credentials: 'same-origin',
    redirect: 'manual',
  })
  // A worker can take over a page at any time.
  if (isIntercepted() || !isGenuine(answer, address)) throw new TypeError('not an answer of this instance')
  return answer
}

/** Goes to a path of this instance, in this tab. */
export const navigateTo = (path: string): void => location.assign(addressOf(path))

/** Whether an element of the page, when clicked, leads to another site. */
export function leadsAway(element: Element): boolean {
  const { href } = element as Partial<HTMLAnchorElement>
  return typeof href === 'string' && URL.canParse(href) && new URL(href).origin !== location.origin
}

/** Leaves the fragment out of this document's address, or has another one there; nothing is loaded. */
export const replaceFragment = (fragment: string): void =>
  history.replaceState(history.state, '', location.origin + location.pathname + location.search + fragment)
