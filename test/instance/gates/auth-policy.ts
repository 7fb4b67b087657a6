import { effectiveRoles, flag, groupsOf, pluginActive } from '../access/subject.ts'
import type { Database, Row } from '../database.ts'
import { inRange } from './network.ts'

const PLUGIN = 'com.snc.adaptive_authentication'
/** Lists of plugins have been seen without some; only one that is listed as inactive is off. */
const isOff = (db: Database): boolean => db.find('v_plugin', { id: PLUGIN }) !== undefined && !pluginActive(db, PLUGIN)

export interface Visitor {
  address: string
  /** Undefined before anybody has identified themselves. */
  user?: Row
}

/**
 * Whether the conditions of an authentication policy hold: parts joined by `;`, each `ip:<start>-<end>`, `role:<name>`
 * or `group:<name>`. The criteria are documented (docs/servicenow/oauth.md#adaptive-authentication); how they are
 * stored is the stand-in's own.
 */
export function policyHolds(db: Database, policy: Row, { address, user }: Visitor): boolean {
  const parts = (policy.filter ?? '').split(';').filter(Boolean)
  return parts.every((part) => {
    const [kind, value = ''] = part.split(/:(.*)/s)
    if (kind === 'ip') return inRange(address, value.split('-')[0] ?? '', value.split('-')[1] ?? '')
    if (!user) return false
    const subject = { userId: user.sys_id ?? '', userName: user.user_name ?? '', interactive: true }
    return kind === 'role' ? effectiveRoles(db, subject).has(value) : groupsOf(db, subject.userId).includes(value)
  })
}

/**
 * Why an authentication policy context refuses a sign-in: its default is to deny all but who its allow policy admits,
 * or to allow all but whom its deny policy matches (docs/servicenow/oauth.md#adaptive-authentication).
 */
export function contextRefuses(db: Database, type: 'pre_auth' | 'post_auth', visitor: Visitor): string | undefined {
  if (isOff(db) || !flag(db, 'glide.authenticate.auth.policy.enabled', false)) return undefined
  for (const context of db.rows('sys_auth_policy_context')) {
    if (context.type !== type) continue
    const allows = context.default_policy !== 'deny'
    const policy = db.get('sys_auth_policy', (allows ? context.allow_policy : context.deny_policy) ?? '')
    if (!policy || policy.active !== 'true') continue
    if (policyHolds(db, policy, visitor) !== allows) return `authentication policy ${policy.name}`
  }
  return undefined
}
