import { type Acl, aclFrom } from '../../servicenow/acl/acl'
import { type AclIndex, indexAcls } from '../../servicenow/acl/evaluate'
import { isTrue } from '../../servicenow/booleans'
import type { Snapshot } from '../snapshot'
import { isColumnHidden, rowsIn } from '../snapshot-rows'

/** Thousands of rules are put together once for all requirements that ask. */
const known = new WeakMap<object, { roles: object; list: readonly Acl[] }>()
const indexed = new WeakMap<object, AclIndex>()

/** Active access rules that were read, with the roles of each; undefined where they could not be read. */
export function aclsIn(snapshot: Snapshot): readonly Acl[] | undefined {
  const [acls, roles] = [rowsIn(snapshot, 'acls'), rowsIn(snapshot, 'acl-roles')]
  if (acls.state !== 'read') return undefined
  const before = known.get(acls)
  if (before?.roles === roles) return before.list
  const byAcl = new Map<string, string[]>()
  const elevated = new Set<string>()
  for (const row of roles.state === 'read' ? roles.rows : []) {
    const acl = row.sys_security_acl ?? ''
    const names = byAcl.get(acl)
    const name = row['sys_user_role.name'] ?? ''
    if (isTrue(row['sys_user_role.elevated_privilege'])) elevated.add(name)
    if (names) names.push(name)
    else byAcl.set(acl, [name])
  }
  const hides = (column: string) => isColumnHidden(snapshot, 'acls', column)
  const list = acls.rows.map((row) =>
    aclFrom(row, roles.state === 'read' ? (byAcl.get(row.sys_id ?? '') ?? []) : undefined, hides, elevated),
  )
  known.set(acls, { roles, list })
  return list
}

/** The same, by operation and name. */
export function aclIndexIn(snapshot: Snapshot): AclIndex | undefined {
  const acls = aclsIn(snapshot)
  if (!acls) return undefined
  const before = indexed.get(acls)
  if (before) return before
  const rules = indexAcls(acls)
  indexed.set(acls, rules)
  return rules
}
