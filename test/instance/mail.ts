import { addAcl } from './acl.ts'
import type { Database, Row } from './database.ts'
import { grantRole, roleId } from './roles.ts'

/** Sets up mail as an admin would: plugin, rule and role. docs/servicenow/access.md#email */
export function openMail(db: Database, user: Row): void {
  const plugin = db.find('v_plugin', { id: 'com.glide.email.service' })
  if (plugin) plugin.active = 'active'
  else db.insert('v_plugin', { id: 'com.glide.email.service', name: 'Email Service', active: 'active' })
  addAcl(db, 'sys_email', 'create', ['email_api_send'])
  grantRole(db, user.sys_id ?? '', roleId(db, 'email_api_send'))
}
