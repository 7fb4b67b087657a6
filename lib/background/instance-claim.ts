import { browser } from 'wxt/browser'
import { ownHostIn, readOwnHostTexts, receiveToken } from '../servicenow/own-host'
import { dispatchToken } from '../servicenow/rest/session-token'
import { type InjectionTarget, topDocument } from './documents'
import { findInstanceTab, type RequestOrigin } from './instance-tab'

/** Dispatches a document's session token to the script that asked for it there; see `requestPageToken`. */
export async function dispatchPageToken(target: InjectionTarget, channel: string): Promise<void> {
  await browser.scripting.executeScript({ target, world: 'MAIN', func: dispatchToken, args: [channel] })
}

/** Reads the instance's own name in the tab; undefined where that fails. */
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
 * The instance that a custom URL claims to be, read in one of its tabs; undefined where it claims none. It is the
 * site's own claim: shown to the admin, and never acted upon.
 */
export async function readInstanceClaim(host: string, from: RequestOrigin): Promise<string | undefined> {
  const tab = await findInstanceTab(host, from).catch(() => undefined)
  if (tab?.id === undefined) return undefined
  return ownHostIn(await ownHostTexts(tab.id, host).catch(() => []))
}
