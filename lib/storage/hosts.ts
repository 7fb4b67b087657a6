import { browser } from 'wxt/browser'
import { customUrlsOf } from '../domain/admission'
import type { Policy } from '../neo/policy'
import { hostName } from '../neo/policy-hosts'
import { readSettings, writeSettings } from './settings'
import { readSetup, type StoredSetup } from './setups'

/** The host that the address of an extension page names; undefined where it names none. */
export function hostParameter(search: string): string | undefined {
  const named = hostName.safeParse(new URLSearchParams(search).get('host'))
  return named.success ? named.data : undefined
}

const origins = (host: string) => ({ origins: [`https://${host}/*`] })

/** Whether the browser gives the extension access to a host; people can withhold what the manifest asks for. */
export const hasAccess = (host: string): Promise<boolean> => browser.permissions.contains(origins(host))

/**
 * Asks the person for access to a host. Has to be the first call in a click handler: the browser requires a user
 * gesture.
 */
export const requestAccess = (host: string): Promise<boolean> => browser.permissions.request(origins(host))

/** Finds the setup that a host belongs to: its own, or the one at a custom URL of the same instance. */
export async function findSetup(host: string, policy: Policy): Promise<StoredSetup> {
  const own = await readSetup(host)
  if (own.state !== 'none') return own
  for (const name of customUrlsOf(host, policy)) {
    const stored = await readSetup(name)
    if (stored.state === 'found') return stored
  }
  return own
}

/** Adds a host as a custom URL. The admin has given access to it and has yet to name the instance. */
export async function addCustomUrl(host: string): Promise<void> {
  const { customUrls } = await readSettings()
  if (!Object.hasOwn(customUrls, host)) await saveCustomUrl(host, '')
}

/** Stores the instance's own host behind a custom URL, as the admin named it. */
export async function saveCustomUrl(host: string, own: string): Promise<void> {
  const settings = await readSettings()
  await writeSettings({ ...settings, customUrls: { ...settings.customUrls, [host]: own } })
}

/** Removes a custom URL, and the access to it. */
export async function removeCustomUrl(host: string): Promise<void> {
  const settings = await readSettings()
  const { [host]: _, ...customUrls } = settings.customUrls
  await writeSettings({ ...settings, customUrls })
  await browser.permissions.remove(origins(host))
}
