import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** `notification` is 1 when disabled and 2, the default, when enabled: docs/servicenow/records.md#notification */
const [DISABLED, ENABLED] = ['1', '2']

/** Nobody reads the account's mail, so ServiceNow need not send any. */
export const userNotification: Requirement = {
  id: 'user.notification',
  step: 'user.active',
  column: 'notification',
  reads: ['user'],
  check({ user }): Finding {
    const fact = factOf(user, 'notification')
    if (fact.state !== 'seen') return { ...unknownFinding(fact), settled: true }
    const { value: seen, source } = fact
    if (seen === DISABLED) return { outcome: 'pass', message: { key: 'user.notification.pass' }, seen, source }
    const fix = { column: 'notification', value: DISABLED, label: { key: 'fix.disable' } } as const
    if (seen === ENABLED) return { outcome: 'warn', message: { key: 'user.notification.warn' }, seen, source, fix }
    return { outcome: 'unknown', message: { key: 'user.notification.unknown' }, seen, source, fix, settled: true }
  },
}
