import { isRelease } from '../../servicenow/release'
import { propertyIn, rowsIn, rowsOrNone, unread, userNameIn } from '../reads'
import type { Requirement } from '../requirement'
import type { Finding } from '../verdict'

/** servicenow-rest.md 3.4 [DOC mfa-enforcement-scope] */
const EXEMPT_GROUP = 'MFA Exempted User Group'
const SWITCH = 'glide.authenticate.multifactor'

/**
 * Multi-factor sign-in: asked of all local accounts by default from Yokohama on, before the approval too. An account that
 * has enrolled or is exempt is no surprise.
 */
export const platformMfa: Requirement = {
  id: 'platform.mfa',
  step: 'consent',
  reads: ['properties', 'user', 'groups', 'mfa-enrolments'],
  check(snapshot): Finding {
    const properties = rowsIn(snapshot, 'properties')
    if (properties.state !== 'read') return unread(snapshot, ['properties'])
    const setting = propertyIn(properties.rows, SWITCH)
    const enforced = setting === undefined ? isRelease(properties.rows, 'yokohama') : setting === 'true'
    const from = `sys_properties: ${SWITCH}`
    if (enforced === false) return { outcome: 'pass', message: { key: 'platform.mfa.off' }, seen: setting ?? '', from }
    const [groups, enrolments] = [rowsOrNone(snapshot, 'groups'), rowsOrNone(snapshot, 'mfa-enrolments')]
    const values = { user: userNameIn(snapshot) }
    if (groups?.some((row) => row['group.name'] === EXEMPT_GROUP))
      return { outcome: 'pass', message: { key: 'platform.mfa.exempt', values }, from: 'sys_user_grmember.group' }
    if ((enrolments?.length ?? 0) > 0)
      return { outcome: 'pass', message: { key: 'platform.mfa.enrolled', values }, from: 'user_multifactor_auth' }
    if (!groups || !enrolments || enforced === undefined)
      return { outcome: 'unknown', message: { key: 'platform.mfa.unknown', values }, from, settled: true }
    return { outcome: 'warn', message: { key: 'platform.mfa.warn', values }, seen: setting ?? '', from }
  },
}
