import { isBoolean, isTrue } from '../../servicenow/booleans'
import { isReleaseOrLater } from '../../servicenow/release'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf, type Snapshot } from '../snapshot'
import {
  completeRows,
  isColumnHidden,
  isPropertyOn,
  propertyOf,
  rowsIn,
  unreadFinding,
  userNameOf,
  visibleRows,
} from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'enrolled' | 'exempt' | 'not-enrolled' | 'off' | 'unknown'

/** The group that is exempt: docs/servicenow/oauth.md#mfa */
const EXEMPT_GROUP = 'MFA Exempted User Group'
const SWITCH = 'glide.authenticate.multifactor'

/**
 * Whether it is asked of this account; undefined where that is not known. Before Yokohama the property only makes it
 * possible (docs/servicenow/releases.md#mfa-since).
 */
function isAsked(snapshot: Snapshot, setting: string): boolean | undefined {
  const rows = rowsIn(snapshot, 'properties')
  const byDefault = isReleaseOrLater(rows.state === 'read' ? rows.rows : [], 'yokohama')
  if (setting === '') return byDefault
  if (!isTrue(setting)) return isPropertyOn(snapshot, SWITCH, false)
  const own = factOf(snapshot.user, 'enable_multifactor_authn')
  return byDefault === false && !(own.state === 'seen' && isTrue(own.value)) ? undefined : true
}

/**
 * Multi-factor sign-in: asked of all local accounts by default from Yokohama on, before the approval too. An account that
 * has enrolled or is exempt is no surprise.
 */
export const platformMfa: Requirement<'platform.mfa', Reason> = {
  id: 'platform.mfa',
  step: 'consent',
  reads: ['properties', 'user', 'groups', 'mfa-enrolments'],
  check(snapshot): Finding<Reason> {
    const property = propertyOf(snapshot, SWITCH)
    if (property.state === 'hidden') return unreadFinding(snapshot, ['properties'])
    const setting = property.state === 'set' ? property.value : ''
    const enforced = isAsked(snapshot, setting)
    const from = `sys_properties: ${SWITCH}`
    if (enforced === false) return { outcome: 'pass', reason: 'off', seen: setting, from }
    // Every release has groups; not every one has enrolments.
    const groups = rowsIn(snapshot, 'groups').state === 'read' && completeRows(snapshot, 'groups')
    const enrolments = completeRows(snapshot, 'mfa-enrolments')
    const values = { user: userNameOf(snapshot) }
    if (visibleRows(snapshot, 'groups').some((row) => row['group.name'] === EXEMPT_GROUP))
      return { outcome: 'pass', reason: 'exempt', facts: values, from: 'sys_user_grmember.group' }
    // One that was begun and not finished does not count.
    const isShown = !isColumnHidden(snapshot, 'mfa-enrolments', 'validated')
    const seen = visibleRows(snapshot, 'mfa-enrolments')
    if (isShown && seen.some(({ validated = 'true' }) => validated === 'true'))
      return { outcome: 'pass', reason: 'enrolled', facts: values, from: 'user_multifactor_auth' }
    const isOdd = seen.some(({ validated = '' }) => !isBoolean(validated))
    if (!groups || !enrolments || enforced === undefined || isOdd || (!isShown && seen.length > 0))
      return { outcome: 'unknown', reason: 'unknown', facts: values, from, settled: true }
    return { outcome: 'warn', reason: 'not-enrolled', facts: values, seen: setting, from, undecided: true }
  },
}
