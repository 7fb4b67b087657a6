import type { Row } from '../database.ts'
import type { ScriptWorld } from './scripts.ts'

/** Whether a caller has a security attribute. */
type Attribute = (world: ScriptWorld, row: Row) => boolean

/**
 * Security attributes by name (docs/servicenow/access.md#security-attributes). `Role` and `Group` take their argument from
 * the column `argument`, which is the stand-in's own: how the platform stores it is not known. `SAB_…` are the generated
 * ones, which defer to `conditional_table_query_range` (docs/servicenow/access.md#conditional-range).
 */
const KNOWN: Record<string, Attribute> = {
  LoggedIn: () => true,
  UserIsAuthenticated: () => true,
  InteractiveSession: (world) => world.interactive,
  HasAdminRole: (world) => world.hasRole('admin'),
  Role: (world, row) => world.hasRole(row.argument ?? ''),
  Group: (world, row) => world.isMemberOf(row.argument ?? ''),
  IsIntegrationAsAUserSession: (world) => !world.interactive,
}

/** Whether an attribute is met. An undefined one is not. */
export function attributeMet(row: Row, world: ScriptWorld): boolean {
  const name = row.name ?? ''
  if (name.startsWith('SAB_')) return world.can('conditional_table_query_range')
  return KNOWN[name]?.(world, row) ?? false
}
