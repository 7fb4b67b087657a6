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

/** Neo is connected as its service account: whoever approved is who Neo works as, for good (servicenow-rest.md 1.4 [CODE]). */
export const connectUser: Requirement = {
  id: 'connect.user',
  step: 'consent',
  reads: ['application', 'user', 'tokens'],
  check(snapshot): Finding {
    const token = newestToken(snapshot)
    if (token === undefined) return unread(snapshot, ['tokens'])
    if (token === null) return { outcome: 'unknown', message: { key: 'connect.user.none' }, settled: true }
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
