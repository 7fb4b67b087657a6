import { ALL, endpoint, fine, type Named, property, row, rule } from './named.ts'

/** Cases in which everything works, although something looks odd. */
export const SUCCEEDING: Named[] = [
  fine("an old log line of another client's", [
    row('syslog', { message: 'OAuth token flow: client secret does not match', sys_created_on: '2019-05-01 08:00:00' }),
  ]),
  fine('an endpoint rule whose name merely contains the API', [endpoint('Scripted Table API', 'nobody')]),
  fine('two endpoint rules, one of them met', [endpoint('Table API', 'itil_admin'), endpoint('Table API', 'itil')]),
  fine('two scopes on the API, one of them mapped', [
    { kind: 'binding', scope: 'incident_read', values: { ...ALL, api: 'Table API' } },
    { kind: 'binding', scope: 'useraccount', values: { ...ALL, api: 'Table API' } },
    { kind: 'mapping', scope: 'incident_read' },
  ]),
  fine('a scope for DELETE only', [
    { kind: 'binding', scope: 'incident_read', values: { api: 'Table API', http_method: 'DELETE' } },
  ]),
  fine('scopes are not checked at all', [
    { kind: 'binding', scope: 'incident_read', values: { ...ALL, api: 'Table API' } },
    property('com.glide.rest.api.auth.scope.check.enable', 'false'),
  ]),
  fine('restricted to a scope that covers the API', [
    { kind: 'application', values: { scope_restriction_status: 'restricted' } },
    { kind: 'binding', scope: 'incident_read', values: { ...ALL, api: 'Table API' } },
    { kind: 'mapping', scope: 'incident_read' },
  ]),
  fine(
    'an account of another name',
    [{ kind: 'token', of: 'ours', user: 'account', type: 'refresh_token', days: 90, created: -1 }],
    { account: 'svc_itsm_ai' },
  ),
  fine('the admin impersonates the account', [], { reader: 'impersonating' }),
  fine('a rule for the role public', [
    { kind: 'no-rules', name: 'incident' },
    ...['read', 'write'].map((each) => rule('incident', each, 'public')),
  ]),
  fine('the older webhook, inactive, beside the new one', [
    row('sys_script', { name: 'Neo Agent — Incident Webhook', collection: 'incident', active: 'false' }),
    row('sys_script', { name: 'Neo Agent — Task Webhook', collection: 'task', active: 'true' }),
  ]),
  fine('the newest token has no user', [
    { kind: 'token', of: 'ours', user: 'account', type: 'refresh_token', days: 90, created: -2 },
    { kind: 'token', of: 'ours', user: 'nobody', type: 'access_token', days: 1, created: -1 },
  ]),
  fine('a newer application of the same name, inactive', [
    row('oauth_entity', { name: 'Neo Agent', client_id: 'b'.repeat(32), active: 'false' }),
  ]),
  fine('address rules that only allow', [
    row('ip_access', { type: 'allow', range_start: '192.0.2.1', range_end: '192.0.2.9' }),
  ]),
  fine('role names that the reader does not see', [{ kind: 'hidden-column', table: 'sys_user_role', column: 'name' }]),
  fine('the role comes by a group', [
    { kind: 'role', way: 'removed', role: 'itil' },
    { kind: 'role', way: 'group', role: 'itil' },
  ]),
  fine('a table without a rule, allowed by default', [
    { kind: 'no-rules', name: 'sys_journal_field' },
    property('glide.sm.default_mode', 'allow'),
  ]),
  fine(
    'multi-factor sign-in on Xanadu, and the account is let off',
    [property('glide.authenticate.multifactor', 'true')],
    { release: 'xanadu' },
  ),
  fine('a read by oauth_admin and user_admin only', [], { reader: 'both-halves' }),
]
