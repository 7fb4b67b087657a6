import type { Field } from '../servicenow/fields/field'
import { readField } from '../servicenow/fields/value'
import type { Application, ApplicationColumn, Fact } from '../setup/snapshot'

const TABLE = 'oauth_entity'
const LIFESPANS = ['access_token_lifespan', 'refresh_token_lifespan'] as const

export interface FormReading {
  fields: ReadonlyMap<string, Field>
  /** The record's sys_id, where the address names one. */
  sysId?: string
  /** Value of `inbound_grant_type` that the kind of form stands for. */
  grant: string
  /** The section with the lifespans is closed, so they are not on the page. */
  advancedClosed: boolean
}

/** The box says the restriction is on; the record says `restricted` (reference/servicenow-rest.md 0.1 [CODE]). */
const stored = (column: string, value: string) =>
  column === 'scope_restriction_status' ? (value === 'true' ? 'restricted' : 'unrestricted') : value

/** What the form in front of the admin says of the application. */
export function readForm({ fields, sysId, grant, advancedClosed }: FormReading): Application {
  const columns: Partial<Record<ApplicationColumn, Fact>> = {
    inbound_grant_type: {
      state: 'seen',
      value: grant,
      source: { table: TABLE, column: 'inbound_grant_type', where: 'form' },
    },
  }
  const mandatory: ApplicationColumn[] = []
  for (const [column, field] of fields) {
    if (column === 'auth_scope') continue
    const name = column as ApplicationColumn
    if (field.required) mandatory.push(name)
    columns[name] = {
      state: 'seen',
      value: stored(column, readField(field)),
      source: { table: TABLE, column, where: 'form', caption: field.caption },
    }
  }
  if (advancedClosed) for (const column of LIFESPANS) columns[column] ??= { state: 'unseen', why: 'collapsed' }
  const scope = fields.get('auth_scope')
  const chosen = scope ? readField(scope) : ''
  return { columns, mandatory, ...(sysId && { sysId }), ...(chosen && { scopes: [chosen] }) }
}
