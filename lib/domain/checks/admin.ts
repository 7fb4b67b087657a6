const ADMIN_ROLES = new Set(['admin', 'user_admin', 'oauth_admin', 'mi_admin', 'security_admin'])

/** Whether these roles make up no admin at all; where none are to be seen that is not known. */
export const lacksAdminRole = (roles: readonly string[] | undefined): boolean =>
  roles !== undefined && roles.length > 0 && !roles.some((role) => ADMIN_ROLES.has(role))
