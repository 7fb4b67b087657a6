import { OTHERS } from '../checks/record-exists'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { valueOf } from '../snapshot'
import { isCompletelyRead, unreadFinding, visibleRows } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'pass' | 'several'

/** Only one application looks like Neo's; otherwise the secret that was copied may belong to another one. */
export const appDuplicate: Requirement<'app.duplicate', Reason> = {
  id: 'app.duplicate',
  step: 'app.find',
  reads: OTHERS.application,
  check(snapshot): Finding<Reason> {
    const count = snapshot.likely?.application
    if (count === undefined) return unreadFinding(snapshot, OTHERS.application)
    const seen = String(count)
    const from = 'oauth_entity.redirect_url, oauth_entity.name'
    const own = valueOf(snapshot.application, 'client_id')
    // Which of two records with the same Client ID answers is not documented.
    const same = OTHERS.application
      .flatMap((id) => visibleRows(snapshot, id))
      .filter((row) => own && row.client_id === own && row.sys_id !== snapshot.application?.sysId)
    const undecided = same.length > 0
    if (count > 1) return { outcome: 'warn', reason: 'several', facts: { count }, seen, from, undecided }
    if (OTHERS.application.some((id) => snapshot.reads?.[id] && !isCompletelyRead(snapshot, id)))
      return unreadFinding(snapshot, OTHERS.application)
    return { outcome: 'pass', reason: 'pass', seen, from }
  },
}
