import { isTrue } from '../../servicenow/booleans'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { completeRows, isPropertyOn, propertyFinding, propertyOf, unreadFinding, userNameOf } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'no-local' | 'pass' | 'redirects'

const LOCAL_OFF = 'glide.authentication.external.disable_local_login'

/** The account can sign in with its own password, not only by an identity provider: docs/servicenow/oauth.md#sso */
export const platformSso: Requirement<'platform.sso', Reason> = {
  id: 'platform.sso',
  step: 'consent',
  reads: ['properties', 'identity-providers', 'user'],
  check(snapshot): Finding<Reason> {
    const property = propertyOf(snapshot, LOCAL_OFF)
    if (property.state === 'hidden') return unreadFinding(snapshot, ['properties'])
    const setting = property.state === 'set' ? property.value : ''
    const from = `sys_properties: ${LOCAL_OFF}`
    const values = { user: userNameOf(snapshot) }
    if (isTrue(setting))
      return {
        outcome: 'warn',
        reason: 'no-local',
        facts: values,
        seen: setting,
        from,
        undecided: true,
        page: `/sys_properties_list.do?sysparm_query=name=${LOCAL_OFF}`,
      }
    if (isPropertyOn(snapshot, LOCAL_OFF, false) === undefined) return propertyFinding(snapshot, LOCAL_OFF)
    const providers = completeRows(snapshot, 'identity-providers')
    if (!providers) return unreadFinding(snapshot, ['identity-providers'])
    const redirects = providers.some((row) => isTrue(row.active ?? '') && isTrue(row.default ?? ''))
    return {
      outcome: 'pass',
      reason: redirects ? 'redirects' : 'pass',
      facts: values,
      seen: setting,
      from: redirects ? 'sso_properties.default' : from,
    }
  },
}
