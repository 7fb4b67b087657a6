import { looksLikeSecret } from '../domain/looks-secret'
import type { WrittenTable } from '../domain/plan-choices'
import type { RowValues } from '../shared/row'
import { isSysId } from '../shared/sys-id'

/** Columns whose 32 hex digits are ServiceNow's own numbers of records and applications, which are no secret. */
const IDENTIFIERS: Readonly<Record<WrittenTable, readonly string[]>> = {
  oauth_entity: ['client_id'],
  oauth_entity_auth_scope_mapping: ['oauth_entity', 'auth_scope'],
  sys_user: [],
  sys_user_has_role: ['user', 'role'],
}

/** Whether a value of a column may not be kept, since it looks like a secret that was pasted into the wrong field. */
export const mustConceal = (table: WrittenTable, column: string, value: string): boolean =>
  looksLikeSecret(value) && !(isSysId(value) && IDENTIFIERS[table].includes(column))

/** Values without those that may not be kept, and the columns of these. */
export function concealValues(table: WrittenTable, values: RowValues): { kept: RowValues; hidden: string[] } {
  const all = Object.entries(values)
  const hidden = all.filter(([column, value]) => mustConceal(table, column, value)).map(([column]) => column)
  return { kept: Object.fromEntries(all.filter(([column]) => !hidden.includes(column))), hidden }
}

/** A text that may be kept: an empty one in place of what looks like a secret. */
export const concealText = (text: string): string => (looksLikeSecret(text) ? '' : text)
