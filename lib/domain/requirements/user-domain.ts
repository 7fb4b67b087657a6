import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf, type Snapshot } from '../snapshot'
import { isPluginActive, isPropertyOn, propertyFinding, rowsIn, unreadFinding, userNameOf } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'below-top' | 'off' | 'pass'

/** What says that domains are separated; the plugin has several ids: docs/servicenow/records.md#domain */
export const DOMAINS = {
  plugins: ['com.glide.domain', 'com.glide.domain.msp_extensions', 'com.glide.domain.msp_extensions.installer'],
  property: 'glide.sys.domain.partitioning',
} as const

/** The domains that see all others: docs/servicenow/records.md#domain */
const TOP = new Set(['', 'global', 'top'])

/** Any of them separates; only where neither does are there no domains. */
function isSeparated(snapshot: Snapshot): boolean | undefined {
  const plugins = rowsIn(snapshot, 'plugins')
  const active = plugins.state === 'read' && DOMAINS.plugins.some((id) => isPluginActive(plugins.rows, id) === true)
  const isOn = isPropertyOn(snapshot, DOMAINS.property, false)
  if (active || isOn) return true
  return plugins.state === 'read' && isOn === false ? false : undefined
}

/** Where domains are separated, an account sees its own and those below it only: docs/servicenow/records.md#domain */
export const userDomain: Requirement<'user.domain', Reason> = {
  id: 'user.domain',
  step: 'user.identity',
  reads: ['user', 'plugins', 'properties'],
  check(snapshot): Finding<Reason> {
    const { user } = snapshot
    const fact = factOf(user, 'sys_domain')
    const from = 'sys_user.sys_domain'
    const separated = isSeparated(snapshot)
    if (separated === false || fact.state === 'absent') return { outcome: 'not-applicable', reason: 'off', from }
    if (fact.state !== 'seen') return { ...unknownFinding(fact), from, settled: true }
    const name = user?.domain ?? fact.value
    if (TOP.has(fact.value) || TOP.has(name.toLowerCase())) return { outcome: 'pass', reason: 'pass', seen: name, from }
    if (separated === undefined) {
      const isPropertySeen = isPropertyOn(snapshot, DOMAINS.property, false) !== undefined
      const why = isPropertySeen ? unreadFinding(snapshot, ['plugins']) : propertyFinding(snapshot, DOMAINS.property)
      return { from, ...why, seen: why.seen ?? name }
    }
    const values = { user: userNameOf(snapshot), domain: name }
    return { outcome: 'warn', reason: 'below-top', facts: values, seen: name, from, undecided: true }
  },
}
