import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { isPluginActive, isPropertyOn, propertyFinding, rowsIn, unreadFinding, visibleRows } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'pass' | 'plugin' | 'property' | 'unknown'

const PLUGIN = 'com.snc.platform.security.oauth'
const PROPERTY = 'com.snc.platform.security.oauth.is.active'

/** The instance serves OAuth: its plugin is active, and its property is not false. docs/servicenow/oauth.md#oauth-plugin */
export const platformOauth: Requirement<'platform.oauth', Reason> = {
  id: 'platform.oauth',
  step: 'verify',
  reads: ['plugins', 'properties', 'application'],
  check(snapshot): Finding<Reason> {
    const plugins = rowsIn(snapshot, 'plugins')
    const isServed = isPropertyOn(snapshot, PROPERTY, true)
    if (isServed === false)
      return {
        outcome: 'fail',
        reason: 'property',
        seen: 'false',
        from: `sys_properties: ${PROPERTY}`,
        page: `/sys_properties_list.do?sysparm_query=name=${PROPERTY}`,
      }
    if (plugins.state !== 'read') return unreadFinding(snapshot, ['plugins', 'properties'])
    const active = isPluginActive(plugins.rows, PLUGIN)
    const from = `v_plugin: ${PLUGIN}`
    if (active === false)
      return {
        outcome: 'fail',
        reason: 'plugin',
        seen: 'inactive',
        from,
        page: `/v_plugin_list.do?sysparm_query=id=${PLUGIN}`,
      }
    if (isServed === undefined) return propertyFinding(snapshot, PROPERTY)
    // If the list of plugins does not name it, records that only the plugin creates prove that it is active.
    const isInstalled = visibleRows(snapshot, 'application').some((row) => row.client_id)
    if (active === undefined && isInstalled) return { outcome: 'pass', reason: 'pass', from: 'oauth_entity' }
    if (active === undefined) return { outcome: 'unknown', reason: 'unknown', from }
    return { outcome: 'pass', reason: 'pass', seen: 'active', from }
  },
}
