import { Access } from '../../instance/access/decide.ts'
import { DEFAULT_READINGS, type Readings } from '../../instance/access/readings.ts'
import type { Subject } from '../../instance/access/subject.ts'
import { addAcl } from '../../instance/acl.ts'
import type { Database, Row } from '../../instance/database.ts'
import { releaseNamed } from '../../instance/release.ts'
import { grantRole, roleId } from '../../instance/roles.ts'
import { freshDatabase } from '../../instance/seed.ts'

export interface RuleCase extends Row {
  name: string
  operation: string
  /** Names of roles, separated by commas. */
  roles: string
}

/** A rule of a case: what it is on, what it does, which roles it asks, and whatever else. */
export const rule = (name: string, operation: string, roles: string, more: Row = {}): RuleCase => ({
  name,
  operation,
  roles,
  admin_overrides: 'true',
  ...more,
})
export const denyUnless = (name: string, operation: string, roles: string, more: Row = {}): RuleCase =>
  rule(name, operation, roles, { decision_type: 'deny', ...more })

export interface Given {
  rules?: readonly RuleCase[]
  roles?: readonly string[]
  readings?: Partial<Readings>
  properties?: Readonly<Record<string, string>>
  plugins?: readonly string[]
  subject?: Partial<Subject>
  /** Changes to the incident that is asked about. */
  incident?: Row
}

export interface World {
  db: Database
  access: Access
  incident: Row
}

/** An instance with no other rules on tasks than those given, and somebody with no other roles. */
export function given({
  rules = [],
  roles = [],
  readings,
  properties = {},
  plugins = [],
  subject,
  incident,
}: Given): World {
  const db = freshDatabase(releaseNamed('australia'))
  for (const row of db.rows('sys_security_acl'))
    if (['task', 'incident', '*'].includes(row.name ?? '')) db.delete('sys_security_acl', row.sys_id ?? '')
  for (const { name, operation, roles: asked, ...more } of rules)
    addAcl(db, name, operation, asked === '' ? [] : asked.split(','), more)
  for (const [name, value] of Object.entries(properties)) db.setProperty(name, value)
  for (const id of plugins) db.insert('v_plugin', { id, name: id })
  const user = db.insert('sys_user', { user_name: 'svc' })
  for (const role of roles) grantRole(db, user.sys_id ?? '', roleId(db, role))
  const ticket = db.insert('incident', { number: 'INC1', state: '1', active: 'true', ...incident })
  const who: Subject = { userId: user.sys_id ?? '', userName: 'svc', interactive: false, ...subject }
  return { db, incident: ticket, access: new Access(db, who, { ...DEFAULT_READINGS, ...readings }) }
}

export type Outcome = 'allowed' | 'denied'
/** What ServiceNow's pages state, the rules of the case, the person's roles, and what comes of it. */
export type Case = [states: string, rules: RuleCase[], roles: string[], outcome: Outcome, more?: Given]

export const said = ({ allowed }: { allowed: boolean }): Outcome => (allowed ? 'allowed' : 'denied')
