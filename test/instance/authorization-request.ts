import { flag, pluginActive } from './access/subject.ts'
import type { Database, Row } from './database.ts'
import { isOn } from './database.ts'

/**
 * Several redirect URLs in one column, matched exactly: docs/servicenow/oauth.md#redirect-list,
 * docs/servicenow/oauth.md#redirect-exact
 */
const redirectUrls = (entity: Row): string[] => (entity.redirect_url ?? '').split(',')

const GRANTS = new Set(['', 'authz_code', 'multiple'])
/** Whether a grant type leads to a consent page; records of the old form have none, or one with this word: docs/servicenow/records.md#grant-type */
const isAccepted = (grant: string): boolean => GRANTS.has(grant) || /uncertain/i.test(grant)

const OAUTH = 'com.snc.platform.security.oauth'
/** Lists of plugins have been seen without it although its tables exist. */
const isInstalled = (db: Database): boolean =>
  db.find('v_plugin', { id: OAUTH }) ? pluginActive(db, OAUTH) : db.has('oauth_entity')

/** What is wrong with an authorization request, in the platform's words where they are known. */
export function complaint(db: Database, request: Record<string, string>): string | undefined {
  const entity = db.find('oauth_entity', { client_id: request.client_id ?? '' })
  // The texts for these are not known, so a plain error page is shown: docs/servicenow/oauth.md#approval-errors
  if (!isInstalled(db) || !flag(db, `${OAUTH}.is.active`, true)) return 'OAuth is not active'
  if (!request.client_id || !entity) return 'The OAuth client could not be found'
  if (!isOn(entity.active)) return 'The OAuth client is not active'
  if (
    entity.type !== 'client' ||
    entity.sys_class_name !== 'oauth_entity' ||
    !isAccepted(entity.inbound_grant_type ?? '')
  )
    return 'The OAuth client does not take the authorization code grant'
  if (!entity.redirect_url) return 'Missing redirect URL in application registration'
  if (!redirectUrls(entity).includes(request.redirect_uri ?? '')) return 'Invalid redirect_uri'
  if (request.response_type !== 'code') return 'Invalid response_type'
  if (!request.state && flag(db, 'glide.oauth.state.parameter.required', false))
    return 'Missing State parameter in request'
  if ((isOn(entity.public_client) || isOn(entity.use_pkce)) && !request.code_challenge)
    return 'Missing code_challenge parameter'
  return undefined
}
