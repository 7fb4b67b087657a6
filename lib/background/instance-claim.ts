import { browser } from 'wxt/browser'
import { awaitToken, ownHostIn, readOwnHostTexts } from '../servicenow/own-host'
import { sayToken } from '../servicenow/rest/session-token'
import { type InjectionTarget, topDocument } from './documents'
import { type From, tabOf } from './instance-tab'

/** Has a document say its session token to who asked for it there; see `pageToken`. */
export async function haveTokenSaid(target: InjectionTarget, channel: string): Promise<void> {
  await browser.scripting.executeScript({ target, world: 'MAIN', func: sayToken, args: [channel] })
}

/** What the instance says of its own name, read in the tab; nothing where that cannot be. */
async function ownHostTexts(tabId: number, host: string): Promise<unknown[]> {
  const target = await topDocument(tabId, host)
  if (!target) return []
  const channel = crypto.randomUUID()
  await browser.scripting.executeScript({ target, func: awaitToken, args: [channel] })
  await haveTokenSaid(target, channel)
  const [read] = await browser.scripting.executeScript({ target, func: readOwnHostTexts })
  return Array.isArray(read?.result) ? read.result : []
}

/**
 * The instance that a custom URL says it is, as a tab of it tells; undefined where it does not. It is the site's own word, to
 * be shown to the admin and not to be acted upon.
 */
export async function claimOf(host: string, from: From): Promise<string | undefined> {
  const tab = await tabOf(host, from).catch(() => undefined)
  if (tab?.id === undefined) return undefined
  return ownHostIn(await ownHostTexts(tab.id, host).catch(() => []))
}
