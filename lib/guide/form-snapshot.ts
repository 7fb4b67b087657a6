import type { Field } from '../servicenow/fields/field'
import { readField } from '../servicenow/fields/value'
import type { Application, ApplicationColumn, Fact } from '../setup/snapshot'

const TABLE = 'oauth_entity'

export interface FormReading {
  fields: ReadonlyMap<string, Field>
  /** The record's sys_id, where the address names one. */
  sysId?: string
  /** Value of `inbound_grant_type` that the kind of form stands for; none for the classic form, which serves several. */
  grant?: string
  /** Value of `type` that a new classic record is opened with. */
  type?: string
  /** Columns whose section is closed, so that they are not on the page. */
  closed: readonly ApplicationColumn[]
}

/**
 * The new form's tick box stands for a stored word: on is `restricted` (reference/servicenow-rest.md 0.1 [CODE]). The
 * classic form shows the word itself.
 */
function stored({ column, kind }: Field, value: string): string {
  if (column !== 'scope_restriction_status' || kind !== 'checkbox') return value
  return value === 'true' ? 'restricted' : 'unrestricted'
}

/** What a field must show for the record to hold this value. */
export function shownFor({ column, kind }: Field, value: string): string {
  return column === 'scope_restriction_status' && kind === 'checkbox' ? String(value === 'restricted') : value
}

/** What the form in front of the admin says of the application. */
export function readForm({ fields, sysId, grant, type, closed }: FormReading): Application {
  const columns: Partial<Record<ApplicationColumn, Fact>> = {}
  const given = { inbound_grant_type: grant, type } as const
  for (const [column, value] of Object.entries(given))
    if (value !== undefined)
      columns[column as keyof typeof given] = { state: 'seen', value, source: { table: TABLE, column, where: 'form' } }
  const mandatory: ApplicationColumn[] = []
  for (const [column, field] of fields) {
    if (column === 'auth_scope') continue
    const name = column as ApplicationColumn
    if (field.required) mandatory.push(name)
    columns[name] = {
      state: 'seen',
      value: stored(field, readField(field)),
      source: { table: TABLE, column, where: 'form', caption: field.caption, asBox: field.kind === 'checkbox' },
    }
  }
  for (const column of closed) columns[column] ??= { state: 'unseen', why: 'collapsed' }
  const scope = fields.get('auth_scope')
  const chosen = scope ? readField(scope) : ''
  return { columns, mandatory, ...(sysId && { sysId }), ...(chosen && { scopes: [chosen] }) }
}
