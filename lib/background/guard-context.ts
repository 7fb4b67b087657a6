import type { GuardContext } from '../hand-off/guard-context'
import type { Policy } from '../neo/policy'
import type { StoredSetup } from '../storage/setups'

/** What the guard needs to know; undefined where there is no setup. An unreadable setup is not the same as none. */
export function guardContextOf(stored: StoredSetup, { dashboardUrl, userName }: Policy): GuardContext | undefined {
  if (stored.state === 'none') return undefined
  const { application, user } = stored.state === 'found' ? stored.setup : {}
  return {
    dashboardUrl,
    userName,
    ...(application && { application: { clientId: application.clientId } }),
    ...(user?.userName.trim() && { user: { sysId: user.sysId, userName: user.userName } }),
  }
}
