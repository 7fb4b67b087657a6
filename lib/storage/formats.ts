import { storageArea } from './area'
import { baselineFormat } from './baseline-format'
import { type Format, type Read, readAs } from './format'
import { handOffFormat } from './hand-off-format'
import { historyFormat } from './history-format'
import { planFormat } from './plan-format'
import { reminderFormat } from './reminder-format'
import { settingsFormat } from './settings-format'
import { setupFormat } from './setup-format'
import { verificationFormat } from './verification-format'

/** The formats of what is stored for each instance. */
const PER_HOST: readonly Format<unknown>[] = [
  setupFormat,
  verificationFormat,
  planFormat,
  baselineFormat,
  historyFormat,
]
/** Everything that outlives the browser's session. */
export const FORMATS: readonly Format<unknown>[] = [...PER_HOST, reminderFormat, handOffFormat, settingsFormat]

/** Reads the value under a key by the format that the key names; undefined for keys that are not ours. */
export function readKey(key: string, value: unknown): Read<unknown> | undefined {
  const [name = '', host] = key.split(/:(.*)/s)
  const format = FORMATS.find((own) => own.name === name && (own === settingsFormat) === (host === undefined))
  return format && readAs(format, value, host)
}

/** Whether anything of an instance was stored by a newer version of the extension; then nothing is started there. */
export async function hasNewer(host: string): Promise<boolean> {
  const all = await Promise.all(
    PER_HOST.map(async (format) => {
      const key = `${format.name}:${host}`
      return readAs(format, (await storageArea().get(key))[key], host)
    }),
  )
  return all.some(({ state }) => state === 'newer')
}

/**
 * Stores migrated values. Only the background does this, once when the extension starts; whoever reads earlier migrates
 * what they read. What cannot be read, or is newer, is left as it is.
 */
export async function migrateStored(): Promise<void> {
  for (const key of Object.keys(await storageArea().get(null))) {
    // Read again: the value may have changed since.
    const stored = readKey(key, (await storageArea().get(key))[key])
    const version = (stored?.state === 'found' && (stored.value as { version: number }).version) || 0
    if (stored?.state === 'found' && stored.from < version) await storageArea().set({ [key]: stored.value })
  }
}
