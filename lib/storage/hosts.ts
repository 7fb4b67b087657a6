import { browser } from 'wxt/browser'
import { customUrlsOf } from '../domain/admission'
import type { Policy } from '../neo/policy'
import { hostName } from '../neo/policy-hosts'
import { readSettings, writeSettings } from './settings'
import { readSetup, type StoredSetup } from './setups'

/** The host that the address of one of the extension's pages names; undefined where it names none. */
export function hostParameter(search: string): string | undefined {
  const named = hostName.safeParse(new URLSearchParams(search).get('host'))
  return named.success ? named.data : undefined
}

const origins = (host: string) => ({ origins: [`https://${host}/*`] })

/** Whether the browser lets the extension onto a host; people can withhold what the manifest asks for. */
export const hasAccess = (host: string): Promise<boolean> => browser.permissions.contains(origins(host))

/** Asks the person for access to a host. Has to be the first thing done in a click. */
export const requestAccess = (host: string): Promise<boolean> => browser.permissions.request(origins(host))

/** The set-up that a host belongs to: its own, or that of a custom URL of the same instance. */
export async function findSetup(host: string, policy: Policy): Promise<StoredSetup> {
  const own = await readSetup(host)
  if (own.state !== 'none') return own
  for (const name of customUrlsOf(host, policy)) {
    const stored = await readSetup(name)
    if (stored.state === 'found') return stored
  }
  return own
}

/** Takes a host for a custom URL, whose instance the admin has still to name. The admin has allowed the host. */
export async function addCustomUrl(host: string): Promise<void> {
  const { customUrls } = await readSettings()
  if (!Object.hasOwn(customUrls, host)) await saveCustomUrl(host, '')
}

/** Keeps the instance's own host behind a custom URL, as the admin named it. */
export async function saveCustomUrl(host: string, own: string): Promise<void> {
  const settings = await readSettings()
  await writeSettings({ ...settings, customUrls: { ...settings.customUrls, [host]: own } })
}

/** Gives a custom URL up, and with it the access to it. */
export async function removeCustomUrl(host: string): Promise<void> {
  const settings = await readSettings()
  const { [host]: _, ...customUrls } = settings.customUrls
  await writeSettings({ ...settings, customUrls })
  await browser.permissions.remove(origins(host))
}
