import { browser } from 'wxt/browser'
import { withPlaces } from '../domain/field-hints'
import { columnName, type ManagedPolicy, parseManaged, unreadablePolicy } from '../neo/managed-policy'
import type { Policy } from '../neo/policy'
import { isInstanceHost } from '../servicenow/instance-url'
import { errorReason } from '../shared/error-reason'
import { storageArea } from './area'
import { readAs } from './format'
import { storeAs } from './per-host-store'
import { type Settings, settingsFormat } from './settings-format'
import { watchKey } from './watch-key'

export type { Settings } from './settings-format'

const KEY = 'settings'
export const defaultSettings: Settings = { version: 1, emailMode: false, columns: [], language: 'auto', customUrls: {} }

const parse = (value: unknown): Settings => {
  const stored = readAs(settingsFormat, value)
  return stored.state === 'found' ? stored.value : defaultSettings
}

/** Returns the settings; the defaults where none are stored, or none that can be read. */
export async function readSettings(): Promise<Settings> {
  return parse((await storageArea().get(KEY))[KEY])
}

/** Whether a newer version of the extension stored the settings. They do not apply then, and are left as they are. */
export const areSettingsNewer = async (): Promise<boolean> =>
  readAs(settingsFormat, (await storageArea().get(KEY))[KEY]).state === 'newer'

/**
 * Stores settings. Throws where they do not fit the schema, which is a bug, and where a newer version stored the
 * present ones.
 */
export const writeSettings = (settings: Settings): Promise<void> => storeAs(settingsFormat, KEY, settings)

/** Firefox's message when there is no policy; Chromium returns an empty object instead. */
const NO_POLICY = /managed storage manifest not found/i

/** Drops custom URLs that are instances themselves, or that lead to no instance: Neo could not be connected through them. */
function withInstances(managed: ManagedPolicy): ManagedPolicy {
  const urls = Object.entries(managed.policy.customUrls)
  const wrong = urls.filter(([host, own]) => isInstanceHost(host) || !isInstanceHost(own)).map(([host]) => host)
  if (wrong.length === 0) return managed
  const customUrls = Object.fromEntries(urls.filter(([host]) => !wrong.includes(host)))
  return {
    ...managed,
    state: managed.state === 'valid' ? 'partial' : managed.state,
    policy: { ...managed.policy, customUrls },
    dropped: [...managed.dropped, ...wrong.map((host) => `customUrls: ${host}`)],
  }
}

/**
 * Reads and checks the organisation's policy. Nothing where the browser has no managed storage, or reports no policy.
 * If managed storage fails in any other way, the policy counts as unreadable.
 */
export async function readManaged(): Promise<ManagedPolicy> {
  const { managed } = browser.storage as Partial<typeof browser.storage>
  if (!managed) return parseManaged()
  try {
    return withPlaces(withInstances(parseManaged(await managed.get(null))))
  } catch (error) {
    if (NO_POLICY.test(errorReason(error))) return parseManaged()
    return { state: 'unreadable', policy: unreadablePolicy(['storage.managed']), keys: [], dropped: [] }
  }
}

/**
 * Combines the organisation's policy with the admin's settings. Where instances are restricted, the admin's own custom
 * URLs do not count: nobody but the site and the admin says which instance is behind them.
 */
export function effectivePolicy({ policy, keys }: ManagedPolicy, settings: Settings): Policy {
  const { emailMode, columns, language, customUrls } = settings
  const own = Object.entries({ emailMode, columns, language }).filter(([key]) => !keys.includes(key))
  const added = policy.allowedInstances.length > 0 ? {} : customUrls
  return { ...policy, ...Object.fromEntries(own), customUrls: { ...added, ...policy.customUrls } }
}

/**
 * Returns the policy that applies: Neo's values, overridden by the organisation's, then by the admin's settings where
 * the organisation set nothing.
 */
export async function readPolicy(): Promise<Policy> {
  const [managed, settings] = await Promise.all([readManaged(), readSettings()])
  return effectivePolicy(managed, settings)
}

/**
 * Splits columns as typed, one to a line or separated by commas, into those of the form `table.column` and the others.
 */
export function parseColumns(typed: string): { columns: string[]; wrong: string[] } {
  const names = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))]
  const isColumn = (name: string) => columnName.safeParse(name).success ?? false
  return { columns: names.filter(isColumn).slice(0, 50), wrong: names.filter((name) => !isColumn(name)) }
}

/** Calls back with the settings whenever they change, until the signal aborts. */
export function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  watchKey(KEY, signal, (value) => changed(parse(value)))
}

/** Calls back whenever the policy that applies may have changed, as long as this context lives. */
export function watchPolicy(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed()
  })
  storageArea().watch((changes) => {
    if (Object.hasOwn(changes, KEY)) changed()
  })
}
