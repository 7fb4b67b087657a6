import type { MessageKey } from '../../i18n/catalogue'
import type { Finding } from '../finding'
import type { ReadId, Snapshot } from '../snapshot'
import { unreadFinding } from '../snapshot-rows'

type Words = Record<'pass' | 'fail' | 'notSaved', MessageKey>

/** Where records of a part are looked for. */
export const OTHERS = {
  application: ['application', 'other-applications'],
  user: ['user', 'other-users'],
} as const satisfies Record<string, readonly ReadId[]>

/** Whether a record is there; an unsaved form counts as not known. */
export function recordExistsFinding(
  snapshot: Snapshot,
  part: 'application' | 'user',
  { pass, fail, notSaved }: Words,
): Finding {
  const record = snapshot[part]
  if (snapshot.reads?.[part]?.state === 'unread' && !record?.sysId) return unreadFinding(snapshot, OTHERS[part])
  if (record === null) return { outcome: 'fail', message: { key: fail } }
  if (!record?.sysId)
    return snapshot.reads ? unreadFinding(snapshot, OTHERS[part]) : { outcome: 'unknown', message: { key: notSaved } }
  return { outcome: 'pass', message: { key: pass }, seen: record.sysId }
}
