import type { Fault, Faults } from '../fault-parts.ts'
import { NEO } from '../setup.ts'

/** The state after Neo connected: a token of this application for a user, and the records that Neo creates. */
const connected =
  (who: 'service' | 'admin', { withProperty = true, withRule = true, active = 'true' } = {}): Fault =>
  (db, { application, user: account }) => {
    const person = who === 'service' ? account : db.find('sys_user', { user_name: 'alex.admin' })
    for (const type of ['access_token', 'refresh_token'])
      db.insert(
        'oauth_credential',
        { type, peer: application.sys_id as string, user: person?.sys_id as string },
        'guest',
      )
    if (withProperty) db.setProperty(NEO.property, 'https://hooks.neoagent.io/x')
    if (withRule) db.insert('sys_script', { name: NEO.businessRule, collection: 'task', active })
  }

/** Ways in which an established connection is wrong. */
export const CONNECTION_FAULTS: Faults = {
  'connect.user': { admin: connected('admin') },
  'connect.webhook': {
    property: connected('service', { withProperty: false }),
    rule: connected('service', { withRule: false }),
    inactive: connected('service', { active: 'false' }),
  },
}
