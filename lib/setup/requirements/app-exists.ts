import type { Requirement } from '../requirement'

/** The application's record is there. An unsaved form counts as not known. */
export const appExists: Requirement = {
  id: 'app.exists',
  step: 'app.save',
  check({ application }) {
    if (application === null) return { outcome: 'fail', message: { key: 'app.exists.fail' } }
    if (!application?.sysId) return { outcome: 'unknown', message: { key: 'app.exists.not-saved' } }
    return { outcome: 'pass', message: { key: 'app.exists.pass' }, seen: application.sysId }
  },
}
