import { browser } from 'wxt/browser'
import { ownHostIn, readOwnHostTexts, receiveToken } from '../servicenow/own-host'
import { dispatchToken } from '../servicenow/rest/session-token'
import { type InjectionTarget, topDocument } from './documents'
import { findInstanceTab, type RequestOrigin } from './instance-tab'

/** Has a document say its session token to who asked for it there; see `requestPageToken`. */
export async function dispatchPageToken(target: InjectionTarget, channel: string): Promise<void> {
  await browser.scripting.executeScript({ target, world: 'MAIN', func: dispatchToken, args: [channel] })
}

/** What the instance says of its own name, read in the tab; nothing where that cannot be. */
async function ownHostTexts(tabId: number, host: string): Promise<unknown[]> {
  const target = await topDocument(tabId, host)
  if (!target) return []
  const channel = crypto.randomUUID()
  await browser.scripting.executeScript({ target, func: receiveToken, args: [channel] })
  await dispatchPageToken(target, channel)
  const [read] = await browser.scripting.executeScript({ target, func: readOwnHostTexts })
  return Array.isArray(read?.result) ? read.result : []
}

/**
 * The instance that a custom URL says it is, as a tab of it tells; undefined where it does not. It is the site's own word, to
 * be shown to the admin and not to be acted upon.
 */
export async function readInstanceClaim(host: string, from: RequestOrigin): Promise<string | undefined> {
  const tab = await findInstanceTab(host, from).catch(() => undefined)
  if (tab?.id === undefined) return undefined
  return ownHostIn(await ownHostTexts(tab.id, host).catch(() => []))
}
