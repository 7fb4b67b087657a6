import { OTHERS, recordExistsFinding } from '../checks/record-exists'
import type { Requirement } from '../requirement'

/** Why its findings are as they are. */
type Reason = 'missing' | 'not-saved' | 'pass'

/** The application's record exists. */
export const appExists: Requirement<'app.exists', Reason> = {
  id: 'app.exists',
  step: 'app.save',
  reads: OTHERS.application,
  check: (snapshot) => recordExistsFinding(snapshot, 'application', 'not-saved'),
}
