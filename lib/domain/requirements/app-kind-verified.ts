import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import { valueOf } from '../snapshot'
import { appKind } from './app-kind'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof appKind> | 'unknown'

/** The stored values that are known to allow it: docs/servicenow/records.md#grant-type */
const KNOWN = new Set(['', 'authz_code', 'multiple'])
const isKnown = (grant: string) => KNOWN.has(grant) || /uncertain/i.test(grant)

/** The same rule as on the form, with the record's class and type, and its grant letter by letter. */
export const appKindVerified: Requirement<'app.kind', Reason> = {
  ...appKind,
  check(snapshot, policy): Finding<Reason> {
    const finding = appKind.check(snapshot, policy)
    if (finding.outcome !== 'pass') return finding
    const className = valueOf(snapshot.application, 'sys_class_name') ?? 'oauth_entity'
    const isUntyped = valueOf(snapshot.application, 'type') === ''
    const grant = valueOf(snapshot.application, 'inbound_grant_type') ?? ''
    if (className === 'oauth_entity' && !isUntyped && isKnown(grant)) return finding
    // Whether such a record supports the grant is not documented: docs/servicenow/records.md#application-type
    const [seen, column] = isUntyped
      ? ['', 'type']
      : isKnown(grant)
        ? [className, 'sys_class_name']
        : [grant, 'inbound_grant_type']
    const facts = { column, seen: seen || '–' }
    return { outcome: 'unknown', reason: 'unknown', facts, seen, from: `oauth_entity.${column}` }
  },
}
