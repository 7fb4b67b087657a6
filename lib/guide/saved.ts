import type { StoredApplication } from '../records/application'
import type { Candidate } from '../records/candidates'
import type { StoredUser } from '../records/user'
import type { Setup } from '../setup/setup'
import { type Known, valueOf } from '../setup/snapshot'
import type { Look } from './look'

/** Columns that tell a record that was just saved from others. */
const TELLING = ['name', 'redirect_url', 'user_name'] as const

/** Whether a record holds what the form showed when it was saved. */
export function isSaved({ record: form }: Look, record: Known): boolean {
  const shown = TELLING.filter((column) => valueOf(form, column))
  return shown.length > 0 && shown.every((column) => valueOf(form, column) === valueOf(record, column))
}

/** A record as one to choose. */
export function candidateOf(
  record: StoredApplication | StoredUser | NonNullable<Setup['user' | 'application']>,
): Candidate {
  const { sysId } = record
  if ('clientId' in record) return { sysId, name: record.name, detail: record.clientId, exact: false }
  const columns = 'record' in record ? record.record.columns : {}
  const names = [columns.first_name, columns.last_name].map((fact) => (fact?.state === 'seen' ? fact.value : ''))
  return { sysId, name: record.userName, detail: names.join(' ').trim(), exact: false }
}
