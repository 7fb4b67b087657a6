import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import {
  isCompletelyRead,
  isPluginActive,
  isPropertyOn,
  propertyFinding,
  rowsIn,
  unreadFinding,
  visibleRows,
} from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'off' | 'pass' | 'policy' | 'policy-perhaps' | 'policy-withheld'

/** The plugin, and the property that switches its policies on: docs/servicenow/oauth.md#adaptive-authentication */
export const ADAPTIVE = {
  plugin: 'com.snc.adaptive_authentication',
  property: 'glide.authenticate.auth.policy.enabled',
} as const

/** Contexts that are about the second factor alone are `platform.mfa`'s. */
const ABOUT_MFA = /mfa|multi.?factor/i

/** No authentication policy could refuse the sign-in or the calls: docs/servicenow/oauth.md#adaptive-authentication */
export const platformAdaptiveAuth: Requirement<'platform.adaptive-auth', Reason> = {
  id: 'platform.adaptive-auth',
  step: 'consent',
  reads: ['properties', 'plugins', 'auth-contexts'],
  check(snapshot): Finding<Reason> {
    const from = `sys_properties: ${ADAPTIVE.property}`
    const plugins = rowsIn(snapshot, 'plugins')
    const isActive = plugins.state === 'read' ? isPluginActive(plugins.rows, ADAPTIVE.plugin) : undefined
    const isEnabled = isPropertyOn(snapshot, ADAPTIVE.property, false)
    if (isEnabled === false || isActive === false) return { outcome: 'not-applicable', reason: 'off', from }
    const first = visibleRows(snapshot, 'auth-contexts').find(
      ({ name = '', type = '' }) => !ABOUT_MFA.test(name + type),
    )
    if (first) {
      const why = propertyFinding(snapshot, ADAPTIVE.property)
      // One that could be shown is read again, or mended, first.
      if (isEnabled === undefined && why.reason !== 'unread.forbidden') return { from, ...why, undecided: true }
      const name = first.name ?? ''
      const reason = isEnabled ? 'policy' : 'policy-perhaps'
      return {
        outcome: isEnabled ? 'warn' : 'unknown',
        reason,
        facts: { name },
        seen: name,
        from: 'sys_auth_policy_context',
        page: '/sys_auth_policy_context_list.do',
        settled: true,
        undecided: true,
      }
    }
    if (!isCompletelyRead(snapshot, 'auth-contexts')) return unreadFinding(snapshot, ['auth-contexts'])
    return { outcome: 'pass', reason: 'pass', from }
  },
}
