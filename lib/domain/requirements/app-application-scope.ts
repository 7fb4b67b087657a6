import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/**
 * The record belongs to Global. One made while the application picker was on a scoped application belongs to that:
 * tokens are issued, and every call is refused (docs/servicenow/oauth.md#application-scope).
 */
export const appApplicationScope: Requirement = {
  id: 'app.application-scope',
  step: 'app.new',
  reads: ['application'],
  check({ application }): Finding {
    const fact = factOf(application, 'sys_scope')
    if (fact.state !== 'seen') return { ...unknownFinding(fact), settled: true }
    const { value: seen, source } = fact
    // What an empty one means is not documented.
    if (seen === '') return { outcome: 'unknown', message: { key: 'app.application-scope.unset' }, seen, source }
    if (seen === 'global') return { outcome: 'pass', message: { key: 'app.application-scope.pass' }, seen, source }
    return { outcome: 'fail', message: { key: 'app.application-scope.fail' }, seen, source }
  },
}
