import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import { valueOf } from '../snapshot'
import { appKind } from './app-kind'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof appKind> | 'unknown'

/** The same rule as on the form, with the record's class and type. */
export const appKindVerified: Requirement<'app.kind', Reason> = {
  ...appKind,
  check(snapshot, policy): Finding<Reason> {
    const finding = appKind.check(snapshot, policy)
    if (finding.outcome !== 'pass') return finding
    const className = valueOf(snapshot.application, 'sys_class_name') || 'oauth_entity'
    const isUntyped = valueOf(snapshot.application, 'type') === ''
    if (className === 'oauth_entity' && !isUntyped) return finding
    // Whether such a record supports the grant is not documented: docs/servicenow/records.md#application-type
    const [seen, column] = isUntyped ? ['', 'type'] : [className, 'sys_class_name']
    const facts = { column, seen: seen || '–' }
    return { outcome: 'unknown', reason: 'unknown', facts, seen, from: `oauth_entity.${column}` }
  },
}
