import { isTrue } from '../../servicenow/booleans'
import { newestToken } from '../checks/tokens'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { propertyOf, rowsIn, unreadFinding } from '../snapshot-rows'

/** Neo's own records, made when it connects: docs/servicenow/records.md#neo-records */
export const WEBHOOK = {
  property: 'x_neoagent.callback_url',
  rule: 'Neo Agent — Task Webhook',
  table: 'task',
  /** Connections from before mid-May 2026 have the older one: docs/servicenow/records.md#neo-records */
  rules: ['Neo Agent — Task Webhook', 'Neo Agent — Incident Webhook'] as readonly string[],
} as const
const TABLES: Readonly<Record<string, string>> = {
  'Neo Agent — Incident Webhook': 'incident',
  [WEBHOOK.rule]: WEBHOOK.table,
}

/** ServiceNow tells Neo of new tickets: its property and its business rule are there and active. */
export const connectWebhook: Requirement = {
  id: 'connect.webhook',
  step: 'connected',
  reads: ['application', 'tokens', 'properties', 'business-rule'],
  check(snapshot): Finding {
    const [url, rules] = [propertyOf(snapshot, WEBHOOK.property), rowsIn(snapshot, 'business-rule')]
    const token = newestToken(snapshot)
    if (token === undefined) return unreadFinding(snapshot, ['tokens'])
    if (token === null) return { outcome: 'unknown', message: { key: 'connect.webhook.none' }, settled: true }
    if (url.state === 'hidden' || rules.state !== 'read')
      return unreadFinding(snapshot, ['properties', 'business-rule'])
    const own = rules.rows.filter(({ name = '', collection }) => TABLES[name] === collection)
    // One that is active is enough, whatever else is there.
    const rule = own.find(({ active }) => isTrue(active ?? '')) ?? own[0]
    if (url.state === 'absent')
      return {
        outcome: 'fail',
        message: { key: 'connect.webhook.property' },
        from: `sys_properties: ${WEBHOOK.property}`,
      }
    const from = `sys_script: ${WEBHOOK.rule}`
    if (rules.missing && !isTrue(rule?.active ?? '')) return unreadFinding(snapshot, ['business-rule'])
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
