import { propertyIn, rowsIn, unread } from '../reads'
import type { Requirement } from '../requirement'
import type { Finding } from '../verdict'
import { isTrue } from './boolean'
import { newestToken } from './connect-user'

/** Neo's own records, made when it connects: servicenow-rest.md 0.4 [VEND]. */
export const WEBHOOK = { property: 'x_neoagent.callback_url', rule: 'Neo Agent — Task Webhook', table: 'task' } as const

/** ServiceNow tells Neo of new tickets: its property and its business rule are there and active. */
export const connectWebhook: Requirement = {
  id: 'connect.webhook',
  step: 'connected',
  reads: ['application', 'tokens', 'properties', 'business-rule'],
  check(snapshot): Finding {
    const [properties, rules] = [rowsIn(snapshot, 'properties'), rowsIn(snapshot, 'business-rule')]
    const token = newestToken(snapshot)
    if (token === undefined) return unread(snapshot, ['tokens'])
    if (token === null) return { outcome: 'unknown', message: { key: 'connect.webhook.none' }, settled: true }
    if (properties.state !== 'read' || rules.state !== 'read') return unread(snapshot, ['properties', 'business-rule'])
    const url = propertyIn(properties.rows, WEBHOOK.property)
    const rule = rules.rows.find(({ name, collection }) => name === WEBHOOK.rule && collection === WEBHOOK.table)
    if (url === undefined || url === '')
      return {
        outcome: 'fail',
        message: { key: 'connect.webhook.property' },
        from: `sys_properties: ${WEBHOOK.property}`,
      }
    const from = `sys_script: ${WEBHOOK.rule}`
    if (!rule) return { outcome: 'fail', message: { key: 'connect.webhook.rule' }, from }
    if (!isTrue(rule.active ?? ''))
      return {
        outcome: 'fail',
        message: { key: 'connect.webhook.inactive' },
        seen: rule.active ?? '',
        from,
        page: `/sys_script.do?sys_id=${rule.sys_id ?? ''}`,
      }
    return { outcome: 'pass', message: { key: 'connect.webhook.pass' }, seen: 'active', from }
  },
}
