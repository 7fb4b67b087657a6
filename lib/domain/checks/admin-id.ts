import type { Admin } from '../snapshot'
import { lacksAdminRole } from './admin'

/**
 * The admin who is signed in, by sys_id: never the service account. Somebody without the role may be signed in as that account,
 * by its password or by impersonation.
 */
export const adminIdOf = (admin: Admin | undefined): string | undefined =>
  lacksAdminRole(admin?.roles) ? undefined : admin?.sysId
