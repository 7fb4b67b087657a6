import { isQuotable, type ReadFailure, type Row, type TableApi } from '../servicenow/table-api'
import type { Application, ApplicationColumn, Fact } from '../setup/snapshot'

const TABLE = 'oauth_entity'

/** Never among them: `client_secret`. */
const COLUMNS: readonly ApplicationColumn[] = [
  'name',
  'client_id',
  'redirect_url',
  'login_url',
  'logo_url',
  'active',
  'public_client',
  'type',
  'inbound_grant_type',
  'scope_restriction_status',
  'access_token_lifespan',
  'refresh_token_lifespan',
]

export type Wanted = { sysId: string } | { clientId: string }
export type StoredApplication =
  | { ok: true; application: Application; sysId: string; clientId: string; name: string }
  | ReadFailure

/** A column that the release lacks is left out of the answer without a word. reference/servicenow-rest.md 1.5 [CODE] */
function fact(row: Row, column: ApplicationColumn): Fact {
  const value = row[column]
  return value === undefined
    ? { state: 'absent' }
    : { state: 'seen', value, source: { table: TABLE, column, where: 'record' } }
}

async function scopesOf(api: TableApi, sysId: string): Promise<readonly string[] | undefined> {
  const fields = ['oauth_entity', 'auth_scope.name']
  const answer = await api.query('oauth_entity_auth_scope_mapping', `oauth_entity=${sysId}`, fields, 50)
  if (!answer.ok) return undefined
  // A bad term in a query is dropped silently, so what comes back is checked again.
  return answer.rows.filter((row) => row.oauth_entity === sysId).map((row) => row['auth_scope.name'] ?? '')
}

/** Reads an application as it is stored, by sys_id or, where only that is known, by Client ID. */
export async function readStoredApplication(api: TableApi, wanted: Wanted): Promise<StoredApplication> {
  const [column, value] = 'sysId' in wanted ? ['sys_id', wanted.sysId] : ['client_id', wanted.clientId]
  if (!isQuotable(value)) return { ok: false, reason: 'not-found' }
  const answer = await api.query(TABLE, `${column}=${value}`, ['sys_id', ...COLUMNS], 2)
  if (!answer.ok) return answer
  const rows = answer.rows.filter((row) => row[column] === value)
  const row = rows[0]
  const { sys_id: sysId = '', client_id: clientId = '', name = '' } = row ?? {}
  if (!row || rows.length > 1 || !sysId || !clientId) return { ok: false, reason: 'not-found' }
  const scopes = await scopesOf(api, sysId)
  const columns = Object.fromEntries(COLUMNS.map((key) => [key, fact(row, key)]))
  return { ok: true, sysId, clientId, name, application: { sysId, columns, ...(scopes && { scopes }) } }
}
