import { isNeoUserId } from '../../neo/records'
import { OTHERS, recordExistsFinding } from '../checks/record-exists'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { userNameOf } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'account.not-saved' | 'guessed' | 'missing' | 'pass' | 'several'

/** The service account's record exists, and there is no second one that could be meant. */
export const userExists: Requirement<'user.exists', Reason> = {
  id: 'user.exists',
  step: 'user.save',
  reads: OTHERS.user,
  check(snapshot, policy): Finding<Reason> {
    const found = recordExistsFinding(snapshot, 'user', 'account.not-saved')
    const count = snapshot.likely?.user ?? 0
    const user = userNameOf(snapshot)
    // The account may have any User ID, so one that was only found by its name may belong to somebody else.
    if (
      found.outcome === 'pass' &&
      snapshot.guessed?.includes('user') &&
      !snapshot.vouched &&
      !isNeoUserId(user, policy)
    )
      return { ...found, outcome: 'warn', reason: 'guessed', facts: { user } }
    if (found.outcome !== 'pass' || count < 2) return found
    return { ...found, outcome: 'warn', reason: 'several', facts: { count } }
  },
}
