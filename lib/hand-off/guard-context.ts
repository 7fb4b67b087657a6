/** What the guard has to know of the setup on its host. */
export interface GuardContext {
  dashboardUrl: string
  /** What the service account is called where the setup has none yet. */
  userName: string
  application?: { clientId: string }
  user?: { sysId: string; userName: string }
}
