import { isInstanceHost } from './instance-url'

/** Where the token waits, in the extension's own world, from when it is said until it is used. */
interface Ear {
  neoToken?: unknown
  /** The name it is said under: where no event gets through it waits on the performance timeline. */
  neoChannel?: string
}

/** Waits in an instance's page for its session token to be said; see `sayToken`. Sent as source, as the next one is. */
export function awaitToken(channel: string): void {
  Object.assign(globalThis, { neoChannel: channel })
  const keep = (event: Event) => {
    event.preventDefault()
    Object.assign(globalThis, { neoToken: (event as CustomEvent).detail ?? (event as MessageEvent).data })
  }
  window.addEventListener(channel, keep, { once: true })
}

/**
 * Texts of the instance in which it may name its own host: `glide.servlet.uri`, which a custom URL can have changed, and the
 * page of statistics (servicenow-rest.md 4 [DOC]; whether that page names the host is not known, so it is looked for).
 * Runs in the extension's own world of an instance's page; must not use anything outside itself, since it is sent as source.
 * A text that may not be read is empty; nothing is read without a session token.
 */
export async function readOwnHostTexts(): Promise<string[]> {
  const ear = globalThis as Ear
  const { neoToken, neoChannel = '' } = ear
  const [mark] = performance.getEntriesByName(neoChannel, 'mark')
  if (mark) performance.clearMarks(neoChannel)
  const token = neoToken ?? (mark as { detail?: unknown } | undefined)?.detail
  delete ear.neoToken
  delete ear.neoChannel
  if (typeof token !== 'string' || token === '') return []
  const query = 'sysparm_query=name%3Dglide.servlet.uri&sysparm_fields=name%2Cvalue&sysparm_limit=2'
  const read = async (path: string) => {
    try {
      const answer = await fetch(path, {
        headers: { Accept: 'application/json, text/html', 'X-UserToken': token },
        redirect: 'error',
        signal: AbortSignal.timeout(10_000),
      })
      return answer.ok ? (await answer.text()).slice(0, 1_000_000) : ''
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
