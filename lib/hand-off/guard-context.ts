import type { KindOfInstance } from '../servicenow/instance-kind'

/** What the guard needs to know of the setup on its host. */
export interface GuardContext {
  dashboardUrl: string
  /** The suggested User ID, where the setup has no service account yet. */
  userName: string
  application?: { clientId: string }
  user?: { sysId: string; userName: string }
  /** Which instance it is, by its own host, and of what kind. */
  instance?: { host: string; kind: KindOfInstance }
}
