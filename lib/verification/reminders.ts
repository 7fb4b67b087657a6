import { admissionOf } from '../domain/admission'
import { readTold } from '../storage/reminders'
import { readPolicy } from '../storage/settings'
import { type ConnectionReminder, connectionReminder } from './connection-reminder'
import { readVerifications } from './history'

/** What there is to say of connections that end, the first one first; nothing where the organisation's policy switches it off. */
export async function readReminders(now = Date.now()): Promise<ConnectionReminder[]> {
  const [policy, verifications] = await Promise.all([readPolicy(), readVerifications()])
  if (!policy.reminders) return []
  const all = await Promise.all(
    verifications
      .filter(({ host }) => admissionOf(host, policy) === 'allowed')
      .map(async (own) => connectionReminder(own, await readTold(own.host), now) ?? []),
  )
  return all.flat().toSorted((a, b) => a.end - a.now - (b.end - b.now))
}
