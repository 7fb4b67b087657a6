import { lacksAdminRole } from '../checks/admin'
import { isExpired } from '../checks/tokens'
import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf, type Row, type Snapshot } from '../snapshot'
import { isCompletelyRead, unreadFinding, visibleRows } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'admin' | 'pass' | 'self' | 'session' | 'shared' | 'unknown'

/** How many other applications hold tokens of this account: docs/servicenow/oauth.md#credentials */
function otherTokens(snapshot: Snapshot): number {
  const { user, application } = snapshot
  if (!user?.sysId) return 0
  // Token records outlive their application and their own expiry.
  const isAlive = (row: Row) => row['peer.name'] !== '' && !isExpired(row, snapshot.at)
  const peers = visibleRows(snapshot, 'tokens').filter(
    (row) => row.user === user.sysId && row.peer !== application?.sysId && isAlive(row),
  )
  return new Set(peers.map(({ peer }) => peer)).size
}

/** A dedicated account: Neo acts in its name, so it must be neither a person's own account nor an admin's. */
export const userDedicated: Requirement<'user.dedicated', Reason> = {
  id: 'user.dedicated',
  step: 'user.identity',
  provenLater: true,
  reads: ['application', 'user', 'admin', 'roles', 'tokens'],
  check(snapshot): Finding<Reason> {
    const { user, admin } = snapshot
    const id = factOf(user, 'user_name')
    if (id.state !== 'seen') return unknownFinding(id)
    const { value: seen, source } = id
    // User IDs are compared without regard to case: docs/servicenow/rest.md#case
    const isSelf = user?.sysId === admin?.sysId || seen.toLowerCase() === admin?.userName.toLowerCase()
    // Signed in as this account: with its password, or by impersonation.
    if (admin && isSelf && lacksAdminRole(admin.roles))
      return {
        outcome: 'unknown',
        reason: 'session',
        facts: { user: seen },
        seen,
        source,
        settled: true,
      }
    if (admin && isSelf) return { outcome: 'fail', reason: 'self', seen, source }
    if (user?.roles?.includes('admin')) return { outcome: 'warn', reason: 'admin', facts: { user: seen }, seen, source }
    const others = otherTokens(snapshot)
    if (others > 0)
      return {
        outcome: 'warn',
        reason: 'shared',
        facts: { user: seen, count: others },
        seen,
        from: 'oauth_credential.user',
      }
    if (!admin) return { outcome: 'unknown', reason: 'unknown', seen, source, settled: true }
    // The form shows neither roles nor tokens.
    if (snapshot.reads && (!user?.roles || !isCompletelyRead(snapshot, 'tokens')))
      return { ...unreadFinding(snapshot, user?.roles ? ['tokens'] : ['roles']), seen, source }
    return { outcome: 'pass', reason: 'pass', seen, source }
  },
}
