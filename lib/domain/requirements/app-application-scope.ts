import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'other' | 'pass' | 'unset'

/**
 * The record belongs to Global. If it was created while the application picker was on a scoped application, it belongs to
 * that one: tokens are issued, and every call is refused (docs/servicenow/oauth.md#application-scope).
 */
export const appApplicationScope: Requirement<'app.application-scope', Reason> = {
  id: 'app.application-scope',
  step: 'app.new',
  reads: ['application'],
  check({ application }): Finding<Reason> {
    const fact = factOf(application, 'sys_scope')
    if (fact.state !== 'seen') return { ...unknownFinding(fact), settled: true }
    const { value: seen, source } = fact
    // What an empty one means is not documented.
    if (seen === '') return { outcome: 'unknown', reason: 'unset', seen, source }
    if (seen === 'global') return { outcome: 'pass', reason: 'pass', seen, source }
    return { outcome: 'fail', reason: 'other', seen, source }
  },
}
