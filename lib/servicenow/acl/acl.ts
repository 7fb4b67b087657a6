import { isTrue } from '../booleans'
import { ABSENT, EITHER, FAIL, type Outcomes, PASS } from './outcomes'

/** What decides besides the roles, and only on the instance; `hidden`: it is not shown whether there is anything. */
export type ExtraCheck = 'script' | 'condition' | 'attribute' | 'hidden'

/** An access control rule, as far as it was read. */
export interface Acl {
  sysId: string
  /** `incident`, `incident.state`, `incident.*`, `*`, `*.*`, `*.state`; of an endpoint its own name. */
  name: string
  operation: string
  /** `deny` is a Deny-Unless rule: who does not meet it is refused. */
  decision: 'allow' | 'deny'
  /** Who has `admin` passes the whole rule; undefined where that is not shown. */
  adminOverrides: boolean | undefined
  /** Names of the roles of which one is needed; empty where none is. `undefined` where they could not be read. */
  roles: readonly string[] | undefined
  /** Those of them that no token has, since they have to be elevated. */
  elevated: readonly string[]
  besides: readonly ExtraCheck[]
  /** It applies to some records only, or that is not shown. */
  isPartial: boolean | 'hidden'
  isEndpoint: boolean
}

/** The account that a question is about. */
export interface Account {
  /** Names of its effective roles, without those that have to be elevated: a token cannot. */
  roles: ReadonlySet<string>
  /** Explicit Roles is active: a rule without a role then asks for `snc_internal`. */
  explicitRoles?: boolean
  /** `glide.sm.default_mode`; `hidden` where it could not be read. Undefined where the instance has no such property. */
  defaultMode?: 'allow' | 'deny' | 'hidden' | undefined
  /** With `snc_read_only`: the tables that are exempt, by operation; undefined where those could not be read. */
  readOnly?: Readonly<Partial<Record<string, readonly string[]>>> | 'hidden' | undefined
}

/** The role that everybody holds, and the one that nobody does: docs/servicenow/access.md#admin */
const [EVERYBODY, NOBODY] = ['public', 'nobody']
/** The one that every instance has to elevate: docs/servicenow/records.md#elevated */
const ELEVATED = 'security_admin'

const text = (value: string | undefined) => (value ?? '').trim()
/** Whether an encoded query asks anything: `^EQ` only ends one. docs/servicenow/rest.md#encoded-query */
const asks = (query: string | undefined) => (query ?? '').split('^').some((part) => part !== '' && part !== 'EQ')
/** A script that only says yes. It matters where a rule asks nothing else: docs/servicenow/access.md#empty-rule */
const isTrivial = (script: string) =>
  /^\s*(answer\s*=\s*)?true\s*;?\s*$/.test(script.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n\r\u2028\u2029]*/g, ''))

/**
 * A rule from its row. A script runs even where its field is not displayed (docs/servicenow/access.md#rule-parts), so
 * `advanced` alone decides nothing. `isHidden` says whether a column that the row lacks is one that the release has.
 */
export function aclFrom(
  row: Readonly<Record<string, string>>,
  roles: readonly string[] | undefined,
  isHidden: (column: string) => boolean,
  elevated: ReadonlySet<string> = new Set(),
): Acl {
  const lacks = (column: string) => row[column] === undefined && isHidden(column)
  const besides: ExtraCheck[] = []
  if (text(row.security_attribute)) besides.push('attribute')
  if (asks(row.condition)) besides.push('condition')
  // What a script of spaces alone evaluates to is not known.
  const { script = '' } = row
  const saysYes = isTrivial(script) && (besides.length > 0 || (roles?.length ?? 0) > 0)
  if (!saysYes && (script !== '' || isTrue(text(row.advanced)))) besides.push('script')
  if (['security_attribute', 'script', 'condition', 'decision_type'].some(lacks)) besides.push('hidden')
  return {
    sysId: row.sys_id ?? '',
    name: row.name ?? '',
    operation: text(row['operation.name']) || text(row.operation),
    // Absent before Deny-Unless came; every rule allows then.
    decision: text(row.decision_type).startsWith('deny') ? 'deny' : 'allow',
    adminOverrides: lacks('admin_overrides') ? undefined : isTrue(text(row.admin_overrides)),
    roles,
    elevated: roles?.filter((role) => role === ELEVATED || elevated.has(role)) ?? [],
    besides,
    isPartial: lacks('applies_to') ? 'hidden' : asks(row.applies_to),
    isEndpoint: /rest_endpoint/i.test(row.type ?? ''),
  }
}

/** Whether a role is one that nobody can hold: `nobody`, or one that is gone, of which no name is left. */
const isDead = (role: string): boolean => role === NOBODY || role === ''
/** Whether a rule asks for such a role beside others; whether those count then is open: docs/servicenow/access.md#admin */
export const isHalfDead = ({ roles = [] }: Acl): boolean => roles.some(isDead) && !roles.every(isDead)

/** Whether the account holds one of the roles that a rule asks for; EITHER where that is not known. */
function roleOutcomes(asked: readonly string[], elevated: readonly string[], roles: ReadonlySet<string>): Outcomes {
  const others = asked.filter((role) => !isDead(role))
  const isHeld = others.includes(EVERYBODY) || others.some((role) => roles.has(role))
  // `admin` stands for all others, but for those that a token cannot take up: docs/servicenow/records.md#elevated
  const isAdmins = roles.has('admin') && others.some((role) => !elevated.includes(role))
  if (!isHeld && !isAdmins) return FAIL
  return others.length < asked.length ? EITHER : PASS
}

/** What can come of one rule's requirements: any of its roles, and its condition, and its script, and its attribute. */
function requirementsOf(acl: Acl, { roles, explicitRoles }: Account): Outcomes {
  // `nobody` takes precedence over what admins override; beside other roles that is open: docs/servicenow/access.md#admin
  const isBarred = acl.roles !== undefined && acl.roles.length > 0 && acl.roles.every((role) => role === NOBODY)
  const isAdmin = roles.has('admin') && !isBarred
  if (isAdmin && acl.adminOverrides) return acl.roles?.includes(NOBODY) ? EITHER : PASS
  const override = isAdmin && acl.adminOverrides === undefined ? PASS : 0
  if (!acl.roles) return EITHER
  if (acl.roles.length === 0 && acl.besides.length === 0) {
    // An empty rule denies; with Explicit Roles it may ask for `snc_internal`: docs/servicenow/access.md#empty-rule
    const mayPass = acl.decision === 'deny' || (explicitRoles === true && roles.has('snc_internal'))
    return (mayPass ? EITHER : FAIL) | override
  }
  const asked = acl.roles.length === 0 && explicitRoles ? ['snc_internal'] : acl.roles
  const held = asked.length === 0 ? PASS : roleOutcomes(asked, acl.elevated, roles)
  if (held === FAIL) return FAIL | override
  return (acl.besides.length > 0 ? EITHER : held) | override
}

/** What can come of one rule. One that is for some records opens nothing for certain: others may be left to no rule at all. */
export function outcomesOf(acl: Acl, account: Account): Outcomes {
  const own = requirementsOf(acl, account)
  if (!acl.isPartial) return own
  return (acl.decision === 'allow' && own === PASS ? EITHER : own) | ABSENT
}
