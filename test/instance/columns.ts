/** How ServiceNow's dictionary types a column, as far as the pages and the Table API show it. */
type ColumnType =
  | 'string'
  | 'multiline'
  | 'integer'
  | 'boolean'
  | 'choice'
  | 'reference'
  | 'url'
  | 'password2'
  | 'password'
  | 'datetime'

export interface Column {
  type: ColumnType
  label: string
  default?: string
  /** Referenced table, for `reference`. */
  table?: string
  choices?: Record<string, string>
  mandatory?: boolean
  readOnly?: boolean
}

export interface Table {
  label: string
  /** Parent table; its columns are inherited. */
  extends?: string
  /** Column that names a record to people. */
  display: string
  columns: Record<string, Column>
}

export const s = (label: string, more: Partial<Column> = {}): Column => ({ type: 'string', label, ...more })
export const bool = (label: string, value = 'false'): Column => ({ type: 'boolean', label, default: value })
export const int = (label: string, value = ''): Column => ({ type: 'integer', label, default: value })
export const ref = (label: string, table: string, more: Partial<Column> = {}): Column => ({
  type: 'reference',
  label,
  table,
  ...more,
})
export const choice = (label: string, choices: Record<string, string>, value = ''): Column => ({
  type: 'choice',
  label,
  choices,
  default: value,
})
