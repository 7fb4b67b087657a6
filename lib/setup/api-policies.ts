import type { Policy } from '../neo/policy'
import { isWhole, rowsSeen } from './reads'
import { coversMethod, coversTableApi, coversTables, isNarrow, METHODS, precedence } from './requirements/api-access'
import type { Row, Snapshot } from './snapshot'
import type { Finding } from './verdict'

/** What the inbound authentication profiles of a policy say of calls with a token. */
type Verdict = 'takes' | 'refuses' | 'perhaps'

const OAUTH = /oauth|bearer/i
/** Kinds that are certainly another: docs/servicenow/oauth.md#profile-types */
const OTHER = /basic|id.?token|oidc|certificate|mutual|api.?key|hmac|wsse/i

function verdictOf(policy: Row, snapshot: Snapshot): Verdict {
  const mappings = rowsSeen(snapshot, 'profile-mappings').filter(({ api_access_policy: id }) => id === policy.sys_id)
  const isAll = isWhole(snapshot, 'profile-mappings')
  // What a policy without any profile does is unknown: docs/servicenow/oauth.md#api-policies
  if (mappings.length === 0) return 'perhaps'
  const profiles = rowsSeen(snapshot, 'auth-profiles')
  const kinds = mappings.map((mapping): Verdict => {
    const profile = profiles.find(({ sys_id: id }) => id === mapping.inbound_auth_profile)
    const kind = profile?.type?.trim() || profile?.name || mapping['inbound_auth_profile.name'] || ''
    const entity = profile?.oauth_entity ?? ''
    if (OAUTH.test(kind)) return entity === '' || entity === snapshot.application?.sysId ? 'takes' : 'perhaps'
    return OTHER.test(kind) ? 'refuses' : 'perhaps'
  })
  if (kinds.includes('takes')) return 'takes'
  return isAll && kinds.every((kind) => kind === 'refuses') ? 'refuses' : 'perhaps'
}

/** Policies that could be the one that applies to calls with a method, the foremost first. */
function applying(policies: readonly Row[], method: string): Row[] {
  const own = policies.filter((row) => coversMethod(row, method))
  const certain = own.filter((row) => coversTableApi(row) === 'yes' && !isNarrow(row))
  const best = Math.min(...certain.map(precedence))
  return own.filter((row) => precedence(row) <= best)
}

/**
 * API access policies, joined with their inbound authentication profiles: the one that applies to the Table API has to
 * take tokens, else calls are answered with 401 although a token was given (docs/servicenow/oauth.md#api-policies).
 */
export function findPolicy(snapshot: Snapshot, { tables, lookupTables }: Policy): Finding | undefined {
  const policies = rowsSeen(snapshot, 'api-policies').filter(
    (row) => coversTableApi(row) !== 'no' && coversTables(row, [...tables, ...lookupTables]) !== 'no',
  )
  if (policies.length === 0) return undefined
  const tell = (row: Row, isCertain: boolean): Finding => {
    const name = row.name ?? ''
    const key = isCertain ? 'platform.api-policy.no-oauth' : 'platform.api-policy.policy'
    const page = '/sys_api_access_policy_list.do'
    return {
      outcome: isCertain ? 'fail' : 'warn',
      message: { key, values: { name } },
      seen: name,
      from: 'sys_api_access_policy',
      page,
    }
  }
  let warning: Finding | undefined
  for (const method of METHODS) {
    const rows = applying(policies, method)
    const verdicts = rows.map((row) => verdictOf(row, snapshot))
    const isCertain = rows.every(
      (row) => coversTableApi(row) === 'yes' && coversTables(row, tables) === 'yes' && !isNarrow(row),
    )
    const [first] = rows
    if (!first || verdicts.every((verdict) => verdict === 'takes')) continue
    if (isCertain && verdicts.every((verdict) => verdict === 'refuses')) return tell(first, true)
    warning ??= tell(rows[verdicts.findIndex((verdict) => verdict !== 'takes')] ?? first, false)
  }
  return warning
}
