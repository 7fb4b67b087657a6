import type { Policy } from '../neo/policy'
import { evaluateRequirements } from './evaluate-requirements'
import type { Verdict } from './finding'
import { appApplicationScope } from './requirements/app-application-scope'
import { appKind } from './requirements/app-kind'
import { FORM_REQUIREMENTS } from './requirements/form'
import { platformApiPolicy } from './requirements/platform-api-policy'
import { userInternal } from './requirements/user-internal'
import { userReadOnly } from './requirements/user-read-only'
import type { Known, Snapshot } from './snapshot'

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

/** What keeps Neo from working, and no write of a plan mends; about access to tables it says so for itself. */
const BEYOND = [...FORM_REQUIREMENTS, userReadOnly, userInternal, platformApiPolicy].filter(
  ({ id }) => !/^(admin|instance)\./.test(id),
)

/** What another part of the plan tells of. */
const LATER: ReadonlySet<string> = new Set([
  'app.exists',
  'user.exists',
  'user.itil',
  'user.dedicated',
  'user.password',
])

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
  return evaluateRequirements(BEYOND, after, policy)
    .filter(({ outcome, requirement }) => outcome === 'fail' && !(isNew && requirement.startsWith('app.')))
    .filter(({ requirement }) => !LATER.has(requirement) && !(writes.length > 0 && requirement === 'app.scope'))
    .map(({ requirement }) => requirement)
}
