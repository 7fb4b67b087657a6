// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { byGravity, type Finding } from '@/lib/domain/finding'
import { allRequirements } from '@/lib/domain/requirements'
import type { Fact, ReadId, Row, Rows, Snapshot, Source } from '@/lib/domain/snapshot'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { ADMIN, account, SAVED, snapshot } from '../snapshots'

// Findings whole: what they name, where they were read, where they are mended, and whom they hold up.

const APP = 'a'.repeat(32)
const OTHER = 'e'.repeat(32)
const CLIENT = 'c'.repeat(32)
type Reads = Partial<Record<ReadId, Rows>>
const read = (...rows: Row[]): Rows => ({ state: 'read', rows })
const unread: Rows = { state: 'unread', why: 'forbidden' }
const partly = (...rows: Row[]): Rows => ({ state: 'read', rows, missing: 'some' })
const hiding = (column: string, ...rows: Row[]): Rows => ({ state: 'read', rows, hidden: [column] })
const properties = (values: Record<string, string>) =>
  read(...Object.entries(values).map(([name, value]) => ({ name, value })))
const hidden: Fact = { state: 'unseen', why: 'hidden' }
const absent: Fact = { state: 'absent' }

const of = (column: string, table: Source['table'] = 'sys_user') => ({ source: { table, column, where: 'form' } })
const app = (column: string) => of(column, 'oauth_entity')
const unreadOf = (...ids: string[]) => ({
  outcome: 'unknown',
  reason: 'unread.forbidden',
  facts: { reads: ids.join(',') },
  unread: true,
  settled: true,
})
const unknown = (why: string) => ({ outcome: 'unknown', reason: `unknown.${why}`, unread: true })

const APPLICATION = snapshot({ client_id: CLIENT }, { sysId: APP })
const SITUATION: Snapshot = { ...account({}, SAVED), ...APPLICATION, admin: ADMIN, at: '2026-11-25 12:00:00' }
const known = (reads: Reads, more: Partial<Snapshot> = {}): Snapshot => ({ ...SITUATION, ...more, reads })
const held = (...roles: string[]): Partial<Snapshot> => account({}, { ...SAVED, roles })
const form = (changes: Parameters<typeof snapshot>[0]) => snapshot(changes, { sysId: APP })

const MAIL: Policy = { ...defaultPolicy, emailMode: true }
const MAIL_PLUGIN = read({ id: 'com.glide.email.service', active: 'active' })
const MAIL_RULE = { sys_id: 'm', name: 'sys_email', operation: 'create' }
const mail = (
  rules: Row[],
  roles: Row[] = [{ sys_security_acl: 'm', 'sys_user_role.name': 'email_api_send' }],
): Reads => ({
  plugins: MAIL_PLUGIN,
  properties: read(),
  acls: read(...rules),
  'acl-roles': read(...roles),
})
const mailed = (reads: Reads, ...more: string[]) => known(reads, held('email_api_send', ...more))
const MAIL_FROM = {
  from: 'sys_security_acl: sys_email, create',
  page: '/sys_security_acl_list.do?sysparm_query=name=sys_email^operation=create',
}

const token = (user: string, more: Row = {}): Row => ({
  peer: APP,
  user,
  'user.user_name': user === SAVED.sysId ? 'neo.agent' : `name of ${user.slice(0, 1)}`,
  sys_created_on: '2026-11-25 10:00:00',
  type: 'refresh_token',
  ...more,
})
const OWN = token(SAVED.sysId)
const TOKENS = `/oauth_credential_list.do?sysparm_query=peer=${APP}`
const FROM_TOKENS = { from: 'oauth_credential.user' }
const CONNECTED = { outcome: 'pass', reason: 'pass', facts: { seen: 'neo.agent' }, seen: 'neo.agent', ...FROM_TOKENS }
const ASADMIN = {
  outcome: 'fail',
  reason: 'other-account',
  facts: { seen: 'name of d', user: 'neo.agent' },
  seen: 'name of d',
  ...FROM_TOKENS,
  page: TOKENS,
}
const several = (...others: string[]) => ({
  outcome: 'warn',
  reason: 'several',
  facts: { seen: 'neo.agent', others: others.join(', ') },
  seen: 'neo.agent',
  ...FROM_TOKENS,
  page: TOKENS,
})
const log = (message: string, ...more: Row[]): Reads => ({ tokens: read(), log: read({ message }, ...more) })
const refused = (reason: string, message: string) => ({
  outcome: 'fail',
  reason,
  facts: { log: message },
  seen: message,
  from: 'syslog.message',
})

const HOOK = { sys_id: OTHER, name: 'Neo Agent — Task Webhook', collection: 'task', active: 'true' }
const hooked = (rules: Rows, more: Reads = {}): Snapshot =>
  known({
    tokens: read(OWN),
    properties: properties({ 'x_neoagent.callback_url': 'https://hooks.neoagent.io/x' }),
    'business-rule': rules,
    ...more,
  })
const HOOK_FROM = { from: 'sys_script: Neo Agent — Task Webhook' }

const DOMAINS = read({ id: 'com.glide.domain', active: 'active' })
const inDomain = (id: string | Fact, reads: Reads, domain?: string): Snapshot => {
  const { user } = account({ sys_domain: id }, SAVED)
  return known(reads, user ? { user: { ...user, ...(domain !== undefined && { domain }) } } : {})
}
const DOMAIN = { from: 'sys_user.sys_domain' }

const FACTOR = 'glide.authenticate.multifactor'
const factor = (more: Reads): Snapshot =>
  known({
    properties: properties({ [FACTOR]: 'true', 'glide.buildtag.last': 'glide-zurich-07-01-2025' }),
    groups: read(),
    'mfa-enrolments': read(),
    ...more,
  })
const FACTOR_FROM = { facts: { user: 'neo.agent' }, from: `sys_properties: ${FACTOR}` }

const SCOPE = { column: 'scope_restriction_status', ...app('scope_restriction_status') }
const restricted = (reads: Reads, scopes?: string[]): Snapshot => ({
  ...snapshot({ scope_restriction_status: 'restricted' }, { sysId: APP, ...(scopes && { scopes }) }),
  reads,
})
const TICKED = {
  outcome: 'fail',
  reason: 'ticked',
  facts: { caption: 'Allow access only to APIs in selected scope' },
  seen: 'restricted',
  source: SCOPE.source,
  fix: { column: 'scope_restriction_status', value: 'unrestricted', how: 'untick' },
}
const TICKED_MORE = { seen: 'restricted', source: SCOPE.source, fix: TICKED.fix }
const CHECK = 'com.glide.rest.api.auth.scope.check.enable'
const NAMED = 'glide.oauth.token.scope.useraccount'

const TASK = ['task', 'incident', 'sc_request', 'sc_req_item', 'sc_task', 'change_request', 'problem']
const EXTRA = ['sys_journal_field', 'task_time_worked', 'sys_user', 'sys_user_group']
const rules = (script = ''): Reads => ({
  tables: read(...[...TASK, ...EXTRA].map((name) => ({ name, 'super_class.name': '' }))),
  acls: read(...['read', 'write', 'create'].map((operation) => ({ sys_id: operation, name: '*', operation, script }))),
  'acl-roles': read(...['read', 'write', 'create'].map((id) => ({ sys_security_acl: id, 'sys_user_role.name': 'x' }))),
  plugins: read(),
  // Else rules for all tables leave it open whether they open anything.
  properties: script === '' ? read({ name: 'glide.sm.default_mode', value: 'allow' }) : read(),
  'query-rules': read(),
})
const MISSING = { facts: { missing: 'itil' } }

type Case = [id: string, what: string, from: Snapshot, finding: object, policy?: Policy]

const CASES: Case[] = [
  [
    'admin.roles',
    'not shown',
    { admin: { ...ADMIN, roles: [] } },
    { outcome: 'unknown', reason: 'unknown', settled: true },
  ],
  [
    'admin.roles',
    'several',
    { admin: { ...ADMIN, roles: ['itil', 'user_admin'] } },
    { outcome: 'warn', reason: 'user-only', seen: 'itil, user_admin' },
  ],
  ['secret', 'whatever is known', SITUATION, { outcome: 'unknown', reason: 'unknown', settled: true }],

  [
    'app.application-scope',
    'empty',
    form({ sys_scope: '' }),
    { outcome: 'unknown', reason: 'unset', seen: '', ...app('sys_scope') },
  ],
  ['app.application-scope', 'not read', form({}), { ...unknown('not-on-page'), settled: true }],
  [
    'app.application-scope',
    'another',
    form({ sys_scope: OTHER }),
    { outcome: 'fail', reason: 'other', seen: OTHER, ...app('sys_scope') },
  ],

  [
    'app.duplicate',
    'one',
    known({ application: read() }, { likely: { application: 1 } }),
    { outcome: 'pass', reason: 'pass', seen: '1', from: 'oauth_entity.redirect_url, oauth_entity.name' },
  ],
  [
    'app.duplicate',
    'one, nothing read',
    { ...SITUATION, likely: { application: 1 } },
    { outcome: 'pass', reason: 'pass', seen: '1', from: 'oauth_entity.redirect_url, oauth_entity.name' },
  ],
  [
    'app.duplicate',
    'one, others not shown',
    known({ application: read(), 'other-applications': partly() }, { likely: { application: 1 } }),
    unreadOf('other-applications'),
  ],
  ...(
    [
      ['of another Client ID', { sys_id: OTHER, client_id: 'd' }, false],
      ['of the same Client ID', { sys_id: OTHER, client_id: CLIENT }, true],
      ['the same record', { sys_id: APP, client_id: CLIENT }, false],
    ] as const
  ).map(
    ([what, row, undecided]): Case => [
      'app.duplicate',
      `two, the second ${what}`,
      known({ 'other-applications': read(row) }, { likely: { application: 2 } }),
      {
        outcome: 'warn',
        reason: 'several',
        facts: { count: 2 },
        seen: '2',
        from: 'oauth_entity.redirect_url, oauth_entity.name',
        undecided,
      },
    ],
  ),
  [
    'app.duplicate',
    'two, and neither shows a Client ID',
    known({ 'other-applications': read({ sys_id: OTHER }) }, { ...form({}), likely: { application: 2 } }),
    {
      outcome: 'warn',
      reason: 'several',
      facts: { count: 2 },
      seen: '2',
      from: 'oauth_entity.redirect_url, oauth_entity.name',
      undecided: false,
    },
  ],

  [
    'app.kind',
    'an address as Client ID',
    form({ client_id: 'HTTPS://x.example/c.json' }),
    { outcome: 'fail', reason: 'cimd', seen: 'HTTPS://x.example/c.json' },
  ],
  [
    'app.kind',
    'an address within a Client ID',
    form({ client_id: 'x https://y' }),
    { outcome: 'pass', reason: 'pass', seen: 'authz_code', ...app('inbound_grant_type') },
  ],
  [
    'app.kind',
    'its class',
    form({ sys_class_name: 'oauth_cimd_client' }),
    { outcome: 'fail', reason: 'cimd', seen: 'oauth_cimd_client' },
  ],
  [
    'app.kind',
    'its grant',
    form({ inbound_grant_type: 'metadata_document' }),
    { outcome: 'fail', reason: 'cimd', seen: '' },
  ],
  [
    'app.kind',
    'the class of JWT',
    form({ sys_class_name: 'oauth_jwt' }),
    { outcome: 'fail', reason: 'jwt', seen: 'oauth_jwt' },
  ],
  [
    'app.kind',
    'the class of OpenID',
    form({ sys_class_name: 'oauth_oidc_entity' }),
    { outcome: 'fail', reason: 'id-token', seen: 'oauth_oidc_entity' },
  ],
  [
    'app.kind',
    'a class that nobody knows',
    form({ sys_class_name: 'x_own' }),
    {
      outcome: 'unknown',
      reason: 'unknown',
      facts: { column: 'sys_class_name', seen: 'x_own' },
      seen: 'x_own',
      from: 'oauth_entity.sys_class_name',
    },
  ],
  [
    'app.kind',
    'no type',
    form({ type: '' }),
    {
      outcome: 'unknown',
      reason: 'unknown',
      facts: { column: 'type', seen: '–' },
      seen: '',
      from: 'oauth_entity.type',
    },
  ],
  ['app.kind', 'a hidden type', form({ type: hidden }), unknown('hidden')],
  ['app.kind', 'a hidden class', form({ sys_class_name: hidden }), unknown('hidden')],
  [
    'app.kind',
    'the class of all',
    form({ sys_class_name: 'oauth_entity' }),
    { outcome: 'pass', reason: 'pass', seen: 'authz_code', ...app('inbound_grant_type') },
  ],
  [
    'app.kind',
    'another grant, in capitals',
    form({ inbound_grant_type: 'ROPC' }),
    { outcome: 'fail', reason: 'password', facts: { seen: 'ropc' }, seen: 'ropc', ...app('inbound_grant_type') },
  ],
  ['app.kind', 'a grant not shown', form({ inbound_grant_type: hidden }), unknown('hidden')],

  [
    'app.name',
    'empty',
    form({ name: ' ' }),
    {
      outcome: 'fail',
      reason: 'empty',
      facts: { suggestion: 'Neo Agent' },
      seen: ' ',
      ...app('name'),
      fix: { column: 'name', value: 'Neo Agent', how: 'fill' },
    },
  ],
  [
    'app.name',
    'against the rule',
    form({ name: 'xNeo' }),
    {
      outcome: 'warn',
      reason: 'name.rule',
      facts: { rule: 'Neo|Ne' },
      seen: 'xNeo',
      ...app('name'),
      fix: { column: 'name', value: 'Neo Agent', how: 'fill' },
    },
    { ...defaultPolicy, applicationNamePattern: 'Neo|Ne' },
  ],
  [
    'app.name',
    'with more than the rule',
    form({ name: 'Neox' }),
    {
      outcome: 'warn',
      reason: 'name.rule',
      facts: { rule: 'Neo|Ne' },
      seen: 'Neox',
      ...app('name'),
      fix: { column: 'name', value: 'Neo Agent', how: 'fill' },
    },
    { ...defaultPolicy, applicationNamePattern: 'Neo|Ne' },
  ],
  [
    'app.name',
    'by the rule, whose signs are whole',
    form({ name: '😀' }),
    { outcome: 'pass', reason: 'pass', seen: '😀', ...app('name') },
    { ...defaultPolicy, applicationNamePattern: '.' },
  ],
  [
    'app.name',
    'no provider',
    snapshot({ provider_name: ' ' }, { mandatory: ['provider_name'] }),
    {
      outcome: 'fail',
      reason: 'provider',
      facts: { suggestion: 'Neo Agent' },
      seen: ' ',
      ...app('provider_name'),
      fix: { column: 'provider_name', value: 'Neo Agent', how: 'fill' },
    },
  ],

  [
    'app.public',
    'neither',
    form({ use_pkce: 'false' }),
    { outcome: 'pass', reason: 'pass', seen: 'false', ...app('public_client') },
  ],
  [
    'app.public',
    'PKCE asked for',
    form({ use_pkce: 'true' }),
    {
      outcome: 'fail',
      reason: 'pkce',
      facts: { caption: '' },
      seen: 'true',
      ...app('use_pkce'),
      fix: { column: 'use_pkce', value: 'false', how: 'untick' },
    },
  ],
  [
    'app.public',
    'both',
    form({ use_pkce: 'true', public_client: 'true' }),
    {
      outcome: 'fail',
      reason: 'public',
      facts: { caption: '' },
      seen: 'true',
      ...app('public_client'),
      fix: { column: 'public_client', value: 'false', how: 'untick' },
    },
  ],
  ['app.public', 'PKCE hidden', form({ use_pkce: hidden }), unknown('hidden')],
  [
    'app.active',
    'off, as the form calls it',
    {
      application: {
        columns: {
          active: {
            state: 'seen',
            value: 'false',
            source: { table: 'oauth_entity', column: 'active', where: 'form', caption: 'Active' },
          },
        },
      },
    },
    {
      outcome: 'fail',
      reason: 'inactive',
      facts: { caption: 'Active' },
      seen: 'false',
      source: { table: 'oauth_entity', column: 'active', where: 'form', caption: 'Active' },
      fix: { column: 'active', value: 'true', how: 'tick' },
    },
  ],

  [
    'app.access-lifespan',
    'spaces around',
    form({ access_token_lifespan: ' 1800 ' }),
    { outcome: 'pass', reason: 'pass', seen: ' 1800 ', ...app('access_token_lifespan') },
  ],
  [
    'app.access-lifespan',
    'a day',
    form({ access_token_lifespan: '86400' }),
    { outcome: 'pass', reason: 'pass', seen: '86400', ...app('access_token_lifespan') },
  ],
  [
    'app.access-lifespan',
    'more than a day',
    form({ access_token_lifespan: '86401' }),
    {
      outcome: 'warn',
      reason: 'long',
      facts: { wanted: 1800 },
      seen: '86401',
      ...app('access_token_lifespan'),
      fix: { column: 'access_token_lifespan', value: '1800', how: 'fill' },
    },
  ],
  [
    'app.access-lifespan',
    'too short',
    form({ access_token_lifespan: '1799' }),
    {
      outcome: 'warn',
      reason: 'short',
      facts: { wanted: 1800 },
      seen: '1799',
      ...app('access_token_lifespan'),
      fix: { column: 'access_token_lifespan', value: '1800', how: 'fill' },
    },
  ],
  [
    'app.access-lifespan',
    'no number',
    form({ access_token_lifespan: 'x' }),
    {
      outcome: 'fail',
      reason: 'no-number',
      facts: { wanted: 1800 },
      seen: 'x',
      ...app('access_token_lifespan'),
      fix: { column: 'access_token_lifespan', value: '1800', how: 'fill' },
    },
  ],
  [
    'app.access-lifespan',
    'more digits than there are seconds',
    form({ access_token_lifespan: '1'.repeat(13) }),
    {
      outcome: 'fail',
      reason: 'no-number',
      facts: { wanted: 1800 },
      seen: '1'.repeat(13),
      ...app('access_token_lifespan'),
      fix: { column: 'access_token_lifespan', value: '1800', how: 'fill' },
    },
  ],
  [
    'app.refresh-lifespan',
    'no number',
    form({ refresh_token_lifespan: '1,00' }),
    {
      outcome: 'fail',
      reason: 'no-number',
      facts: { wanted: 8_640_000 },
      seen: '1,00',
      ...app('refresh_token_lifespan'),
      fix: { column: 'refresh_token_lifespan', value: '8640000', how: 'fill' },
    },
  ],
  [
    'app.refresh-lifespan',
    'an hour',
    form({ refresh_token_lifespan: '3600' }),
    {
      outcome: 'fail',
      reason: 'brief',
      facts: { wanted: 8_640_000 },
      seen: '3600',
      ...app('refresh_token_lifespan'),
      fix: { column: 'refresh_token_lifespan', value: '8640000', how: 'fill' },
    },
  ],
  [
    'app.refresh-lifespan',
    'more than an hour',
    form({ refresh_token_lifespan: '3601' }),
    {
      outcome: 'warn',
      reason: 'short',
      facts: { count: 1, wanted: 8_640_000 },
      seen: '3601',
      ...app('refresh_token_lifespan'),
      fix: { column: 'refresh_token_lifespan', value: '8640000', how: 'fill' },
    },
  ],

  ['app.scope', 'restricted, nothing read', { ...restricted({}), reads: undefined }, TICKED],
  ['app.scope', 'restricted, without scopes', restricted({ properties: read(), scopes: read() }, []), TICKED],
  [
    'app.scope',
    'restricted, with the scope',
    restricted({ properties: read(), scopes: read() }, ['useraccount']),
    { outcome: 'pass', reason: 'useraccount', seen: 'useraccount' },
  ],
  [
    'app.scope',
    'restricted, with the scope in name only',
    restricted(
      {
        properties: properties({ [NAMED]: OTHER }),
        scopes: read({ oauth_entity: APP, auth_scope: 'f' }),
        'api-scopes': read(),
      },
      ['useraccount'],
    ),
    TICKED,
  ],
  [
    'app.scope',
    'restricted, and nothing checks it',
    restricted({ properties: properties({ [CHECK]: 'false' }), scopes: read() }, []),
    { ...TICKED, outcome: 'warn', reason: 'unchecked' },
  ],
  [
    'app.scope',
    'restricted, scopes not shown',
    restricted({ properties: read(), scopes: unread }),
    { ...TICKED_MORE, ...unreadOf('scopes') },
  ],
  [
    'app.scope',
    'restricted, and its scopes will do',
    restricted(
      { properties: read(), scopes: read(), 'api-scopes': read({ api: 'Table API', 'auth_scope.name': 's' }) },
      ['r', 's'],
    ),
    { ...TICKED_MORE, outcome: 'pass', reason: 'covers', facts: { scopes: 'r, s' } },
  ],
  [
    'app.scope',
    'restricted, and its scopes may do',
    restricted(
      {
        properties: read(),
        scopes: read(),
        'api-scopes': read({ api: 'Table API', 'auth_scope.name': 's', version: 'v2' }),
      },
      ['s'],
    ),
    { ...TICKED_MORE, outcome: 'unknown', reason: 'covers-perhaps', facts: { scopes: 's' }, settled: true },
  ],
  [
    'app.scope',
    'restricted, and its scopes are for others',
    restricted({ properties: read(), scopes: read(), 'api-scopes': read() }, ['s']),
    TICKED,
  ],
  [
    'app.scope',
    'restricted, and what names the scope is not shown',
    restricted({ properties: read({ name: NAMED }), scopes: read(), 'api-scopes': read() }, ['s']),
    {
      ...TICKED_MORE,
      outcome: 'unknown',
      reason: 'unread.forbidden',
      facts: { reads: 'properties' },
      unread: true,
      settled: true,
    },
  ],
  [
    'app.scope',
    'restricted, and whether that is checked says a word nobody knows',
    restricted({ properties: properties({ [CHECK]: 'maybe' }), scopes: read() }, []),
    {
      ...TICKED_MORE,
      outcome: 'unknown',
      reason: 'unknown.property',
      facts: { name: CHECK, seen: 'maybe' },
      seen: 'maybe',
      unread: true,
      from: `sys_properties: ${CHECK}`,
      page: `/sys_properties_list.do?sysparm_query=name=${CHECK}`,
    },
  ],
  [
    'app.scope',
    'open',
    { ...form({}), reads: { properties: read(), scopes: read() } },
    { outcome: 'pass', reason: 'pass', seen: 'unrestricted', source: SCOPE.source },
  ],
  [
    'app.scope',
    'the scope itself',
    form({ scope_restriction_status: 'useraccount' }),
    { outcome: 'pass', reason: 'pass', seen: 'useraccount', source: SCOPE.source },
  ],

  [
    'app.exists',
    'not read',
    known({ application: unread }, { application: { columns: {} } }),
    unreadOf('application', 'other-applications'),
  ],
  ['app.exists', 'not read, but known', known({ application: unread }), { outcome: 'pass', reason: 'pass', seen: APP }],
  [
    'app.exists',
    'not read, nor known',
    known({ application: unread }, { application: null }),
    unreadOf('application', 'other-applications'),
  ],
  [
    'app.exists',
    'read, and not there',
    known({ application: read() }, { application: null }),
    { outcome: 'fail', reason: 'missing' },
  ],
  [
    'app.exists',
    'read, and not said',
    known({ application: read(), 'other-applications': unread }, { application: undefined }),
    unreadOf('other-applications'),
  ],
  ['app.exists', 'a form not saved', snapshot(), { outcome: 'unknown', reason: 'not-saved' }],

  [
    'user.exists',
    'several',
    known({ user: read() }, { likely: { user: 2 } }),
    { outcome: 'warn', reason: 'several', facts: { count: 2 }, seen: SAVED.sysId },
  ],
  [
    'user.exists',
    'one',
    known({ user: read() }, { likely: { user: 1 } }),
    { outcome: 'pass', reason: 'pass', seen: SAVED.sysId },
  ],
  [
    'user.exists',
    'one that only looks like it',
    known({ user: read() }, { ...account({ user_name: 'x' }, SAVED), guessed: ['user'] }),
    { outcome: 'warn', reason: 'guessed', facts: { user: 'x' }, seen: SAVED.sysId },
  ],
  [
    'user.exists',
    'one of its name',
    known({ user: read() }, { guessed: ['user'] }),
    { outcome: 'pass', reason: 'pass', seen: SAVED.sysId },
  ],
  [
    'user.exists',
    'one that tokens vouch for',
    known({ user: read() }, { ...account({ user_name: 'x' }, SAVED), guessed: ['user'], vouched: true }),
    { outcome: 'pass', reason: 'pass', seen: SAVED.sysId },
  ],
  [
    'user.exists',
    'an application that only looks like it',
    known({ user: read() }, { ...account({ user_name: 'x' }, SAVED), guessed: ['application'] }),
    { outcome: 'pass', reason: 'pass', seen: SAVED.sysId },
  ],
  [
    'user.exists',
    'none, and none was named',
    known({ user: read() }, { user: null, unnamed: true }),
    { outcome: 'unknown', reason: 'unnamed', facts: { suggestion: 'neo.agent' }, unread: true },
  ],
  [
    'user.exists',
    'none of those named',
    known({ user: read() }, { user: null }),
    { outcome: 'fail', reason: 'missing' },
  ],
  [
    'user.exists',
    'several, none saved',
    { user: account().user, likely: { user: 2 } },
    { outcome: 'unknown', reason: 'account.not-saved' },
  ],

  [
    'user.active',
    'both wrong',
    account({ active: 'false', locked_out: 'true' }),
    {
      outcome: 'fail',
      reason: 'inactive',
      facts: { caption: '' },
      seen: 'false',
      ...of('active'),
      fix: { column: 'active', value: 'true', how: 'tick' },
    },
  ],
  [
    'user.active',
    'locked, of a release without the other',
    account({ active: absent, locked_out: 'true' }),
    {
      outcome: 'fail',
      reason: 'locked',
      facts: { caption: '' },
      seen: 'true',
      ...of('locked_out'),
      fix: { column: 'locked_out', value: 'false', how: 'untick' },
    },
  ],
  [
    'user.active',
    'active, of a release without locks',
    account({ locked_out: absent }),
    { outcome: 'pass', reason: 'pass', seen: 'true', ...of('active') },
  ],
  ['user.active', 'active, locks hidden', account({ locked_out: hidden }), unknown('hidden')],
  ['user.active', 'hidden, and not locked', account({ active: hidden }), unknown('hidden')],
  [
    'user.active',
    'hidden, and locks not on the page',
    account({ active: hidden, locked_out: { state: 'unseen', why: 'collapsed' } }),
    unknown('hidden'),
  ],

  [
    'user.dedicated',
    'the admin, without a role',
    account({ user_name: 'ALEX.admin' }),
    { outcome: 'fail', reason: 'self', seen: 'ALEX.admin', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'signed in as this account',
    { ...account({ user_name: 'alex.admin' }), admin: { ...ADMIN, roles: ['itil'] } },
    {
      outcome: 'unknown',
      reason: 'session',
      facts: { user: 'alex.admin' },
      seen: 'alex.admin',
      ...of('user_name'),
      settled: true,
    },
  ],
  [
    'user.dedicated',
    'an admin',
    held('itil', 'admin'),
    { outcome: 'warn', reason: 'admin', facts: { user: 'neo.agent' }, seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'two unknown, and neither saved',
    { user: account().user },
    { outcome: 'unknown', reason: 'unknown', seen: 'neo.agent', ...of('user_name'), settled: true },
  ],
  [
    'user.dedicated',
    'nobody known, whose record is not saved either',
    { ...account({}, {}), admin: undefined },
    { outcome: 'unknown', reason: 'unknown', seen: 'neo.agent', ...of('user_name'), settled: true },
  ],
  [
    'user.dedicated',
    'its own',
    known({ tokens: read(OWN) }),
    { outcome: 'pass', reason: 'pass', seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'its own, as the form shows it',
    account({}, SAVED),
    { outcome: 'pass', reason: 'pass', seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'tokens not shown',
    known({ tokens: unread }),
    { ...unreadOf('tokens'), seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'some tokens not shown',
    known({ tokens: partly() }),
    { ...unreadOf('tokens'), seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'roles not shown',
    known({ tokens: read(), roles: unread }, account({}, { sysId: SAVED.sysId })),
    { ...unreadOf('roles'), seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    "other applications'",
    known({
      tokens: read(
        OWN,
        token(SAVED.sysId, { peer: OTHER }),
        token(SAVED.sysId, { peer: OTHER }),
        token(SAVED.sysId, { peer: 'f' }),
      ),
    }),
    {
      outcome: 'warn',
      reason: 'shared',
      facts: { user: 'neo.agent', count: 2 },
      seen: 'neo.agent',
      from: 'oauth_credential.user',
    },
  ],
  [
    'user.dedicated',
    'tokens of an application that is gone',
    known({ tokens: read(token(SAVED.sysId, { peer: OTHER, 'peer.name': '' })) }),
    { outcome: 'pass', reason: 'pass', seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'tokens that have ended',
    known({ tokens: read(token(SAVED.sysId, { peer: OTHER, expires: '2026-11-25 11:59:59' })) }),
    { outcome: 'pass', reason: 'pass', seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'tokens that have not',
    known({ tokens: read(token(SAVED.sysId, { peer: OTHER, expires: '2026-11-25 12:00:00' })) }),
    {
      outcome: 'warn',
      reason: 'shared',
      facts: { user: 'neo.agent', count: 1 },
      seen: 'neo.agent',
      from: 'oauth_credential.user',
    },
  ],
  [
    'user.dedicated',
    'tokens of other people',
    known({ tokens: read(token(ADMIN.sysId, { peer: OTHER })) }),
    { outcome: 'pass', reason: 'pass', seen: 'neo.agent', ...of('user_name') },
  ],
  [
    'user.dedicated',
    'a form not saved, beside tokens of nobody',
    { ...account(), reads: { tokens: read({ peer: OTHER }) } },
    {
      outcome: 'unknown',
      reason: 'unread.dependent',
      facts: { reads: 'roles' },
      unread: true,
      settled: true,
      seen: 'neo.agent',
      ...of('user_name'),
    },
  ],

  [
    'user.domain',
    'not separated',
    inDomain(OTHER, { plugins: read(), properties: read() }),
    { outcome: 'not-applicable', reason: 'off', ...DOMAIN },
  ],
  [
    'user.domain',
    'a release without domains',
    inDomain(absent, { plugins: DOMAINS }),
    { outcome: 'not-applicable', reason: 'off', ...DOMAIN },
  ],
  [
    'user.domain',
    'not shown',
    inDomain(hidden, { plugins: DOMAINS }),
    { ...unknown('hidden'), ...DOMAIN, settled: true },
  ],
  [
    'user.domain',
    'the one called TOP',
    inDomain(OTHER, { plugins: DOMAINS }, 'TOP'),
    { outcome: 'pass', reason: 'pass', seen: 'TOP', ...DOMAIN },
  ],
  ['user.domain', 'none', inDomain('', { plugins: DOMAINS }), { outcome: 'pass', reason: 'pass', seen: '', ...DOMAIN }],
  [
    'user.domain',
    'another',
    inDomain(OTHER, { plugins: DOMAINS }, 'ACME'),
    {
      outcome: 'warn',
      reason: 'below-top',
      facts: { user: 'neo.agent', domain: 'ACME' },
      seen: 'ACME',
      ...DOMAIN,
      undecided: true,
    },
  ],
  [
    'user.domain',
    'another, by a property',
    inDomain(OTHER, { plugins: read(), properties: properties({ 'glide.sys.domain.partitioning': 'true' }) }),
    {
      outcome: 'warn',
      reason: 'below-top',
      facts: { user: 'neo.agent', domain: OTHER },
      seen: OTHER,
      ...DOMAIN,
      undecided: true,
    },
  ],
  [
    'user.domain',
    'another, plugins not shown',
    inDomain(OTHER, { plugins: unread, properties: read() }),
    { ...unreadOf('plugins'), seen: OTHER, ...DOMAIN },
  ],

  [
    'user.email',
    'roles not shown',
    known(mail([MAIL_RULE]), { user: account().user }),
    { outcome: 'unknown', reason: 'unread.dependent', facts: { reads: 'roles' }, unread: true, settled: true },
    MAIL,
  ],
  [
    'user.email',
    'no role',
    known(mail([MAIL_RULE]), held('x', 'y')),
    { outcome: 'fail', reason: 'role', seen: 'x, y', from: 'sys_user_has_role.role' },
    MAIL,
  ],
  ['user.email', 'plugins not shown', mailed({ ...mail([MAIL_RULE]), plugins: unread }), unreadOf('plugins'), MAIL],
  [
    'user.email',
    'no plugin',
    mailed({ ...mail([MAIL_RULE]), plugins: read() }),
    {
      outcome: 'fail',
      reason: 'plugin',
      seen: 'inactive',
      from: 'v_plugin: com.glide.email.service',
      page: '/v_plugin_list.do?sysparm_query=id=com.glide.email.service',
    },
    MAIL,
  ],
  ['user.email', 'rules not shown', mailed({ ...mail([]), acls: unread }), unreadOf('acls'), MAIL],
  [
    'user.email',
    'all there',
    mailed(mail([MAIL_RULE])),
    { outcome: 'pass', reason: 'pass', seen: 'sys_email', from: MAIL_FROM.from },
    MAIL,
  ],
  ...(
    [
      ['for reading', { operation: 'read' }],
      ['of another table', { name: 'sys_email_log' }],
      ['of an endpoint', { type: 'REST_Endpoint' }],
    ] as const
  ).map(
    ([what, more]): Case => [
      'user.email',
      `only a rule ${what}`,
      mailed(mail([{ ...MAIL_RULE, ...more }])),
      { outcome: 'fail', reason: 'acl', ...MAIL_FROM },
      MAIL,
    ],
  ),
  [
    'user.email',
    'only a rule that denies, which may open what it does not refuse',
    mailed(mail([{ ...MAIL_RULE, decision_type: 'deny_unless' }])),
    {
      outcome: 'unknown',
      reason: 'depends',
      facts: { rule: 'sys_email', wants: '' },
      seen: 'sys_email',
      settled: true,
      ...MAIL_FROM,
    },
    MAIL,
  ],
  [
    'user.email',
    'a rule whose roles are not shown',
    mailed({ ...mail([MAIL_RULE]), 'acl-roles': unread }),
    {
      outcome: 'unknown',
      reason: 'depends',
      facts: { rule: 'sys_email', wants: '' },
      seen: 'sys_email',
      ...MAIL_FROM,
      settled: true,
    },
    MAIL,
  ],
  [
    'user.email',
    'a rule beside one that denies',
    mailed(
      mail(
        [MAIL_RULE, { ...MAIL_RULE, sys_id: 'n', decision_type: 'deny' }],
        [
          { sys_security_acl: 'm', 'sys_user_role.name': 'email_api_send' },
          { sys_security_acl: 'n', 'sys_user_role.name': 'x' },
          { sys_security_acl: 'n', 'sys_user_role.name': 'y' },
        ],
      ),
    ),
    { outcome: 'fail', reason: 'denied', facts: { rule: 'sys_email', wants: 'x, y' }, seen: 'sys_email', ...MAIL_FROM },
    MAIL,
  ],
  [
    'user.email',
    'held to reading',
    mailed(mail([MAIL_RULE]), 'snc_read_only'),
    {
      outcome: 'fail',
      reason: 'account.read-only',
      facts: { operation: 'create', table: 'sys_email' },
      seen: 'snc_read_only',
      from: 'sys_user_has_role.role',
    },
    MAIL,
  ],

  [
    'user.cleanup',
    'a script',
    known({ 'scheduled-scripts': read({ name: 'Old', script: 'x' }, { name: 'Locks', script: 'LOCKED_out' }) }),
    {
      outcome: 'warn',
      reason: 'script',
      facts: { name: 'Locks' },
      seen: 'Locks',
      from: 'sysauto_script.script',
      page: '/sysauto_script_list.do?sysparm_query=active=true^scriptLIKElast_login',
    },
  ],
  [
    'user.cleanup',
    'one that is not shown',
    known({ 'scheduled-scripts': read({}) }),
    {
      outcome: 'warn',
      reason: 'script',
      facts: { name: '' },
      seen: '',
      from: 'sysauto_script.script',
      page: '/sysauto_script_list.do?sysparm_query=active=true^scriptLIKElast_login',
    },
  ],
  [
    'user.cleanup',
    'none',
    known({ 'scheduled-scripts': read() }),
    { outcome: 'pass', reason: 'pass', from: 'sysauto_script.script' },
  ],

  [
    'user.identity',
    'no name on the record',
    {
      user: {
        columns: {
          user_name: { state: 'seen', value: 'x', source: { table: 'sys_user', column: 'user_name', where: 'record' } },
          first_name: {
            state: 'seen',
            value: ' ',
            source: { table: 'sys_user', column: 'first_name', where: 'record' },
          },
        },
      },
    },
    {
      outcome: 'warn',
      reason: 'no-name',
      seen: '',
      source: { table: 'sys_user', column: 'first_name', where: 'record' },
      fix: { column: 'first_name', value: 'Neo Agent', how: 'fill' },
    },
  ],
  [
    'user.identity',
    'spaces alone',
    account({ user_name: ' ' }),
    {
      outcome: 'fail',
      reason: 'empty',
      facts: { suggestion: 'neo.agent' },
      seen: ' ',
      ...of('user_name'),
      fix: { column: 'user_name', value: 'neo.agent', how: 'fill' },
    },
  ],
  [
    'user.identity',
    'against the rule',
    account({ user_name: 'x' }),
    {
      outcome: 'warn',
      reason: 'name.rule',
      facts: { rule: 'svc.*' },
      seen: 'x',
      ...of('user_name'),
      fix: { column: 'user_name', value: 'neo.agent', how: 'fill' },
    },
    { ...defaultPolicy, userNamePattern: 'svc.*' },
  ],
  [
    'user.identity',
    'a first name not on the page',
    account({ first_name: hidden, last_name: '' }),
    { outcome: 'pass', reason: 'pass', seen: 'neo.agent', ...of('user_name') },
  ],

  [
    'user.interactive',
    'a machine',
    account({ identity_type: 'Machine', web_service_access_only: 'true' }),
    {
      outcome: 'fail',
      reason: 'machine',
      facts: { seen: 'Machine' },
      seen: 'Machine',
      ...of('identity_type'),
      fix: { column: 'identity_type', value: 'human', how: 'human' },
    },
  ],
  [
    'user.interactive',
    'an AI',
    account({ identity_type: 'ai_agent' }),
    {
      outcome: 'warn',
      reason: 'other',
      facts: { seen: 'ai_agent' },
      seen: 'ai_agent',
      ...of('identity_type'),
      fix: { column: 'identity_type', value: 'human', how: 'human' },
    },
  ],
  [
    'user.interactive',
    'an AI that cannot sign in',
    account({ identity_type: 'ai_agent', web_service_access_only: 'true' }),
    {
      outcome: 'fail',
      reason: 'services-only',
      facts: { caption: '' },
      seen: 'true',
      ...of('web_service_access_only'),
      fix: { column: 'web_service_access_only', value: 'false', how: 'untick' },
    },
  ],
  [
    'user.interactive',
    'not classified',
    account({ identity_type: 'Unclassified' }),
    { outcome: 'pass', reason: 'pass', seen: '', ...of('web_service_access_only') },
  ],
  ['user.interactive', 'a hidden type', account({ identity_type: hidden }), unknown('hidden')],

  [
    'user.internal',
    'both roles',
    known(
      { plugins: read({ id: 'com.glide.explicit_roles', active: '1' }), properties: read() },
      held('snc_internal', 'snc_external'),
    ),
    { outcome: 'unknown', reason: 'both', seen: 'snc_external', from: 'sys_user_has_role.role' },
  ],
  [
    'user.internal',
    'external, and nobody is told apart',
    known({ plugins: read({ id: 'com.glide.explicit_roles', active: '0' }) }, held('snc_external')),
    { outcome: 'not-applicable', reason: 'off', from: 'v_plugin: com.glide.explicit_roles' },
  ],
  [
    'user.internal',
    'external, plugins not shown',
    known({ plugins: unread }, held('snc_external')),
    unreadOf('plugins'),
  ],
  [
    'user.internal',
    'neither, and none is granted',
    known({
      plugins: read({ id: 'com.glide.explicit_roles', active: '1' }),
      properties: properties({ 'glide.security.explicit_roles.do_not_fix': 'true' }),
    }),
    { outcome: 'fail', reason: 'never', seen: '', from: 'sys_properties: glide.security.explicit_roles.do_not_fix' },
  ],
  [
    'user.internal',
    'neither, and whether it is granted is not shown',
    known({ plugins: read({ id: 'com.glide.explicit_roles', active: '1' }), properties: unread }),
    unreadOf('properties'),
  ],
  [
    'user.internal',
    'neither',
    known({ plugins: read({ id: 'com.glide.explicit_roles', active: '1' }), properties: read() }),
    { outcome: 'warn', reason: 'none', seen: '', from: 'sys_user_has_role.role' },
  ],
  ['user.internal', 'roles not shown', known({ roles: unread }, { user: null }), unreadOf('roles')],

  [
    'user.itil',
    'held',
    known(rules()),
    { outcome: 'pass', reason: 'pass', facts: { roles: 'itil' }, seen: 'itil, sn_incident_write' },
  ],
  [
    'user.itil',
    'an admin',
    known(rules(), held('x', 'admin')),
    { outcome: 'warn', reason: 'admin', ...MISSING, seen: 'x, admin' },
  ],
  [
    'user.itil',
    'another role that opens all',
    known(rules(), held('x')),
    { outcome: 'warn', reason: 'open', ...MISSING, seen: 'x', undecided: false },
  ],
  [
    'user.itil',
    'another role that may open all',
    known(rules('x'), held('x')),
    { outcome: 'warn', reason: 'perhaps', ...MISSING, seen: 'x', undecided: true },
  ],
  [
    'user.itil',
    'another role that opens nothing',
    known(rules(), held('y', 'z')),
    { outcome: 'fail', reason: 'missing', ...MISSING, seen: 'y, z' },
  ],
  [
    'user.itil',
    'another role that opens some',
    known({ ...rules(), tables: read({ name: 'incident', 'super_class.name': '' }) }, held('x')),
    { outcome: 'fail', reason: 'missing', ...MISSING, seen: 'x' },
  ],
  [
    'user.itil',
    'another role, rules not shown',
    known({ ...rules(), acls: unread }, held('x')),
    { outcome: 'unknown', reason: 'perhaps', ...MISSING, seen: 'x', settled: true, undecided: true },
  ],
  [
    'user.itil',
    'another role, what rules ask not shown',
    known({ ...rules(), 'acl-roles': unread }, held('x')),
    { outcome: 'unknown', reason: 'perhaps', ...MISSING, seen: 'x', settled: true, undecided: true },
  ],
  [
    'user.itil',
    'another role, nothing read',
    held('x'),
    { outcome: 'unknown', reason: 'perhaps', ...MISSING, seen: 'x', settled: true, undecided: true },
  ],
  [
    'user.itil',
    'no role, rules not shown',
    known({ ...rules(), acls: unread }, held()),
    { outcome: 'fail', reason: 'missing', ...MISSING, seen: '' },
  ],
  [
    'user.itil',
    'what everybody inside has, rules not shown',
    known({ ...rules(), acls: unread }, held('snc_internal')),
    { outcome: 'fail', reason: 'missing', ...MISSING, seen: 'snc_internal' },
  ],
  ['user.itil', 'no account', known(rules(), { user: null }), { outcome: 'unknown', reason: 'unknown.no-record' }],
  [
    'user.itil',
    'an account not saved, where all was read',
    known(rules(), { user: account().user }),
    { outcome: 'unknown', reason: 'unknown' },
  ],

  ['user.notification', 'not shown', account({ notification: hidden }), { ...unknown('hidden'), settled: true }],
  [
    'user.notification',
    'something new',
    account({ notification: '7' }),
    {
      outcome: 'unknown',
      reason: 'unknown',
      seen: '7',
      ...of('notification'),
      fix: { column: 'notification', value: '1', how: 'disable' },
      settled: true,
    },
  ],

  [
    'user.password',
    'no account',
    known({ user: read() }, { user: null }),
    { outcome: 'unknown', reason: 'unknown.no-record', unread: true },
  ],
  [
    'user.password',
    'read, and not saved',
    known({ user: read() }, { user: account().user }),
    { outcome: 'unknown', reason: 'unknown.not-read', seen: 'false', ...of('password_needs_reset') },
  ],
  [
    'user.password',
    'not saved',
    account(),
    { outcome: 'unknown', reason: 'not-saved', seen: 'false', ...of('password_needs_reset'), settled: true },
  ],
  [
    'user.password',
    'set',
    account({}, SAVED),
    { outcome: 'unknown', reason: 'unproven', seen: 'false', ...of('password_needs_reset'), settled: true },
  ],
  [
    'user.password',
    'not set',
    account({}, { ...SAVED, passwordSet: false }),
    { outcome: 'unknown', reason: 'unset', seen: 'false', ...of('password_needs_reset') },
  ],
  [
    'user.password',
    'used',
    account({ last_login_time: 'x' }, SAVED),
    { outcome: 'pass', reason: 'pass', seen: 'false', ...of('password_needs_reset') },
  ],
  [
    'user.password',
    'hidden whether it is to be reset',
    account({ password_needs_reset: hidden, last_login_time: 'x' }, SAVED),
    unknown('hidden'),
  ],

  [
    'user.read-only',
    'held',
    known({ properties: read() }, held('snc_read_only')),
    { outcome: 'fail', reason: 'role', seen: 'snc_read_only', from: 'sys_user_has_role.role' },
  ],
  [
    'user.read-only',
    'held, others exempt',
    known(
      { properties: properties({ 'glide.security.snc_read_only_role.tables.exempt_create': 'x' }) },
      held('snc_read_only'),
    ),
    { outcome: 'fail', reason: 'role', seen: 'snc_read_only', from: 'sys_user_has_role.role' },
  ],
  [
    'user.read-only',
    'held, and what is exempt not shown',
    known({ properties: unread }, held('snc_read_only')),
    unreadOf('properties'),
  ],
  [
    'user.read-only',
    'not held',
    known({ properties: read() }),
    { outcome: 'pass', reason: 'pass', from: 'sys_user_has_role.role' },
  ],
  ['user.read-only', 'roles not shown', known({ roles: unread }, { user: undefined }), unreadOf('roles')],

  ['connect.user', 'connected', known({ tokens: read(OWN) }), CONNECTED],
  ['connect.user', 'not connected', known({ tokens: read() }), { outcome: 'unknown', reason: 'none', settled: true }],
  ['connect.user', 'tokens not shown', known({ tokens: unread }), unreadOf('tokens')],
  ['connect.user', 'some tokens not shown', known({ tokens: partly(OWN) }), unreadOf('tokens')],
  ['connect.user', 'none shown, perhaps some', known({ tokens: partly() }), unreadOf('tokens')],
  ...['expires', 'type'].map(
    (column): Case => [
      'connect.user',
      `${column} hidden`,
      known({ tokens: hiding(column, OWN) }),
      { ...unreadOf('tokens'), reason: 'unread.forbidden' },
    ],
  ),
  ['connect.user', 'what does not matter hidden', known({ tokens: hiding('x', OWN) }), CONNECTED],
  ['connect.user', 'somebody else', known({ tokens: read(token(ADMIN.sysId)) }), ASADMIN],
  [
    'connect.user',
    'somebody else, long ago',
    known({ tokens: read(token(ADMIN.sysId, { expires: '2020-01-01 00:00:00' })) }),
    ASADMIN,
  ],
  [
    'connect.user',
    'nobody knows whom',
    known({ tokens: read(OWN) }, { user: undefined }),
    { outcome: 'unknown', reason: 'nobody', facts: { seen: 'neo.agent' }, seen: 'neo.agent', ...FROM_TOKENS },
  ],
  [
    'connect.user',
    'somebody without a name',
    known({ tokens: read(token(ADMIN.sysId, { 'user.user_name': undefined as never })) }),
    { ...ASADMIN, facts: { seen: '', user: 'neo.agent' }, seen: '' },
  ],
  [
    'connect.user',
    'over',
    known({ tokens: read(token(SAVED.sysId, { expires: '2026-11-25 11:59:59' })) }),
    {
      outcome: 'fail',
      reason: 'expired',
      facts: { seen: 'neo.agent', date: '2026-11-25 11:59:59' },
      seen: 'neo.agent',
      ...FROM_TOKENS,
    },
  ],
  [
    'connect.user',
    'over this very second',
    known({ tokens: read(token(SAVED.sysId, { expires: '2026-11-25 12:00:00' })) }),
    CONNECTED,
  ],
  [
    'connect.user',
    'over, by nobody knows what clock',
    known({ tokens: read(token(SAVED.sysId, { expires: '2020-01-01 00:00:00' })) }, { at: undefined as never }),
    CONNECTED,
  ],
  ['connect.user', 'an end that is empty', known({ tokens: read(token(SAVED.sysId, { expires: '' })) }), CONNECTED],
  [
    'connect.user',
    'a newer access token, which counts for nothing',
    known({ tokens: read(token(ADMIN.sysId, { type: 'access_token', sys_created_on: '2026-11-26 10:00:00' }), OWN) }),
    several('name of d'),
  ],
  [
    'connect.user',
    'access tokens alone, the newest',
    known({
      tokens: read(token(ADMIN.sysId, { type: 'x', sys_created_on: undefined as never }), { ...OWN, type: 'x' }),
    }),
    several('name of d'),
  ],
  [
    'connect.user',
    'access tokens alone, in the other order',
    known({
      tokens: read({ ...OWN, type: 'x' }, token(ADMIN.sysId, { type: 'x', sys_created_on: '2026-11-26 10:00:00' })),
    }),
    ASADMIN,
  ],
  [
    'connect.user',
    'a token of nobody',
    known({ tokens: read(token('', { sys_created_on: '2026-11-26 10:00:00' }), OWN) }),
    CONNECTED,
  ],
  [
    'connect.user',
    'a token of no application',
    known({ tokens: read(token(SAVED.sysId, { peer: '' })) }, { application: { columns: {} } }),
    {
      outcome: 'unknown',
      reason: 'unread.dependent',
      facts: { reads: 'application,other-applications' },
      unread: true,
      settled: true,
    },
  ],
  [
    'connect.user',
    'an application that is not there',
    known({ tokens: read(OWN) }, { application: null }),
    { outcome: 'unknown', reason: 'none', settled: true },
  ],
  [
    'connect.user',
    'others too',
    known({
      tokens: read(
        OWN,
        token(ADMIN.sysId, { sys_created_on: '2026-11-24 10:00:00' }),
        token(ADMIN.sysId, { sys_created_on: '2026-11-23 10:00:00' }),
        token('f', { 'user.user_name': '', sys_created_on: '2026-11-22 10:00:00' }),
      ),
    }),
    several('name of d', 'f'),
  ],
  [
    'connect.user',
    'others whose time is over',
    known({
      tokens: read(OWN, token(ADMIN.sysId, { sys_created_on: '2026-11-24 10:00:00', expires: '2026-11-25 11:00:00' })),
    }),
    CONNECTED,
  ],
  [
    'connect.user',
    'others of another application',
    known({ tokens: read(OWN, token(ADMIN.sysId, { peer: OTHER })) }),
    CONNECTED,
  ],
  [
    'connect.user',
    'more others than are named',
    known({
      tokens: read(
        OWN,
        ...Array.from({ length: 12 }, (_, i) =>
          token(`u${i}`, { 'user.user_name': `p${i}`, sys_created_on: '2026-11-24 10:00:00' }),
        ),
      ),
    }),
    several(...Array.from({ length: 10 }, (_, i) => `p${i}`)),
  ],
  ...(
    [
      ['OAuth: client SECRET does not match', 'log-secret'],
      ['OAuth: redirect_uri', 'log-redirect'],
      ['OAuth: user is locked out', 'log-account'],
      ['OAuth: user inactive', 'log-account'],
      ['OAuth: password needs reset', 'log-account'],
      ['OAuth: user disabled', 'log-account'],
      ['OAuth: oauth_credential', 'log-read-only'],
      ['OAuth: read-only', 'log-read-only'],
      ['OAuth: may not insert', 'log-read-only'],
      ['OAuth: scope', 'log-scope'],
      ['OAuth: expired', 'log-expired'],
      ['OAuth: already used', 'log-expired'],
      ['OAuth: code was used', 'log-expired'],
      ['OAuth: x', 'log-other'],
    ] as const
  ).map(
    ([message, reason]): Case => ['connect.user', `refused: ${message}`, known(log(message)), refused(reason, message)],
  ),
  ['connect.user', 'refused at length', known(log('x'.repeat(400))), refused('log-other', 'x'.repeat(300))],
  [
    'connect.user',
    'refused, another first',
    known({
      tokens: read(),
      log: read({ message: `OAuth: ${OTHER} secret` }, { message: `OAuth: ${OTHER} ${CLIENT} x` }),
    }),
    refused('log-other', `OAuth: ${OTHER} ${CLIENT} x`),
  ],
  [
    'connect.user',
    'refused with nothing to say',
    known({ tokens: read(), log: read({}) }),
    { outcome: 'unknown', reason: 'none', settled: true },
  ],
  [
    'connect.user',
    'refused a day ago to the second',
    known({ tokens: read(), log: read({ message: 'x', sys_created_on: '2026-11-24 12:00:00' }) }),
    { outcome: 'unknown', reason: 'none', settled: true },
  ],
  [
    'connect.user',
    'refused, by a clock that goes ahead',
    known({ tokens: read(), log: read({ message: 'x', sys_created_on: '2026-11-26 11:00:00' }) }),
    refused('log-other', 'x'),
  ],
  [
    'connect.user',
    'refused, by nobody knows what clock',
    known(
      { tokens: read(), log: read({ message: 'x', sys_created_on: '2020-11-26 11:00:00' }) },
      { at: undefined as never },
    ),
    refused('log-other', 'x'),
  ],

  ['connect.webhook', 'there', hooked(read(HOOK)), { outcome: 'pass', reason: 'pass', seen: 'active', ...HOOK_FROM }],
  ...(
    [
      'https://evil.example/hook',
      'https://neoagent.io.evil.example/h',
      'https://hooks.neoagent.io@evil.example/',
      'https://neo:word@hooks.neoagent.io/',
      'https://evil.example/?x=neoagent.io',
      'https://xneoagent.io/x',
      'http://hooks.neoagent.io/x',
      'hooks.neoagent.io',
    ] as const
  ).map(
    (address): Case => [
      'connect.webhook',
      `at ${address}`,
      hooked(read(HOOK), { properties: properties({ 'x_neoagent.callback_url': address }) }),
      {
        outcome: 'fail',
        reason: 'other-host',
        facts: { address },
        seen: address,
        from: 'sys_properties: x_neoagent.callback_url',
        page: '/sys_properties_list.do?sysparm_query=name=x_neoagent.callback_url',
      },
    ],
  ),
  [
    'connect.webhook',
    'at another site, where the dashboard of the policy has a name of two parts',
    hooked(read(HOOK), { properties: properties({ 'x_neoagent.callback_url': 'https://evil.example/x' }) }),
    {
      outcome: 'fail',
      reason: 'other-host',
      facts: { address: 'https://evil.example/x' },
      seen: 'https://evil.example/x',
      from: 'sys_properties: x_neoagent.callback_url',
      page: '/sys_properties_list.do?sysparm_query=name=x_neoagent.callback_url',
    },
    { ...defaultPolicy, dashboardUrl: 'https://neo.example/' },
  ],
  [
    'connect.webhook',
    'of a clone',
    hooked(read(HOOK), { tokens: read() }),
    {
      outcome: 'warn',
      reason: 'clone',
      facts: { address: 'https://hooks.neoagent.io/x' },
      seen: 'https://hooks.neoagent.io/x',
      from: 'sys_properties: x_neoagent.callback_url',
      page: `/sys_script.do?sys_id=${HOOK.sys_id}`,
    },
  ],
  ['connect.webhook', 'tokens not shown', hooked(read(HOOK), { tokens: unread }), unreadOf('tokens')],
  ['connect.webhook', 'rules not shown', hooked(unread), unreadOf('business-rule')],
  ['connect.webhook', 'some rules not shown', hooked(partly()), unreadOf('business-rule')],
  [
    'connect.webhook',
    'some rules not shown, one off',
    hooked(partly({ ...HOOK, active: 'false' })),
    unreadOf('business-rule'),
  ],
  [
    'connect.webhook',
    'some rules not shown, one on',
    hooked(partly(HOOK)),
    { outcome: 'pass', reason: 'pass', seen: 'active', ...HOOK_FROM },
  ],
  [
    'connect.webhook',
    'no property',
    hooked(read(HOOK), { properties: read() }),
    { outcome: 'fail', reason: 'property', from: 'sys_properties: x_neoagent.callback_url' },
  ],
  ['connect.webhook', 'no rule', hooked(read()), { outcome: 'fail', reason: 'rule', ...HOOK_FROM }],
  [
    'connect.webhook',
    'a rule that is off',
    hooked(read({ ...HOOK, active: 'false' })),
    { outcome: 'fail', reason: 'inactive', seen: 'false', ...HOOK_FROM, page: `/sys_script.do?sys_id=${OTHER}` },
  ],
  [
    'connect.webhook',
    'a rule that shows nothing else',
    hooked(read({ name: HOOK.name, collection: 'task' })),
    { outcome: 'fail', reason: 'inactive', seen: '', ...HOOK_FROM, page: '/sys_script.do?sys_id=' },
  ],

  [
    'platform.oauth',
    'property off',
    known({ plugins: unread, properties: properties({ 'com.snc.platform.security.oauth.is.active': 'False' }) }),
    {
      outcome: 'fail',
      reason: 'property',
      seen: 'false',
      from: 'sys_properties: com.snc.platform.security.oauth.is.active',
      page: '/sys_properties_list.do?sysparm_query=name=com.snc.platform.security.oauth.is.active',
    },
  ],
  [
    'platform.oauth',
    'plugin off',
    known({ plugins: read({ id: 'com.snc.platform.security.oauth', active: 'inactive' }), properties: unread }),
    {
      outcome: 'fail',
      reason: 'plugin',
      seen: 'inactive',
      from: 'v_plugin: com.snc.platform.security.oauth',
      page: '/v_plugin_list.do?sysparm_query=id=com.snc.platform.security.oauth',
    },
  ],
  ['platform.oauth', 'plugins not shown', known({ plugins: unread, properties: read() }), unreadOf('plugins')],
  [
    'platform.oauth',
    'property not shown',
    known({ plugins: read({ id: 'com.snc.platform.security.oauth', active: 'active' }), properties: unread }),
    unreadOf('properties'),
  ],
  [
    'platform.oauth',
    'on',
    known({ plugins: read({ id: 'com.snc.platform.security.oauth', active: 'active' }), properties: read() }),
    { outcome: 'pass', reason: 'pass', seen: 'active', from: 'v_plugin: com.snc.platform.security.oauth' },
  ],
  [
    'platform.oauth',
    'not listed, and used',
    known({ plugins: read(), properties: read(), application: read({ client_id: 'x' }) }),
    { outcome: 'pass', reason: 'pass', from: 'oauth_entity' },
  ],
  [
    'platform.oauth',
    'not listed, and not used',
    known({ plugins: read(), properties: read(), application: read({ name: 'x' }) }),
    { outcome: 'unknown', reason: 'unknown', from: 'v_plugin: com.snc.platform.security.oauth' },
  ],

  [
    'platform.mfa',
    'not enrolled',
    factor({}),
    { outcome: 'warn', reason: 'not-enrolled', ...FACTOR_FROM, seen: 'true', undecided: true },
  ],
  [
    'platform.mfa',
    'enrolled',
    factor({ 'mfa-enrolments': read({ validated: 'true' }) }),
    { outcome: 'pass', reason: 'enrolled', facts: { user: 'neo.agent' }, from: 'user_multifactor_auth' },
  ],
  [
    'platform.mfa',
    'enrolled, on a release that says no more',
    factor({ 'mfa-enrolments': read({}) }),
    { outcome: 'pass', reason: 'enrolled', facts: { user: 'neo.agent' }, from: 'user_multifactor_auth' },
  ],
  [
    'platform.mfa',
    'begun and not finished',
    factor({ 'mfa-enrolments': read({ validated: 'false' }) }),
    { outcome: 'warn', reason: 'not-enrolled', ...FACTOR_FROM, seen: 'true', undecided: true },
  ],
  [
    'platform.mfa',
    'enrolled, nobody sees whether to the end',
    factor({ 'mfa-enrolments': hiding('validated', {}) }),
    { outcome: 'unknown', reason: 'unknown', ...FACTOR_FROM, settled: true },
  ],
  [
    'platform.mfa',
    'an enrolment that is validated or not',
    factor({ 'mfa-enrolments': read({ validated: 'TRUE' }) }),
    { outcome: 'unknown', reason: 'unknown', ...FACTOR_FROM, settled: true },
  ],
  [
    'platform.mfa',
    'not enrolled, whatever else is hidden',
    factor({ 'mfa-enrolments': hiding('validated') }),
    { outcome: 'warn', reason: 'not-enrolled', ...FACTOR_FROM, seen: 'true', undecided: true },
  ],
  [
    'platform.mfa',
    'groups not shown',
    factor({ groups: unread }),
    { outcome: 'unknown', reason: 'unknown', ...FACTOR_FROM, settled: true },
  ],
  [
    'platform.mfa',
    'exempt',
    factor({ groups: read({ 'group.name': 'x' }, { 'group.name': 'MFA Exempted User Group' }) }),
    { outcome: 'pass', reason: 'exempt', facts: { user: 'neo.agent' }, from: 'sys_user_grmember.group' },
  ],
  [
    'platform.mfa',
    'off',
    factor({ properties: properties({ [FACTOR]: 'false' }) }),
    { outcome: 'pass', reason: 'off', seen: 'false', from: FACTOR_FROM.from },
  ],
  ['platform.mfa', 'properties not shown', factor({ properties: unread }), unreadOf('properties')],

  [
    'platform.sso',
    'nothing set',
    known({ properties: read(), 'identity-providers': read() }),
    {
      outcome: 'pass',
      reason: 'pass',
      facts: { user: 'neo.agent' },
      seen: '',
      from: 'sys_properties: glide.authentication.external.disable_local_login',
    },
  ],
  [
    'platform.sso',
    'providers that show nothing',
    known({ properties: read(), 'identity-providers': read({}, { active: 'true' }) }),
    {
      outcome: 'pass',
      reason: 'pass',
      facts: { user: 'neo.agent' },
      seen: '',
      from: 'sys_properties: glide.authentication.external.disable_local_login',
    },
  ],
  [
    'platform.sso',
    'properties not shown',
    known({ properties: unread, 'identity-providers': read() }),
    unreadOf('properties'),
  ],
  [
    'platform.sso',
    'some providers not shown',
    known({ properties: read(), 'identity-providers': partly() }),
    unreadOf('identity-providers'),
  ],

  ...(
    [
      [
        'its own name',
        'acme.service-now.com',
        {},
        {
          outcome: 'pass',
          reason: 'pass',
          facts: { url: 'https://acme.service-now.com' },
          seen: 'https://acme.service-now.com',
        },
      ],
      [
        'a name of before it was cloned',
        'acme.service-now.com',
        { 'glide.servlet.uri': 'https://prod.service-now.com/' },
        {
          outcome: 'warn',
          reason: 'stale',
          facts: { url: 'https://acme.service-now.com', other: 'prod.service-now.com' },
          seen: 'https://acme.service-now.com',
          from: 'sys_properties: glide.servlet.uri',
        },
      ],
      [
        'a custom URL that it calls itself by',
        'acme.service-now.com',
        { 'glide.servlet.uri': 'https://help.acme.example/' },
        {
          outcome: 'warn',
          reason: 'vanity',
          facts: { url: 'https://acme.service-now.com', other: 'help.acme.example' },
          seen: 'help.acme.example',
          from: 'sys_properties: glide.servlet.uri',
        },
      ],
      [
        'a custom URL',
        'help.acme.example',
        {},
        {
          outcome: 'warn',
          reason: 'vanity',
          facts: { url: 'https://acme.service-now.com', other: 'help.acme.example' },
          seen: 'help.acme.example',
        },
      ],
      [
        'a custom URL of another instance',
        'help.acme.example',
        { 'glide.servlet.uri': 'https://prod.service-now.com/' },
        {
          outcome: 'fail',
          reason: 'other',
          facts: { url: 'https://acme.service-now.com', other: 'prod.service-now.com' },
          seen: 'https://acme.service-now.com',
          from: 'sys_properties: glide.servlet.uri',
        },
      ],
      [
        'a custom URL of which it says its own name',
        'help.acme.example',
        { 'glide.servlet.uri': 'https://acme.service-now.com/' },
        {
          outcome: 'warn',
          reason: 'vanity',
          facts: { url: 'https://acme.service-now.com', other: 'help.acme.example' },
          seen: 'help.acme.example',
        },
      ],
      [
        'a test instance',
        'acmetest.service-now.com',
        {},
        {
          outcome: 'warn',
          reason: 'sub-production',
          facts: { host: 'acmetest.service-now.com', kind: 'sub-production', sign: 'name' },
          seen: 'https://acmetest.service-now.com',
        },
      ],
      [
        'a test instance by its property, whatever its name',
        'acme.service-now.com',
        { 'glide.installation.production': 'false' },
        {
          outcome: 'warn',
          reason: 'sub-production-set',
          facts: { host: 'acme.service-now.com', kind: 'sub-production', sign: 'property' },
          seen: 'https://acme.service-now.com',
          from: 'sys_properties: glide.installation.production',
        },
      ],
      [
        'a production instance',
        'acme.service-now.com',
        { 'glide.installation.production': 'true', instance_name: 'ACME' },
        {
          outcome: 'pass',
          reason: 'pass',
          facts: { url: 'https://acme.service-now.com', kind: 'production', sign: 'property' },
          seen: 'https://acme.service-now.com',
        },
      ],
      [
        'a property with another word',
        'acme.service-now.com',
        { 'glide.installation.production': 'yes' },
        {
          outcome: 'pass',
          reason: 'pass',
          facts: { url: 'https://acme.service-now.com' },
          seen: 'https://acme.service-now.com',
        },
      ],
      [
        'a name and a property that disagree',
        'acmetest.service-now.com',
        { 'glide.installation.production': 'true' },
        {
          outcome: 'pass',
          reason: 'pass',
          facts: { url: 'https://acmetest.service-now.com', sign: 'disagree' },
          seen: 'https://acmetest.service-now.com',
        },
      ],
      [
        'the name of the instance that it was cloned from',
        'acmetest.service-now.com',
        { instance_name: 'acme', 'glide.servlet.uri': 'https://acmetest.service-now.com/' },
        {
          outcome: 'warn',
          reason: 'named',
          facts: { url: 'https://acmetest.service-now.com', other: 'acme', kind: 'sub-production', sign: 'name' },
          seen: 'acme',
          from: 'sys_properties: instance_name',
        },
      ],
      [
        'a host of nobody',
        'x.example',
        {},
        { outcome: 'fail', reason: 'not-accepted', facts: { host: 'x.example' }, seen: 'x.example' },
      ],
    ] as const
  ).map(
    ([what, host, values, finding]): Case => [
      'instance.url',
      what,
      { host, reads: { properties: properties(values) } },
      // Of which kind it is, is said with whatever else there is to say.
      { ...finding, facts: { kind: 'unknown', sign: 'none', ...finding.facts } },
      { ...defaultPolicy, customUrls: { 'help.acme.example': 'acme.service-now.com' } },
    ],
  ),
  [
    'instance.url',
    'a property not shown',
    { host: 'acme.service-now.com', reads: { properties: unread } },
    {
      outcome: 'pass',
      reason: 'pass',
      facts: { url: 'https://acme.service-now.com', kind: 'unknown', sign: 'none' },
      seen: 'https://acme.service-now.com',
    },
  ],
  ['instance.url', 'no host', {}, { outcome: 'unknown', reason: 'unknown.not-read' }],
]

const check = (id: string, from: Snapshot, policy: Policy): Finding | undefined =>
  allRequirements(policy)
    .find((requirement) => requirement.id === id)
    ?.check(from, policy)

it.each(CASES)('%s: %s', (id, _what, from, finding, policy = defaultPolicy) => {
  expect(check(id, from, policy)).toEqual(finding)
})

describe('the gravest finding', () => {
  it('comes first', () => {
    const outcomes = (['not-applicable', 'pass', 'unknown', 'warn', 'fail'] as const).map((outcome) => ({ outcome }))
    expect(outcomes.toSorted(byGravity)).toEqual(outcomes.toReversed())
  })
  const API: Reads = {
    properties: read(),
    plugins: read(),
    scopes: read(),
    acls: read(),
    'acl-roles': read(),
    'api-policies': read(),
    'api-scopes': read(),
    'rate-rules': read(),
    'ip-rules': read(),
  }
  const api = (reads: Reads) => check('platform.api-policy', known({ ...API, ...reads }), defaultPolicy)
  const endpoint = (more: Row, ...names: string[]): Reads => ({
    acls: read({ sys_id: 'r', name: 'Table API', operation: 'execute', type: 'REST_Endpoint', ...more }),
    'acl-roles': read(...names.map((name) => ({ sys_security_acl: 'r', 'sys_user_role.name': name }))),
  })
  const ENDPOINT = {
    from: 'sys_security_acl: REST_Endpoint',
    page: '/sys_security_acl_list.do?sysparm_query=type=REST_Endpoint^active=true',
  }
  const RATE = { from: 'sys_rate_limit_rules', page: '/sys_rate_limit_rules_list.do', undecided: true }
  const rate = (name: string) => ({ outcome: 'warn', reason: 'rate', facts: { name }, seen: name, ...RATE })
  const odd = (limit: string) => ({
    outcome: 'unknown',
    reason: 'rate-odd',
    facts: { name: 'r', limit },
    seen: 'r',
    settled: true,
    ...RATE,
  })
  const ip = (name: string) => ({
    outcome: 'warn',
    reason: 'ip',
    facts: { name },
    seen: name,
    from: 'ip_access',
    page: '/ip_access_list.do',
    undecided: true,
  })
  const PASS = { outcome: 'pass', reason: 'pass' }
  it.each<[string, Reads, object]>([
    ['nothing in the way', {}, PASS],
    ['an endpoint for a role that is held', endpoint({}, 'itil'), PASS],
    [
      'an endpoint for others',
      endpoint({}, 'x', 'y'),
      {
        outcome: 'fail',
        reason: 'endpoint',
        facts: { rule: 'Table API', wants: 'x, y' },
        seen: 'Table API',
        ...ENDPOINT,
      },
    ],
    [
      'an endpoint for nobody',
      endpoint({}),
      {
        outcome: 'fail',
        reason: 'endpoint-empty',
        facts: { rule: 'Table API', wants: '–' },
        seen: 'Table API',
        ...ENDPOINT,
      },
    ],
    [
      'an endpoint for a role no token has',
      endpoint({}, 'nobody'),
      {
        outcome: 'fail',
        reason: 'endpoint-unheld',
        facts: { rule: 'Table API', wants: 'nobody' },
        seen: 'Table API',
        ...ENDPOINT,
      },
    ],
    [
      'an endpoint by a script',
      endpoint({ script: 'x' }, 'itil'),
      {
        outcome: 'unknown',
        reason: 'endpoint-depends',
        facts: { rule: 'Table API', wants: '–' },
        seen: 'Table API',
        ...ENDPOINT,
        settled: true,
      },
    ],
    ['a rate for all', { 'rate-rules': read({ name: 'r' }) }, rate('r')],
    [
      'a rate for the API',
      { 'rate-rules': read({ name: 'r', resource: 'Table API', request_limit: '100' }) },
      rate('r'),
    ],
    ['a rate for all, by its name', { 'rate-rules': read({ description: 'd', resource: 'All REST' }) }, rate('d')],
    [
      'a rate for others',
      { 'rate-rules': read({ name: 'r', resource: 'Import API' }, { name: 's', resource: 'Allowed' }) },
      PASS,
    ],
    [
      'a rate of nothing',
      { 'rate-rules': read({ name: 'q', request_limit: '5' }, { name: 'r', request_limit: '0' }) },
      odd('0'),
    ],
    ['a rate of no number', { 'rate-rules': read({ name: 'r', request_limit_per_hour: 'x' }) }, odd('x')],
    [
      'a rate that is empty',
      { 'rate-rules': read({ name: 'r', request_limit: '', request_limit_per_hour: '' }) },
      odd('–'),
    ],
    [
      'a rate that is empty and odd',
      { 'rate-rules': read({ name: 'r', request_limit: '', request_limit_per_hour: '07' }) },
      odd('07'),
    ],
    [
      'a rate by the hour alone',
      { 'rate-rules': read({ name: 'r', request_limit: '', request_limit_per_hour: '10' }) },
      rate('r'),
    ],
    ['an address', { 'ip-rules': read({ description: 'i' }) }, ip('i')],
    ['an address without a word', { 'ip-rules': read({ type: 'Deny', direction: 'inbound' }) }, ip('')],
    [
      'addresses let in, or called',
      { 'ip-rules': read({ type: 'Allow' }, { type: 'permit' }, { direction: 'Outbound' }) },
      PASS,
    ],
    ['a rate and an address', { 'rate-rules': read({ name: 'r' }), 'ip-rules': read({ name: 'i' }) }, rate('r')],
    [
      'an address and an endpoint',
      { 'ip-rules': read({ name: 'i' }), ...endpoint({}) },
      {
        outcome: 'fail',
        reason: 'endpoint-empty',
        facts: { rule: 'Table API', wants: '–' },
        seen: 'Table API',
        ...ENDPOINT,
      },
    ],
    [
      'policies not shown',
      { 'api-policies': unread, 'profile-mappings': unread },
      unreadOf('api-policies', 'profile-mappings'),
    ],
    ['what policies hang on not shown, without any', { 'profile-mappings': unread }, PASS],
    ['an address, rates not shown', { 'rate-rules': unread, 'ip-rules': read({ name: 'i' }) }, ip('i')],
  ])('of calls: %s', (_what, reads, finding) => {
    expect(api(reads)).toEqual(finding)
  })
  it('of calls, nothing read', () => {
    expect(check('platform.api-policy', SITUATION, defaultPolicy)).toMatchObject({
      outcome: 'unknown',
      reason: 'unread.dependent',
    })
  })
  const PROPERTY = 'glide.authenticate.auth.policy.enabled'
  const auth = (active: Rows, enabled: Rows, contexts: Rows) =>
    check(
      'platform.adaptive-auth',
      known({ plugins: active, properties: enabled, 'auth-contexts': contexts }),
      defaultPolicy,
    )
  const ON = read({ id: 'com.snc.adaptive_authentication', active: 'active' })
  const ENABLED = properties({ [PROPERTY]: 'true' })
  const FOUND = {
    facts: { name: 'x' },
    seen: 'x',
    from: 'sys_auth_policy_context',
    page: '/sys_auth_policy_context_list.do',
    settled: true,
    undecided: true,
  }
  it.each<[string, Rows, Rows, Rows, object]>([
    [
      'off by the property',
      ON,
      read(),
      read({ name: 'x' }),
      { outcome: 'not-applicable', reason: 'off', from: `sys_properties: ${PROPERTY}` },
    ],
    [
      'off by the plugin',
      read({ id: 'com.snc.adaptive_authentication', active: 'false' }),
      ENABLED,
      read({ name: 'x' }),
      { outcome: 'not-applicable', reason: 'off', from: `sys_properties: ${PROPERTY}` },
    ],
    ['on', ON, ENABLED, read({ name: 'x' }), { outcome: 'warn', reason: 'policy', ...FOUND }],
    ['on, plugins not shown', unread, ENABLED, read({ name: 'x' }), { outcome: 'warn', reason: 'policy', ...FOUND }],
    ['perhaps on', ON, unread, read({ name: 'x' }), { outcome: 'unknown', reason: 'policy-perhaps', ...FOUND }],
    [
      'on, after one for the second factor',
      ON,
      ENABLED,
      read({ name: 'Multi-Factor' }, { name: 'y', type: 'MFA' }, { name: 'x' }),
      { outcome: 'warn', reason: 'policy', ...FOUND },
    ],
    [
      'on, for the second factor alone',
      ON,
      ENABLED,
      read({ name: 'multifactor' }),
      { outcome: 'pass', reason: 'pass', from: `sys_properties: ${PROPERTY}` },
    ],
    [
      'on, without a name',
      ON,
      ENABLED,
      read({}),
      { outcome: 'warn', reason: 'policy', ...FOUND, facts: { name: '' }, seen: '' },
    ],
    ['on, contexts not shown', ON, ENABLED, unread, unreadOf('auth-contexts')],
  ])('of adaptive authentication: %s', (_what, active, enabled, contexts, finding) => {
    expect(auth(active, enabled, contexts)).toEqual(finding)
  })
})

describe('a redirect URL', () => {
  const RIGHT = 'https://dashboard.neoagent.io/oauth/servicenow/callback'
  const OTHERS = 'https://a.example/cb'
  const redirect = (value: string) => check('app.redirect', form({ redirect_url: value }), defaultPolicy)
  it.each<[string, string, string, number, string, string]>([
    ['a slash behind', `${RIGHT}/`, 'trailing-slash', RIGHT.length, RIGHT, 'remove-slash'],
    ['its beginning', RIGHT.slice(0, 40), 'incomplete', 40, RIGHT, 'correct'],
    [
      "after somebody else's, a slash behind",
      `${OTHERS},${RIGHT}/`,
      'trailing-slash',
      OTHERS.length + 1 + RIGHT.length,
      `${OTHERS},${RIGHT}`,
      'remove-slash',
    ],
    [
      "after two others'",
      `${OTHERS},${OTHERS},${RIGHT}x`,
      'different',
      2 * OTHERS.length + 2 + RIGHT.length,
      `${OTHERS},${OTHERS},${RIGHT}`,
      'correct',
    ],
    [
      'between others',
      `${OTHERS},${RIGHT}?x,${OTHERS}`,
      'query',
      OTHERS.length + 1 + RIGHT.length,
      `${OTHERS},${RIGHT},${OTHERS}`,
      'correct',
    ],
    ["somebody else's alone", OTHERS, 'other-host', 8, `${OTHERS},${RIGHT}`, 'correct'],
    ["somebody else's, spaces around", ` ${OTHERS}`, 'white-space', 0, ` ${OTHERS},${RIGHT}`, 'correct'],
    ['no address', 'x', 'different', 0, RIGHT, 'correct'],
    ['nothing before a comma', `,${OTHERS}`, 'incomplete', 0, `${RIGHT},${OTHERS}`, 'correct'],
    ['the host alone, of http, in capitals', 'HTTP://WWW.Dashboard.neoagent.io//', 'other-host', 0, RIGHT, 'correct'],
    ['the path of it elsewhere', 'https://x.example/oauth/servicenow/callback/?a#b', 'other-host', 8, RIGHT, 'correct'],
    ['a part of the host', 'https://dashboard', 'incomplete', 17, RIGHT, 'correct'],
    ['its end', 'https://neoagent.io/oauth/servicenow/callback', 'other-host', 8, RIGHT, 'correct'],
    [
      'the path of it, and more',
      'https://x.example/oauth/servicenow/callbacks',
      'other-host',
      8,
      `https://x.example/oauth/servicenow/callbacks,${RIGHT}`,
      'correct',
    ],
    [
      'within another address',
      'https://x.example/https://dashboard.neoagent.io',
      'other-host',
      8,
      `https://x.example/https://dashboard.neoagent.io,${RIGHT}`,
      'correct',
    ],
  ])('%s', (_what, value, slip, at, corrected, how) => {
    expect(redirect(value)).toEqual({
      outcome: 'fail',
      reason: slip,
      facts: { position: at + 1 },
      seen: value,
      ...app('redirect_url'),
      differsAt: at,
      fix: { column: 'redirect_url', value: corrected, how },
    })
  })
  it('among others, empty, or what may be the secret', () => {
    expect(redirect(`${OTHERS},${RIGHT},${OTHERS}`)).toEqual({
      outcome: 'warn',
      reason: 'others',
      facts: { count: 2 },
      seen: `${OTHERS},${RIGHT},${OTHERS}`,
      ...app('redirect_url'),
    })
    const fix = { column: 'redirect_url', value: RIGHT }
    expect(redirect('')).toEqual({
      outcome: 'fail',
      reason: 'empty',
      seen: '',
      ...app('redirect_url'),
      fix: { ...fix, how: 'fill' },
    })
    expect(redirect('c0ffee'.repeat(6))).toEqual({
      outcome: 'fail',
      reason: 'secret',
      ...app('redirect_url'),
      fix: { ...fix, how: 'correct' },
    })
    const misplaced = check('app.redirect', form({ redirect_url: '', logo_url: ` ${RIGHT} ` }), defaultPolicy)
    expect(misplaced).toEqual({
      outcome: 'fail',
      reason: 'misplaced',
      seen: '',
      ...app('redirect_url'),
      fix: { ...fix, how: 'fill' },
    })
  })
})
