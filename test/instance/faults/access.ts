import { addAcl } from '../acl.ts'
import type { Row } from '../database.ts'
import type { Fault } from '../fault-parts.ts'

/** Puts values into each rule on a table itself. */
const onRules =
  (values: Row) =>
  (table: string): Fault =>
  (db) => {
    for (const rule of db.rows('sys_security_acl')) if (rule.name === table) Object.assign(rule, values)
  }

/** Ways to break the access to a table. */
export const ACCESS_FAULTS: Record<string, (table: string) => Fault> = {
  'web-services': (table) => (db) =>
    void db.update('sys_db_object', db.find('sys_db_object', { name: table })?.sys_id ?? '', { ws_access: 'false' }),
  role: (table) => (db) => {
    for (const row of db.rows('sys_security_acl'))
      if (row.name === table) db.delete('sys_security_acl', row.sys_id as string)
    for (const operation of ['read', 'write', 'create']) addAcl(db, table, operation, ['itil_admin'])
  },
  unless: (table) => (db) => {
    for (const operation of ['read', 'write', 'create'])
      addAcl(db, table, operation, ['security_admin'], { decision_type: 'deny' })
  },
  script: (table) => (db) => {
    for (const row of db.rows('sys_security_acl')) if (row.name === table) row.advanced = 'true'
  },
  'field-write': (table) => (db) => void addAcl(db, `${table}.*`, 'write', ['itil_admin']),
  'field-read': (table) => (db) => void addAcl(db, `${table}.*`, 'read', ['admin']),
  'any-field-read': () => (db) => void addAcl(db, '*.*', 'read', ['admin']),
  empty: (table) => (db) => {
    for (const rule of db.rows('sys_security_acl'))
      if (rule.name === table)
        for (const row of db.rows('sys_security_acl_role'))
          if (row.sys_security_acl === rule.sys_id) db.delete('sys_security_acl_role', row.sys_id ?? '')
  },
  'hidden-script': onRules({ advanced: 'false', script: 'answer = false' }),
  condition: onRules({ condition: 'sys_created_by=nobody.at.all' }),
  attribute: (table) => (db, setup) =>
    onRules({ security_attribute: db.find('sys_security_attribute', { name: 'HasAdminRole' })?.sys_id ?? '' })(table)(
      db,
      setup,
    ),
  'applies-to': (table) => (db) => {
    for (const operation of ['read', 'write'])
      addAcl(db, table, operation, ['security_admin'], {
        decision_type: 'deny',
        applies_to: 'sys_created_byISNOTEMPTY',
      })
  },
  'only-star': (table) => (db) => {
    for (const name of db.lineage(table))
      for (const rule of db.rows('sys_security_acl'))
        if (rule.name === name) db.delete('sys_security_acl', rule.sys_id ?? '')
  },
  'query-match': (table) => (db) => void addAcl(db, table, 'query_match', ['admin']),
  'query-range': (table) => (db) => void addAcl(db, table, 'query_range', ['admin']),
  'before-query': (table) => (db) =>
    void db.insert('sys_script', {
      name: `Only own ${table}`,
      collection: table,
      when: 'before',
      action_query: 'true',
      script: "if (!gs.hasRole('admin')) current.addQuery('sys_created_by', 'nobody.at.all')",
    }),
}
