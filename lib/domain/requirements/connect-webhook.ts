import { isTrue } from '../../servicenow/booleans'
import { newestToken } from '../checks/tokens'
import { CONNECTION } from '../connection'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { propertyOf, rowsIn, unreadFinding } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'inactive' | 'none' | 'pass' | 'property' | 'rule'

/** Neo's own records, created when it connects: docs/servicenow/records.md#neo-records */
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

/** ServiceNow notifies Neo of new tickets: Neo's property exists, and its business rule exists and is active. */
export const connectWebhook: Requirement<'connect.webhook', Reason> = {
  id: CONNECTION.webhook,
  step: 'connected',
  provenLater: true,
  reads: ['application', 'tokens', 'properties', 'business-rule'],
  check(snapshot): Finding<Reason> {
    const [url, rules] = [propertyOf(snapshot, WEBHOOK.property), rowsIn(snapshot, 'business-rule')]
    const token = newestToken(snapshot)
    if (token === undefined) return unreadFinding(snapshot, ['tokens'])
    if (token === null) return { outcome: 'unknown', reason: 'none', settled: true }
    if (url.state === 'hidden' || rules.state !== 'read')
      return unreadFinding(snapshot, ['properties', 'business-rule'])
    const own = rules.rows.filter(({ name = '', collection = '' }) => collection !== '' && TABLES[name] === collection)
    // One active rule is enough, whatever other rules exist.
    const rule = own.find(({ active }) => isTrue(active ?? '')) ?? own[0]
    if (url.state === 'absent')
      return {
        outcome: 'fail',
        reason: 'property',
        from: `sys_properties: ${WEBHOOK.property}`,
      }
    const from = `sys_script: ${WEBHOOK.rule}`
    if (rules.missing && !isTrue(rule?.active ?? '')) return unreadFinding(snapshot, ['business-rule'])
    if (!rule) return { outcome: 'fail', reason: 'rule', from }
    if (!isTrue(rule.active ?? ''))
      return {
        outcome: 'fail',
        reason: 'inactive',
        seen: rule.active ?? '',
        from,
        page: `/sys_script.do?sys_id=${rule.sys_id ?? ''}`,
      }
    return { outcome: 'pass', reason: 'pass', seen: 'active', from }
  },
}
