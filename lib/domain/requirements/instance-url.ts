import { isInstanceHost, looksSubProduction } from '../../servicenow/instance-url'
import { hostOf } from '../../shared/host-of'
import { canonicalUrl } from '../admission'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import type { Snapshot } from '../snapshot'
import { propertyValue, rowsIn } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'not-accepted' | 'other' | 'pass' | 'stale' | 'sub-production' | 'vanity'

const SERVLET = 'glide.servlet.uri'

/** The host that the instance calls itself by; it may be a custom URL: docs/servicenow/oauth.md#custom-url */
function ownName(snapshot: Snapshot): string | undefined {
  const properties = rowsIn(snapshot, 'properties')
  return properties.state === 'read' ? hostOf(propertyValue(properties.rows, SERVLET)) : undefined
}

/** The URL that is handed over to Neo is one that it accepts: docs/servicenow/oauth.md#neo-hosts */
export const instanceUrlRequirement: Requirement<'instance.url', Reason> = {
  id: 'instance.url',
  step: 'app.capture',
  reads: ['properties'],
  check(snapshot, policy): Finding<Reason> {
    const { host } = snapshot
    if (host === undefined) return { outcome: 'unknown', reason: 'unknown.not-read' }
    const url = canonicalUrl(host, policy)
    if (!url) return { outcome: 'fail', reason: 'not-accepted', facts: { host }, seen: host }
    if (looksSubProduction(hostOf(url)))
      return {
        outcome: 'warn',
        reason: 'sub-production',
        facts: { host: hostOf(url) },
        seen: url,
      }
    const other = ownName(snapshot)
    // If the admin is signed in on this very host, the property is out of date, as after a clone; a host behind a custom URL
    // is a guess.
    const isHere = host === hostOf(url)
    if (other && isInstanceHost(other) && other !== hostOf(url))
      return {
        outcome: isHere ? 'warn' : 'fail',
        reason: isHere ? 'stale' : 'other',
        facts: { url, other },
        seen: url,
        from: `sys_properties: ${SERVLET}`,
      }
    const custom = [host, other].find((name) => name && name !== hostOf(url))
    if (custom)
      return {
        outcome: 'warn',
        reason: 'vanity',
        facts: { url, other: custom },
        seen: custom,
        ...(custom === other && { from: `sys_properties: ${SERVLET}` }),
      }
    return { outcome: 'pass', reason: 'pass', facts: { url }, seen: url }
  },
}
