import type { Policy } from '../../neo/policy'
import { isFalse, isTrue } from '../../servicenow/booleans'
import { type Finding, isHiddenFact } from '../finding'
import { factOf, type Row, type Snapshot } from '../snapshot'
import { isColumnHidden, isCompletelyRead, rowsIn, visibleRows } from '../snapshot-rows'
import {
  coversMethod,
  coversTableApi,
  coversTables,
  isExtraMethod,
  isNarrow,
  METHODS,
  precedence,
} from './api-coverage'
import { OPTIONAL_TABLES } from './table-access'

type Reason = 'no-oauth' | 'no-oauth-post' | 'policy' | 'restricted' | 'restricted-perhaps' | 'restricted-post'

/** What the inbound authentication profiles of a policy say of calls with a token. */
type Verdict = 'takes' | 'refuses' | 'perhaps'

const OAUTH = /oauth|bearer/i
/** Kinds that are certainly another: docs/servicenow/oauth.md#profile-types */
const OTHER = /basic|id.?token|oidc|certificate|mutual|api.?key|key_auth|hmac|wsse/i

/** What a profile says: what it is called proves nothing. */
function profileVerdict(mapping: Row, snapshot: Snapshot): Verdict {
  const profile = visibleRows(snapshot, 'auth-profiles').find(({ sys_id: id }) => id === mapping.inbound_auth_profile)
  if (isFalse(profile?.active)) return 'refuses'
  // Profiles of another class, such as those for API keys, are in tables of their own: docs/servicenow/oauth.md#profile-types
  const kind = profile?.type?.trim() || mapping['inbound_auth_profile.sys_class_name'] || ''
  const entity = profile?.oauth_entity ?? ''
  // It takes the tokens of the application that it names alone (docs/servicenow/oauth.md#profile-types).
  const own = snapshot.application?.sysId
  if (OAUTH.test(kind) && entity !== '' && own && entity !== own) return 'refuses'
  if (isColumnHidden(snapshot, 'auth-profiles', 'oauth_entity') || isColumnHidden(snapshot, 'auth-profiles', 'active'))
    return 'perhaps'
  // With a policy of its own it asks for addresses, roles or groups, which only the instance matches.
  const isConditional = visibleRows(snapshot, 'profile-policies').some(
    (row) => row.inbound_auth_profile === mapping.inbound_auth_profile && !isFalse(row['auth_policy.active']),
  )
  if (OAUTH.test(kind)) return (entity === '' || own) && !isConditional ? 'takes' : 'perhaps'
  return OTHER.test(kind) ? 'refuses' : 'perhaps'
}

export function verdictOf(policy: Row, snapshot: Snapshot): Verdict {
  const mappings = visibleRows(snapshot, 'profile-mappings').filter(({ api_access_policy: id }) => id === policy.sys_id)
  const isAll = isCompletelyRead(snapshot, 'profile-mappings')
  // What a policy without any profile does is unknown: docs/servicenow/oauth.md#api-policies
  if (mappings.length === 0) return 'perhaps'
  const kinds = mappings.map((mapping) => profileVerdict(mapping, snapshot))
  if (kinds.includes('takes')) return 'takes'
  return isAll && kinds.every((kind) => kind === 'refuses') ? 'refuses' : 'perhaps'
}

/** Policies that could be the one that applies to calls for a table with a method, the foremost first. */
function applying(policies: readonly Row[], method: string, table: string): Row[] {
  const own = policies.filter((row) => coversMethod(row, method) && coversTables(row, [table]) !== 'no')
  const certain = own.filter(
    (row) => coversTableApi(row) === 'yes' && coversTables(row, [table]) === 'yes' && !isNarrow(row),
  )
  const best = Math.min(...certain.map(precedence))
  return own.filter((row) => precedence(row) <= best)
}

/** Whether all that says what these are about is shown. Else one may be about any call. */
export const isAllShown = (snapshot: Snapshot, id: 'api-policies' | 'api-scopes'): boolean => {
  const rows = rowsIn(snapshot, id)
  return rows.state !== 'read' || (rows.hidden ?? []).every((column) => column === 'name' || column.includes('.'))
}

/** Policies that could be about Neo's calls. */
const policiesIn = (snapshot: Snapshot, { tables, lookupTables }: Policy): Row[] =>
  visibleRows(snapshot, 'api-policies').filter(
    (row) =>
      !isAllShown(snapshot, 'api-policies') ||
      (coversTableApi(row) !== 'no' && coversTables(row, [...tables, ...lookupTables]) !== 'no'),
  )

/**
 * API access policies, joined with their inbound authentication profiles: the one that applies to the Table API has to
 * take tokens, else calls are answered with 401 although a token was given (docs/servicenow/oauth.md#api-policies).
 */
export function apiPolicyFinding(snapshot: Snapshot, policy: Policy): Finding<Reason> | undefined {
  const policies = policiesIn(snapshot, policy)
  const tell = (row: Row, outcome: 'fail' | 'warn', reason: Reason): Finding<Reason> => {
    const name = row.name ?? ''
    const page = '/sys_api_access_policy_list.do'
    return { outcome, reason, facts: { name }, seen: name, from: 'sys_api_access_policy', page }
  }
  if (!isAllShown(snapshot, 'api-policies')) {
    const open = policies.find((row) => verdictOf(row, snapshot) !== 'takes')
    return open && { ...tell(open, 'warn', 'policy'), undecided: true }
  }
  let warning: Finding<Reason> | undefined
  // What Neo needs comes first, as what it can do without must not stand in its place.
  const all = [...policy.tables, ...policy.lookupTables].toSorted(
    (a, b) => Number(OPTIONAL_TABLES.has(a)) - Number(OPTIONAL_TABLES.has(b)),
  )
  for (const method of METHODS)
    for (const table of all) {
      const rows = applying(policies, method, table)
      const verdicts = rows.map((row) => verdictOf(row, snapshot))
      const [first] = rows
      if (!first || verdicts.every((verdict) => verdict === 'takes')) continue
      const isExtra = OPTIONAL_TABLES.has(table)
      // One that is not shown may come before these.
      const isCertain =
        !isExtra &&
        isCompletelyRead(snapshot, 'api-policies') &&
        rows.every((row) => coversTableApi(row) === 'yes' && coversTables(row, [table]) === 'yes' && !isNarrow(row))
      const isRefused = isCertain && verdicts.every((verdict) => verdict === 'refuses')
      if (isRefused && !isExtraMethod(method)) return tell(first, 'fail', 'no-oauth')
      if (isRefused) warning ??= tell(first, 'warn', 'no-oauth-post')
      const open = rows[verdicts.findIndex((verdict) => verdict !== 'takes')] ?? first
      warning ??= { ...tell(open, 'warn', 'policy'), undecided: !isExtra && !isExtraMethod(method) }
    }
  return warning
}

export const RESTRICTIONS = ['enforce_token_restriction', 'enforce_token_restrictions'] as const

/**
 * With "Enforce token restriction" the application's tokens open only what a policy for OAuth names:
 * docs/servicenow/oauth.md#api-policies
 */
export function findRestriction(snapshot: Snapshot, policy: Policy): Finding<Reason> | undefined {
  const facts = RESTRICTIONS.map((column) => factOf(snapshot.application, column))
  const on = facts.find((fact) => fact.state === 'seen' && isTrue(fact.value))
  const perhaps = { outcome: 'unknown', reason: 'restricted-perhaps' } as const
  if (!on) return facts.some(isHiddenFact) ? perhaps : undefined
  const policies = policiesIn(snapshot, policy)
  // Each table by the policies that are about it.
  const questions = [...policy.tables, ...policy.lookupTables].flatMap((table) =>
    METHODS.map((method) => {
      const rows = applying(policies, method, table).map((row) => ({
        row,
        isCertain: coversTables(row, [table]) === 'yes',
      }))
      return { method, rows }
    }),
  )
  const isShown = isAllShown(snapshot, 'api-policies')
  const opens = ({ row, isCertain }: { row: Row; isCertain: boolean }) =>
    isShown && isCertain && coversTableApi(row) === 'yes' && !isNarrow(row) && verdictOf(row, snapshot) === 'takes'
  const closed = questions.filter(({ rows }) => rows.length === 0 || !rows.every(opens))
  if (closed.length === 0) return undefined
  const more = {
    seen: 'true',
    from: `oauth_entity.${RESTRICTIONS[facts.indexOf(on)]}`,
    page: '/sys_api_access_policy_list.do',
  }
  const needed = closed.filter(({ method }) => !isExtraMethod(method))
  if (needed.length === 0) return { outcome: 'warn', reason: 'restricted-post', ...more }
  // Another finding tells of policies that are there and may not do.
  const isCertain =
    isShown && isCompletelyRead(snapshot, 'api-policies') && needed.some(({ rows }) => rows.length === 0)
  if (isCertain) return { outcome: 'fail', reason: 'restricted', ...more }
  return { ...perhaps, ...more }
}
