import type { Requirement } from '../requirement'
import { exists } from './exists'

/** The service account's record is there. */
export const userExists: Requirement = {
  id: 'user.exists',
  step: 'user.save',
  check: ({ user }) =>
    exists(user, { pass: 'user.exists.pass', fail: 'user.exists.fail', notSaved: 'user.exists.not-saved' }),
}
