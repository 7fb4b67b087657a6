import { sourceOfClone } from '../checks/other-instance'
import { OTHERS } from '../checks/record-exists'
import { areTokensUncertain, isExpired, newestToken, unreadTokens } from '../checks/tokens'
import { CONNECTION, LOST, SEVERAL } from '../connection'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { type Row, type Snapshot, valueOf } from '../snapshot'
import { userNameOf, visibleRows } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason =
  | 'copied'
  | 'expired'
  | typeof LOST
  | 'log-account'
  | 'log-expired'
  | 'log-other'
  | 'log-read-only'
  | 'log-redirect'
  | 'log-scope'
  | 'log-secret'
  | 'nobody'
  | 'none'
  | 'other-account'
  | 'pass'
  | typeof SEVERAL

/**
 * What the log says about a token that was refused, since outside every cause looks the same
 * (docs/servicenow/oauth.md#token-endpoint). Its wording is not known, so it is recognised by words, and quoted.
 */
const CAUSES: readonly (readonly [RegExp, Reason])[] = [
  [/secret/i, 'log-secret'],
  [/redirect/i, 'log-redirect'],
  [/locked|inactive|needs reset|disabled/i, 'log-account'],
  [/oauth_credential|read.only|insert/i, 'log-read-only'],
  [/scope/i, 'log-scope'],
  [/expired|already used|was used/i, 'log-expired'],
]

/** How long, in ms, a line of the log has to do with the attempt that somebody asks about: a day. */
const RECENT = 86_400_000
const timeOf = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`)

/** Whether a line of the log can be about this application: not one of another client, and not an old one. */
function isOurs({ message = '', sys_created_on: at = '' }: Row, { application, at: now }: Snapshot): boolean {
  const named: readonly string[] = message.match(/\b[0-9a-f]{32}\b/g) ?? []
  const own = new Set([valueOf(application, 'client_id'), application?.sysId])
  if (named.length > 0 && !named.some((id) => own.has(id))) return false
  return at === '' || now === undefined || Math.abs(timeOf(now) - timeOf(at)) < RECENT
}

/** Why the newest attempt was refused, where the log was read and tells. */
function refusal(snapshot: Snapshot): Finding<Reason> | undefined {
  const message = visibleRows(snapshot, 'log').find((row) => isOurs(row, snapshot))?.message
  if (!message) return undefined
  const reason = CAUSES.find(([pattern]) => pattern.test(message))?.[1] ?? 'log-other'
  const seen = message.slice(0, 300)
  return { outcome: 'fail', reason, facts: { log: seen }, seen, from: 'syslog.message' }
}

/** Who else holds tokens of this application that are still good, by User ID where that is shown. */
function otherHolders(snapshot: Snapshot): string[] {
  const { application, user } = snapshot
  const others = visibleRows(snapshot, 'tokens').filter(
    (row) => row.peer === application?.sysId && row.user && row.user !== user?.sysId && !isExpired(row, snapshot.at),
  )
  return [...new Set(others.map((row) => row['user.user_name'] || (row.user ?? '')))]
}

/** Neo is connected as its service account: whoever approved is who Neo works as, for good: docs/servicenow/oauth.md#credentials */
export const connectUser: Requirement<'connect.user', Reason> = {
  id: CONNECTION.user,
  step: 'consent',
  provenLater: true,
  reads: [...OTHERS.application, 'user', 'tokens', 'log', 'properties'],
  check(snapshot, policy): Finding<Reason> {
    const token = newestToken(snapshot)
    if (token === undefined || (token && areTokensUncertain(snapshot))) return unreadTokens(snapshot)
    if (token === null) {
      const isLost = snapshot.wasConnected === true
      return (
        refusal(snapshot) ??
        (isLost ? { outcome: 'fail', reason: LOST } : { outcome: 'unknown', reason: 'none', settled: true })
      )
    }
    const seen = token['user.user_name'] ?? ''
    const from = 'oauth_credential.user'
    const { user } = snapshot
    if (!user?.sysId) return { outcome: 'unknown', reason: 'nobody', facts: { seen }, seen, from }
    if (token.user === user.sysId && isExpired(token, snapshot.at))
      return {
        outcome: 'fail',
        reason: 'expired',
        facts: { seen, date: token.expires ?? '' },
        seen,
        from,
      }
    const other = sourceOfClone(snapshot, policy)
    // Tokens come along with a clone, and Neo does not.
    if (token.user === user.sysId && other !== undefined)
      return { outcome: 'warn', reason: 'copied', facts: { seen, other }, seen, from }
    const others = token.user === user.sysId ? otherHolders(snapshot) : []
    if (others.length > 0)
      return {
        outcome: 'warn',
        reason: SEVERAL,
        facts: { seen, others: others.slice(0, 10).join(', ') },
        seen,
        from,
        page: `/oauth_credential_list.do?sysparm_query=peer=${snapshot.application?.sysId ?? ''}`,
      }
    if (token.user === user.sysId) return { outcome: 'pass', reason: 'pass', facts: { seen }, seen, from }
    const values = { seen, user: userNameOf(snapshot) }
    return {
      outcome: 'fail',
      reason: 'other-account',
      facts: values,
      seen,
      from,
      page: `/oauth_credential_list.do?sysparm_query=peer=${snapshot.application?.sysId ?? ''}`,
    }
  },
}
