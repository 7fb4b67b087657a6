import { ALL, endpoint, fails, type Named, property, rule } from './named.ts'

const EXEMPT = 'glide.security.snc_read_only_role.tables.exempt_create'
const BYPASS = 'glide.authenticate.multifactor.setup.bypass.count'

/** Cases in which Neo's calls are refused, although much looks right. */
export const REFUSED: Named[] = [
  fails('a wildcard on the fields of a table', 'write incident.work_notes', [
    rule('incident.*', 'write', 'itil_admin'),
  ]),
  fails('a wildcard on all fields', 'list task', [rule('*.*', 'read', 'admin')]),
  fails('a security attribute', 'list incident', [
    { kind: 'no-rules', name: 'incident' },
    { kind: 'rule', name: 'incident', operation: 'read', roles: ['itil'], attribute: 'InteractiveSession', values: {} },
  ]),
  fails('an allow rule that applies to other records', 'list incident', [
    { kind: 'no-rules', name: 'incident' },
    { kind: 'no-rules', name: 'task' },
    rule('task', 'read', 'itil'),
    rule('task', 'write', 'itil'),
    rule('incident', 'read', 'itil_admin', { applies_to: 'state=1' }),
  ]),
  fails('a script with Advanced off', 'list incident', [
    { kind: 'no-rules', name: 'incident' },
    rule('incident', 'read', 'itil', { advanced: 'false', script: 'answer = gs.isInteractive()' }),
  ]),
  fails('an empty rule', 'list incident', [{ kind: 'no-rules', name: 'incident' }, rule('incident', 'read', '')]),
  fails('a query rule', 'list incident', [rule('incident', 'query_match', 'admin')]),
  fails('a query rule on ranges', 'watch incident', [rule('incident', 'query_range', 'admin')]),
  fails('read-only, the token exempted', 'write task.work_notes', [
    { kind: 'role', way: 'direct', role: 'snc_read_only' },
    property(EXEMPT, 'oauth_credential'),
  ]),
  fails('a property that the reader does not see', 'approve', [
    property('com.snc.platform.security.oauth.is.active', 'false'),
    { kind: 'hidden-rows', table: 'sys_properties', query: 'nameSTARTSWITHcom.snc' },
  ]),
  fails('a column that the reader does not see', 'list task', [
    { kind: 'application', values: { scope_restriction_status: 'restricted' } },
    { kind: 'hidden-column', table: 'oauth_entity', column: 'scope_restriction_status' },
  ]),
  fails('mail: only a Deny-Unless rule', 'send mail', [{ kind: 'fault', name: 'user.email:only-deny' }], {
    mail: true,
  }),
  fails('mail: a rule with a script', 'send mail', [{ kind: 'fault', name: 'user.email:scripted' }], { mail: true }),
  fails('Deny-Unless on task, allow on incident', 'list task', [
    rule('task', 'read', 'itil_admin', { decision_type: 'deny' }),
  ]),
  fails('a custom column that does not exist', 'write incident.u_site', [], { columns: { incident: ['u_site'] } }),
  fails('an endpoint rule with a script', 'list task', [endpoint('Table API', 'itil', { script: 'answer = false' })]),
  fails('an endpoint rule for all', 'list task', [endpoint('*', 'web_service_admin')]),
  fails('a policy by path', 'list task', [
    { kind: 'policy', values: { ...ALL, api_path: 'now/table' }, profile: 'basic_auth' },
  ]),
  fails('a policy for all APIs', 'list task', [
    { kind: 'policy', values: { apply_global: 'true', apply_all_methods: 'true' }, profile: 'basic_auth' },
  ]),
  fails('a second factor enrolled and never validated', 'sign in', [{ kind: 'fault', name: 'platform.mfa:none-left' }]),
  fails('a second factor, the property in other letters', 'sign in', [
    { kind: 'fault', name: 'platform.mfa:none-left' },
    property('glide.authenticate.multifactor', 'True'),
    property(BYPASS, '0'),
  ]),
  fails('an AI identity', 'sign in', [{ kind: 'fault', name: 'user.interactive:ai-agent' }]),
  fails('OAuth off, in other letters', 'approve', [property('com.snc.platform.security.oauth.is.active', 'False')]),
  fails('a rule that asks an elevated role', 'list incident', [
    { kind: 'no-rules', name: 'incident' },
    rule('incident', 'read', 'security_admin'),
    { kind: 'role', way: 'direct', role: 'security_admin' },
  ]),
  fails('PKCE is asked for', 'approve', [{ kind: 'application', values: { use_pkce: 'true' } }]),
  fails('an account without any role', 'list task', [{ kind: 'role', way: 'removed', role: 'itil' }]),
  fails('a table whose only rule is the scripted one for all', 'look up a group', [
    { kind: 'no-rules', name: 'sys_user_group' },
  ]),
]
