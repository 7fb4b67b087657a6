import type { MessageKey } from '../../text/catalogue'
import type { Known } from '../snapshot'
import type { Finding } from '../verdict'

type Words = Record<'pass' | 'fail' | 'notSaved', MessageKey>

/** Whether a record is there; an unsaved form counts as not known. */
export function exists(record: Known | null | undefined, { pass, fail, notSaved }: Words): Finding {
  if (record === null) return { outcome: 'fail', message: { key: fail } }
  if (!record?.sysId) return { outcome: 'unknown', message: { key: notSaved } }
  return { outcome: 'pass', message: { key: pass }, seen: record.sysId }
}
