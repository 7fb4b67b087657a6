import { describe, expect, it } from 'vitest'
import { findingKey } from '@/lib/i18n/finding-key'
import {
  addAcl,
  CLIENT,
  changed,
  dropAcls,
  type How,
  ID,
  type Row,
  rightWorld,
  role,
  setProperty,
  token,
  type World,
} from './rows'

const NOW = new Date().toISOString().slice(0, 19).replace('T', ' ')
const WEBHOOK = { name: 'Neo Agent — Task Webhook', collection: 'task', active: 'true', sys_id: 'f'.repeat(32) }
const edit = (table: string, values: Row) => (world: World) => void Object.assign(world[table]?.[0] as Row, values)
const endpoint = (name: string, roles: readonly string[]) => (world: World) =>
  void addAcl(world, name, 'execute', roles, { type: 'REST_Endpoint' })
const connected = (world: World) => void world.oauth_credential?.push(token(ID.user))
const withWebhook = (world: World) => {
  connected(world)
  setProperty(world, 'x_neoagent.callback_url', 'https://hooks.neoagent.io/x')
  world.sys_script?.push({ ...WEBHOOK })
}
const bound = (more: Row): Row => ({ active: 'true', api: 'Table API', 'auth_scope.name': 'tickets', ...more })
const mapped =
  (...names: string[]) =>
  (world: World) => {
    for (const name of names)
      world.oauth_entity_auth_scope_mapping?.push({ oauth_entity: ID.application, 'auth_scope.name': name })
  }
const restricted = edit('oauth_entity', { scope_restriction_status: 'restricted' })
const all =
  (...changes: ((world: World) => void)[]) =>
  (world: World) => {
    for (const change of changes) change(world)
  }
/** An account of any other name. */
const renamed = edit('sys_user', {
  user_name: 'svc_itsm_ai',
  name: 'ITSM automation',
  first_name: 'ITSM',
  last_name: 'AI',
})
const OTHER_APPLICATION = { ...(rightWorld().oauth_entity?.[0] as Row), sys_id: ID.other, client_id: '2'.repeat(32) }

const URL_OF_NEO = rightWorld().oauth_entity?.[0]?.redirect_url ?? ''
const EXEMPT = 'glide.security.snc_read_only_role.tables.exempt_'
const uncounted = (name: string, counts: 'none' | 'single' = 'none'): How => ({
  counts,
  hides: (table, row) => table === 'sys_properties' && row.name?.includes(name) === true,
})

type Case = [what: string, change: (world: World) => void, requirement: string, outcome: string, how?: How]

const CASES: Record<string, Case[]> = {
  '1 the log': [
    [
      'a line that is years old',
      (world) =>
        void world.syslog?.push({ message: 'OAuth token flow: secret', sys_created_on: '2021-01-01 00:00:00' }),
      'connect.user',
      'unknown',
    ],
    [
      "another client's line",
      (world) =>
        void world.syslog?.push({ message: `OAuth token flow: client ${'9'.repeat(32)}: secret`, sys_created_on: NOW }),
      'connect.user',
      'unknown',
    ],
    [
      'a line of this client today',
      (world) =>
        void world.syslog?.push({ message: `OAuth token flow: client ${CLIENT}: secret`, sys_created_on: NOW }),
      'connect.user',
      'fail',
    ],
  ],
  'properties, which are hidden one by one and here not counted': [
    [
      'what snc_read_only leaves open',
      all(
        (world) => void world.sys_user_has_role?.push(role(ID.user, 'snc_read_only')),
        (world) => setProperty(world, `${EXEMPT}create`, 'oauth_credential'),
      ),
      'user.read-only',
      'unknown',
      uncounted('create'),
    ],
    [
      'what snc_read_only leaves open to be written',
      all(
        (world) => void world.sys_user_has_role?.push(role(ID.user, 'snc_read_only')),
        (world) => setProperty(world, `${EXEMPT}write`, 'incident'),
      ),
      'access.incident',
      'unknown',
      uncounted('write'),
    ],
    [
      'the default mode',
      all(
        (world) => {
          world.sys_security_acl = (world.sys_security_acl ?? []).filter(
            ({ name = '' }) => name !== 'sys_user' && !name.startsWith('*'),
          )
        },
        (world) => setProperty(world, 'glide.sm.default_mode', 'allow'),
      ),
      'access.sys_user',
      'unknown',
      uncounted('default_mode'),
    ],
    ['where Neo is told of new tickets', withWebhook, 'connect.webhook', 'unknown', uncounted('callback')],
    ['where only single reads are counted', withWebhook, 'connect.webhook', 'unknown', uncounted('callback', 'single')],
    [
      'none of them, where only single reads are counted',
      (world) => void world.sys_user_has_role?.push(role(ID.user, 'snc_read_only')),
      'user.read-only',
      'fail',
      { counts: 'single' },
    ],
    ['none that are switched on', () => {}, 'platform.adaptive-auth', 'not-applicable', { counts: 'single' }],
  ],
  'a list of redirect URLs that leads nowhere else': [
    ['a comma too many behind', edit('oauth_entity', { redirect_url: `${URL_OF_NEO},` }), 'app.redirect', 'pass'],
    ['a comma too many before', edit('oauth_entity', { redirect_url: ` ,${URL_OF_NEO}` }), 'app.redirect', 'pass'],
    ['twice the same', edit('oauth_entity', { redirect_url: `${URL_OF_NEO},${URL_OF_NEO}` }), 'app.redirect', 'pass'],
    [
      'one of others',
      edit('oauth_entity', { redirect_url: `${URL_OF_NEO},https://x.example,` }),
      'app.redirect',
      'warn',
    ],
  ],
  '2 endpoint rules': [
    ['whose name merely contains "Table"', endpoint('Table Cleaner API', ['x']), 'platform.api-policy', 'pass'],
    [
      'two of one level, one met',
      all(endpoint('Table API', ['x']), endpoint('Table API', ['itil'])),
      'platform.api-policy',
      'pass',
    ],
  ],
  '3 API auth scopes': [
    [
      'several on the Table API, one mapped',
      all(mapped('tickets'), (world) => {
        world.sys_api_access_scope?.push(bound({}), bound({ 'auth_scope.name': 'other' }))
      }),
      'platform.api-policy',
      'pass',
    ],
    [
      'one bound to DELETE only',
      (world) => void world.sys_api_access_scope?.push(bound({ http_method: 'DELETE' })),
      'platform.api-policy',
      'pass',
    ],
    [
      'own scopes may not be read',
      (world) => void world.sys_api_access_scope?.push(bound({})),
      'platform.api-policy',
      'unknown',
      { refused: ['oauth_entity_auth_scope_mapping'] },
    ],
    [
      'the check is switched off',
      (world) => {
        world.sys_api_access_scope?.push(bound({}))
        setProperty(world, 'com.glide.rest.api.auth.scope.check.enable', 'false')
      },
      'platform.api-policy',
      'pass',
    ],
  ],
  '4 app.scope': [
    ['mappings may not be read', restricted, 'app.scope', 'unknown', { refused: ['oauth_entity_auth_scope_mapping'] }],
    [
      'mappings partly hidden',
      all(restricted, mapped('tickets', 'useraccount')),
      'app.scope',
      'unknown',
      {
        hides: (table, row) => table === 'oauth_entity_auth_scope_mapping' && row['auth_scope.name'] === 'useraccount',
      },
    ],
    [
      'a mapped scope that covers the Table API',
      all(restricted, mapped('tickets'), (world) => void world.sys_api_access_scope?.push(bound({}))),
      'app.scope',
      'pass',
    ],
  ],
  '5 an account of another name': [
    ['that the setup knows', renamed, 'user.exists', 'pass', { chosen: { user: { sysId: ID.user } } }],
    ["that the application's tokens name", all(renamed, connected), 'user.exists', 'pass'],
    ["that the application's tokens name, and its role", all(renamed, connected), 'user.itil', 'pass'],
    ['svc_neo_agent', edit('sys_user', { user_name: 'svc_neo_agent', name: 'x' }), 'user.exists', 'pass'],
    [
      "the application's host in other case",
      edit('oauth_entity', { name: 'ITSM', redirect_url: 'https://Dashboard.NeoAgent.io/oauth/servicenow/callback' }),
      'app.exists',
      'pass',
    ],
  ],
  '6 the account itself is signed in': [
    ['as by an admin who impersonates it', () => {}, 'user.dedicated', 'unknown', { as: ID.user }],
    ['and is found', () => {}, 'user.exists', 'pass', { as: ID.user }],
  ],
  '7 role public': [
    [
      'everyone holds it',
      (world) => {
        dropAcls(world, 'problem', 'read')
        addAcl(world, 'problem', 'read', ['public'])
      },
      'access.problem',
      'pass',
    ],
  ],
  '8 connect.webhook': [
    [
      'two rules, the inactive one first',
      all(withWebhook, (world) => void world.sys_script?.unshift({ ...WEBHOOK, active: 'false' })),
      'connect.webhook',
      'pass',
    ],
    [
      'the older rule',
      all(withWebhook, edit('sys_script', { name: 'Neo Agent — Incident Webhook', collection: 'incident' })),
      'connect.webhook',
      'pass',
    ],
    [
      'the property is hidden',
      withWebhook,
      'connect.webhook',
      'unknown',
      { hides: (table, row) => table === 'sys_properties' && row.name === 'x_neoagent.callback_url' },
    ],
  ],
  '9 tokens': [
    [
      'the newest has no user',
      all(connected, (world) => {
        world.oauth_credential?.push(token(ID.user, { user: '', sys_created_on: '2026-11-25 08:00:00' }))
      }),
      'connect.user',
      'pass',
    ],
  ],
  '10 several applications': [
    [
      'the connected one counts, not a newer inactive one',
      all(connected, (world) => {
        world.oauth_entity?.push({ ...OTHER_APPLICATION, active: 'false', sys_created_on: '2026-11-25 08:00:00' })
      }),
      'app.active',
      'pass',
    ],
    [
      'an active one counts before a newer inactive one',
      (world) => {
        world.oauth_entity?.push({ ...OTHER_APPLICATION, active: 'false', sys_created_on: '2026-11-25 08:00:00' })
      },
      'app.active',
      'pass',
    ],
  ],
  '11 ours hidden and another to be seen': [
    [
      'app.exists',
      (world) => void world.oauth_entity?.push(OTHER_APPLICATION),
      'app.exists',
      'unknown',
      {
        chosen: { application: { sysId: ID.application, clientId: CLIENT } },
        hides: (table, row) => table === 'oauth_entity' && row.sys_id === ID.application,
      },
    ],
    [
      'user.exists',
      (world) =>
        void world.sys_user?.push({ ...(world.sys_user[0] as Row), sys_id: ID.other, user_name: 'neo.agent.2' }),
      'user.exists',
      'unknown',
      {
        chosen: { user: { sysId: ID.user } },
        hides: (table, row) => table === 'sys_user' && row.sys_id === ID.user,
      },
    ],
  ],
  '12 hidden columns that dropped rows': [
    [
      'the name of roles',
      () => {},
      'user.itil',
      'unknown',
      { hidesColumn: (table, column) => table === 'sys_user_has_role' && column === 'role.name' },
    ],
    [
      'the state of roles',
      () => {},
      'user.itil',
      'unknown',
      { hidesColumn: (table, column) => table === 'sys_user_has_role' && column === 'state' },
    ],
    [
      'the Client ID of the application, which is right',
      () => {},
      'app.exists',
      'unknown',
      { hidesColumn: (table, column) => table === 'oauth_entity' && column === 'client_id' },
    ],
    [
      'whether rules are active',
      () => {},
      'access.incident',
      'unknown',
      { hidesColumn: (table, column) => table === 'sys_security_acl' && column === 'active' },
    ],
    [
      "the tables' parents",
      (world) => dropAcls(world, 'incident', 'read'),
      'access.incident',
      'unknown',
      { hidesColumn: (table, column) => table === 'sys_db_object' && column.startsWith('super_class') },
    ],
    [
      'parents beyond the third',
      (world) => {
        const incident = world.sys_db_object?.find(({ name }) => name === 'incident')
        for (let i = 1; i <= 5; i++)
          Object.assign(incident as Row, {
            [`${'super_class.'.repeat(i)}name`]: i === 5 ? '' : i === 4 ? 'task' : `u_${i}`,
          })
        for (const operation of ['read', 'write']) dropAcls(world, 'incident', operation)
      },
      'access.incident',
      'pass',
    ],
  ],
  '14 the rest': [
    [
      'address rules that only allow',
      (world) => void world.ip_access?.push({ description: 'Ours', type: 'allow', active: 'true' }),
      'platform.api-policy',
      'pass',
    ],
    [
      'multi-factor sign-in made possible on Xanadu',
      (world) => {
        setProperty(world, 'glide.buildtag.last', 'glide-xanadu-07-02-2024__patch4')
        world.sys_user_grmember = []
      },
      'platform.mfa',
      'unknown',
    ],
    [
      'tokens of a deleted application',
      (world) => void world.oauth_credential?.push(token(ID.user, { peer: ID.other, 'peer.name': '' })),
      'user.dedicated',
      'pass',
    ],
  ],
}

describe.each(Object.entries(CASES))('false alarms, %s', (_item, cases) => {
  it.each(cases)('%s', async (_what, change, requirement, outcome, how) => {
    expect((await changed(change, how)).outcome(requirement)).toBe(outcome)
  })
})

describe('several people hold tokens of the application', () => {
  const later = { sys_created_on: '2026-11-22 08:00:00' }
  it.each<[string, readonly Row[], string, string]>([
    ['the account has the newest', [token(ID.admin), token(ID.user, later)], 'warn', 'connect.user.several'],
    ['somebody else has the newest', [token(ID.user), token(ID.admin, later)], 'fail', 'connect.user.other-account'],
    [
      "the others' have ended",
      [token(ID.admin, { expires: '2020-01-01 00:00:00' }), token(ID.user, later)],
      'pass',
      'connect.user.pass',
    ],
    [
      "the others' are access tokens that have not ended",
      [token(ID.admin, { type: 'access_token', ...later }), token(ID.user)],
      'warn',
      'connect.user.several',
    ],
    [
      'they are of another application',
      [token(ID.admin, { peer: ID.other, ...later }), token(ID.user)],
      'pass',
      'connect.user.pass',
    ],
  ])('%s', async (_what, tokens, outcome, key) => {
    const { of } = await changed((world) => void world.oauth_credential?.push(...tokens))
    expect([of('connect.user').outcome, findingKey(of('connect.user'))]).toEqual([outcome, key])
  })
  it('names them', async () => {
    const { of } = await changed((world) => void world.oauth_credential?.push(token(ID.admin), token(ID.user, later)))
    expect(of('connect.user').facts).toMatchObject({ seen: 'neo.agent', others: 'alex.admin' })
  })
})

describe('false alarms, 13 a differing glide.servlet.uri', () => {
  it('while signed in on this host is a warning, no more', async () => {
    const { outcome } = await changed((world) =>
      setProperty(world, 'glide.servlet.uri', 'https://acmeold.service-now.com/'),
    )
    expect(outcome('instance.url')).toBe('warn')
  })
})

describe("can't tell although decided", () => {
  const byDefault = (mode: string, more: readonly string[] = []) =>
    changed((world) => {
      for (const operation of ['read', 'create']) {
        dropAcls(world, 'sys_journal_field', operation)
        addAcl(world, '*', operation, [], { script: 'answer = byDefault()' })
      }
      setProperty(world, 'glide.sm.default_mode', mode)
      for (const name of more) world.sys_user_has_role?.push(role(ID.user, name))
    })
  it('only the scripted * rule matches, and the default is to deny: only admin passes', async () => {
    expect((await byDefault('deny')).outcome('access.sys_journal_field')).toBe('warn')
    expect((await byDefault('deny', ['admin'])).outcome('access.sys_journal_field')).toBe('pass')
  })
  it('and where the default is to allow everybody does', async () => {
    expect((await byDefault('allow')).outcome('access.sys_journal_field')).toBe('pass')
  })
})
