import { browser } from 'wxt/browser'
import { type InjectionTarget, topDocument } from '../background/documents'
import { type From, tabOf } from '../background/instance-tab'
import { customUrlsOf } from '../domain/admission'
import type { Policy } from '../neo/policy'
import { hostName } from '../neo/policy-hosts'
import { awaitToken, ownHostIn, readOwnHostTexts } from '../servicenow/own-host'
import { sayToken } from '../servicenow/rest/session-token'
import { readSettings, writeSettings } from './settings'
import { readSetup, type Stored } from './setups'

/** The host that the address of one of the extension's pages names; undefined where it names none. */
export function hostNamed(search: string): string | undefined {
  const named = hostName.safeParse(new URLSearchParams(search).get('host'))
  return named.success ? named.data : undefined
}

const origins = (host: string) => ({ origins: [`https://${host}/*`] })

/** Whether the browser lets the extension onto a host; people can withhold what the manifest asks for. */
export const hasAccess = (host: string): Promise<boolean> => browser.permissions.contains(origins(host))

/** Asks the person for access to a host. Has to be the first thing done in a click. */
export const requestAccess = (host: string): Promise<boolean> => browser.permissions.request(origins(host))

/** The set-up that a host belongs to: its own, or that of a custom URL of the same instance. */
export async function setupOf(host: string, policy: Policy): Promise<Stored> {
  const own = await readSetup(host)
  if (own.state !== 'none') return own
  for (const name of customUrlsOf(host, policy)) {
    const stored = await readSetup(name)
    if (stored.state === 'found') return stored
  }
  return own
}

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

/** Takes a host for a custom URL, whose instance the admin has still to name. The admin has allowed the host. */
export async function addCustomUrl(host: string): Promise<void> {
  const { customUrls } = await readSettings()
  if (!Object.hasOwn(customUrls, host)) await nameInstance(host, '')
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

/** Keeps the instance's own host behind a custom URL, as the admin named it. */
export async function nameInstance(host: string, own: string): Promise<void> {
  const settings = await readSettings()
  await writeSettings({ ...settings, customUrls: { ...settings.customUrls, [host]: own } })
}

/** Gives a custom URL up, and with it the access to it. */
export async function dropCustomUrl(host: string): Promise<void> {
  const settings = await readSettings()
  const { [host]: _, ...customUrls } = settings.customUrls
  await writeSettings({ ...settings, customUrls })
  await browser.permissions.remove(origins(host))
}
