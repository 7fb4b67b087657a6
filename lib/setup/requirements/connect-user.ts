import type { MessageKey } from '../../text/catalogue'
import { rowsIn, unread, userNameIn } from '../reads'
import type { Requirement } from '../requirement'
import type { Row, Snapshot } from '../snapshot'
import type { Finding } from '../verdict'

/** The newest token of the application in question, if there is one; undefined where that was not read. */
export function newestToken(snapshot: Snapshot): Row | null | undefined {
  const tokens = rowsIn(snapshot, 'tokens')
  if (tokens.state !== 'read') return undefined
  const own = tokens.rows.filter(({ peer }) => peer !== '' && peer === snapshot.application?.sysId)
  return own.toSorted((a, b) => (b.sys_created_on ?? '').localeCompare(a.sys_created_on ?? ''))[0] ?? null
}

/**
 * What the log says of a token that was refused: outside, every cause looks the same (servicenow-rest.md 0.7 [CODE, DOC]). Its
 * wording is not known, so it is told by words, and quoted.
 */
const CAUSES: readonly (readonly [RegExp, MessageKey])[] = [
  [/secret/i, 'connect.log.secret'],
  [/redirect/i, 'connect.log.redirect'],
  [/locked|inactive|needs reset|disabled/i, 'connect.log.account'],
  [/oauth_credential|read.only|insert/i, 'connect.log.read-only'],
  [/scope/i, 'connect.log.scope'],
  [/expired|already used|was used/i, 'connect.log.expired'],
]

/** Why the newest attempt was refused, where the log was read and tells. */
function refusal(snapshot: Snapshot): Finding | undefined {
  const log = rowsIn(snapshot, 'log')
  const message = log.state === 'read' ? log.rows[0]?.message : undefined
  if (!message) return undefined
  const key = CAUSES.find(([pattern]) => pattern.test(message))?.[1] ?? 'connect.log.other'
  const seen = message.slice(0, 300)
  return { outcome: 'fail', message: { key, values: { log: seen } }, seen, from: 'syslog.message' }
}

/** Neo is connected as its service account: whoever approved is who Neo works as, for good (servicenow-rest.md 1.4 [CODE]). */
export const connectUser: Requirement = {
  id: 'connect.user',
  step: 'consent',
  reads: ['application', 'user', 'tokens', 'log'],
  check(snapshot): Finding {
    const token = newestToken(snapshot)
    if (token === undefined) return unread(snapshot, ['tokens'])
    if (token === null)
      return refusal(snapshot) ?? { outcome: 'unknown', message: { key: 'connect.user.none' }, settled: true }
    const seen = token['user.user_name'] ?? ''
    const from = 'oauth_credential.user'
    const { user } = snapshot
    if (!user?.sysId)
      return { outcome: 'unknown', message: { key: 'connect.user.nobody', values: { seen } }, seen, from }
    if (token.user === user.sysId)
      return { outcome: 'pass', message: { key: 'connect.user.pass', values: { seen } }, seen, from }
    const values = { seen, user: userNameIn(snapshot) }
    return {
      outcome: 'fail',
      message: { key: 'connect.user.fail', values },
      seen,
      from,
      page: `/oauth_credential_list.do?sysparm_query=peer=${snapshot.application?.sysId ?? ''}`,
    }
  },
}
