import type { HandOff } from '../neo/hand-off'
import { hostOf } from '../shared/host-of'
import { timeUntilCutOff } from '../shared/under-way'
import { handOffFormat, type StoredHandOff } from './hand-off-format'
import { perHostStore } from './per-host-store'

/** How long a hand-off waits, in ms: the person may have to sign in to the dashboard first. */
const LIFETIME = 30 * 60_000

export type PendingHandOff = Omit<StoredHandOff, 'version'>

/** One hand-off for each instance: several may be handed over at once, each in a tab of its own. */
const { readAll, write, forget } = perHostStore<StoredHandOff>(handOffFormat)
/** Removes the hand-off of an instance. */
export const forgetPendingHandOff = forget

/** Whether a hand-off is still to be offered. */
export const isFresh = ({ at }: { at: number }, now: number): boolean => timeUntilCutOff(at, LIFETIME, now) > 0

/** Returns the hand-offs that wait for the dashboard's form, newest first, and erases those that are too old. */
export async function readPendingHandOffs(now = Date.now()): Promise<PendingHandOff[]> {
  const all = await readAll()
  await Promise.all(all.filter((own) => !isFresh(own, now)).map((own) => forget(own.host)))
  return all.filter((own) => isFresh(own, now)).toSorted((a, b) => b.at - a.at)
}

/** Stores a hand-off for the dashboard pages that open next. */
export async function savePendingHandOff({ instanceUrl, clientId }: HandOff, now = Date.now()): Promise<void> {
  await write({ version: 1, host: hostOf(instanceUrl), clientId, at: now })
}
