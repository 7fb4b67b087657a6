import { revealInvisible } from '../i18n/invisible-characters'

/** A text as a JavaScript literal, for a script that people review. */
const literal = (text: string) => `'${revealInvisible(text).replace(/[\\']/g, '\\$&')}'`

/** Tables in which Neo creates entries and changes none. */
const CREATED = new Set(['sys_journal_field', 'task_time_worked'])

interface Rule {
  table: string
  operation: string
  role: string
}

/** The access rules that would open the tables, and mail, to a role. */
function rulesFor(tables: readonly string[], lookups: readonly string[], role: string, mail: boolean): Rule[] {
  const rules = tables.flatMap((name): Rule[] => {
    const operations = lookups.includes(name) ? ['read'] : CREATED.has(name) ? ['read', 'create'] : ['read', 'write']
    return operations.map((operation) => ({ table: name, operation, role }))
  })
  return mail ? [...rules, { table: 'sys_email', operation: 'create', role: 'email_api_send' }] : rules
}

/**
 * A script for "Scripts - Background" that adds access rules, to be reviewed and run by somebody with `security_admin`,
 * in an update set of their choice (docs/servicenow/rest.md#background-script). It is only shown: the extension writes
 * no access rules.
 */
export function accessScript(
  tables: readonly string[],
  lookups: readonly string[],
  role: string,
  mail: boolean,
): string {
  const rules = rulesFor(tables, lookups, role, mail)
  return [
    '// Adds access rules for Neo Agent. Review each line; run it elevated to security_admin, in an update set of its own.',
    '// A rule that is there already is left alone.',
    'var rules = [',
    ...rules.map(
      ({ table, operation, role: asked }) => `  [${literal(table)}, ${literal(operation)}, ${literal(asked)}],`,
    ),
    ']',
    'for (var i = 0; i < rules.length; i++) {',
    "  var acl = new GlideRecord('sys_security_acl')",
    "  acl.addQuery('name', rules[i][0])",
    "  acl.addQuery('operation', rules[i][1])",
    "  acl.addQuery('description', 'For Neo Agent')",
    '  acl.query()',
    '  if (acl.next()) continue',
    '  acl.initialize()',
    "  acl.setValue('name', rules[i][0])",
    "  acl.setValue('type', 'record')",
    "  acl.setValue('operation', rules[i][1])",
    "  acl.setValue('description', 'For Neo Agent')",
    "  acl.setValue('active', true)",
    "  acl.setValue('admin_overrides', true)",
    '  var id = acl.insert()',
    "  var role = new GlideRecord('sys_user_role')",
    "  if (!role.get('name', rules[i][2])) continue",
    "  var needed = new GlideRecord('sys_security_acl_role')",
    '  needed.initialize()',
    "  needed.setValue('sys_security_acl', id)",
    "  needed.setValue('sys_user_role', role.getUniqueValue())",
    '  needed.insert()',
    '}',
    '',
  ].join('\n')
}
