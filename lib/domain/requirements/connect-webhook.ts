import { NEO } from '../../neo/constants'
import type { Policy } from '../../neo/policy'
import { isTrue } from '../../servicenow/booleans'
import { sourceOfClone } from '../checks/other-instance'
import { OTHERS } from '../checks/record-exists'
import { areApplicationsShown, hasTokensOfAnother, newestToken, unreadTokens } from '../checks/tokens'
import { CONNECTION } from '../connection'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { isColumnHidden, propertyOf, rowsIn, unreadFinding } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'clone' | 'cloned' | 'inactive' | 'none' | 'other-host' | 'pass' | 'property' | 'rule'

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

/** Neo's own site, of which the dashboard is one host. */
const SITE = new URL(NEO.dashboardUrl).hostname.replace(/^[^.]+\./, '')

/** Whether an address is Neo's: on its own site, or on the host of the dashboard that the organisation's policy names. */
function isNeos(address: string, policy: Policy): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  // Which hosts beside its dashboard an organisation owns is not known.
  const sites = [SITE, new URL(policy.dashboardUrl).hostname]
  const isOnSite = sites.some((site) => hostname === site || hostname.endsWith(`.${site}`))
  return protocol === 'https:' && username + password === '' && isOnSite
}

/**
 * ServiceNow notifies Neo of new tickets: Neo's property exists and leads to Neo, and its business rule exists and is active. A
 * clone has both and no token, and would notify the Neo of another instance (docs/servicenow/records.md#neo-records).
 */
export const connectWebhook: Requirement<'connect.webhook', Reason> = {
  id: CONNECTION.webhook,
  step: 'connected',
  provenLater: true,
  reads: [...OTHERS.application, 'tokens', 'properties', 'business-rule'],
  check(snapshot, policy): Finding<Reason> {
    const [url, rules] = [propertyOf(snapshot, WEBHOOK.property), rowsIn(snapshot, 'business-rule')]
    const token = newestToken(snapshot)
    if (token === undefined) return unreadTokens(snapshot)
    const rows = rules.state === 'read' ? rules.rows : []
    const own = rows.filter(({ name = '', collection = '' }) => collection !== '' && TABLES[name] === collection)
    // One that is active is enough, whatever else is there.
    const rule = own.find(({ active }) => isTrue(active ?? '')) ?? own[0]
    const isActive = isTrue(rule?.active ?? '')
    const page = `/sys_script.do?sys_id=${rule?.sys_id ?? ''}`
    const from = `sys_script: ${WEBHOOK.rule}`
    const ofProperty = `sys_properties: ${WEBHOOK.property}`
    if (token === null) {
      if (url.state !== 'set' || !isActive) return { outcome: 'unknown', reason: 'none', settled: true }
      // Neo may be connected by another application: then these tickets are its own.
      if (!areApplicationsShown(snapshot)) return unreadFinding(snapshot, OTHERS.application)
      if (hasTokensOfAnother(snapshot)) return { outcome: 'unknown', reason: 'none', settled: true }
      return {
        outcome: 'warn',
        reason: 'clone',
        facts: { address: url.value },
        seen: url.value,
        from: ofProperty,
        page,
      }
    }
    if (url.state === 'hidden' || rules.state !== 'read')
      return unreadFinding(snapshot, ['properties', 'business-rule'])
    if (url.state === 'absent') return { outcome: 'fail', reason: 'property', from: ofProperty }
    if (!isNeos(url.value, policy)) {
      const list = `/sys_properties_list.do?sysparm_query=name=${WEBHOOK.property}`
      const facts = { address: url.value }
      return { outcome: 'fail', reason: 'other-host', facts, seen: url.value, from: ofProperty, page: list }
    }
    const isHidden = ['active', 'collection'].some((column) => isColumnHidden(snapshot, 'business-rule', column))
    if (!isActive && (rules.missing || isHidden)) return unreadFinding(snapshot, ['business-rule'])
    if (!rule) return { outcome: 'fail', reason: 'rule', from }
    if (!isActive) return { outcome: 'fail', reason: 'inactive', seen: rule.active ?? '', from, page }
    const other = sourceOfClone(snapshot, policy)
    if (other !== undefined)
      return {
        outcome: 'warn',
        reason: 'cloned',
        facts: { other, address: url.value },
        seen: url.value,
        from: ofProperty,
        page,
      }
    return { outcome: 'pass', reason: 'pass', seen: 'active', from }
  },
}
