import type { MessageKey } from '../../i18n/catalogue'
import type { Finding } from '../finding'
import type { ReadId, Snapshot } from '../snapshot'
import { unread } from '../snapshot-rows'

type Words = Record<'pass' | 'fail' | 'notSaved', MessageKey>

/** Where records of a half are looked for. */
export const OTHERS = {
  application: ['application', 'other-applications'],
  user: ['user', 'other-users'],
} as const satisfies Record<string, readonly ReadId[]>

/** Whether a record is there; an unsaved form counts as not known. */
export function exists(snapshot: Snapshot, half: 'application' | 'user', { pass, fail, notSaved }: Words): Finding {
  const record = snapshot[half]
  if (snapshot.reads?.[half]?.state === 'unread' && !record?.sysId) return unread(snapshot, OTHERS[half])
  if (record === null) return { outcome: 'fail', message: { key: fail } }
  if (!record?.sysId)
    return snapshot.reads ? unread(snapshot, OTHERS[half]) : { outcome: 'unknown', message: { key: notSaved } }
  return { outcome: 'pass', message: { key: pass }, seen: record.sysId }
}
