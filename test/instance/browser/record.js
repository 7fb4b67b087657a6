import { create, list, remove, update } from './rest.js'

const COLUMNS = [
  'name',
  'provider_name',
  'redirect_url',
  'client_id',
  'public_client',
  'active',
  'comments',
  'access_token_lifespan',
  'refresh_token_lifespan',
  'token_format',
  'login_url',
  'logo_url',
  'enforce_token_restriction',
]

/** What the form starts with: defaults for a new record, else the saved record. */
export async function load(id) {
  const scopes = (await list('sys_auth_scope')).map((s) => s.name)
  const credentials = await (await fetch(`/standin/credentials/${id || 'new'}`)).json()
  const defaults = {
    active: 'true',
    public_client: 'false',
    restricted: 'true',
    auth_scope: '',
    access_token_lifespan: '1800',
    refresh_token_lifespan: '8640000',
    token_format: 'opaque',
  }
  if (!id) return { scopes, fields: { ...defaults, ...credentials } }
  const [record] = await list('oauth_entity', `sys_id=${id}`, '&sysparm_exclude_reference_link=true')
  const [mapping] = await list(
    'oauth_entity_auth_scope_mapping',
    `oauth_entity=${id}`,
    '&sysparm_fields=auth_scope.name',
  )
  return {
    scopes,
    fields: {
      ...record,
      ...credentials,
      restricted: String(record.scope_restriction_status === 'restricted'),
      auth_scope: mapping?.['auth_scope.name'] ?? '',
    },
  }
}

/**
 * Stores the form; returns the record's sys_id. With `useraccount` the box stays ticked here:
 * docs/servicenow/oauth.md#useraccount
 */
export async function save(grant, fields, id) {
  const values = Object.fromEntries(COLUMNS.filter((name) => name in fields).map((name) => [name, fields[name]]))
  values.scope_restriction_status = fields.restricted === 'true' ? 'restricted' : 'unrestricted'
  const record = id
    ? await update('oauth_entity', id, values)
    : await create('oauth_entity', {
        ...values,
        client_secret: fields.client_secret,
        type: 'client',
        inbound_grant_type: grant.value,
      })
  for (const old of await list('oauth_entity_auth_scope_mapping', `oauth_entity=${record.sys_id}`))
    await remove('oauth_entity_auth_scope_mapping', old.sys_id)
  if (fields.auth_scope) {
    const [scope] = await list('sys_auth_scope', `name=${fields.auth_scope}`)
    await create('oauth_entity_auth_scope_mapping', { oauth_entity: record.sys_id, auth_scope: scope.sys_id })
  }
  return record.sys_id
}
