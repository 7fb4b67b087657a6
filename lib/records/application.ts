import type { Application, ApplicationColumn } from '../domain/snapshot'
import type { ReadFailure, TableApi } from '../servicenow/rest/table-api'
import { factsOf, readRow } from './row'

/** `client_secret` must never be among them. */
export const APPLICATION_COLUMNS = [
  'name',
  'client_id',
  'redirect_url',
  'login_url',
  'logo_url',
  'comments',
  'active',
  'public_client',
  'type',
  'inbound_grant_type',
  'sys_class_name',
  'scope_restriction_status',
  'access_token_lifespan',
  'refresh_token_lifespan',
  'use_pkce',
  // The box is documented, its column is not: both names that the caption suggests are requested.
  'enforce_token_restriction',
  'enforce_token_restrictions',
  'sys_scope',
] as const satisfies readonly ApplicationColumn[]

/** A key to find an application by. */
export type WantedApplication = { sysId: string } | { clientId: string }

export interface ApplicationRecord {
  record: Application
  sysId: string
  clientId: string
  name: string
}

async function scopesOf(api: TableApi, sysId: string): Promise<readonly string[] | undefined> {
  const fields = ['oauth_entity', 'auth_scope.name']
  const answer = await api.query('oauth_entity_auth_scope_mapping', `oauth_entity=${sysId}`, fields, 50)
  if (!answer.ok || (answer.total ?? 0) > answer.rows.length) return undefined
  return answer.rows.filter((row) => row.oauth_entity === sysId).map((row) => row['auth_scope.name'] ?? '')
}

/** Reads an application by sys_id or, where only that is known, by Client ID. */
export async function readApplication(
  api: TableApi,
  wanted: WantedApplication,
): Promise<{ ok: true; stored: ApplicationRecord } | ReadFailure> {
  const by = 'sysId' in wanted ? (['sys_id', wanted.sysId] as const) : (['client_id', wanted.clientId] as const)
  const answer = await readRow(api, 'oauth_entity', by, APPLICATION_COLUMNS)
  if (!answer.ok) return answer
  const { sys_id: sysId = '', client_id: clientId = '', name = '' } = answer.row
  if (!clientId) return { ok: false, reason: 'not-found' }
  const scopes = await scopesOf(api, sysId)
  const columns = factsOf('oauth_entity', answer.row, APPLICATION_COLUMNS)
  return { ok: true, stored: { sysId, clientId, name, record: { sysId, columns, ...(scopes && { scopes }) } } }
}
