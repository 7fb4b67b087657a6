import { type Database, glideDateTime, newSysId, type Row } from './database.ts'
import { addApplication, addServiceAccount, NEO, openWhatNeoNeeds } from './setup.ts'

const DAY = 86_400_000

/** What Neo leaves behind where it was connected: tokens for the account, its property, and its business rule. */
function addConnection(db: Database, application: Row, account: Row, approved: number): void {
  for (const [type, life] of [
    ['access_token', 1_800_000],
    ['refresh_token', 100 * DAY],
  ] as const)
    db.insert(
      'oauth_credential',
      {
        type,
        token: newSysId(),
        peer: application.sys_id as string,
        user: account.sys_id as string,
        sys_created_on: glideDateTime(new Date(approved)),
        expires: glideDateTime(new Date(approved + life)),
      },
      'guest',
    )
  db.setProperty(NEO.property, 'https://hooks.neoagent.io/production')
  db.insert('sys_script', { name: NEO.businessRule, collection: 'task', active: 'true' })
}

/**
 * A sub-production instance over which a connected production instance was cloned: its application, account, tokens, property and
 * rule came along, with their sys_ids, and so did the name that it had for itself (docs/servicenow/records.md#clones).
 */
export function clonedFromProduction(db: Database, now: number): { application: Row; user: Row } {
  const user = addServiceAccount(db)
  const application = addApplication(db)
  openWhatNeoNeeds(db, user)
  addConnection(db, application, user, now - 20 * DAY)
  db.setProperty('instance_name', 'acmeprod')
  db.setProperty('glide.servlet.uri', 'https://acmeprod.service-now.com/')
  db.setProperty('glide.installation.production', 'false')
  return { application, user }
}

/**
 * A sub-production instance that was connected by itself, and over which an instance without Neo was cloned: nothing of Neo's is left
 * but the account, which production has as well.
 */
export function wipedByClone(db: Database): { user: Row } {
  const user = addServiceAccount(db)
  db.setProperty('glide.installation.production', 'false')
  return { user }
}
