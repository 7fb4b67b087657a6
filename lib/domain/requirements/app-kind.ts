import { type Finding, isHiddenFact, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf, valueOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'cimd' | 'client-credentials' | 'id-token' | 'jwt' | 'other' | 'outbound' | 'pass' | 'password'

/**
 * Stored values of `inbound_grant_type` that allow the authorization code grant. Records from the old form have an empty
 * value, or "uncertain" in an unknown spelling, so any value with that word is accepted
 * (docs/servicenow/records.md#grant-type).
 */
const ACCEPTED = new Set(['', 'authz_code', 'authorization_code', 'multiple'])
const accepted = (value: string) => ACCEPTED.has(value) || value.includes('uncertain')

/**
 * A Client ID Metadata Document client, recognised by its Client ID, which is an address, or by its kind:
 * docs/servicenow/records.md#application-type
 */
const isCimd = (clientId: string, kind: string) =>
  /^https?:\/\//i.test(clientId) || /cimd|metadata_document/i.test(kind)

const REASONS = [
  [/client_cred/, 'client-credentials'],
  [/jwt/, 'jwt'],
  [/ropc|password/, 'password'],
  [/id_?token|oidc/, 'id-token'],
] as const

/** Tables that extend `oauth_entity` for other kinds of application: docs/servicenow/records.md#application-type */
// A map, because a record's value may be the name of a property that every object has.
const CLASSES = new Map<string, 'id-token' | 'jwt'>([
  ['oauth_oidc_entity', 'id-token'],
  ['oauth_jwt', 'jwt'],
])

/** An inbound application with the authorization code grant, the only kind in which a person decides for which account Neo acts. */
export const appKind: Requirement<'app.kind', Reason> = {
  id: 'app.kind',
  step: 'app.grant',
  reads: ['application'],
  check(snapshot): Finding<Reason> {
    const className = valueOf(snapshot.application, 'sys_class_name') ?? ''
    const grant = valueOf(snapshot.application, 'inbound_grant_type') ?? ''
    const clientId = valueOf(snapshot.application, 'client_id') ?? ''
    if (isCimd(clientId, `${className} ${grant}`))
      return { outcome: 'fail', reason: 'cimd', seen: clientId || className }
    const ofClass = CLASSES.get(className)
    if (ofClass) return { outcome: 'fail', reason: ofClass, seen: className }
    const type = valueOf(snapshot.application, 'type')
    if (type !== undefined && type !== '' && type !== 'client')
      return { outcome: 'fail', reason: 'outbound', seen: type }
    const hidden = (['type', 'sys_class_name'] as const)
      .map((column) => factOf(snapshot.application, column))
      .find(isHiddenFact)
    if (hidden) return unknownFinding(hidden)
    const fact = factOf(snapshot.application, 'inbound_grant_type')
    if (fact.state === 'absent') return { outcome: 'pass', reason: 'pass' }
    if (fact.state !== 'seen') return unknownFinding(fact)
    const seen = fact.value.toLowerCase()
    if (accepted(seen)) return { outcome: 'pass', reason: 'pass', seen, source: fact.source }
    const reason = REASONS.find(([pattern]) => pattern.test(seen))?.[1] ?? 'other'
    return { outcome: 'fail', reason, facts: { seen }, seen, source: fact.source }
  },
}
