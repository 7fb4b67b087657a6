import { flag, groupsOf, pluginActive } from './access/subject.ts'
import { type Database, glideDateTime, isOn, type Row } from './database.ts'
import { contextRefuses } from './gates/auth-policy.ts'
import { addressRefused } from './gates/network.ts'
import { grantRole, roleId, rolesOf } from './roles.ts'

export interface Attempt {
  userName: string
  password: string
  address: string
}

export type SignIn =
  | { ok: true; user: Row; next: 'home' | 'reset' | 'factor'; remark?: string }
  | { ok: false; message: string; why: string }

/** The platform's single answer to every refused sign-in: docs/servicenow/oauth.md#no-sign-in */
const REFUSED = 'User name or password invalid. Account may be locked out'
const refused = (why: string): SignIn => ({ ok: false, message: REFUSED, why })

/** How often a second factor may be put off: docs/servicenow/oauth.md#mfa */
const BYPASSES = 'glide.authenticate.multifactor.setup.bypass.count'

/** Why a person may not use the user interface: docs/servicenow/oauth.md#no-sign-in */
function barred(db: Database, user: Row, address: string): string | undefined {
  if (!isOn(user.active)) return 'the account is inactive'
  if (isOn(user.locked_out)) return 'the account is locked out'
  if (isOn(user.web_service_access_only)) return 'the account may only use web services'
  // "Machine" ticks web-service-only; here the type alone prevents a sign-in too, in case the two differ.
  if (user.identity_type === 'machine') return 'the account is a machine identity'
  // Users from an identity provider sign in there.
  if (!user.source && flag(db, 'glide.authentication.external.disable_local_login', false))
    return 'local sign-in is off'
  return contextRefuses(db, 'post_auth', { address, user })
}

/** Whether a second factor is required of this person: enforced, not enrolled, not exempt. docs/servicenow/oauth.md#mfa */
function factorAsked(db: Database, user: Row): 'no' | 'enrolled' | 'to-enrol' {
  // Local and LDAP passwords only, not single sign-on: docs/servicenow/oauth.md#mfa
  if (user.source?.startsWith('sso') || !flag(db, 'glide.authenticate.multifactor', false)) return 'no'
  if (groupsOf(db, user.sys_id ?? '').includes('MFA Exempted User Group')) return 'no'
  const enrolments = db.rows('user_multifactor_auth').filter((row) => row.user === user.sys_id)
  return enrolments.some((row) => isOn(row.validated)) ? 'enrolled' : 'to-enrol'
}

/** Signs somebody in with a local password, if account, properties and policies allow it. */
export function signIn(db: Database, { userName, password, address }: Attempt): SignIn {
  const blocked = addressRefused(db, address)?.why ?? contextRefuses(db, 'pre_auth', { address })
  if (blocked) return refused(blocked)
  const user = db.find('sys_user', { user_name: userName })
  if (!user || user.user_password === '' || user.user_password !== password) return refused('unknown name or password')
  const why = barred(db, user, address)
  if (why) return refused(why)
  if (pluginActive(db, 'com.glide.explicit_roles')) giveInternal(db, user)
  user.last_login_time = glideDateTime()
  const factor = factorAsked(db, user)
  if (factor === 'to-enrol' && Number(db.property(BYPASSES) ?? 3) <= 0) return { ok: true, user, next: 'factor' }
  const remark = factor === 'to-enrol' ? 'was let off enrolling a second factor' : undefined
  return { ok: true, user, next: isOn(user.password_needs_reset) ? 'reset' : 'home', remark }
}

/** Each sign-in grants `snc_internal`, unless the account is external: docs/servicenow/access.md#explicit-roles */
function giveInternal(db: Database, user: Row): void {
  const roles = rolesOf(db, user.sys_id ?? '')
  if (roles.includes('snc_internal') || roles.includes('snc_external')) return
  if (flag(db, 'glide.security.explicit_roles.do_not_fix', false)) return
  grantRole(db, user.sys_id ?? '', roleId(db, 'snc_internal'))
}
