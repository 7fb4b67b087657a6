import { addAcl } from '../acl.ts'
import { type Database, glideDateTime, type Row } from '../database.ts'
import { plugin, setKnown } from '../fault-parts.ts'
import { applyFaults } from '../faults.ts'
import type { Instance } from '../instance.ts'
import { openMail } from '../mail.ts'
import { grantByGroup, grantContained, grantRole, revokeRole, roleId } from '../roles.ts'
import { PEOPLE } from '../seed.ts'
import type { Change, Profile } from './model.ts'

/** The records that changes refer to. */
export interface Cast {
  application: Row
  account: Row
  admin: Row
}

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>
type Apply<K extends Change['kind']> = (change: Of<K>, instance: Instance, cast: Cast) => void

const idOf = (row: Row | undefined): string => row?.sys_id ?? ''
const day = (days: number): string => glideDateTime(new Date(Date.now() + days * 86_400_000))

function profileOf(db: Database, profile: Profile, inactive: boolean, { application }: Cast): Row | undefined {
  if (profile === 'none') return undefined
  if (profile === 'gone') return { sys_id: 'f'.repeat(32) }
  const tied = profile === 'ours' || profile === 'other'
  const other = idOf(db.find('oauth_entity', { name: 'ServiceNow SDK' }))
  const entity = profile === 'ours' ? idOf(application) : profile === 'other' ? other : ''
  return db.insert('std_http_auth', {
    name: `${profile} profile`,
    type: tied ? 'oauth' : profile,
    oauth_entity: entity,
    active: String(!inactive),
  })
}

const APPLY: { [K in Change['kind']]: Apply<K> } = {
  application: ({ values }, _instance, { application }) => setKnown(application, values),
  account: ({ values }, _instance, { account }) => setKnown(account, values),
  role: ({ way, role }, { db }, { account }) => {
    // The property comes with this plugin (docs/servicenow/access.md#explicit-roles).
    if (role === 'snc_external') plugin('com.glide.explicit_roles')(db, { application: {}, user: account })
    const grants = db
      .rows('sys_user_has_role')
      .filter((row) => row.user === account.sys_id && row.role === roleId(db, role))
    if (way === 'removed') for (const grant of grants) revokeRole(db, grant)
    else if (way === 'inactive') for (const grant of grants) grant.state = 'requested'
    else if (way === 'contained') grantContained(db, idOf(account), roleId(db, role))
    else if (way === 'group') grantByGroup(db, idOf(account), roleId(db, role))
    else grantRole(db, idOf(account), roleId(db, role))
  },
  rule: ({ name, operation, roles, attribute, values }, { db }) => {
    const row = addAcl(db, name, operation, roles, values)
    if (attribute)
      row.security_attribute = idOf(db.find('sys_security_attribute', { name: attribute })) || 'f'.repeat(32)
  },
  'no-rules': ({ name }, { db }) => {
    for (const row of db.rows('sys_security_acl')) if (row.name === name) db.delete('sys_security_acl', idOf(row))
  },
  property: ({ name, value }, { db }) => {
    if (value !== null) db.setProperty(name, value)
    else db.delete('sys_properties', idOf(db.find('sys_properties', { name })))
  },
  plugin: ({ id, active }, { db }) => {
    const row = db.find('v_plugin', { id }) ?? db.insert('v_plugin', { id, name: id })
    row.active = active
  },
  token: ({ of, user, type, days, created }, { db }, { application, account, admin }) => {
    const peers = {
      ours: idOf(application),
      other: idOf(db.find('oauth_entity', { name: 'ServiceNow SDK' })),
      deleted: 'd'.repeat(32),
    }
    const other = idOf(db.find('sys_user', { user_name: 'toni.ticket' }))
    const people = { account: idOf(account), admin: idOf(admin), other, nobody: '', deleted: 'e'.repeat(32) }
    const values = {
      type,
      peer: peers[of],
      user: people[user],
      expires: days === null ? '' : day(days),
      sys_created_on: day(created),
    }
    db.insert('oauth_credential', values, 'guest')
  },
  policy: (change, { db }, cast) => {
    const policy = db.insert('sys_api_access_policy', { name: 'A policy', ...change.values })
    const profile = profileOf(db, change.profile, change.inactive ?? false, cast)
    const also = profileOf(db, change.also ?? 'none', false, cast)
    if (also)
      db.insert('sys_auth_profile_mapping', { api_access_policy: idOf(policy), inbound_auth_profile: idOf(also) })
    const mapping = { api_access_policy: idOf(policy), inbound_auth_profile: idOf(profile) }
    if (profile) db.insert('sys_auth_profile_mapping', mapping)
    const { only } = change
    if (!profile || !only) return
    const filter = only === 'neo' ? 'ip:203.0.113.0-203.0.113.255' : 'ip:198.51.100.0-198.51.100.255'
    const own = db.insert('sys_auth_policy', { name: `${only} only`, filter, active: String(only !== 'inactive') })
    db.insert('auth_policy_mapping', { inbound_auth_profile: idOf(profile), auth_policy: idOf(own) })
  },
  binding: ({ scope, values }, { db }) =>
    void db.insert('sys_api_access_scope', { auth_scope: idOf(db.find('sys_auth_scope', { name: scope })), ...values }),
  mapping: ({ scope }, { db }, { application }) => {
    const auth_scope = idOf(db.find('sys_auth_scope', { name: scope }))
    const table = 'oauth_entity_auth_scope_mapping'
    if (db.has(table)) db.insert(table, { oauth_entity: idOf(application), auth_scope })
  },
  useraccount: ({ scope }, { db }) =>
    db.setProperty(
      'glide.oauth.token.scope.useraccount',
      idOf(db.find('sys_auth_scope', { name: scope })) || 'a'.repeat(32),
    ),
  row: ({ table, values }, { db }, { application, account, admin }) => {
    const ids: Row = {
      $application: idOf(application),
      $account: idOf(account),
      $admin: idOf(admin),
      $client: application.client_id ?? '',
    }
    const named = Object.entries(values).map(([name, value]) => [name, ids[value] ?? value] as const)
    if (db.has(table)) db.insert(table, Object.fromEntries(named))
  },
  many: ({ table, count, values }, { db }) => {
    if (db.has(table)) for (let i = 0; i < count; i++) db.insert(table, values)
  },
  column: ({ table, name }, { db }) => db.addColumn(table, name, { type: 'string', label: name }),
  'no-web-services': ({ table, as = 'false' }, { db }) =>
    setKnown(db.find('sys_db_object', { name: table }) ?? {}, { ws_access: as }),
  'no-plugin': ({ id }, { db }) => db.delete('v_plugin', idOf(db.find('v_plugin', { id }))),
  domain: ({ tickets, people }, { db }, { account }) => {
    db.setProperty('glide.sys.domain.partitioning', 'true')
    const own = db.insert('domain', { name: 'Acme West' })
    account.sys_domain = idOf(own)
    const incidents = tickets === 'same' ? db.rows('incident') : []
    for (const incident of incidents) incident.sys_domain = idOf(own)
    if (people)
      setKnown(db.find('sys_user', { user_name: PEOPLE.agent.user }) ?? {}, {
        sys_domain: idOf(db.insert('domain', { name: 'Acme East' })),
      })
  },
  adaptive: ({ context, rule, filter }, { db }) => {
    db.setProperty('glide.authenticate.auth.policy.enabled', 'true')
    const policy = db.insert('sys_auth_policy', { name: `${rule} access policy`, filter })
    const values = { active: 'true', default_policy: rule, [`${rule}_policy`]: idOf(policy) }
    setKnown(db.find('sys_auth_policy_context', { type: context }) ?? {}, values)
  },
  mail: (_change, { db }, { account }) => openMail(db, account),
  fault: ({ name }, { db }, { application, account }) => applyFaults(db, { application, user: account }, [name]),
  'hidden-rows': ({ table, query }, { visibility }) => void visibility.rows.push({ table, query }),
  'hidden-column': ({ table, column }, { visibility }) => void visibility.columns.push({ table, column }),
  'dropped-term': ({ table, column }, { visibility }) => void visibility.terms.push({ table, column }),
  'no-counts': ({ where }, { visibility }) => {
    visibility.batchCounts = false
    if (where === 'everywhere') visibility.counts = false
  },
  batch: ({ reach }, { trouble }) => {
    trouble.batch = reach
  },
  answer: ({ table, status, message }, { trouble }) => {
    trouble.answers = { ...trouble.answers, [table]: { status, message } }
  },
}

/** Makes one change to an instance. */
export function applyChange(change: Change, instance: Instance, cast: Cast): void {
  const apply = APPLY[change.kind] as (change: Change, instance: Instance, cast: Cast) => void
  apply(change, instance, cast)
}
