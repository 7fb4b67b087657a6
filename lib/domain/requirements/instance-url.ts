import type { Policy } from '../../neo/policy'
import { instanceKind, KIND_PROPERTIES } from '../../servicenow/instance-kind'
import { isInstanceHost } from '../../servicenow/instance-url'
import { hostOf } from '../../shared/host-of'
import { canonicalUrl, ownHostOf } from '../admission'
import { otherName, ownName, SERVLET } from '../checks/other-instance'
import type { Facts, Finding } from '../finding'
import type { Requirement } from '../requirement'
import type { Snapshot } from '../snapshot'
import { isPropertyOn, propertyOf } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'named' | 'not-accepted' | 'other' | 'pass' | 'stale' | 'sub-production' | 'sub-production-set' | 'vanity'

export const INSTANCE_URL = 'instance.url'

/** What kind of instance it is, as facts of the finding. */
function kindFacts(snapshot: Snapshot, host: string): Facts {
  const name = propertyOf(snapshot, KIND_PROPERTIES.name)
  // Absent says nothing: docs/servicenow/oauth.md#production-property
  const property = propertyOf(snapshot, KIND_PROPERTIES.production)
  const production = property.state === 'set' ? isPropertyOn(snapshot, KIND_PROPERTIES.production, false) : undefined
  return { ...instanceKind({ host, production, ...(name.state === 'set' && { name: name.value }) }) }
}

/** Which finding it is, without what is known of the instance besides. */
function findingFor(snapshot: Snapshot, policy: Policy, host: string): Finding<Reason> {
  const url = canonicalUrl(host, policy)
  if (!url) return { outcome: 'fail', reason: 'not-accepted', facts: { host }, seen: host }
  const own = hostOf(url)
  const other = ownName(snapshot)
  const from = `sys_properties: ${SERVLET}`
  // If the admin is signed in on this very host, the property is out of date, as after a clone; a host behind a custom URL
  // is a guess.
  const isHere = host === own
  if (other && isInstanceHost(other) && other !== own)
    return {
      outcome: isHere ? 'warn' : 'fail',
      reason: isHere ? 'stale' : 'other',
      facts: { url, other },
      seen: url,
      from,
    }
  const name = otherName(snapshot, own)
  if (name !== undefined)
    return {
      outcome: 'warn',
      reason: 'named',
      facts: { url, other: name },
      seen: name,
      from: `sys_properties: ${KIND_PROPERTIES.name}`,
    }
  const { kind, sign } = kindFacts(snapshot, own)
  if (kind === 'sub-production')
    return {
      outcome: 'warn',
      reason: sign === 'property' ? 'sub-production-set' : 'sub-production',
      facts: { host: own },
      seen: url,
      ...(sign === 'property' && { from: `sys_properties: ${KIND_PROPERTIES.production}` }),
    }
  const custom = [host, other].find((called) => called && called !== own)
  if (custom)
    return {
      outcome: 'warn',
      reason: 'vanity',
      facts: { url, other: custom },
      seen: custom,
      ...(custom === other && { from }),
    }
  return { outcome: 'pass', reason: 'pass', facts: { url }, seen: url }
}

/** The URL that is handed over to Neo is one that it accepts: docs/servicenow/oauth.md#neo-hosts */
export const instanceUrlRequirement: Requirement<'instance.url', Reason> = {
  id: INSTANCE_URL,
  step: 'app.capture',
  reads: ['properties'],
  check(snapshot, policy): Finding<Reason> {
    const { host } = snapshot
    if (host === undefined) return { outcome: 'unknown', reason: 'unknown.not-read' }
    const finding = findingFor(snapshot, policy, host)
    const own = ownHostOf(host, policy)
    return { ...finding, facts: { ...finding.facts, ...kindFacts(snapshot, own) } }
  },
}
