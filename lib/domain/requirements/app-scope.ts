import { type Finding, type Fix, type FixKind, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'not-applicable' | 'pass' | 'selected' | 'ticked' | 'unknown' | 'unset' | 'useraccount'

const TICKED = ['ticked', 'untick'] as const
const SELECTED = ['selected', 'choose'] as const

/**
 * Tokens can reach the APIs. A restricted application without the scope `useraccount` connects, and then every call is
 * refused (docs/servicenow/oauth.md#scope-restriction). What is stored if `useraccount` is chosen is not known, so either is
 * accepted: not restricted, or that scope mapped (docs/servicenow/oauth.md#useraccount).
 */
export const appScope: Requirement<'app.scope', Reason> = {
  id: 'app.scope',
  step: 'app.scope',
  column: 'scope_restriction_status',
  reads: ['application', 'scopes'],
  check(snapshot): Finding<Reason> {
    const fact = factOf(snapshot.application, 'scope_restriction_status')
    if (fact.state === 'absent') return { outcome: 'not-applicable', reason: 'not-applicable' }
    if (snapshot.application?.scopes?.includes('useraccount'))
      return { outcome: 'pass', reason: 'useraccount', seen: 'useraccount' }
    if (fact.state !== 'seen') return unknownFinding(fact)
    const { value: seen, source } = fact
    if (seen === 'unrestricted' || seen === 'useraccount') return { outcome: 'pass', reason: 'pass', seen, source }
    const lift = (how: FixKind): Fix => ({ column: 'scope_restriction_status', value: 'unrestricted', how })
    if (seen === '') return { outcome: 'unknown', reason: 'unset', seen, source, fix: lift('choose') }
    if (seen !== 'restricted') return { outcome: 'unknown', reason: 'unknown', facts: { seen }, seen, source }
    const caption = source.caption ?? 'Allow access only to APIs in selected scope'
    const [reason, how] = source.asBox === false ? SELECTED : TICKED
    return { outcome: 'fail', reason, facts: { caption }, seen, source, fix: lift(how) }
  },
}
