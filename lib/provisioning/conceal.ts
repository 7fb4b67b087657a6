import { looksLikeSecret } from '../domain/looks-secret'
import type { WrittenTable } from '../domain/plan-choices'
import type { RowValues } from '../shared/row'
import { isSysId } from '../shared/sys-id'

/** Columns whose 32 hex digits are ServiceNow's own ids, not secrets. */
const IDENTIFIERS: Readonly<Record<WrittenTable, readonly string[]>> = {
  oauth_entity: ['client_id'],
  oauth_entity_auth_scope_mapping: ['oauth_entity', 'auth_scope'],
  sys_user: [],
  sys_user_has_role: ['user', 'role'],
}

/** Whether a value must not be stored because it looks like a secret pasted into the wrong field. */
export const mustConceal = (table: WrittenTable, column: string, value: string): boolean =>
  looksLikeSecret(value) && !(isSysId(value) && IDENTIFIERS[table].includes(column))

/** Splits values into those that may be stored and the columns of those that may not. */
export function concealValues(table: WrittenTable, values: RowValues): { kept: RowValues; hidden: string[] } {
  const all = Object.entries(values)
  const hidden = all.filter(([column, value]) => mustConceal(table, column, value)).map(([column]) => column)
  return { kept: Object.fromEntries(all.filter(([column]) => !hidden.includes(column))), hidden }
}

/** A text that may be stored: empty in place of one that looks like a secret. */
export const concealText = (text: string): string => (looksLikeSecret(text) ? '' : text)
