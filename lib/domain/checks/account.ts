import type { Account } from '../../servicenow/acl/acl'
import type { Snapshot } from '../snapshot'
import { isPluginActive, isPropertyOn, propertyOf, rowsIn, visibleRows } from '../snapshot-rows'

export const EXPLICIT_ROLES = 'com.glide.explicit_roles'
/** Prevents the first sign-in from granting `snc_internal` (docs/servicenow/access.md#explicit-roles). */
export const NOT_GRANTED = 'glide.security.explicit_roles.do_not_fix'
const EXEMPT = 'glide.security.snc_read_only_role.tables.exempt_'

/** Tables that `snc_read_only` leaves open for an operation; undefined if unknown: docs/servicenow/access.md#read-only-role */
export function exemptTables(snapshot: Snapshot, operation: 'create' | 'write'): readonly string[] | undefined {
  const property = propertyOf(snapshot, `${EXEMPT}${operation}`)
  if (property.state === 'hidden') return undefined
  return property.state === 'set' ? property.value.split(',').map((table) => table.trim()) : []
}

const MODE = 'glide.sm.default_mode'
function defaultModeOf(snapshot: Snapshot): Account['defaultMode'] {
  const mode = propertyOf(snapshot, MODE)
  if (mode.state === 'hidden') return 'hidden'
  // Rules compare it letter by letter.
  const value = visibleRows(snapshot, 'properties').find(({ name }) => name === MODE)?.value
  return value === 'allow' || value === 'deny' ? value : undefined
}

/** Cached: an account may have thousands of roles, and it is needed for each table. */
const known = new WeakMap<Snapshot, Account>()

function makeAccount(snapshot: Snapshot): Account | undefined {
  const { roles } = snapshot.user ?? {}
  if (!roles) return undefined
  const plugins = rowsIn(snapshot, 'plugins')
  // If this is unknown, a rule without requirements may still require `snc_internal`.
  const explicitRoles = plugins.state !== 'read' || isPluginActive(plugins.rows, EXPLICIT_ROLES) === true
  // The first sign-in grants `snc_internal`, but not to external accounts; see `user.internal`.
  const isInternal =
    explicitRoles && !roles.includes('snc_external') && isPropertyOn(snapshot, NOT_GRANTED, false) !== true
  const [create, write] = [exemptTables(snapshot, 'create'), exemptTables(snapshot, 'write')]
  return {
    roles: new Set(isInternal ? [...roles, 'snc_internal'] : roles),
    explicitRoles,
    defaultMode: defaultModeOf(snapshot),
    readOnly: create && write ? { create, write } : 'hidden',
  }
}

/** The service account as access rules see it; undefined if its roles are not known. */
export function serviceAccountOf(snapshot: Snapshot): Account | undefined {
  const account = known.get(snapshot) ?? makeAccount(snapshot)
  if (account) known.set(snapshot, account)
  return account
}
