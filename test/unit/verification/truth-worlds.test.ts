import { describe, expect, it } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import { findingKey } from '@/lib/i18n/finding-key'
import { defaultPolicy } from '@/lib/neo/policy'
import { silent, undecided, unfounded, unshown, untrue } from '../../fuzz/oracle/disagreements'
import { unmended } from '../../fuzz/oracle/mending'
import { judge, verifyMade } from '../../fuzz/oracle/verified-world'
import { DEFAULT_READINGS } from '../../instance/access/readings'
import { grantRole, roleId } from '../../instance/roles'
import { NEO } from '../../instance/setup'
import { makeWorld } from '../../instance/worlds'
import type { Change, World } from '../../instance/worlds/model'
import { ALL, endpoint, property, RIGHT, row, rule } from '../../instance/worlds/named'
import { REFUSED } from '../../instance/worlds/refused'
import { SUCCEEDING } from '../../instance/worlds/succeeding'
import { Session } from './session'

type Case = [what: string, changes: Change[], requirement: string, says: string, more?: Partial<World>]

const EXPLICIT: Change = { kind: 'plugin', id: 'com.glide.explicit_roles', active: 'active' }
const TABLE_API = { api: 'Table API', api_path: 'now/table' }
const grant = (role: string): Change => ({ kind: 'role', way: 'direct', role })
const queryRule = (collection: string, script: string): Change =>
  row('sys_script', { name: 'Restrict', collection, when: 'before', action_query: 'true', active: 'true', script })

/** Where verdicts and Neo's day once disagreed. */
const CASES: Case[] = [
  [
    'a ticket whose sys_id is not shown cannot be worked',
    [rule('task.sys_id', 'read', 'itil_admin')],
    'access.task',
    'fail access.denied.role',
  ],
  [
    'a column that Neo lists by asks nobody',
    [rule('*.number', 'read', 'nobody')],
    'access.problem',
    'fail access.denied.unheld',
  ],
  [
    'what is new cannot be asked for',
    [rule('problem.sys_updated_on', 'query_range', 'itil_admin')],
    'access.problem',
    'fail access.denied.role',
  ],
  [
    'a number is never asked for by a range',
    [rule('problem.number', 'query_range', 'itil_admin')],
    'access.problem',
    'pass access.pass',
  ],
  [
    'people are found by their whole name',
    [rule('sys_user', 'query_range', 'itil_admin')],
    'access.sys_user',
    'warn access.denied.role',
  ],
  [
    'notes are written and read elsewhere',
    [rule('*.work_notes', 'read', 'itil_admin')],
    'access.incident',
    'warn access.denied.role',
  ],
  [
    'only the rule for everything, which asks the default mode',
    [{ kind: 'no-rules', name: 'sys_user_group' }],
    'access.sys_user_group',
    'fail access.denied.no-rule',
  ],
  [
    'no rule is shown at all',
    [queryRule('sys_security_acl', "current.addQuery('name', 'none')")],
    'access.incident',
    'unknown unread.query-rule',
  ],
  [
    'an account that a business rule leaves out',
    [queryRule('sys_user', "if (gs.isInteractive()) current.addQuery('active', 'false')")],
    'user.exists',
    'unknown unread.query-rule',
  ],
  [
    'no role but admin',
    [{ kind: 'role', way: 'removed', role: 'itil' }, grant('admin')],
    'user.itil',
    'warn user.itil.admin',
  ],
  [
    'tables that are open to everybody',
    [
      { kind: 'role', way: 'removed', role: 'itil' },
      ...['*', '*.*'].flatMap((name) =>
        ['read', 'write', 'create'].map((operation) => rule(name, operation, 'public')),
      ),
      ...[
        'task',
        'incident',
        'problem',
        'change_request',
        'sc_request',
        'sc_req_item',
        'sc_task',
        'sys_user',
        'sys_user_group',
      ].flatMap((name): Change[] => [
        { kind: 'no-rules', name },
        rule(name, 'read', 'public'),
        rule(name, 'write', 'public'),
      ]),
    ],
    'user.itil',
    'warn user.itil.perhaps',
  ],
  [
    'both internal and external',
    [grant('snc_internal'), grant('snc_external')],
    'user.internal',
    'unknown user.internal.both',
  ],
  [
    'a sign-in that does not make internal',
    [EXPLICIT, property('glide.security.explicit_roles.do_not_fix', 'true')],
    'user.internal',
    'fail user.internal.never',
  ],
  [
    'mail, by an account that may only read',
    [{ kind: 'mail' }, grant('snc_read_only')],
    'user.email',
    'fail account.read-only',
    { mail: true },
  ],
  [
    'tokens held to policies, and none there',
    [{ kind: 'application', values: { enforce_token_restriction: 'true' } }],
    'platform.api-policy',
    'fail platform.api-policy.restricted',
  ],
  [
    'a global policy about one method',
    [{ kind: 'policy', values: { apply_global: 'true', http_method: 'DELETE' }, profile: 'basic_auth' }],
    'platform.api-policy',
    'pass platform.api-policy.pass',
  ],
  [
    'a policy whose name and path differ',
    [{ kind: 'policy', values: { ...ALL, ...TABLE_API, api: 'Attachment API' }, profile: 'basic_auth' }],
    'platform.api-policy',
    'warn platform.api-policy.policy',
  ],
  [
    'a profile that is switched off',
    [{ kind: 'policy', values: { ...ALL, ...TABLE_API }, profile: 'oauth', inactive: true }],
    'platform.api-policy',
    'fail platform.api-policy.no-oauth',
  ],
  [
    'a scope bound to another version',
    [
      {
        kind: 'binding',
        scope: 'incident_read',
        values: { ...ALL, ...TABLE_API, apply_all_versions: 'false', version: 'v1' },
      },
    ],
    'platform.api-policy',
    'unknown platform.api-policy.scope-perhaps',
  ],
  [
    'contexts that have no column to be active by',
    [{ kind: 'adaptive', context: 'post_auth', rule: 'deny', filter: 'role:itil' }],
    'platform.adaptive-auth',
    'warn platform.adaptive-auth.policy',
  ],
]

/** Empty is off: docs/servicenow/rest.md#booleans */
const EMPTY: Case[] = [
  [
    'web services never opened for a table',
    [{ kind: 'no-web-services', table: 'incident', as: '' }],
    'access.incident',
    'fail access.web-services',
  ],
  [
    'an application that was never active',
    [{ kind: 'application', values: { active: '' } }],
    'app.active',
    'fail app.active.inactive',
  ],
  [
    'an account that was never active',
    [{ kind: 'account', values: { active: '' } }],
    'user.active',
    'fail user.active.inactive',
  ],
  [
    'a profile that was never active',
    [
      { kind: 'policy', values: { ...ALL, ...TABLE_API }, profile: 'oauth' },
      { kind: 'policy', values: { ...ALL, ...TABLE_API, active: '' }, profile: 'basic_auth' },
    ],
    'platform.api-policy',
    'pass platform.api-policy.pass',
  ],
]

/** Why it is not known. */
const UNREAD: Record<string, string> = {
  refused: 'unknown unread.withheld',
  hidden: 'unknown unread.withheld',
  'without its Client ID': 'unknown unread.withheld',
  'left out': 'unknown unread.query-rule',
}
const REFRESH: Change = { kind: 'token', of: 'ours', user: 'account', type: 'refresh_token', days: 90, created: -1 }
const ANOTHERS: Change = { ...REFRESH, of: 'other' }
const WEBHOOK: Change[] = [
  property(NEO.property, 'https://hooks.neoagent.io/x'),
  row('sys_script', { name: NEO.businessRule, collection: 'task', when: 'after', active: 'true' }),
]
const HIDDEN: [what: string, Change][] = [
  ['refused', { kind: 'answer', table: 'oauth_entity', status: 403, message: 'User Not Authorized' }],
  ['hidden', { kind: 'hidden-rows', table: 'oauth_entity', query: 'sys_idISNOTEMPTY' }],
  ['without its Client ID', { kind: 'hidden-column', table: 'oauth_entity', column: 'client_id' }],
  ['left out', queryRule('sys_metadata', "current.addQuery('sys_class_name', 'none')")],
]
/** The application is not shown, and its tokens are. */
const UNSEEN: Case[] = [
  ...HIDDEN.flatMap(([what, change]): Case[] => [
    [
      `whose tokens they are, the application ${what}`,
      [REFRESH, ...WEBHOOK, change],
      'user.dedicated',
      UNREAD[what] ?? '',
    ],
    [
      `whether it is a clone, the application ${what}`,
      [REFRESH, ...WEBHOOK, change],
      'connect.webhook',
      UNREAD[what] ?? '',
    ],
    [
      `as whom Neo is connected, the application ${what}`,
      [REFRESH, ...WEBHOOK, change],
      'connect.user',
      UNREAD[what] ?? '',
    ],
  ]),
  [
    'of two applications that use the account, one is not Neo',
    [REFRESH, ANOTHERS, HIDDEN[0]?.[1] as Change],
    'user.dedicated',
    'warn user.dedicated.shared',
  ],
  [
    'the application is left out by a rule on a parent',
    [HIDDEN[3]?.[1] as Change],
    'app.exists',
    'unknown unread.query-rule',
  ],
  [
    'Neo may be connected by another application',
    [
      ...WEBHOOK,
      row('oauth_entity', {
        name: 'Neo Agent 2',
        client_id: '7'.repeat(32),
        redirect_url: NEO.redirectUrl,
        type: 'client',
        sys_id: 'e7'.repeat(16),
      }),
      row('oauth_credential', {
        peer: 'e7'.repeat(16),
        user: '$account',
        type: 'refresh_token',
        expires: '2099-01-01 00:00:00',
      }),
    ],
    'connect.webhook',
    'unknown connect.webhook.none',
  ],
]

/** Another application with the same Client ID: which of them answers is not documented. */
const sameClient = (values: Record<string, string>): Change =>
  row('oauth_entity', {
    name: 'Neo Agent',
    client_id: '$client',
    redirect_url: NEO.redirectUrl,
    type: 'client',
    active: 'true',
    sys_created_on: '2099-01-01 00:00:00',
    sys_id: 'e8'.repeat(16),
    ...values,
  })
const SAME_CLIENT: Case[] = [
  [
    'two applications of one Client ID, one of them restricted',
    [
      { kind: 'application', values: { scope_restriction_status: 'restricted' } },
      sameClient({ scope_restriction_status: 'unrestricted' }),
    ],
    'app.scope',
    'unknown application.twin',
  ],
  [
    'two applications of one Client ID, both restricted',
    [
      { kind: 'application', values: { scope_restriction_status: 'restricted' } },
      sameClient({ scope_restriction_status: 'restricted' }),
    ],
    'app.scope',
    'fail app.scope.ticked',
  ],
  [
    'two applications of one Client ID, one inactive and connected',
    [
      { kind: 'application', values: { active: 'false' } },
      { kind: 'token', of: 'ours', user: 'account', type: 'refresh_token', days: 90, created: -1 },
      sameClient({}),
    ],
    'app.active',
    'unknown application.twin',
  ],
]

const OPEN = { ...ALL, ...TABLE_API }
const RESTRICTED: Change = { kind: 'application', values: { scope_restriction_status: 'restricted' } }
const OTHER_SCOPE: Change = { kind: 'useraccount', scope: 'incident_read' }
/** A scope that was made under the name of the one that ships, mapped to the application. */
const twin = (sys_created_on: string): Change[] => [
  row('sys_auth_scope', { name: 'useraccount', sys_id: 'e1'.repeat(16), sys_created_on }),
  row('oauth_entity_auth_scope_mapping', { oauth_entity: '$application', auth_scope: 'e1'.repeat(16) }),
]
const instead = (name: string, operation: string, roles: string, values = {}): Change[] => [
  { kind: 'no-rules', name },
  ...['read', 'write'].filter((each) => each !== operation).map((each) => rule(name, each, 'itil')),
  rule(name, operation, roles, values),
]
const rate = (values: Record<string, string>) =>
  row('sys_rate_limit_rules', { name: 'Odd', resource: 'Table API', ...values })

/** What it comes to is open in the documents, or the scope is known by another record, or a mere extra is lost. */
const LATER: Case[] = [
  [
    'the scope is known by another record than the one of that name',
    [RESTRICTED, { kind: 'mapping', scope: 'useraccount' }, OTHER_SCOPE],
    'app.scope',
    'fail app.scope.ticked',
  ],
  [
    'the scope is known by another record, which is mapped',
    [RESTRICTED, { kind: 'mapping', scope: 'incident_read' }, OTHER_SCOPE],
    'app.scope',
    'pass app.scope.useraccount',
  ],
  [
    'the scope is known by no record at all',
    [RESTRICTED, { kind: 'mapping', scope: 'useraccount' }, { kind: 'useraccount', scope: 'none such' }],
    'app.scope',
    'fail app.scope.ticked',
  ],
  [
    'by which record the scope is known is not shown',
    [
      RESTRICTED,
      { kind: 'mapping', scope: 'useraccount' },
      { kind: 'hidden-rows', table: 'sys_properties', query: 'nameLIKEscope' },
    ],
    'app.scope',
    'unknown unread.withheld',
  ],
  [
    'an API is bound, and the scope is known by another record',
    [{ kind: 'mapping', scope: 'useraccount' }, OTHER_SCOPE, { kind: 'binding', scope: 'incident_read', values: OPEN }],
    'platform.api-policy',
    'fail platform.api-policy.scope',
  ],
  [
    'a rule that asks nobody or a role that is held',
    instead('problem', 'read', 'nobody,itil'),
    'access.problem',
    'unknown access.depends.dead-role',
  ],
  [
    'a rule that asks a role that is gone or one that is held',
    instead('problem', 'write', 'no_such_role,itil'),
    'access.problem',
    'unknown access.depends.dead-role',
  ],
  [
    'a column that asks nobody or a role that is held',
    [rule('problem.state', 'write', 'nobody,itil')],
    'access.problem',
    'unknown access.depends.dead-role',
  ],
  [
    'nobody, which no admin overrides',
    [grant('admin'), rule('problem.state', 'write', 'nobody', { admin_overrides: 'true' })],
    'access.problem',
    'fail access.denied.unheld',
  ],
  [
    'an endpoint by name that lets in, and all that do not',
    [
      rule('Table API', 'execute', 'itil', { type: 'REST_Endpoint' }),
      rule('*', 'execute', 'itil_admin', { type: 'REST_Endpoint' }),
    ],
    'platform.api-policy',
    'unknown platform.api-policy.endpoint-depends',
  ],
  [
    'whether roles have to be elevated is not shown',
    [{ kind: 'hidden-column', table: 'sys_user_role', column: 'elevated_privilege' }],
    'access.incident',
    'unknown unread.withheld',
  ],
  [
    'what was said is not shown',
    [rule('sys_journal_field.value', 'read', 'itil_admin')],
    'access.sys_journal_field',
    'warn access.denied.role',
  ],
  [
    'of which ticket it was said is not shown',
    [rule('sys_journal_field.element_id', 'read', 'itil_admin')],
    'access.sys_journal_field',
    'warn access.denied.role',
  ],
  [
    'notes cannot be asked for by their ticket',
    [rule('sys_journal_field.element_id', 'query_match', 'itil_admin')],
    'access.sys_journal_field',
    'warn access.denied.role',
  ],
  [
    'time cannot be asked for by its ticket',
    [rule('task_time_worked.task', 'read', 'itil_admin')],
    'access.task_time_worked',
    'warn access.denied.role',
  ],
  [
    'what was done cannot be said with the time',
    [rule('*.comments', 'create', 'nobody')],
    'access.task_time_worked',
    'warn access.denied.unheld',
  ],
  [
    'what may not be written may not be created either',
    [
      rule('*.comments', 'write', 'itil_admin'),
      ...['task', 'incident', 'problem', 'change_request', 'sc_request', 'sc_req_item', 'sc_task'].map((table) =>
        rule(`${table}.comments`, 'write', 'itil'),
      ),
    ],
    'access.task_time_worked',
    'warn access.denied.role',
  ],
  [
    'people cannot be searched by a part of their name',
    [rule('sys_user.name', 'query_range', 'itil_admin')],
    'access.sys_user',
    'warn access.denied.role',
  ],
  [
    'people cannot be asked for by name at all',
    [rule('sys_user.name', 'query_match', 'itil_admin')],
    'access.sys_user',
    'warn access.denied.role',
  ],
  [
    'only what creates needs another token',
    [{ kind: 'policy', values: { ...TABLE_API, http_method: 'POST' }, profile: 'basic_auth' }],
    'platform.api-policy',
    'warn platform.api-policy.no-oauth-post',
  ],
  [
    'only what creates needs another scope',
    [{ kind: 'binding', scope: 'incident_read', values: { ...TABLE_API, http_method: 'POST' } }],
    'platform.api-policy',
    'warn platform.api-policy.scope-post',
  ],
  [
    'the plugin is not in the list of plugins',
    [{ kind: 'no-plugin', id: 'com.snc.platform.security.oauth' }],
    'platform.oauth',
    'pass platform.oauth.pass',
  ],
  ...['0', '-1', '', 'many'].map(
    (limit): Case => [
      `a rate of "${limit}"`,
      [rate({ request_limit: limit })],
      'platform.api-policy',
      'unknown platform.api-policy.rate-odd',
    ],
  ),
  [
    'another policy may come first, of which nothing is shown',
    [
      { kind: 'policy', values: { ...OPEN, name: 'All' }, profile: 'basic_auth' },
      { kind: 'policy', values: { ...TABLE_API, name: 'Ours', http_method: 'GET' }, profile: 'oauth' },
      { kind: 'policy', values: { ...TABLE_API, name: 'Ours', http_method: 'PATCH' }, profile: 'oauth' },
      { kind: 'policy', values: { ...TABLE_API, name: 'Ours', http_method: 'POST' }, profile: 'oauth' },
      { kind: 'hidden-rows', table: 'sys_api_access_policy', query: 'name=Ours' },
    ],
    'platform.api-policy',
    'warn platform.api-policy.policy',
  ],
  [
    'another scope may be bound, of which nothing is shown',
    [
      { kind: 'binding', scope: 'useraccount', values: OPEN },
      { kind: 'binding', scope: 'incident_read', values: { ...OPEN, version: 'latest' } },
      { kind: 'mapping', scope: 'incident_read' },
      { kind: 'hidden-rows', table: 'sys_api_access_scope', query: 'version=latest' },
    ],
    'platform.api-policy',
    'unknown platform.api-policy.scope-perhaps',
  ],
  [
    'a profile whose own policy is not active',
    [{ kind: 'policy', values: OPEN, profile: 'oauth', only: 'inactive' }],
    'platform.api-policy',
    'pass platform.api-policy.pass',
  ],
  [
    'a profile whose own policy admits addresses',
    [{ kind: 'policy', values: OPEN, profile: 'oauth', only: 'office' }],
    'platform.api-policy',
    'warn platform.api-policy.policy',
  ],
  [
    'an address rule for calls that go out',
    [row('ip_access', { type: 'deny', direction: 'outbound', range_start: '203.0.113.0', range_end: '203.0.113.255' })],
    'platform.api-policy',
    'pass platform.api-policy.pass',
  ],
  [
    'people in another domain',
    [{ kind: 'domain', tickets: 'same', people: 'elsewhere' }],
    'user.domain',
    'warn user.domain.below-top',
  ],
  [
    'external by a role alone, without the plugin',
    [grant('snc_external'), { kind: 'plugin', id: 'com.glide.explicit_roles', active: 'inactive' }],
    'user.internal',
    'not-applicable user.internal.off',
  ],
  [
    'an application of no scope',
    [{ kind: 'application', values: { sys_scope: '' } }],
    'app.application-scope',
    'unknown app.application-scope.unset',
  ],
  [
    'an application of a class that is not known',
    [{ kind: 'application', values: { sys_class_name: 'u_oauth_entity_special' } }],
    'app.kind',
    'unknown app.kind.unknown',
  ],
  [
    'an application of no type',
    [{ kind: 'application', values: { type: '' } }],
    'app.kind',
    'unknown app.kind.unknown',
  ],
  [
    'a connection that ends before Neo renews it',
    [{ kind: 'application', values: { refresh_token_lifespan: '1800' } }],
    'app.refresh-lifespan',
    'fail app.refresh-lifespan.brief',
  ],
  [
    'a lifespan that is stored as it is read',
    [{ kind: 'application', values: { access_token_lifespan: '1,800' } }],
    'app.access-lifespan',
    'fail app.access-lifespan.no-number',
  ],
  [
    'a rule for any column, where each that Neo writes has one of its own',
    [
      ...['work_notes', 'comments', 'state', 'assigned_to', 'assignment_group'].map((column) =>
        rule(`incident.${column}`, 'write', 'itil'),
      ),
      rule('incident.*', 'write', 'itil_admin'),
    ],
    'access.incident',
    'pass access.pass',
  ],
  [
    'a rule for queries by any column, where the one that Neo queries by has one of its own',
    [rule('task.number', 'query_match', 'itil'), rule('task.*', 'query_match', 'itil_admin')],
    'access.incident',
    'pass access.pass',
  ],
  [
    'levels that disagree, behind a business rule that leaves the tickets out',
    [
      rule('incident.*', 'read', 'itil_admin'),
      rule('task.*', 'read', 'itil'),
      queryRule('incident', "current.addEncodedQuery('state=7')"),
    ],
    'access.incident',
    'unknown access.depends.readings',
  ],
  [
    'when a ticket was changed is asked for and not shown',
    [rule('problem.sys_updated_on', 'read', 'itil_admin'), rule('problem.sys_updated_on', 'query_range', 'itil')],
    'access.problem',
    'pass access.pass',
  ],
  [
    'when a ticket was changed can be asked for by whoever may read it',
    [rule('problem.sys_updated_on', 'read', 'itil_admin')],
    'access.problem',
    'fail access.denied.role',
  ],
  [
    'a rule whose operation is another record of the name',
    [
      row('sys_security_operation', { name: 'read', sys_id: 'f1'.repeat(16) }),
      rule('problem', 'f1'.repeat(16), 'admin', { decision_type: 'deny' }),
    ],
    'access.problem',
    'fail access.denied.unheld',
  ],
  [
    'a rule of another type',
    [rule('problem.state', 'write', 'admin', { type: 'field' })],
    'access.problem',
    'pass access.pass',
  ],
  [
    'a rule on an endpoint that is spelled otherwise',
    [endpoint('table api', 'itil_admin')],
    'platform.api-policy',
    'unknown platform.api-policy.endpoint-depends',
  ],
  [
    'a policy that spells the path otherwise',
    [{ kind: 'policy', values: { ...ALL, api_path: 'now/v2/table' }, profile: 'basic_auth' }],
    'platform.api-policy',
    'warn platform.api-policy.policy',
  ],
  [
    'a profile whose type says OAuth in other words',
    [{ kind: 'policy', values: { ...ALL, ...TABLE_API }, profile: 'oauth2' }],
    'platform.api-policy',
    'pass platform.api-policy.pass',
  ],
  [
    'external by a role, where the list of plugins does not name what gives it a meaning',
    [grant('snc_external'), { kind: 'no-plugin', id: 'com.glide.explicit_roles' }],
    'user.internal',
    'not-applicable user.internal.off',
  ],
  [
    'a policy for some tables that takes tokens, before one for all that takes none',
    [
      { kind: 'policy', values: { ...OPEN, api_tablename: 'incident,problem' }, profile: 'oauth' },
      { kind: 'policy', values: { apply_global: 'true', apply_all_methods: 'true' }, profile: 'basic_auth' },
    ],
    'platform.api-policy',
    'fail platform.api-policy.no-oauth',
  ],
  [
    'more policies than a page holds, none of them about Neo',
    [{ kind: 'many', table: 'sys_api_access_policy', count: 230, values: { name: 'Import', api: 'Import Set API' } }],
    'platform.api-policy',
    'pass platform.api-policy.pass',
  ],
  [
    'mail, which a Deny-Unless rule for all tables refuses',
    [{ kind: 'mail' }, rule('*', 'create', 'admin', { decision_type: 'deny' })],
    'user.email',
    'fail user.email.unheld',
    { mail: true },
  ],
  [
    'a policy whose method is no single one',
    [{ kind: 'policy', values: { ...TABLE_API, http_method: 'ALL' }, profile: 'basic_auth' }],
    'platform.api-policy',
    'warn platform.api-policy.policy',
  ],
  [
    'a default mode that was written otherwise, which only a rule reads',
    [{ kind: 'no-rules', name: 'sys_user_group' }, property('glide.sm.default_mode', ' Deny ')],
    'access.sys_user_group',
    'unknown access.depends.condition',
  ],
  [
    'a scope that was made again under the name, which alone is mapped',
    [RESTRICTED, ...twin('2031-01-01 00:00:00')],
    'app.scope',
    'fail app.scope.ticked',
  ],
  [
    'a scope that was made again under the name, beside the one that ships',
    [RESTRICTED, ...twin('2031-01-01 00:00:00'), { kind: 'mapping', scope: 'useraccount' }],
    'app.scope',
    'pass app.scope.useraccount',
  ],
  [
    'a scope that was made again under the name, and the API is bound to another',
    [...twin('2031-01-01 00:00:00'), { kind: 'binding', scope: 'incident_read', values: OPEN }],
    'platform.api-policy',
    'fail platform.api-policy.scope',
  ],
  [
    'the API is bound to a scope that was deleted',
    [{ kind: 'binding', scope: 'gone', values: OPEN }],
    'platform.api-policy',
    'fail platform.api-policy.scope-gone',
  ],
  [
    'two scopes of that name, and nothing says which of them ships',
    [
      RESTRICTED,
      ...twin('2031-01-01 00:00:00'),
      { kind: 'hidden-column', table: 'sys_auth_scope', column: 'sys_created_on' },
    ],
    'app.scope',
    'unknown app.scope.covers-perhaps',
  ],
  [
    'one scope of that name is shown, and another is not',
    [
      RESTRICTED,
      ...twin('2031-01-01 00:00:00'),
      { kind: 'hidden-rows', table: 'sys_auth_scope', query: 'sys_created_on<2030-01-01 00:00:00' },
    ],
    'app.scope',
    'unknown unread.withheld',
  ],
  [
    'a rule on ranges that does nothing alone',
    [rule('incident', 'conditional_table_query_range', 'admin')],
    'access.incident',
    'pass access.pass',
  ],
  [
    'only a plain rule for all tables',
    [{ kind: 'no-rules', name: 'sys_user' }, rule('*', 'read', 'itil')],
    'access.sys_user',
    'unknown access.depends.wildcard',
  ],
  [
    'only a plain rule for all tables, which asks another role',
    [{ kind: 'no-rules', name: 'sys_user' }, { kind: 'no-rules', name: '*' }, rule('*', 'read', 'itil_admin')],
    'access.sys_user',
    'fail access.denied.role',
  ],
  [
    'only a plain rule for all tables, where the default is to allow',
    [
      { kind: 'no-rules', name: 'sys_user' },
      { kind: 'no-rules', name: '*' },
      rule('*', 'read', 'itil'),
      property('glide.sm.default_mode', 'allow'),
    ],
    'access.sys_user',
    'pass access.pass',
  ],
  [
    'only a Deny-Unless rule, which is met',
    [
      { kind: 'no-rules', name: 'sys_user' },
      { kind: 'no-rules', name: '*' },
      rule('sys_user', 'read', 'itil', { decision_type: 'deny' }),
    ],
    'access.sys_user',
    'unknown access.depends.only-unless',
  ],
  [
    'levels that disagree, behind a policy that refuses calls for some tables',
    [
      {
        kind: 'policy',
        values: { ...OPEN, api_tablename: 'incident,problem' },
        profile: 'ours',
        only: 'office',
      },
      { kind: 'no-rules', name: 'problem' },
      rule('problem', 'write', 'itil_admin'),
    ],
    'access.problem',
    'unknown access.depends.readings',
  ],
  [
    'people in another domain, and nothing says whether domains are separated',
    [
      { kind: 'domain', tickets: 'same', people: 'elsewhere' },
      { kind: 'answer', table: 'sys_properties', status: 400, message: 'Invalid table x' },
    ],
    'user.domain',
    'unknown unread.invalid',
  ],
  [
    'local sign-in by a word that is neither yes nor no',
    [property('glide.authentication.external.disable_local_login', 'yes')],
    'platform.sso',
    'unknown unknown.property',
  ],
  [
    'a second factor by a word that is neither yes nor no',
    [{ kind: 'fault', name: 'platform.mfa:none-left' }, property('glide.authenticate.multifactor', 'yes')],
    'platform.mfa',
    'unknown platform.mfa.unknown',
  ],
  [
    'a role that has to be elevated, which an admin does not stand for',
    [grant('admin'), rule('problem.state', 'write', 'security_admin', { admin_overrides: 'false' })],
    'access.problem',
    'fail access.denied.unheld',
  ],
  [
    'another role that has to be elevated',
    [
      grant('admin'),
      row('sys_user_role', { name: 'x_acme.vault', elevated_privilege: 'true' }),
      rule('problem.state', 'write', 'x_acme.vault', { admin_overrides: 'false' }),
    ],
    'access.problem',
    'fail access.denied.unheld',
  ],
  [
    'mail, by an admin without the role for it',
    [
      grant('admin'),
      { kind: 'plugin', id: 'com.glide.email.service', active: 'active' },
      rule('sys_email', 'create', 'email_api_send'),
    ],
    'user.email',
    'pass user.email.pass',
    { mail: true },
  ],
  [
    'mail, by a rule that asks another role of the account',
    [{ kind: 'mail' }, { kind: 'no-rules', name: 'sys_email' }, rule('sys_email', 'create', 'itil')],
    'user.email',
    'pass user.email.pass',
    { mail: true },
  ],
  [
    'a policy for all APIs, about POST alone, while Neo is to send mail',
    [
      { kind: 'mail' },
      { kind: 'policy', values: { apply_global: 'true', http_method: 'POST' }, profile: 'basic_auth' },
    ],
    'user.email',
    'warn user.email.gate',
    { mail: true },
  ],
  [
    'a policy for the Email API',
    [{ kind: 'mail' }, { kind: 'policy', values: { ...ALL, api: 'Email API' }, profile: 'basic_auth' }],
    'user.email',
    'warn user.email.gate',
    { mail: true },
  ],
  [
    'a policy for the Email API that takes tokens',
    [{ kind: 'mail' }, { kind: 'policy', values: { ...ALL, api: 'Email API' }, profile: 'oauth' }],
    'user.email',
    'pass user.email.pass',
    { mail: true },
  ],
  [
    'a scope on the Email API',
    [{ kind: 'mail' }, { kind: 'binding', scope: 'incident_read', values: { ...ALL, api: 'Email API' } }],
    'user.email',
    'warn user.email.gate',
    { mail: true },
  ],
  [
    'restricted to a scope that opens the Table API alone',
    [
      { kind: 'mail' },
      RESTRICTED,
      { kind: 'mapping', scope: 'incident_read' },
      { kind: 'binding', scope: 'incident_read', values: OPEN },
    ],
    'user.email',
    'warn user.email.gate',
    { mail: true },
  ],
  [
    'a rule on the endpoint of the Email API',
    [{ kind: 'mail' }, rule('Email API', 'execute', 'itil_admin', { type: 'REST_Endpoint' })],
    'user.email',
    'warn user.email.gate',
    { mail: true },
  ],
  [
    'a rule on the endpoint of the Email API, without mail',
    [rule('Email API', 'execute', 'itil_admin', { type: 'REST_Endpoint' })],
    'platform.api-policy',
    'pass platform.api-policy.pass',
  ],
  [
    'an endpoint by name that only denies, and is met, and all that refuse',
    [
      rule('Table API', 'execute', 'public', { type: 'REST_Endpoint', decision_type: 'deny' }),
      rule('*', 'execute', 'itil_admin', { type: 'REST_Endpoint' }),
    ],
    'platform.api-policy',
    'unknown platform.api-policy.endpoint-depends',
  ],
  [
    'time cannot be entered by a rule on writing',
    [rule('task_time_worked.*', 'write', 'admin')],
    'access.task_time_worked',
    'warn access.denied.unheld',
  ],
  [
    'the application was made again with its Client ID',
    [
      { kind: 'fault', name: 'app.exists:deleted' },
      row('oauth_entity', { name: 'Neo Agent', client_id: '$client', redirect_url: NEO.redirectUrl, type: 'client' }),
    ],
    'app.exists',
    'pass app.exists.pass',
  ],
  [
    'a Deny-Unless rule that asks nothing at all',
    [rule('sys_journal_field.*', 'read', '', { decision_type: 'deny' })],
    'access.sys_journal_field',
    'unknown access.depends.empty',
  ],
  [
    'groups that every release has, and that are said not to be there',
    [
      { kind: 'fault', name: 'platform.mfa:not-enrolled' },
      { kind: 'answer', table: 'sys_user_grmember', status: 400, message: 'Invalid table sys_user_grmember' },
    ],
    'platform.mfa',
    'unknown platform.mfa.unknown',
  ],
  [
    "an application that looks like Neo's, beside the one that is meant and does not",
    [
      row('oauth_entity', {
        name: 'Neo Agent',
        client_id: '12'.repeat(16),
        redirect_url: NEO.redirectUrl,
        type: 'client',
      }),
      { kind: 'fault', name: 'app.redirect:empty' },
    ],
    'app.duplicate',
    'warn app.duplicate.several',
    { application: 'ITSM assistant' },
  ],
  [
    'a group that is found, and cannot be set since its sys_id is not shown',
    [rule('sys_user_group.sys_id', 'read', 'itil_admin')],
    'access.sys_user_group',
    'fail access.denied.role',
  ],
  [
    'groups of which the name alone is shown',
    [rule('*.*', 'read', 'itil_admin'), rule('sys_user_group.name', 'read', 'public')],
    'access.sys_user_group',
    'fail access.denied.role',
  ],
  [
    'the account, of which not even an admin is shown the sys_id',
    [rule('sys_user.sys_id', 'read', 'nobody,itil_admin')],
    'user.exists',
    'unknown unread.withheld',
    { account: 'AI Service', readings: { ...DEFAULT_READINGS, deniedTerm: 'dropped' } },
  ],
  [
    'a second record with the same Client ID, of which one is off',
    [row('oauth_entity', { name: 'Neo Agent', client_id: '$client', active: 'false' })],
    'app.duplicate',
    'warn app.duplicate.several',
  ],
]

describe('verdicts where they once disagreed with the day', () => {
  it.each([...CASES, ...EMPTY, ...LATER])('%s', async (_what, changes, requirement, says, more = {}) => {
    const world: World = { ...RIGHT, ...more, changes }
    const judged = await judge(world, 'records')
    const found = judged.verdicts.find((own) => own.requirement === requirement)
    expect(`${found?.outcome} ${found && findingKey(found)}`).toBe(says)
    expect([
      ...unfounded(judged),
      ...unshown(judged, 'records'),
      ...undecided(judged),
      ...silent(judged),
      ...untrue(judged),
    ]).toEqual([])
    expect(await unmended(world)).toEqual([])
  })
})

describe('an account of any name, which nobody chose', () => {
  const named = {
    account: 'svc_itsm',
    changes: [
      { kind: 'account', values: { first_name: 'ITSM', last_name: 'Service', name: 'ITSM Service' } },
    ] as Change[],
  }
  it('is asked for, since any name will do', async () => {
    const judged = await judge({ ...RIGHT, ...named }, 'nothing')
    const found = judged.verdicts.find((own) => own.requirement === 'user.exists')
    expect(`${found?.outcome} ${found && findingKey(found)}`).toBe('unknown user.exists.unnamed')
    expect(judged.state).toBe('cannot-tell')
  })
  it('is missing where it was chosen and is gone', async () => {
    const made = makeWorld(RIGHT)
    const { account } = made.cast
    made.instance.db.delete('sys_user', account.sys_id ?? '')
    const { verdicts } = await verifyMade(made, RIGHT, 'records')
    expect(verdicts.find((own) => own.requirement === 'user.exists')?.reason).toBe('missing')
  })
})

describe('an account that only a name speaks for, beside the one that the tokens name', () => {
  /** Neo works as `svc_itsm`; another account has its name. */
  function world(changes: Change[], by: 'svc' | 'admin' = 'svc') {
    const made = makeWorld({ ...RIGHT, changes })
    const { db } = made.instance
    const own = db.insert('sys_user', { user_name: 'svc_itsm', name: 'ITSM Service', active: 'true' })
    grantRole(db, own.sys_id ?? '', roleId(db, 'itil'))
    const user = (by === 'svc' ? own.sys_id : made.cast.admin.sys_id) ?? ''
    const peer = made.cast.application.sys_id ?? ''
    db.insert('oauth_credential', { type: 'refresh_token', peer, user, expires: '2031-01-01 00:00:00' }, 'guest')
    return { made, own }
  }
  async function judged({ made, own }: ReturnType<typeof world>) {
    const session = new Session({}, made.instance)
    await session.signIn()
    const { snapshot, of } = await session.verify()
    const told = (id: string) => `${of(id).outcome} ${findingKey(of(id))}`
    return { isTokens: snapshot.user?.sysId === own.sys_id, told }
  }
  it.each<[string, Change]>([
    ['has no role', { kind: 'role', way: 'removed', role: 'itil' }],
    ['is not active', { kind: 'account', values: { active: 'false' } }],
    ['is locked', { kind: 'account', values: { locked_out: 'true' } }],
  ])('is left over where it %s', async (_what, change) => {
    const { isTokens, told } = await judged(world([change]))
    expect(isTokens).toBe(true)
    expect([told('user.exists'), told('user.itil'), told('user.active'), told('connect.user')]).toEqual([
      'warn user.exists.several',
      'pass user.itil.pass',
      'pass user.active.pass',
      'pass connect.user.pass',
    ])
  })
  it('is the one where it could work: somebody else has approved', async () => {
    const { isTokens, told } = await judged(world([]))
    expect(isTokens).toBe(false)
    expect(told('connect.user')).toBe('fail connect.user.other-account')
  })
  it('is the one where the person who verifies has approved', async () => {
    const { isTokens, told } = await judged(world([{ kind: 'role', way: 'removed', role: 'itil' }], 'admin'))
    expect(isTokens).toBe(false)
    expect([told('user.itil'), told('connect.user')]).toEqual([
      'fail user.itil.missing',
      'fail connect.user.other-account',
    ])
  })
  it('is the one where the tokens are those of an account that is gone', async () => {
    const token: Change = { kind: 'token', of: 'ours', user: 'deleted', type: 'refresh_token', days: 90, created: -1 }
    const made = makeWorld({ ...RIGHT, account: 'neo', changes: [token] })
    const session = new Session({}, made.instance)
    await session.signIn()
    const { snapshot } = await session.verify()
    expect(snapshot.user?.sysId).toBe(made.cast.account.sys_id)
  })
  it('comes after an active one with a name like it', async () => {
    const { instance, cast } = makeWorld({ ...RIGHT, changes: [{ kind: 'account', values: { active: 'false' } }] })
    const other = instance.db.insert('sys_user', { user_name: 'neo.agent2', name: 'Neo Agent (SA)', active: 'true' })
    const session = new Session({}, instance)
    await session.signIn()
    const { snapshot, of } = await session.verify()
    expect(snapshot.user?.sysId).toBe(other.sys_id)
    expect(of('user.exists').reason).toBe('several')
    // It is still judged where it was chosen.
    const chosen = await session.verify(defaultPolicy, { user: { sysId: cast.account.sys_id ?? '' } })
    expect(chosen.of('user.active').reason).toBe('inactive')
  })
})

describe('an application that is not shown while its tokens are, or that is there twice', () => {
  it.each([...UNSEEN, ...SAME_CLIENT])('%s', async (_what, changes, requirement, says) => {
    const judged = await judge({ ...RIGHT, changes }, 'records')
    const found = judged.verdicts.find((own) => own.requirement === requirement)
    expect(`${found?.outcome} ${found && findingKey(found)}`).toBe(says)
    expect([...unfounded(judged), ...unshown(judged, 'records'), ...untrue(judged)]).toEqual([])
  })
})

describe('why something was not read', () => {
  const CAUSES: [string, Change[], string, string][] = [
    [
      'nothing is shown, and nothing is counted',
      [{ kind: 'no-counts', where: 'everywhere' }],
      'user.cleanup',
      'unread.uncounted',
    ],
    [
      'an admin is shown less than there is',
      [{ kind: 'hidden-rows', table: 'sys_user_has_role', query: 'sys_idISNOTEMPTY' }],
      'user.itil',
      'user.itil.unknown',
    ],
    [
      'a table that even an admin may not read',
      [{ kind: 'answer', table: 'ip_access', status: 403, message: 'User Not Authorized' }],
      'platform.api-policy',
      'unread.withheld',
    ],
    [
      'a property that may be one of those hidden',
      [grant('snc_read_only'), { kind: 'no-counts', where: 'everywhere' }],
      'user.read-only',
      'unread.uncounted-single',
    ],
    [
      'a table that is closed to web services',
      [{ kind: 'no-web-services', table: 'sys_user' }],
      'user.exists',
      'unread.closed',
    ],
  ]
  it.each(CAUSES)('%s', async (_what, changes, requirement, says) => {
    const { verdicts } = await judge({ ...RIGHT, changes }, 'nothing')
    const found = verdicts.find((own) => own.requirement === requirement)
    expect(`${found?.outcome} ${found && findingKey(found)}`).toBe(`unknown ${says}`)
  })
})

describe('what is kept back is said to be kept back by a rule to an admin, and by a lack of the role to others', () => {
  const hidden = (table: string, column: string): Change => ({ kind: 'hidden-column', table, column })
  const NO_MODE: Change = { kind: 'hidden-rows', table: 'sys_properties', query: 'nameSTARTSWITHglide' }
  const CAUSES: [string, Change[], string, toAdmin: string, toOthers: string][] = [
    [
      'a part of a rule',
      [hidden('sys_security_acl', 'script')],
      'access.incident',
      'access.depends.withheld',
      'access.depends.unreadable',
    ],
    [
      'to which records a rule applies',
      [hidden('sys_security_acl', 'applies_to')],
      'access.incident',
      'access.depends.withheld',
      'access.depends.unreadable',
    ],
    [
      'whether an admin overrides a rule',
      [
        grant('admin'),
        rule('incident.state', 'write', 'security_admin'),
        hidden('sys_security_acl', 'admin_overrides'),
      ],
      'access.incident',
      'access.depends.withheld',
      'access.depends.unreadable',
    ],
    [
      'which roles rules ask',
      [{ kind: 'answer', table: 'sys_security_acl_role', status: 403, message: 'User Not Authorized' }],
      'access.incident',
      'unread.withheld',
      'unread.forbidden',
    ],
    [
      'the default mode',
      [NO_MODE, { kind: 'no-rules', name: 'sys_user_group' }],
      'access.sys_user_group',
      'unread.withheld',
      'unread.forbidden',
    ],
    [
      'whether a table is open to web services',
      [hidden('sys_db_object', 'ws_access')],
      'access.incident',
      'access.depends.web-services-withheld',
      'access.depends.web-services',
    ],
    [
      'whether authentication policies are in force',
      [{ kind: 'adaptive', context: 'post_auth', rule: 'deny', filter: 'role:itil' }, NO_MODE],
      'platform.adaptive-auth',
      'platform.adaptive-auth.policy-withheld',
      'platform.adaptive-auth.policy-perhaps',
    ],
  ]
  it.each(CAUSES)('%s', async (_what, changes, requirement, toAdmin, toOthers) => {
    const { instance, cast } = makeWorld({ ...RIGHT, changes })
    const session = new Session({}, instance)
    await session.signIn()
    const { snapshot } = await session.verify(defaultPolicy, { user: { sysId: cast.account.sys_id ?? '' } })
    const told = (roles: readonly string[]) => {
      const of = { ...snapshot, admin: { sysId: 'f'.repeat(32), userName: 'x', ...snapshot.admin, roles } }
      const found = evaluate(of, defaultPolicy).find((own) => own.requirement === requirement)
      return `${found?.outcome} ${found && findingKey(found)}`
    }
    expect(told(['admin', 'itil'])).toBe(`unknown ${toAdmin}`)
    expect(told(['oauth_admin', 'user_admin'])).toBe(`unknown ${toOthers}`)
  })
})

describe('nothing is ready that may still be refused', () => {
  it.each<[string, Change[]]>([
    [
      'a rule with a script',
      [
        { kind: 'no-rules', name: 'problem' },
        rule('problem', 'write', 'itil'),
        rule('problem', 'read', 'itil', { script: "answer = gs.hasRole('itil')" }),
      ],
    ],
    [
      'a query rule for everything that asks an attribute',
      [{ ...rule('*', 'query_match', 'public'), attribute: 'HasAdminRole' } as Change],
    ],
    ['a business rule', [queryRule('incident', "current.addQuery('active', 'true')")]],
    ['local sign-in is off', [property('glide.authentication.external.disable_local_login', 'true')]],
    ['a second factor is to be set up', [{ kind: 'fault', name: 'platform.mfa:not-enrolled' }]],
    ['an address rule', [{ kind: 'fault', name: 'platform.api-policy:ip' }]],
    ['a rate rule', [{ kind: 'fault', name: 'platform.api-policy:rate-low' }]],
    ['a policy without a profile', [{ kind: 'policy', values: { ...ALL, ...TABLE_API }, profile: 'none' }]],
    ['an authentication policy', [{ kind: 'adaptive', context: 'pre_auth', rule: 'deny', filter: 'ip:192.0.2.1' }]],
  ])('%s', async (_what, changes) => {
    const { state } = await judge({ ...RIGHT, changes }, 'records')
    expect(state).toBe('cannot-tell')
  })
  it('and a right set-up is', async () => {
    expect((await judge(RIGHT, 'records')).state).toBe('ready')
  })
})

describe('cases known by name', () => {
  it.each([...REFUSED, ...SUCCEEDING])('$name', async ({ world }) => {
    const judged = await judge(world, 'records')
    expect([...unfounded(judged), ...unshown(judged, 'records'), ...undecided(judged), ...untrue(judged)]).toEqual([])
  })
})
