import type { Told } from '../domain/reminder'
import { perHostStore } from './per-host-store'
import { reminderFormat, type StoredReminder } from './reminder-format'

const store = perHostStore<StoredReminder>(reminderFormat)

const toldOf = ({ end, days, snoozedUntil }: StoredReminder): Told => ({
  end: Date.parse(end),
  days,
  ...(snoozedUntil !== undefined && { snoozedUntil: Date.parse(snoozedUntil) }),
})

/** What was said of the end of an instance's connection; undefined where nothing was, or nothing that can be read. */
export async function readTold(host: string): Promise<Told | undefined> {
  const stored = await store.read(host)
  return stored && toldOf(stored)
}

/** Remembers what was said. Where that cannot be stored, it is said once more. */
export async function writeTold(host: string, { end, days, snoozedUntil }: Told): Promise<void> {
  const iso = (at: number) => new Date(at).toISOString()
  const value = { version: 1, host, end: iso(end), days, ...(snoozedUntil && { snoozedUntil: iso(snoozedUntil) }) }
  await store.write(value as StoredReminder).catch(() => undefined)
}

export const forgetTold = store.forget
