import { browser } from 'wxt/browser'
import { hostName } from './neo/managed-policy'
import type { Policy } from './neo/policy'
import { ownHostIn, readOwnHostTexts } from './servicenow/own-host'
import { isSessionToken, readPageToken } from './servicenow/session'
import { readSettings, writeSettings } from './settings'
import { customUrlsOf } from './setup/instance'
import { readSetup, type Stored } from './storage'

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

/** The session token of a page of an instance, which only its main world can see; undefined where there is none. */
export async function tokenOf(tabId: number, frameId = 0): Promise<string | undefined> {
  const [injection] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: readPageToken,
  })
  const token = injection?.result
  return isSessionToken(token) ? token : undefined
}

/** Takes a host for a custom URL, and looks in the tab for the instance behind it. The admin has allowed the host. */
export async function addCustomUrl(host: string, tabId: number | undefined): Promise<void> {
  const token = tabId === undefined ? undefined : await tokenOf(tabId).catch(() => undefined)
  const [read] =
    tabId === undefined || token === undefined
      ? []
      : await browser.scripting.executeScript({
          target: { tabId, frameIds: [0] },
          func: readOwnHostTexts,
          args: [token],
        })
  const texts = Array.isArray(read?.result) ? read.result : []
  await nameInstance(host, ownHostIn(texts) ?? '')
}

/** Keeps the instance's own host behind a custom URL. */
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
