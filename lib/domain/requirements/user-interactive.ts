import { checkboxFinding } from '../checks/checkbox'
import { type Finding, isHiddenFact, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'machine' | 'other' | 'pass' | 'services-only'

/** Stored values of `identity_type`: docs/servicenow/records.md#identity-type */
const HUMAN = new Set(['', 'human', 'unclassified'])

/**
 * The account can sign in to approve Neo: web service access alone cannot, and the identity type Machine ticks that box
 * by itself (docs/servicenow/records.md#identity-type). On most rows the box is empty, which means off
 * (docs/servicenow/rest.md#booleans).
 */
export const userInteractive: Requirement<'user.interactive', Reason> = {
  id: 'user.interactive',
  step: 'user.identity',
  column: 'web_service_access_only',
  reads: ['user'],
  check({ user }): Finding<Reason> {
    const type = factOf(user, 'identity_type')
    const only = factOf(user, 'web_service_access_only')
    const finding = checkboxFinding(only, {
      wanted: false,
      fail: 'services-only',
    })
    const isMachineOnly = type.state === 'seen' && /machine/i.test(type.value)
    // An account with web service access only cannot sign in, whatever its type.
    if (finding.outcome === 'fail' && !isMachineOnly) return finding
    if (type.state === 'seen' && !HUMAN.has(type.value.toLowerCase())) {
      const { value: seen, source } = type
      const isMachine = /machine/i.test(seen)
      return {
        outcome: isMachine ? 'fail' : 'warn',
        reason: isMachine ? 'machine' : 'other',
        facts: { seen },
        seen,
        source,
        fix: { column: 'identity_type', value: 'human', how: 'human' },
      }
    }
    return isHiddenFact(type) ? unknownFinding(type) : finding
  },
}
