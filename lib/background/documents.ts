import { browser } from 'wxt/browser'

/** Where a script is injected. */
export type InjectionTarget = Parameters<typeof browser.scripting.executeScript>[0]['target']

/**
 * The target of an injection: the sender's document where the browser names documents (Chromium), since the tab may
 * show another site by then; else the frame.
 */
export function injectionTargetOf(tabId: number, documentId: string | undefined, frameId = 0): InjectionTarget {
  const target = documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] }
  return target as InjectionTarget
}

/** Injected as source. */
const hostHere = (): string => location.hostname

/** The top document of a tab, if it is a page of this host; undefined if it is not, or takes no scripts. */
export async function topDocument(tabId: number, host: string): Promise<InjectionTarget | undefined> {
  const found = await browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, func: hostHere })
    .catch(() => undefined)
  const [injection] = found ?? []
  if (injection?.result !== host) return undefined
  return injectionTargetOf(tabId, (injection as { documentId?: string }).documentId)
}

/** Sets a part of the document scope. Injected as source. */
function leaveHere(host: string, part: string, value: unknown): boolean {
  if (location.hostname !== host) return false
  const key = Symbol.for('neo-setup-guide')
  const scope = globalThis as unknown as Record<symbol, Record<string, unknown> | undefined>
  scope[key] ??= {}
  scope[key][part] = value
  return true
}

/** Shares a value with our scripts in a document of this host. Returns whether the tab shows one. */
export async function shareWithDocument(
  target: InjectionTarget,
  host: string,
  part: string,
  value: unknown,
): Promise<boolean> {
  const [injection] = await browser.scripting.executeScript({ target, func: leaveHere, args: [host, part, value] })
  return injection?.result === true
}
