import type { Policy } from '../neo/policy'
import type { Stored } from '../storage/setups'

/** What the guard has to know of the setup on its host. */
export interface GuardContext {
  dashboardUrl: string
  /** What the service account is called where the setup has none yet. */
  userName: string
  application?: { clientId: string }
  user?: { sysId: string; userName: string }
}

/** What the guard is told; undefined where there is no setup. One that cannot be read is not the same as none. */
export function guardContextOf(stored: Stored, { dashboardUrl, userName }: Policy): GuardContext | undefined {
  if (stored.state === 'none') return undefined
  const { application, user } = stored.state === 'found' ? stored.setup : {}
  return {
    dashboardUrl,
    userName,
    ...(application && { application: { clientId: application.clientId } }),
    ...(user?.userName.trim() && { user: { sysId: user.sysId, userName: user.userName } }),
  }
}
