import type { Database } from '../database.ts'
import { effectiveRoles, type Subject } from './subject.ts'

/** Exempt where the property does not exist: docs/servicenow/access.md#read-only-role */
const PREFERENCES = 'sys_user_preference,sys_ui_list,sys_ui_list_element,sys_db_cache,user_multifactor_auth'
const LOGS = `sys_user_session,sysevent,syslog,syslog_transaction,${PREFERENCES}`

const EXEMPTIONS: Record<string, { property: string; fallback: string }> = {
  create: { property: 'exempt_create', fallback: LOGS },
  write: { property: 'exempt_write', fallback: LOGS },
  delete: { property: 'exempt_delete', fallback: PREFERENCES },
}

/**
 * Why `snc_read_only` bars this: it "can no longer create, update, or delete records on ANY tables" but the exempted
 * ones, whatever other roles there are, and for whoever impersonates too (docs/servicenow/access.md#read-only-role).
 */
export function readOnly(
  db: Database,
  subject: Subject,
  roles: ReadonlySet<string>,
  operation: string,
  table: string,
): string | undefined {
  const exemption = EXEMPTIONS[operation]
  if (!exemption) return undefined
  const behind = subject.impersonator
  const barred =
    roles.has('snc_read_only') ||
    (behind && effectiveRoles(db, { ...subject, userId: behind }).has('snc_read_only')) ||
    false
  if (!barred) return undefined
  const exempt = db.property(`glide.security.snc_read_only_role.tables.${exemption.property}`) ?? exemption.fallback
  return exempt.split(',').some((name) => name.trim() === table)
    ? undefined
    : `snc_read_only may not ${operation} ${table}`
}
