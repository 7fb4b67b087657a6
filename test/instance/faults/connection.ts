import { glideDateTime } from '../database.ts'
import type { Fault, Faults } from '../fault-parts.ts'
import { NEO } from '../setup.ts'

const DAY = 86_400_000

/** The state after Neo connected: tokens of this application for a user, which end in so many days, and the records that Neo creates. */
const connected =
  (who: 'service' | 'admin', { withProperty = true, withRule = true, active = 'true', days = 99 } = {}): Fault =>
  (db, { application, user: account }) => {
    const person = who === 'service' ? account : db.find('sys_user', { user_name: 'alex.admin' })
    for (const [type, life] of [
      ['access_token', Math.min(days * DAY, 1_800_000)],
      ['refresh_token', days * DAY],
    ] as const)
      db.insert(
        'oauth_credential',
        {
          type,
          peer: application.sys_id as string,
          user: person?.sys_id as string,
          expires: glideDateTime(new Date(Date.now() + life)),
        },
        'guest',
      )
    if (withProperty) db.setProperty(NEO.property, 'https://hooks.neoagent.io/x')
    if (withRule) db.insert('sys_script', { name: NEO.businessRule, collection: 'task', active })
  }

/** Neo is connected as its account, and has made its records. */
export const connectNeo: Fault = connected('service')

/** Ways in which an established connection is wrong. */
export const CONNECTION_FAULTS: Faults = {
  'connect.user': { admin: connected('admin') },
  'connect.expires': {
    soon: connected('service', { days: 12 }),
    ended: connected('service', { days: -1 }),
  },
  'connect.webhook': {
    property: connected('service', { withProperty: false }),
    rule: connected('service', { withRule: false }),
    inactive: connected('service', { active: 'false' }),
  },
}
