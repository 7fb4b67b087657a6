import type { Finding } from '../finding'
import type { ReadId, Snapshot } from '../snapshot'
import { unreadFinding } from '../snapshot-rows'

/** The reads in which records of a part are looked for. */
export const OTHERS = {
  application: ['application', 'other-applications'],
  user: ['user', 'other-users'],
} as const satisfies Record<string, readonly ReadId[]>

/** Whether a record exists; an unsaved form counts as not known. */
export function recordExistsFinding<NotSaved extends string>(
  snapshot: Snapshot,
  part: 'application' | 'user',
  notSaved: NotSaved,
): Finding<'pass' | 'missing' | NotSaved> {
  const record = snapshot[part]
  if (snapshot.reads?.[part]?.state === 'unread' && !record?.sysId) return unreadFinding(snapshot, OTHERS[part])
  if (record === null) return { outcome: 'fail', reason: 'missing' }
  if (!record?.sysId)
    return snapshot.reads ? unreadFinding(snapshot, OTHERS[part]) : { outcome: 'unknown', reason: notSaved }
  return { outcome: 'pass', reason: 'pass', seen: record.sysId }
}
