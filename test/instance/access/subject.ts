import type { Database, Row } from '../database.ts'
import { isOn } from '../database.ts'

/** Who makes a call: somebody in a browser session, or a token. */
export interface Subject {
  userId: string
  userName: string
  /** A browser session. A token's calls are not interactive. */
  interactive: boolean
  /** Roles the person has elevated to; a token cannot elevate. */
  elevated?: readonly string[]
  /** The person behind the session while they impersonate somebody. */
  impersonator?: string
}

/** A subject for a user's token. */
export const tokenOf = (user: Row): Subject => ({
  userId: user.sys_id ?? '',
  userName: user.user_name ?? '',
  interactive: false,
})

/**
 * The roles a subject effectively has: the active rows of `sys_user_has_role`, which hold direct, contained and group grants
 * alike (docs/servicenow/records.md#effective-roles); `public` for everybody; an elevated privilege only for whoever
 * elevated to it (docs/servicenow/records.md#elevated).
 */
export function effectiveRoles(db: Database, subject: Subject): Set<string> {
  const roles = new Set(['public'])
  for (const grant of db.rows('sys_user_has_role')) {
    if (grant.user !== subject.userId || grant.state !== 'active') continue
    const role = db.get('sys_user_role', grant.role ?? '')
    if (!role?.name) continue
    if (isOn(role.elevated_privilege) && !(subject.interactive && subject.elevated?.includes(role.name))) continue
    roles.add(role.name)
  }
  return roles
}

/**
 * Whether these roles meet a requirement of any of `required`. The admin role grants all others but `nobody`
 * (docs/servicenow/access.md#admin) and the elevated ones, which have to be taken up first.
 */
export function holdsOneOf(
  roles: ReadonlySet<string>,
  required: readonly string[],
  elevated: ReadonlySet<string>,
): boolean {
  return required.some((role) => roles.has(role) || (roles.has('admin') && role !== 'nobody' && !elevated.has(role)))
}

/** Names of the roles that are elevated privileges. */
export const elevatedRoles = (db: Database): Set<string> =>
  new Set(
    db
      .rows('sys_user_role')
      .filter((role) => isOn(role.elevated_privilege))
      .map((role) => role.name ?? ''),
  )

/** Somebody's groups, by name. */
export const groupsOf = (db: Database, userId: string): string[] =>
  db
    .rows('sys_user_grmember')
    .filter((member) => member.user === userId)
    .map((member) => db.get('sys_user_group', member.group ?? '')?.name ?? '')

/** Whether a plugin is active; case and form of the value vary. */
export function pluginActive(db: Database, id: string): boolean {
  const active = db.find('v_plugin', { id })?.active?.toLowerCase()
  return active === 'active' || active === 'true'
}

/** A boolean property; `fallback` if it does not exist, or is neither true nor false. */
export function flag(db: Database, name: string, fallback: boolean): boolean {
  const value = db.property(name)?.trim().toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : fallback
}
