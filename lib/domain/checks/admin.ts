const ADMIN_ROLES = new Set(['admin', 'user_admin', 'oauth_admin', 'mi_admin', 'security_admin'])

/** Whether these roles include no admin role; false if none are visible, since that proves nothing. */
export const lacksAdminRole = (roles: readonly string[] | undefined): boolean =>
  roles !== undefined && roles.length > 0 && !roles.some((role) => ADMIN_ROLES.has(role))
