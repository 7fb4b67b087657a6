/**
 * The only place in which scripts on an instance's pages build, request and navigate to addresses. A page can redirect
 * relative addresses by a `<base>` element; the origin of its own address it cannot change.
 */

/** A path with its query: it begins with a single slash and contains nothing that a browser reads as another host or strips. */
const PATH = /^\/(?![/\\])[^\\\p{Cc}]*$/u

/** The full address of a path of this instance. Throws for anything that is not such a path, which is a bug or an attack. */
export function addressOf(path: string): string {
  if (!PATH.test(path)) throw new TypeError('not a path of this instance')
  const { origin } = location
  const url = new URL(origin + path)
  if (url.origin !== origin) throw new TypeError('not on this instance')
  return url.href
}

/**
 * Whether our requests would pass through the page's service worker, which could forge the answers. In Chromium, requests
 * from an isolated world do not; in Firefox they do, and nothing in an answer reveals it (test/e2e/attacks).
 */
const isIntercepted = (): boolean => import.meta.env.FIREFOX && Boolean(navigator.serviceWorker?.controller)

/**
 * Whether an answer is the server's own to this request: one made by a script has the type `default`, and one from
 * elsewhere has another URL.
 */
const isGenuine = ({ type, url }: Response, address: string): boolean =>
  type === 'opaqueredirect' || (type === 'basic' && url === address)

/** Sends a request to this instance in the session of the signed-in person. Throws if the answer is not the instance's own. */
export async function fetchInstance(path: string, init: RequestInit): Promise<Response> {
  const address = addressOf(path)
  if (isIntercepted()) throw new TypeError('a service worker would answer')
  const answer = await fetch(address, {
    ...init,
    mode: 'same-origin',
    credentials: 'same-origin',
    redirect: 'manual',
  })
  // A service worker can take control of a page at any time.
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

/** Replaces the fragment of this document's address, or removes it if it is empty; nothing is loaded. */
export const replaceFragment = (fragment: string): void =>
  history.replaceState(history.state, '', location.origin + location.pathname + location.search + fragment)
