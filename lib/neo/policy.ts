import { NEO } from './constants'

/** What counts on this browser: Neo's own values, but for what an enterprise or the admin sets differently. */
export interface Policy {
  redirectUrl: string
  dashboardUrl: string
  applicationName: string
  providerName: string
  userName: string
  userFirstName: string
  userLastName: string
  /** Roles the service account needs. */
  roles: string[]
  /** Tables whose records Neo reads and writes. */
  tables: string[]
  /** Tables that Neo only looks things up in. */
  lookupTables: string[]
  /** Columns of the customer's own that Neo's agents set, as `table.column`. */
  columns: string[]
  /** Neo sends mail through ServiceNow: the notification mode "Email (sent via PSA)". */
  emailMode: boolean
  /** The admin may have the set-up made for them. */
  setUpForMe: boolean
  /** Seconds. */
  refreshTokenLifespan: number
  accessTokenLifespan: number
}

/** Neo's own values, used where no policy says otherwise. */
export const defaultPolicy: Policy = {
  redirectUrl: NEO.redirectUrl,
  dashboardUrl: NEO.dashboardUrl,
  applicationName: NEO.applicationName,
  providerName: NEO.providerName,
  userName: NEO.userName,
  userFirstName: NEO.userFirstName,
  userLastName: NEO.userLastName,
  roles: [...NEO.roles],
  tables: [...NEO.tables],
  lookupTables: [...NEO.lookupTables],
  columns: [],
  emailMode: false,
  setUpForMe: true,
  refreshTokenLifespan: NEO.refreshTokenLifespan,
  accessTokenLifespan: NEO.accessTokenLifespan,
}

/** The origin of the dashboard that a policy names, as a match pattern; undefined where it is the one declared. */
export function otherDashboard({ dashboardUrl }: Policy): string | undefined {
  const { origin } = new URL(dashboardUrl)
  return origin === new URL(defaultPolicy.dashboardUrl).origin ? undefined : `${origin}/*`
}
