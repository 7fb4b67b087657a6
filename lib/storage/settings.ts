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

/** The settings; the defaults where there are none, or none that can be read. */
export async function readSettings(): Promise<Settings> {
  return parse((await storageArea().get(KEY))[KEY])
}

/** Whether the settings were stored by a newer version of the extension: they do not apply, and stay as they are. */
export const areSettingsNewer = async (): Promise<boolean> =>
  readAs(settingsFormat, (await storageArea().get(KEY))[KEY]).state === 'newer'

/** Stores settings. Throws where they are not of the form, which is a bug, and in place of those of a newer version. */
export const writeSettings = (settings: Settings): Promise<void> => storeAs(settingsFormat, KEY, settings)

/** How Firefox says that there is no policy; Chromium then gives an empty object. */
const NO_POLICY = /managed storage manifest not found/i

/** A custom URL leads to an instance, or to nothing that Neo could be connected to. */
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
 * What the enterprise set, checked; nothing where the browser has no managed storage, or says that there is no policy. A
 * policy that the browser has but fails to give is one that cannot be read.
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
 * What counts, of what the enterprise set and what the admin set. Where instances are restricted, custom URLs of the
 * admin's own do not count: which instance is behind them is nobody's word but the site's and the admin's.
 */
export function effectivePolicy({ policy, keys }: ManagedPolicy, settings: Settings): Policy {
  const { emailMode, columns, language, customUrls } = settings
  const own = Object.entries({ emailMode, columns, language }).filter(([key]) => !keys.includes(key))
  const added = policy.allowedInstances.length > 0 ? {} : customUrls
  return { ...policy, ...Object.fromEntries(own), customUrls: { ...added, ...policy.customUrls } }
}

/** What counts here: Neo's values, the enterprise's, and the admin's settings where the enterprise set nothing. */
export async function readPolicy(): Promise<Policy> {
  const [managed, settings] = await Promise.all([readManaged(), readSettings()])
  return effectivePolicy(managed, settings)
}

/** Columns as typed, one to a line or separated by commas: those that are `table.column`, and those that are not. */
export function parseColumns(typed: string): { columns: string[]; wrong: string[] } {
  const names = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))]
  const isColumn = (name: string) => columnName.safeParse(name).success ?? false
  return { columns: names.filter(isColumn).slice(0, 50), wrong: names.filter((name) => !isColumn(name)) }
}

/** Calls back with the settings whenever they change, until the signal aborts. */
export function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): void {
  watchKey(KEY, signal, (value) => changed(parse(value)))
}

/** Calls back whenever what counts may have changed, as long as this context lives. */
export function watchPolicy(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed()
  })
  storageArea().watch((changes) => {
    if (Object.hasOwn(changes, KEY)) changed()
  })
}
