import { revealInvisible } from '../i18n/invisible-characters'

/** A text as a JavaScript literal, for a script that people review. */
const literal = (text: string) => `'${revealInvisible(text).replace(/[\\']/g, '\\$&')}'`

/**
 * A script for "Scripts - Background" that adds access rules (each an operation, a table and a role), to be reviewed and run by
 * somebody with `security_admin`, in an update set of their choice (docs/servicenow/rest.md#background-script). It is only
 * shown: the extension writes no access rules.
 */
export function accessScript(rules: readonly string[]): string {
  return [
    '// Adds access rules for Neo Agent. Review each line; run it elevated to security_admin, in an update set of its own.',
    '// A rule that is there already is left alone.',
    'var rules = [',
    ...rules.map((rule) => {
      const [operation = '', table = '', role = ''] = rule.split(' ')
      return `  [${[table, operation, role].map(literal).join(', ')}],`
    }),
    ']',
    'for (var i = 0; i < rules.length; i++) {',
    "  var role = new GlideRecord('sys_user_role')",
    "  if (!role.get('name', rules[i][2])) continue",
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
    '  // Without its role it would refuse everybody, so it is switched on once it has that.',
    "  acl.setValue('active', false)",
    "  acl.setValue('admin_overrides', true)",
    '  var id = acl.insert()',
    '  if (!id) continue',
    "  var needed = new GlideRecord('sys_security_acl_role')",
    '  needed.initialize()',
    "  needed.setValue('sys_security_acl', id)",
    "  needed.setValue('sys_user_role', role.getUniqueValue())",
    '  if (!needed.insert()) continue',
    "  acl.setValue('active', true)",
    '  acl.update()',
    '}',
    '',
  ].join('\n')
}
