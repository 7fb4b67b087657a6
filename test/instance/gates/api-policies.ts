import type { Readings } from '../access/readings.ts'
import type { Database, Row } from '../database.ts'
import { isOn } from '../database.ts'
import { type Answer, type RestCall, unauthenticated } from '../rest/call.ts'
import { type ApiMatch, concernsApi, fits, matchOf } from './api-match.ts'
import { policyHolds } from './auth-policy.ts'

/** A policy's place among the nine priorities, the lowest first: docs/servicenow/oauth.md#api-policies */
function priorityOf(policy: Row, match: ApiMatch): number {
  if (isOn(policy.apply_global)) return isOn(policy.apply_all_methods) ? 9 : 8
  const [method, resource, version] = [match.method, match.resource, match.version].map((part) => part === 'named')
  if (method && resource) return version ? 1 : 2
  if (resource) return version ? 3 : 4
  if (method) return version ? 5 : 6
  return 7
}

/** The policies that decide on a call: those of the best priority among all that match it. */
function decisive(db: Database, call: RestCall): Row[] {
  const matching = db
    .rows('sys_api_access_policy')
    .filter((row) => isOn(row.active) && (isOn(row.apply_global) || concernsApi(row, call)))
    .map((row) => ({ row, match: matchOf(row, call) }))
    .filter(({ row, match }) => (isOn(row.apply_global) ? match.method !== 'no' : fits(match)))
    .map(({ row, match }) => ({ row, priority: priorityOf(row, match) }))
  const best = Math.min(...matching.map(({ priority }) => priority))
  return matching.filter(({ priority }) => priority === best).map(({ row }) => row)
}

const mapped = (db: Database, policy: Row): Row[] =>
  db
    .rows('sys_auth_profile_mapping')
    .filter((row) => row.api_access_policy === policy.sys_id)
    .map((row) => db.get('inbound_auth_profile', row.inbound_auth_profile ?? ''))
    .filter((row) => row !== undefined)

function accepts(db: Database, profile: Row, entity: Row, call: RestCall, user: Row): boolean {
  if (!isOn(profile.active) || !/oauth/i.test(profile.type ?? '')) return false
  if (profile.oauth_entity && profile.oauth_entity !== entity.sys_id) return false
  const policies = db
    .rows('auth_policy_mapping')
    .filter((row) => row.inbound_auth_profile === profile.sys_id)
    .map((row) => db.get('sys_auth_policy', row.auth_policy ?? ''))
  const active = policies.filter((policy) => isOn(policy?.active)) as Row[]
  return active.length === 0 || active.some((policy) => policyHolds(db, policy, { address: call.address, user }))
}

/**
 * The reason why no API access policy admits this token: the policy that applies has profiles, and none of them is for
 * its OAuth application (docs/servicenow/oauth.md#api-policies). A token that is tied to such policies needs one that
 * names it.
 */
export function policyRefused(
  db: Database,
  readings: Readings,
  entity: Row,
  user: Row,
  call: RestCall,
): Answer | undefined {
  const policies = decisive(db, call)
  const profiles = policies.flatMap((policy) => mapped(db, policy))
  const accepted = profiles.some((profile) => accepts(db, profile, entity, call, user))
  if (isOn(entity.enforce_token_restriction) && !accepted)
    return unauthenticated('the token is restricted to APIs with a policy for it', 'BEARER')
  if (policies.length === 0 || accepted) return undefined
  if (profiles.length === 0 && readings.emptyPolicy === 'open') return undefined
  const scheme = profiles.at(-1)?.type === 'oauth' ? 'BEARER' : 'BASIC'
  return unauthenticated(`API access policy ${policies.map(({ name }) => name).join(', ')}`, scheme)
}
