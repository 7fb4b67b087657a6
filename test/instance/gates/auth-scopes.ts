import type { Readings } from '../access/readings.ts'
import { flag } from '../access/subject.ts'
import type { Database, Row } from '../database.ts'
import { isOn } from '../database.ts'
import { type Answer, type RestCall, refusal } from '../rest/call.ts'
import { concernsApi, fits, matchOf } from './api-match.ts'

const UNSCOPED = 'Access to unscoped api is not allowed'

/** Names of the auth scopes mapped to an application. */
export function mappedScopes(db: Database, entity: string): string[] {
  return scopesOf(db, entity).map((id) => db.get('sys_auth_scope', id)?.name ?? '')
}

function scopesOf(db: Database, entity: string): string[] {
  if (!db.has('oauth_entity_auth_scope_mapping')) return []
  const rows = db.rows('oauth_entity_auth_scope_mapping').filter((row) => row.oauth_entity === entity)
  return rows.map((row) => row.auth_scope ?? '')
}

/** `useraccount` is identified by its sys_id, which a property can override: docs/servicenow/oauth.md#useraccount */
const everything = (db: Database): string | undefined =>
  db.property('glide.oauth.token.scope.useraccount')?.trim() ||
  db.find('sys_auth_scope', { name: 'useraccount' })?.sys_id

/**
 * Why a token's application may not use an API. Scopes are read from the application at run time; a bound API requires one
 * of its scopes (docs/servicenow/oauth.md#api-scopes); without a binding it is open, except to a restricted application
 * (docs/servicenow/oauth.md#scope-restriction).
 */
export function scopeRefused(db: Database, readings: Readings, entity: Row, call: RestCall): Answer | undefined {
  // A record of a scoped application: tokens are issued, every call is refused.
  // docs/servicenow/oauth.md#application-scope
  const scope = entity.sys_scope || (readings.noScope === 'global' ? 'global' : entity.sys_scope)
  if ((scope ?? 'global') !== 'global')
    return refusal(403, 'User Not Authorized', UNSCOPED, `the application belongs to ${entity.sys_scope}`)
  if (!flag(db, 'com.glide.rest.api.auth.scope.check.enable', true)) return undefined
  const own = scopesOf(db, entity.sys_id ?? '')
  const all = everything(db)
  if (all && own.includes(all)) return undefined
  const bindings = db
    .rows('sys_api_access_scope')
    .filter((row) => isOn(row.active) && concernsApi(row, call) && fits(matchOf(row, call)))
  if (bindings.some((row) => own.includes(row.auth_scope ?? ''))) return undefined
  const [bound] = bindings
  if (bound) {
    const name = db.get('sys_auth_scope', bound.auth_scope ?? '')?.name ?? ''
    return refusal(
      403,
      'User Not Authorized',
      `Missing required api access scope: ${name}`,
      `${call.api} is bound to ${name}`,
    )
  }
  if (entity.scope_restriction_status !== 'restricted') return undefined
  return refusal(403, 'User Not Authorized', UNSCOPED, 'the application is restricted to its scopes')
}
