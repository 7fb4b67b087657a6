import type { MessageKey } from '../../text/catalogue'
import { unread } from '../reads'
import type { Snapshot } from '../snapshot'
import type { Finding } from '../verdict'

type Words = Record<'pass' | 'fail' | 'notSaved', MessageKey>

/** Whether a record is there; an unsaved form counts as not known. */
export function exists(snapshot: Snapshot, half: 'application' | 'user', { pass, fail, notSaved }: Words): Finding {
  const record = snapshot[half]
  if (snapshot.reads?.[half]?.state === 'unread') return unread(snapshot, [half])
  if (record === null) return { outcome: 'fail', message: { key: fail } }
  if (!record?.sysId) return { outcome: 'unknown', message: { key: notSaved } }
  return { outcome: 'pass', message: { key: pass }, seen: record.sysId }
}
