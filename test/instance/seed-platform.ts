import type { Database } from './database.ts'

/** Attributes that come with the platform: docs/servicenow/access.md#security-attributes */
const ATTRIBUTES = ['LoggedIn', 'UserIsAuthenticated', 'InteractiveSession', 'HasAdminRole']

/** Scopes, the dictionary, profiles and policies as an instance has them out of the box. */
export function seedPlatform(db: Database): void {
  // The global scope is known by this sys_id: docs/servicenow/records.md#global-scope
  db.insert('sys_scope', { sys_id: 'global', scope: 'global', name: 'Global' })
  db.insert('sys_scope', { scope: 'x_acme_tools', name: 'Acme Tools' })
  for (const name of ATTRIBUTES) db.insert('sys_security_attribute', { name })
  db.insert('std_http_auth', { name: 'Basic Auth', type: 'basic_auth' })
  db.insert('std_http_auth', { name: 'OAuth', type: 'oauth' })
  for (const type of ['pre_auth', 'post_auth', 'session'])
    db.insert('sys_auth_policy_context', { name: `${type} context`, type })
  for (const [name, table] of Object.entries(db.tables)) {
    // A table itself is an entry without a column.
    db.insert('sys_dictionary', { name, column_label: table.label, internal_type: 'collection' })
    const inherited = table.extends ? db.tables[table.extends]?.columns : undefined
    for (const [element, column] of Object.entries(table.columns))
      if (!inherited || !(element in inherited))
        db.insert('sys_dictionary', {
          name,
          element,
          column_label: column.label,
          internal_type: column.type,
          reference: column.table ?? '',
        })
  }
}
