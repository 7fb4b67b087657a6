import type { Readings } from '../access/readings.ts'
import type { Database } from '../database.ts'
import { isOn } from '../database.ts'
import { type Answer, type RestCall, refusal } from '../rest/call.ts'

/** An IPv4 address as a number; NaN for anything else. */
const toNumber = (address: string): number =>
  /^\d+\.\d+\.\d+\.\d+$/.test(address)
    ? address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
    : Number.NaN

/** Whether an address lies between two others, both included. */
export const inRange = (address: string, start: string, end: string): boolean =>
  toNumber(address) >= toNumber(start) && toNumber(address) <= toNumber(end || start)

/**
 * An address is blocked only if a deny rule matches and no allow rule does; rules for outbound traffic do not concern
 * callers (docs/servicenow/oauth.md#ip-rules).
 */
export function addressRefused(db: Database, address: string): Answer | undefined {
  const rules = db
    .rows('ip_access')
    .filter((rule) => isOn(rule.active) && rule.direction?.toLowerCase() !== 'outbound')
    .filter((rule) => inRange(address, rule.range_start ?? '', rule.range_end ?? ''))
  const denies = rules.find((rule) => rule.type?.toLowerCase() === 'deny')
  if (!denies || rules.some((rule) => rule.type?.toLowerCase() === 'allow')) return undefined
  return refusal(403, 'Access restricted', 'ip not authorized', `IP rule ${denies.description} denies ${address}`)
}

/**
 * Counts token calls by user against an API's rate rules, and refuses more than one allows:
 * docs/servicenow/rest.md#rate-limits
 */
export class RateLimits {
  readonly #calls = new Map<string, number>()

  refused(db: Database, readings: Readings, call: RestCall, userId: string): Answer | undefined {
    const key = `${call.api} ${userId}`
    const made = (this.#calls.get(key) ?? 0) + 1
    this.#calls.set(key, made)
    for (const rule of db.rows('sys_rate_limit_rules')) {
      const limit = Number(rule.request_limit || Number.NaN)
      const isExceeded = limit > 0 ? made > limit : readings.oddLimit === 'refuses'
      if (!isOn(rule.active) || rule.resource !== call.api || !isExceeded) continue
      const detail = `Rate limit of ${limit} requests per hour for ${call.api} exceeded`
      const answer = refusal(429, 'Rate limit exceeded', detail, `rate rule ${rule.name}`)
      answer.headers = {
        'Retry-After': '3600',
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Rule': rule.name ?? '',
      }
      return answer
    }
    return undefined
  }
}
