import { OTHERS, recordExistsFinding } from '../checks/record-exists'
import type { Requirement } from '../requirement'

/** The application's record is there. */
export const appExists: Requirement = {
  id: 'app.exists',
  step: 'app.save',
  reads: OTHERS.application,
  check: (snapshot) =>
    recordExistsFinding(snapshot, 'application', {
      pass: 'app.exists.pass',
      fail: 'app.exists.fail',
      notSaved: 'app.exists.not-saved',
    }),
}
