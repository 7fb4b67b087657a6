import { evaluateAccess, indexAcls } from '../../servicenow/acl'
import { rowsIn, rowsOrNone, unread } from '../reads'
import type { Requirement } from '../requirement'
import { aclsIn } from '../rules'
import type { ReadId, Snapshot } from '../snapshot'
import type { Finding } from '../verdict'

const READS = [
  'api-policies',
  'api-scopes',
  'rate-rules',
  'ip-rules',
  'acls',
  'acl-roles',
] as const satisfies readonly ReadId[]

/** Whether a rule about APIs is about the Table API, which Neo calls; one that names no API is about all. */
const isTableApi = (text = '') => text.trim() === '' || /table api|now\/table|\ball\b/i.test(text)

/** The access rule for whole APIs is inactive out of the box; where it is on it asks for a role that `itil` contains (KB0813159 [DOC]). */
function endpointRefusal(snapshot: Snapshot): Finding | undefined {
  const rules = (aclsIn(snapshot) ?? []).filter(({ operation, name }) => operation === 'execute' && /table/i.test(name))
  const roles = snapshot.user?.roles
  if (rules.length === 0 || !roles) return undefined
  for (const rule of rules) {
    const answer = evaluateAccess(indexAcls([rule]), {
      lineage: [rule.name],
      operation: 'execute',
      roles: new Set(roles),
    })
    if (answer.access === 'denied')
      return {
        outcome: 'fail',
        message: {
          key: 'platform.api-policy.endpoint',
          values: { rule: rule.name, wants: (answer.wants ?? []).join(', ') },
        },
        seen: rule.name,
        from: 'sys_security_acl: REST_Endpoint',
        page: '/sys_security_acl_list.do?sysparm_query=type=REST_Endpoint^active=true',
      }
  }
  return undefined
}

/** Nothing on the instance holds up calls that come with a token: it would not hold up the admin's own (servicenow-rest.md 1.3, 3.4). */
export const platformApiPolicy: Requirement = {
  id: 'platform.api-policy',
  step: 'verify',
  reads: ['user', 'roles', 'scopes', ...READS],
  check(snapshot): Finding {
    const endpoint = endpointRefusal(snapshot)
    if (endpoint) return endpoint
    const rows = (id: ReadId) => rowsOrNone(snapshot, id) ?? []
    const own = snapshot.application?.scopes ?? []
    const scope = rows('api-scopes').find(
      (row) =>
        isTableApi(`${row.api ?? ''} ${row.api_path ?? ''}`) &&
        !own.includes(row['auth_scope.name'] ?? '') &&
        !own.includes('useraccount'),
    )
    if (scope)
      return {
        outcome: 'fail',
        message: { key: 'platform.api-policy.scope', values: { scope: scope['auth_scope.name'] ?? '' } },
        seen: scope['auth_scope.name'] ?? '',
        from: 'sys_api_access_scope.auth_scope',
        page: '/sys_api_access_scope_list.do',
      }
    const checks = [
      ['api-policies', 'platform.api-policy.policy', '/sys_api_access_policy_list.do', (row) => isTableApi(row.api)],
      ['rate-rules', 'platform.api-policy.rate', '/sys_rate_limit_rules_list.do', (row) => isTableApi(row.resource)],
      ['ip-rules', 'platform.api-policy.ip', '/ip_access_list.do', () => true],
    ] as const satisfies readonly (readonly [
      ReadId,
      string,
      string,
      (row: Readonly<Record<string, string>>) => boolean,
    ])[]
    for (const [id, key, page, isOurs] of checks) {
      const hit = rows(id).find(isOurs)
      const name = hit && (hit.name || hit.description || '')
      if (name !== undefined)
        return { outcome: 'warn', message: { key, values: { name } }, seen: name, from: page.slice(1, -8), page }
    }
    const lacking = READS.filter((id) => {
      const answer = rowsIn(snapshot, id)
      return answer.state === 'unread' && answer.why !== 'invalid'
    })
    return lacking.length > 0
      ? unread(snapshot, lacking)
      : { outcome: 'pass', message: { key: 'platform.api-policy.pass' } }
  },
}
