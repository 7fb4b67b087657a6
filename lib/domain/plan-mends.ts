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

/** What verdicts on a record would mend with a fix of their own. */
function fixesOf(verdicts: readonly Verdict[], table: 'oauth_entity' | 'sys_user'): Record<string, string> {
  const wrong = verdicts.filter(({ outcome, fix, source }) => fix && outcome !== 'pass' && source?.table === table)
  return Object.fromEntries(wrong.map(({ fix }) => [fix?.column ?? '', fix?.value ?? '']))
}

/** A record with values that are yet to be written. */
const withValues = <R extends Known>(record: R, values: Readonly<Record<string, string>>): R => ({
  ...record,
  columns: Object.fromEntries(
    Object.entries(record.columns).map(([column, fact]) => {
      const value = values[column]
      return [column, value !== undefined && fact?.state === 'seen' ? { ...fact, value } : fact]
    }),
  ),
})

/** What is mended of a record, with what only shows once that is: each requirement tells of its first slip. */
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
/** Whether an application cannot be put right: one of the wrong kind, or of another application's scope. */
export const isUnfit = (snapshot: Snapshot, policy: Policy) =>
  Boolean(snapshot.application) &&
  evaluateRequirements(KEPT, snapshot, policy).some(({ outcome }) => outcome === 'fail')

/** What another part of a plan tells of, or is about no record. */
const ELSEWHERE: ReadonlySet<Requirement> = new Set<Requirement>([
  adminRoles,
  instanceUrlRequirement,
  appExists,
  userExists,
  userItil,
  userDedicated,
  userPassword,
])

/** What keeps Neo from working, and no write of a plan mends; about access to tables it says so for itself. */
const BEYOND = [...FORM_REQUIREMENTS, userReadOnly, userInternal, platformApiPolicy].filter(
  (requirement) => !ELSEWHERE.has(requirement),
)

/** A write of a plan, as far as it matters here. */
interface Planned {
  id: string
  sysId?: string
  values: Readonly<Record<string, string>>
}

/** What is not met even when a plan's writes are done. */
export function unmendedBy(writes: readonly Planned[], snapshot: Snapshot, policy: Policy): string[] {
  const { application, user } = snapshot
  const valuesFor = (id: string) => writes.find((write) => write.id === id)?.values ?? {}
  const isNew = writes.some(({ id, sysId }) => id === 'application' && !sysId)
  const after: Snapshot = {
    ...snapshot,
    ...(application && { application: withValues(application, valuesFor('application')) }),
    ...(user && { user: withValues(user, valuesFor('user')) }),
  }
  // A write of the plan's own lifts the scope restriction, or maps the scope.
  const asked = writes.length > 0 ? BEYOND.filter((requirement) => requirement !== appScope) : BEYOND
  return evaluateRequirements(asked, after, policy)
    .filter(({ outcome, step }) => outcome === 'fail' && !(isNew && partOf(stepOf(step)) === 'application'))
    .map(({ requirement }) => requirement)
}
