import type { Policy } from '../neo/policy'
import { evaluateRequirements } from './evaluate-requirements'
import type { Verdict } from './finding'
import type { Requirement } from './requirement'
import { adminRoles } from './requirements/admin-roles'
import { appApplicationScope } from './requirements/app-application-scope'
import { appExists } from './requirements/app-exists'
import { appKind } from './requirements/app-kind'
import { appScope } from './requirements/app-scope'
import { FORM_REQUIREMENTS } from './requirements/form'
import { instanceUrlRequirement } from './requirements/instance-url'
import { platformApiPolicy } from './requirements/platform-api-policy'
import { userDedicated } from './requirements/user-dedicated'
import { userExists } from './requirements/user-exists'
import { userInternal } from './requirements/user-internal'
import { userItil } from './requirements/user-itil'
import { userPassword } from './requirements/user-password'
import { userReadOnly } from './requirements/user-read-only'
import type { Known, Snapshot } from './snapshot'
import { partOf, stepOf } from './steps'

/** The fixes that verdicts propose for a record, by column. */
function fixesOf(verdicts: readonly Verdict[], table: 'oauth_entity' | 'sys_user'): Record<string, string> {
  const wrong = verdicts.filter(({ outcome, fix, source }) => fix && outcome !== 'pass' && source?.table === table)
  return Object.fromEntries(wrong.map(({ fix }) => [fix?.column ?? '', fix?.value ?? '']))
}

/** A record as it would be with these values written. */
const withValues = <R extends Known>(record: R, values: Readonly<Record<string, string>>): R => ({
  ...record,
  columns: Object.fromEntries(
    Object.entries(record.columns).map(([column, fact]) => {
      const value = values[column]
      return [column, value !== undefined && fact?.state === 'seen' ? { ...fact, value } : fact]
    }),
  ),
})

/** The values that correct a record, including those that become necessary only then: each requirement reports only its first mistake. */
export function mended(snapshot: Snapshot, policy: Policy, part: 'application' | 'user'): Record<string, string> {
  const record = snapshot[part]
  const table = part === 'user' ? 'sys_user' : 'oauth_entity'
  const from = (values: Record<string, string>): Record<string, string> => {
    if (!record) return values
    const verdicts = evaluateRequirements(
      FORM_REQUIREMENTS,
      { ...snapshot, [part]: withValues(record, values) },
      policy,
    )
    const more = { ...fixesOf(verdicts, table), ...values }
    return Object.keys(more).length === Object.keys(values).length ? values : from(more)
  }
  return from({})
}

const KEPT = [appKind, appApplicationScope]
/** Whether an application cannot be corrected: it is of the wrong kind, or belongs to another application's scope. */
export const isUnfit = (snapshot: Snapshot, policy: Policy) =>
  Boolean(snapshot.application) &&
  evaluateRequirements(KEPT, snapshot, policy).some(({ outcome }) => outcome === 'fail')

/** Requirements that another part of a plan covers, or that are about no record. */
const ELSEWHERE: ReadonlySet<Requirement> = new Set<Requirement>([
  adminRoles,
  instanceUrlRequirement,
  appExists,
  userExists,
  userItil,
  userDedicated,
  userPassword,
])

/** Requirements that a plan may leave unmet and without which Neo does not work. The plan lists access to tables separately. */
const BEYOND = [...FORM_REQUIREMENTS, userReadOnly, userInternal, platformApiPolicy].filter(
  (requirement) => !ELSEWHERE.has(requirement),
)

/** The parts of a planned write that matter here. */
interface Planned {
  id: string
  sysId?: string
  values: Readonly<Record<string, string>>
}

/** The requirements that are still not met once a plan's writes are done. */
export function unmendedBy(writes: readonly Planned[], snapshot: Snapshot, policy: Policy): string[] {
  const { application, user } = snapshot
  const valuesFor = (id: string) => writes.find((write) => write.id === id)?.values ?? {}
  const isNew = writes.some(({ id, sysId }) => id === 'application' && !sysId)
  const after: Snapshot = {
    ...snapshot,
    ...(application && { application: withValues(application, valuesFor('application')) }),
    ...(user && { user: withValues(user, valuesFor('user')) }),
  }
  // A separate write of the plan lifts the scope restriction or maps the scope.
  const asked = writes.length > 0 ? BEYOND.filter((requirement) => requirement !== appScope) : BEYOND
  return evaluateRequirements(asked, after, policy)
    .filter(({ outcome, step }) => outcome === 'fail' && !(isNew && partOf(stepOf(step)) === 'application'))
    .map(({ requirement }) => requirement)
}
