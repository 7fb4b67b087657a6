import type { Policy } from '../neo/policy'
import { isSameUserId } from '../neo/records'
import { USERACCOUNT } from './checks/api-scopes'
import { isAdmin, withHindrance } from './checks/hindrance'
import { missingRules } from './checks/missing-rules'
import { OTHERS } from './checks/record-exists'
import { evaluateRequirements } from './evaluate-requirements'
import { type Choices, defaultChoices, PLACEHOLDERS, type ScopeChoice, type WrittenTable } from './plan-choices'
import { isUnfit, mended, unmendedBy } from './plan-mends'
import { currentValues, type PlanTarget, plannedAccount, planTargetOf, withChosenRecords } from './plan-target'
import { READ_TABLES } from './read-tables'
import { accessRequirements } from './requirements/access'
import { accessTarget } from './requirements/access-id'
import { userDedicated } from './requirements/user-dedicated'
import { userEmail } from './requirements/user-email'
import { type ReadId, type Snapshot, valueOf } from './snapshot'
import { propertyOf, rowsIn, unreadFinding, visibleRows } from './snapshot-rows'

/** One record to create, or columns of one to change. */
interface Write {
  /** Unique within the plan, and the same whenever the plan is made again. */
  id: string
  table: WrittenTable
  /** The record to change; absent where one is created. */
  sysId?: string
  values: Readonly<Record<string, string>>
  /** The current values of the columns, if a record is changed. */
  before?: Readonly<Record<string, string>>
  /** The reason, for which the catalogue has a text. */
  why: 'application' | 'mend' | 'scope' | 'user' | 'role'
  /** Columns by which a created record can be identified. */
  key: readonly string[]
  /** The application or account concerned, as people know it; without a sys_id if the plan creates it. */
  target: PlanTarget
  /** Existing records with the same key, which are left alone. */
  others?: readonly string[]
}

/** Why the records could not be read: a lack of roles, what keeps even an admin from it, or what passes. */
export const UNREAD = ['unreadable', 'withheld', 'closed', 'not-read'] as const
type Unread = (typeof UNREAD)[number]

/** What the plan leaves to people: which task, and the names it concerns. */
interface ByHand {
  what:
    | 'secret'
    | 'password'
    | 'consent'
    | 'access'
    | 'rules'
    | 'unmended'
    | 'email'
    | 'own-account'
    | 'taken-account'
    | 'which-application'
    | 'which-account'
    | Unread
  /** Names that the task concerns: tables, access rules to add, unmet requirements, or the holder of a User ID. */
  tables?: readonly string[]
}

export interface Plan {
  writes: Write[]
  /** Records that are correct and stay. */
  stays: readonly { half: 'application' | 'user' | 'roles'; name: string }[]
  byHand: readonly ByHand[]
}

/** Values of a new application. The instance silently drops columns that the release lacks: docs/servicenow/rest.md#table-api */
function newApplication(policy: Policy, { scope, names }: Choices): Record<string, string> {
  return {
    name: names.applicationName,
    redirect_url: policy.redirectUrl,
    type: 'client',
    active: 'true',
    public_client: 'false',
    refresh_token_lifespan: String(policy.refreshTokenLifespan),
    access_token_lifespan: String(policy.accessTokenLifespan),
    inbound_grant_type: 'authz_code',
    scope_restriction_status: scope === 'unrestricted' ? 'unrestricted' : 'restricted',
  }
}

/** The sys_id of the scope `useraccount`, if the release can map it: docs/servicenow/oauth.md#useraccount */
export function mappableScope(snapshot: Snapshot): string | undefined {
  const scopes = rowsIn(snapshot, 'auth-scopes')
  if (scopes.state !== 'read' || rowsIn(snapshot, 'scopes').state !== 'read') return undefined
  const known = propertyOf(snapshot, USERACCOUNT)
  if (known.state === 'set') return scopes.rows.find(({ sys_id: id }) => id === known.value)?.sys_id
  const named = scopes.rows.filter(({ name }) => name === 'useraccount')
  // Of several only one opens anything, and which of them ships is not said.
  return named.length === 1 && !scopes.missing ? named[0]?.sys_id : undefined
}

function applicationWrites(snapshot: Snapshot, policy: Policy, choices: Choices): Write[] {
  const { application } = snapshot
  const useraccount = mappableScope(snapshot)
  // Without that scope, as on older releases, there is nothing to map.
  const scope: ScopeChoice = useraccount ? choices.scope : 'unrestricted'
  const isNew = !application || isUnfit(snapshot, policy)
  const target: PlanTarget = isNew
    ? { table: 'oauth_entity', columns: { name: choices.names.applicationName } }
    : planTargetOf('oauth_entity', application)
  const known = rowsIn(snapshot, 'application')
  const writes: Write[] = []
  if (isNew)
    writes.push({
      id: 'application',
      table: 'oauth_entity',
      values: newApplication(policy, { ...choices, scope }),
      why: 'application',
      key: ['name', 'redirect_url', 'type'],
      target,
      others: known.state === 'read' ? known.rows.flatMap(({ sys_id }) => sys_id ?? []) : [],
    })
  else {
    const values = mended(snapshot, policy, 'application')
    if (scope === 'useraccount') delete values.scope_restriction_status
    const before = currentValues(application, Object.keys(values))
    if (Object.keys(values).length > 0)
      writes.push({
        id: 'application',
        table: 'oauth_entity',
        sysId: application.sysId ?? '',
        values,
        before,
        why: 'mend',
        key: [],
        target,
      })
  }
  const isMapped = !isNew && application.scopes?.includes('useraccount')
  const isOpen = !isNew && valueOf(application, 'scope_restriction_status') === 'unrestricted'
  if (scope === 'useraccount' && useraccount && !isMapped && !isOpen)
    writes.push({
      id: 'scope',
      table: 'oauth_entity_auth_scope_mapping',
      values: { oauth_entity: isNew ? PLACEHOLDERS.application : (application.sysId ?? ''), auth_scope: useraccount },
      why: 'scope',
      key: ['oauth_entity', 'auth_scope'],
      target,
    })
  return writes
}

function userWrites(snapshot: Snapshot, policy: Policy, choices: Choices): Write[] {
  const { user } = snapshot
  const { names } = choices
  if (!user)
    return [
      {
        id: 'user',
        table: 'sys_user',
        values: {
          user_name: names.userName,
          first_name: names.userFirstName,
          last_name: names.userLastName,
          active: 'true',
          web_service_access_only: 'false',
          // 1 is Disable: docs/servicenow/records.md#notification
          notification: '1',
        },
        why: 'user',
        key: ['user_name'],
        target: plannedAccount(snapshot, choices),
      },
    ]
  const values = mended(snapshot, policy, 'user')
  if (Object.keys(values).length === 0) return []
  const before = currentValues(user, Object.keys(values))
  const target = planTargetOf('sys_user', user)
  return [{ id: 'user', table: 'sys_user', sysId: user.sysId ?? '', values, before, why: 'mend', key: [], target }]
}

function roleWrites(snapshot: Snapshot, policy: Policy, choices: Choices): Write[] {
  const ids = rowsIn(snapshot, 'role-ids')
  const wanted = [...policy.roles, ...(policy.emailMode ? ['email_api_send'] : [])]
  const held = snapshot.user?.roles ?? []
  return wanted.flatMap((role): Write[] => {
    const id = ids.state === 'read' ? ids.rows.find(({ name }) => name === role)?.sys_id : undefined
    if (!id || held.includes(role)) return []
    return [
      {
        id: `role:${role}`,
        table: 'sys_user_has_role',
        values: { user: snapshot.user?.sysId ?? PLACEHOLDERS.user, role: id },
        why: 'role',
        key: ['user', 'role'],
        target: plannedAccount(snapshot, choices),
      },
    ]
  })
}

/**
 * Who already has the User ID planned for a new account, as people know them; undefined if nobody has. Neo must not get that
 * person's account, nor that person Neo's role.
 */
function holderOf(snapshot: Snapshot, userName: string): string | undefined {
  const row = visibleRows(snapshot, 'named-user').find((own) => isSameUserId(own.user_name ?? '', userName))
  return row && [row.user_name, row.name && `(${row.name})`].filter(Boolean).join(' ')
}

/** Tables that the account's roles do not open. Access rules are written by people, so the plan does not guess them. */
function closedTables(snapshot: Snapshot, policy: Policy): string[] {
  if (!snapshot.user) return []
  return evaluateRequirements(accessRequirements(policy), snapshot, policy)
    .filter(({ outcome, reason }) => outcome === 'fail' || outcome === 'warn' || reason === 'depends.readings')
    .map(({ requirement }) => accessTarget(requirement) ?? requirement)
}

/** What can be done where it could not be read which records there are. */
function unreadTask(snapshot: Snapshot, part: 'application' | 'user'): ByHand {
  const { reason, facts } = withHindrance(unreadFinding(snapshot, OTHERS[part]), snapshot)
  const table = READ_TABLES[String(facts?.reads).split(',')[0] as ReadId]
  if (reason === 'unread.closed') return { what: 'closed', tables: [table] }
  if (/\.(forbidden|not-found|uncounted|dependent)$/.test(reason) && !isAdmin(snapshot)) return { what: 'unreadable' }
  const isKept = /\.(withheld|query-rule|uncounted|dependent)$/.test(reason)
  return isKept ? { what: 'withheld', tables: [table] } : { what: 'not-read' }
}

/**
 * Plans what makes a setup right: each write with its table, values and reason, what stays, and what only people can do.
 * Pure: the same snapshot gives the same plan, and a setup that is already right gives an empty one. Nothing is written to a
 * record that only looks like Neo's until the admin has confirmed it.
 */
export function planFor(found: Snapshot, policy: Policy, choices: Choices = defaultChoices(policy)): Plan {
  const { reads = {} } = found
  // A record that may exist but is not shown is not created again.
  const unread = (['application', 'user'] as const).find(
    (part) => reads[part]?.state !== 'read' || (found[part] !== null && !found[part]?.sysId),
  )
  if (unread) return { writes: [], stays: [], byHand: [unreadTask(found, unread)] }
  const snapshot = withChosenRecords(found, choices.records)
  const { application, user, guessed = [], admin } = snapshot
  // An application of the wrong kind is left as it is, whoever it belongs to.
  const asksApplication = guessed.includes('application') && !isUnfit(snapshot, policy)
  const asksUser = guessed.includes('user')
  const isOwn =
    userDedicated.check(snapshot, policy).reason === 'self' ||
    (!user && isSameUserId(choices.names.userName, admin?.userName ?? ''))
  const holder = user || isOwn ? undefined : holderOf(found, choices.names.userName)
  const keepsUser = isOwn || asksUser || holder !== undefined
  const writes = [
    ...(asksApplication ? [] : applicationWrites(snapshot, policy, choices)),
    ...(keepsUser ? [] : [...userWrites(snapshot, policy, choices), ...roleWrites(snapshot, policy, choices)]),
  ]
  const has = (id: string) => writes.some((write) => write.id.startsWith(id))
  // What a new role opens, with the roles it contains, is only visible once it is granted.
  const tables = has('role') || asksUser ? [] : closedTables(snapshot, policy)
  const rules = has('role') || asksUser || !user ? [] : missingRules(snapshot, policy)
  const unmended = unmendedBy(writes, snapshot, policy).filter(
    (id) => !(asksApplication && id.startsWith('app.')) && !((asksUser || isOwn) && id.startsWith('user.')),
  )
  const mail = policy.emailMode && user && !asksUser && userEmail.check(snapshot, policy).outcome !== 'pass'
  return {
    writes,
    stays: [
      ...(application && !asksApplication && !has('application')
        ? [{ half: 'application' as const, name: valueOf(application, 'name') ?? '' }]
        : []),
      ...(user && !asksUser && !has('user') ? [{ half: 'user' as const, name: valueOf(user, 'user_name') ?? '' }] : []),
      ...(user && !asksUser && !has('role') ? [{ half: 'roles' as const, name: policy.roles.join(', ') }] : []),
    ],
    byHand: [
      ...(asksApplication ? [{ what: 'which-application' as const }] : []),
      ...(asksUser ? [{ what: 'which-account' as const }] : []),
      ...(isOwn ? [{ what: 'own-account' as const }] : []),
      ...(holder === undefined ? [] : [{ what: 'taken-account' as const, tables: [holder] }]),
      { what: 'secret' },
      { what: 'password' },
      ...(unmended.length > 0 ? [{ what: 'unmended' as const, tables: unmended }] : []),
      ...(tables.length > 0 ? [{ what: 'access' as const, tables }] : []),
      ...(mail ? [{ what: 'email' as const }] : []),
      ...(rules.length > 0
        ? [{ what: 'rules' as const, tables: rules.map((rule) => `${rule.operation} ${rule.table} ${rule.role}`) }]
        : []),
      { what: 'consent' },
    ],
  }
}
