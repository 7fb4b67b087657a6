import { isInstanceHost } from './instance-url'

/** Waits on an instance's page for the session token from `dispatchToken`. Injected as source, like the next function. */
export function receiveToken(channel: string): void {
  const key = Symbol.for('neo-setup-guide')
  const scope = globalThis as unknown as Record<symbol, { token?: unknown; channel?: string } | undefined>
  const shared = (scope[key] ??= {})
  // If no event gets through, the token is on the performance timeline, under this name.
  shared.channel = channel
  const keep = (event: Event) => {
    event.preventDefault()
    shared.token = (event as CustomEvent).detail ?? (event as MessageEvent).data
  }
  window.addEventListener(channel, keep, { once: true })
}

/**
 * Reads texts in which the instance may name its own host: `glide.servlet.uri`, which a custom URL can have changed, and the statistics
 * page, which may or may not name it (docs/servicenow/oauth.md#custom-url, docs/servicenow/releases.md#stats-page). Runs in the
 * extension's own world on an instance's page; must not refer to anything outside itself, since it is injected as source. An unreadable
 * text is empty; nothing is read without a session token.
 */
export async function readOwnHostTexts(): Promise<string[]> {
  const scope = globalThis as unknown as Record<symbol, { token?: unknown; channel?: string } | undefined>
  const shared = scope[Symbol.for('neo-setup-guide')] ?? {}
  const { token: said, channel = '' } = shared
  const [mark] = performance.getEntriesByName(channel, 'mark')
  if (mark) performance.clearMarks(channel)
  const token = said ?? (mark as { detail?: unknown } | undefined)?.detail
  delete shared.token
  delete shared.channel
  if (typeof token !== 'string' || token === '') return []
  const query = 'sysparm_query=name%3Dglide.servlet.uri&sysparm_fields=name%2Cvalue&sysparm_limit=2'
  // A page's `<base>` can redirect relative addresses; see `fetchInstance`, which cannot be used here.
  const { origin } = location
  const read = async (path: string) => {
    try {
      const address = new URL(origin + path)
      // In Firefox, the page's service worker would answer.
      const isIntercepted = () => import.meta.env.FIREFOX && navigator.serviceWorker?.controller
      if (address.origin !== origin || isIntercepted()) return ''
      const answer = await fetch(address.href, {
        headers: { Accept: 'application/json, text/html', 'X-UserToken': token },
        mode: 'same-origin',
        credentials: 'same-origin',
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      })
      const isGenuine = answer.type === 'basic' && answer.url === address.href
      return answer.ok && isGenuine && !isIntercepted() ? (await answer.text()).slice(0, 1_000_000) : ''
    } catch {
      return ''
    }
  }
  return Promise.all([read(`/api/now/table/sys_properties?${query}`), read('/stats.do')])
}

const HOSTS = /(?<![\w.-])[a-z0-9][a-z0-9-]*\.(?:service-now|servicenowservices)\.com(?![\w-]|\.\w)/gi

/** The instance's own host, from the first text that names exactly one; undefined where none does. */
export function ownHostIn(texts: readonly unknown[]): string | undefined {
  for (const text of texts) {
    const named = typeof text === 'string' ? (text.match(HOSTS) ?? []) : []
    const hosts = new Set(named.map((host) => host.toLowerCase()).filter(isInstanceHost))
    if (hosts.size === 1) return [...hosts][0]
  }
  return undefined
}
