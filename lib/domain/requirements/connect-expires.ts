import { daysIn, daysUntil, parseDateTime, REMINDER_DAYS, toDateTime } from '../checks/connection-end'
import { parseSeconds } from '../checks/lifespan'
import { sourceOfClone } from '../checks/other-instance'
import { OTHERS } from '../checks/record-exists'
import { areTokensUncertain, newestToken, unreadTokens } from '../checks/tokens'
import { CONNECTION, COPIED } from '../connection'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { type Snapshot, valueOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'ahead' | 'copied' | 'ended' | 'no-refresh' | 'none' | 'pass' | 'soon' | 'undated'

/** The last moment that is written with a year of four digits. */
const LATEST = Date.UTC(9999, 11, 31)

/** What a connection that somebody approves now would have before it. */
function ahead({ application, at }: Snapshot): Finding<Reason> {
  const life = parseSeconds(valueOf(application, 'refresh_token_lifespan') ?? '', 'record')
  const now = parseDateTime(at)
  const end = (now ?? Number.NaN) + (life ?? Number.NaN) * 1000
  if (life === undefined || !(end <= LATEST)) return { outcome: 'unknown', reason: 'none', settled: true }
  const facts = { count: daysIn(life), date: toDateTime(end) }
  return { outcome: 'unknown', reason: 'ahead', facts, settled: true, from: 'oauth_entity.refresh_token_lifespan' }
}

/**
 * The day on which the connection ends, which no refresh moves: only a new approval does
 * (docs/servicenow/oauth.md#refresh-end).
 */
export const connectExpires: Requirement<'connect.expires', Reason> = {
  id: CONNECTION.expires,
  step: 'consent',
  provenLater: true,
  reads: [...OTHERS.application, 'tokens', 'properties'],
  check(snapshot, policy): Finding<Reason> {
    const token = newestToken(snapshot)
    if (token === undefined || (token && areTokensUncertain(snapshot))) return unreadTokens(snapshot)
    if (token === null) return ahead(snapshot)
    const other = sourceOfClone(snapshot, policy)
    const from = 'oauth_credential.expires'
    const seen = token.expires ?? ''
    if (other !== undefined) {
      const copied = parseDateTime(seen)
      const isDated = copied !== undefined && token.type !== 'access_token'
      const facts = { other, ...(isDated && { date: toDateTime(copied), ...(snapshot.at && { at: snapshot.at }) }) }
      return { outcome: 'unknown', reason: COPIED, facts, settled: true }
    }
    // Without a refresh token it lasts as long as the access token, half an hour as a rule.
    if (token.type === 'access_token')
      return { outcome: 'warn', reason: 'no-refresh', seen: token.type, from: 'oauth_credential.type' }
    const [end, now] = [parseDateTime(seen), parseDateTime(snapshot.at)]
    if (end === undefined || now === undefined)
      return { outcome: 'unknown', reason: 'undated', seen, from, settled: true }
    const count = daysUntil(end, now)
    // With the instance's time, by which the days are counted later on as well.
    const facts = { count, date: toDateTime(end), at: toDateTime(now) }
    if (end <= now) return { outcome: 'fail', reason: 'ended', facts, seen, from }
    return count > REMINDER_DAYS[0]
      ? { outcome: 'pass', reason: 'pass', facts, seen, from }
      : { outcome: 'warn', reason: 'soon', facts, seen, from }
  },
}
