import type { Application, Column, Fact, Known, Table } from '../domain/snapshot'
import type { Field } from '../servicenow/dom/fields/field'
import { readField } from '../servicenow/dom/fields/value'

export interface FormReading {
  table: Table
  fields: ReadonlyMap<string, Field>
  /** The record's sys_id, once it is saved. */
  sysId?: string | undefined
  /** Values that follow from the kind of form, such as its grant or the type a classic record is opened with. */
  given?: Readonly<Partial<Record<Column, string | undefined>>>
  /** Columns whose section is closed, so that they are not on the page. */
  closed?: readonly Column[]
}

/**
 * The console's checkbox represents a stored word: ticked is `restricted` (docs/servicenow/oauth.md#scope-restriction). The
 * classic form shows the word itself.
 */
function stored({ column, kind }: Field, value: string): string {
  if (column !== 'scope_restriction_status' || kind !== 'checkbox') return value
  return value === 'true' ? 'restricted' : 'unrestricted'
}

/** What a field must show for the record to have this value. */
export function displayedValueFor({ column, kind }: Field, value: string): string {
  return column === 'scope_restriction_status' && kind === 'checkbox' ? String(value === 'restricted') : value
}

/** What the form in front of the admin shows of its record. */
export function readForm({
  table,
  fields,
  sysId,
  given = {},
  closed = [],
}: FormReading): Known & Pick<Application, 'scopes'> {
  const columns: Partial<Record<Column, Fact>> = {}
  for (const [name, value] of Object.entries(given)) {
    const column = name as Column
    if (value !== undefined) columns[column] = { state: 'seen', value, source: { table, column, where: 'form' } }
  }
  const mandatory: Column[] = []
  for (const [name, field] of fields) {
    if (name === 'auth_scope') continue
    const column = name as Column
    if (field.required) mandatory.push(column)
    columns[column] = {
      state: 'seen',
      value: stored(field, readField(field)),
      source: { table, column, where: 'form', caption: field.caption, asBox: field.kind === 'checkbox' },
    }
  }
  for (const column of closed) columns[column] ??= { state: 'unseen', why: 'collapsed' }
  const scope = fields.get('auth_scope')
  const chosen = scope ? readField(scope) : ''
  return { columns, mandatory, ...(sysId && { sysId }), ...(chosen && { scopes: [chosen] }) }
}
