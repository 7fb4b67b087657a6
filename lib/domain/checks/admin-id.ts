import type { Admin } from '../snapshot'
import { lacksAdminRole } from './admin'

/**
 * The sys_id of the signed-in admin, which is never the service account's. A signed-in person without an admin role may be
 * using that account, by its password or by impersonation.
 */
export const adminIdOf = (admin: Admin | undefined): string | undefined =>
  lacksAdminRole(admin?.roles) ? undefined : admin?.sysId
