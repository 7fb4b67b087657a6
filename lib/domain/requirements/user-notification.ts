import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'enabled' | 'pass' | 'unknown'

/** `notification` is 1 when disabled and 2, the default, when enabled: docs/servicenow/records.md#notification */
const [DISABLED, ENABLED] = ['1', '2']

/** Nobody reads the account's mail, so ServiceNow should not send it any. */
export const userNotification: Requirement<'user.notification', Reason> = {
  id: 'user.notification',
  step: 'user.active',
  provenLater: true,
  column: 'notification',
  reads: ['user'],
  check({ user }): Finding<Reason> {
    const fact = factOf(user, 'notification')
    if (fact.state !== 'seen') return { ...unknownFinding(fact), settled: true }
    const { value: seen, source } = fact
    if (seen === DISABLED) return { outcome: 'pass', reason: 'pass', seen, source }
    const fix = { column: 'notification', value: DISABLED, how: 'disable' } as const
    if (seen === ENABLED) return { outcome: 'warn', reason: 'enabled', seen, source, fix }
    return { outcome: 'unknown', reason: 'unknown', seen, source, fix, settled: true }
  },
}
