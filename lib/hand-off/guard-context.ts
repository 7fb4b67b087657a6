/** What the guard needs to know of the setup on its host. */
export interface GuardContext {
  dashboardUrl: string
  /** The suggested User ID, where the setup has no service account yet. */
  userName: string
  application?: { clientId: string }
  user?: { sysId: string; userName: string }
}
