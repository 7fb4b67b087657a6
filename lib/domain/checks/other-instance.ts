import type { Policy } from '../../neo/policy'
import { KIND_PROPERTIES } from '../../servicenow/instance-kind'
import { isInstanceHost, shortName } from '../../servicenow/instance-url'
import { hostOf } from '../../shared/host-of'
import { canonicalUrl } from '../admission'
import type { Snapshot } from '../snapshot'
import { propertyOf } from '../snapshot-rows'

export const SERVLET = 'glide.servlet.uri'

/** The host that the instance calls itself by; it may be a custom URL: docs/servicenow/oauth.md#custom-url */
export function ownName(snapshot: Snapshot): string | undefined {
  const property = propertyOf(snapshot, SERVLET)
  return property.state === 'set' ? hostOf(property.value) : undefined
}

/** The name that an instance with this host has for itself, where that is another one. */
export function otherName(snapshot: Snapshot, host: string): string | undefined {
  const name = propertyOf(snapshot, KIND_PROPERTIES.name)
  return name.state === 'set' && name.value.toLowerCase() !== shortName(host) ? name.value : undefined
}

/**
 * The instance that this one says it is although the admin is signed in at another address, as after a clone: then its records may
 * be that instance's, connection included (docs/servicenow/records.md#clones). Undefined where nothing says so.
 */
export function sourceOfClone(snapshot: Snapshot, policy: Policy): string | undefined {
  const own = hostOf(canonicalUrl(snapshot.host ?? '', policy))
  // Which instance is behind a custom URL is what somebody entered.
  if (!own || own !== snapshot.host) return undefined
  const called = ownName(snapshot)
  return called && isInstanceHost(called) && called !== own ? called : otherName(snapshot, own)
}
