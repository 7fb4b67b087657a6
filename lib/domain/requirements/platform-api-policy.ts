import { evaluateEndpoint } from '../../servicenow/acl/evaluate'
import type { Cause } from '../../servicenow/acl/levels'
import { serviceAccountOf } from '../checks/account'
import { aclsIn } from '../checks/acls'
import { coversTableApi } from '../checks/api-coverage'
import { apiPolicyFinding, findRestriction } from '../checks/api-policies'
import { apiScopeFinding } from '../checks/api-scopes'
import { byGravity, type Finding, type ReasonIn } from '../finding'
import type { Requirement } from '../requirement'
import type { ReadId, Row, Snapshot } from '../snapshot'
import { completeRows, isCompletelyRead, unreadFinding, visibleRows } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason =
  | ReasonIn<typeof apiPolicyFinding>
  | ReasonIn<typeof apiScopeFinding>
  | 'endpoint'
  | 'endpoint-depends'
  | 'endpoint-empty'
  | 'endpoint-unheld'
  | 'ip'
  | 'pass'
  | 'rate'
  | 'rate-odd'

const READS = [
  'api-policies',
  'profile-mappings',
  'auth-profiles',
  'profile-policies',
  'api-scopes',
  'rate-rules',
  'ip-rules',
  'acls',
  'acl-roles',
] as const satisfies readonly ReadId[]

const OF_POLICIES: ReadonlySet<ReadId> = new Set(['profile-mappings', 'auth-profiles', 'profile-policies'])

const REFUSED: Partial<Record<Cause, Reason>> = {
  empty: 'endpoint-empty',
  unheld: 'endpoint-unheld',
}

/** The access rule for the whole API, inactive out of the box: docs/servicenow/access.md#endpoint-rules */
function endpointFinding(snapshot: Snapshot): Finding<Reason> | undefined {
  const account = serviceAccountOf(snapshot)
  const answer = account && evaluateEndpoint(aclsIn(snapshot) ?? [], account)
  if (!answer || answer.access === 'allowed') return undefined
  const rule = answer.rule ?? ''
  const isDenied = answer.access === 'denied'
  const wants = (answer.wants ?? []).join(', ') || '–'
  const refused = REFUSED[answer.by] ?? 'endpoint'
  return {
    outcome: isDenied ? 'fail' : 'unknown',
    reason: isDenied ? refused : 'endpoint-depends',
    facts: { rule, wants },
    seen: rule,
    from: 'sys_security_acl: REST_Endpoint',
    page: '/sys_security_acl_list.do?sysparm_query=type=REST_Endpoint^active=true',
    ...(!isDenied && { settled: true }),
  }
}

/** Whether a rate limit applies to the Table API; a rule without an API applies to all. */
const isLimited = ({ resource = '' }: Row): boolean =>
  resource === '' || /^all\b/i.test(resource) || coversTableApi({ api: resource }) !== 'no'
/** Whether an IP rule can refuse callers: one that allows addresses refuses none by itself, and an outbound rule concerns no caller. */
const isRefusing = ({ type = '', direction = '' }: Row): boolean =>
  !/^(allow|permit)/i.test(type) && !/^outbound$/i.test(direction)

/** The columns that may hold a limit: docs/servicenow/rest.md#rate-limits */
const LIMIT = ['request_limit', 'request_limit_per_hour'] as const

/** A limit that is not a number above 0, whose effect is not documented. Undefined if it is such a number, or not shown. */
function oddLimit(row: Row): string | undefined {
  const shown = LIMIT.map((column) => row[column]).filter((value) => value !== undefined)
  if (shown.length === 0 || shown.some((value) => /^[1-9]\d*$/.test(value))) return undefined
  return shown.find((value) => value !== '') ?? '–'
}

const LIMITS = [
  ['rate-rules', 'rate', '/sys_rate_limit_rules_list.do', isLimited],
  ['ip-rules', 'ip', '/ip_access_list.do', isRefusing],
] as const satisfies readonly (readonly [ReadId, Reason, string, (row: Row) => boolean])[]

function limitFinding(snapshot: Snapshot): Finding<Reason> | undefined {
  for (const [id, reason, page, isOurs] of LIMITS) {
    const hits = visibleRows(snapshot, id).filter(isOurs)
    const odd = id === 'rate-rules' ? hits.find(oddLimit) : undefined
    const hit = odd ?? hits[0]
    if (!hit) continue
    const name = hit.name || hit.description || ''
    const from = page.slice(1, -8)
    if (odd) {
      const facts = { name, limit: oddLimit(odd) ?? '' }
      return { outcome: 'unknown', reason: 'rate-odd', facts, seen: name, from, page, settled: true, undecided: true }
    }
    return { outcome: 'warn', reason, facts: { name }, seen: name, from, page, undecided: true }
  }
  return undefined
}

/**
 * Nothing on the instance refuses calls with a token; an admin's own calls prove nothing:
 * docs/servicenow/oauth.md#api-policies
 */
export const platformApiPolicy: Requirement<'platform.api-policy', Reason> = {
  id: 'platform.api-policy',
  step: 'verify',
  reads: ['application', 'user', 'roles', 'plugins', 'properties', 'scopes', 'auth-scopes', ...READS],
  check(snapshot, policy): Finding<Reason> {
    const findings = [
      endpointFinding(snapshot),
      apiPolicyFinding(snapshot, policy),
      findRestriction(snapshot, policy),
      apiScopeFinding(snapshot),
      limitFinding(snapshot),
    ].filter((finding) => finding !== undefined)
    // Without a policy, profiles have nothing to belong to and need not be read.
    const needed =
      completeRows(snapshot, 'api-policies')?.length === 0 ? READS.filter((id) => !OF_POLICIES.has(id)) : READS
    const lacking = needed.filter((id) => snapshot.reads?.[id] !== undefined && !isCompletelyRead(snapshot, id))
    if (lacking.length > 0 || !snapshot.reads)
      findings.push(unreadFinding(snapshot, lacking.length > 0 ? lacking : READS))
    const [worst] = findings.toSorted(byGravity)
    return worst ?? { outcome: 'pass', reason: 'pass' }
  },
}
