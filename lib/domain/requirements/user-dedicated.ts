import { lacksAdminRole } from '../checks/admin'
import { OTHERS } from '../checks/record-exists'
import { isApplicationKnown, isExpired } from '../checks/tokens'
import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf, type Row, type Snapshot } from '../snapshot'
import { isCompletelyRead, unreadFinding, visibleRows } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'admin' | 'pass' | 'self' | 'session' | 'shared' | 'unknown'

/**
 * How many other applications hold tokens of this account (docs/servicenow/oauth.md#credentials), and whether one of
 * them may be Neo's, which is not shown.
 */
function otherTokens(snapshot: Snapshot): { count: number; mayBeOurs: boolean } {
  const { user, application } = snapshot
  if (!user?.sysId) return { count: 0, mayBeOurs: false }
  // Token records outlive their application and their own expiry.
  const isAlive = (row: Row) => row['peer.name'] !== '' && !isExpired(row, snapshot.at)
  const peers = visibleRows(snapshot, 'tokens').filter(
    (row) => row.user === user.sysId && row.peer !== application?.sysId && isAlive(row),
  )
  const count = new Set(peers.map(({ peer }) => peer)).size
  // Of several, one at most is Neo's.
  return isApplicationKnown(snapshot)
    ? { count, mayBeOurs: false }
    : { count: Math.max(0, count - 1), mayBeOurs: count > 0 }
}

/** A dedicated account: Neo acts in its name, so it must be neither a person's own account nor an admin's. */
export const userDedicated: Requirement<'user.dedicated', Reason> = {
  id: 'user.dedicated',
  step: 'user.identity',
  provenLater: true,
  reads: [...OTHERS.application, 'user', 'admin', 'roles', 'tokens'],
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
    const { count, mayBeOurs } = otherTokens(snapshot)
    if (count > 0)
      return {
        outcome: 'warn',
        reason: 'shared',
        facts: { user: seen, count },
        seen,
        from: 'oauth_credential.user',
      }
    if (mayBeOurs) return { ...unreadFinding(snapshot, OTHERS.application), seen, source }
    if (!admin) return { outcome: 'unknown', reason: 'unknown', seen, source, settled: true }
    // The form shows neither roles nor tokens.
    if (snapshot.reads && (!user?.roles || !isCompletelyRead(snapshot, 'tokens')))
      return { ...unreadFinding(snapshot, user?.roles ? ['tokens'] : ['roles']), seen, source }
    return { outcome: 'pass', reason: 'pass', seen, source }
  },
}
