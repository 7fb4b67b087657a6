import type { LanguageCode } from '../shared/languages'
import { NEO } from './constants'
import type { FieldHint } from './field-hints'

/** What counts on this browser: Neo's own values, but for what an enterprise or the admin sets differently. */
export interface Policy {
  redirectUrl: string
  dashboardUrl: string
  applicationName: string
  providerName: string
  userName: string
  userFirstName: string
  userLastName: string
  /** Regular expressions that the names have to match as a whole, by the organisation's rules; empty where it has none. */
  applicationNamePattern: string
  userNamePattern: string
  /** Roles the service account needs. */
  roles: string[]
  /** Tables whose records Neo reads and writes. */
  tables: string[]
  /** Tables that Neo only looks things up in. */
  lookupTables: string[]
  /** Columns of the customer's own that Neo's agents set, as `table.column`. */
  columns: string[]
  /** Neo sends mail through ServiceNow: docs/servicenow/records.md#neo-needs */
  emailMode: boolean
  /** The guide may fill fields in when the admin asks for it. */
  fillIn: boolean
  /** The admin may have the set-up made for them. */
  setUpForMe: boolean
  /** Host names of the instances that may be set up; empty where all may. */
  allowedInstances: string[]
  /** Custom URLs: host names of the customer's own, each with the instance's own host name; empty where that is not known. */
  customUrls: Record<string, string>
  /** The language to speak; `auto` is the browser's. */
  language: LanguageCode | 'auto'
  /** Seconds. */
  refreshTokenLifespan: number
  accessTokenLifespan: number
  /** What the organisation says of controls and fields on its own pages, by step or by `table.column`. */
  fieldHints: Record<string, FieldHint>
  /** Restrictions of the organisation's that cannot be read, by name; nothing may be set up while there are any. */
  unreadable: string[]
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
  applicationNamePattern: '',
  userNamePattern: '',
  roles: [...NEO.roles],
  tables: [...NEO.tables],
  lookupTables: [...NEO.lookupTables],
  columns: [],
  emailMode: false,
  fillIn: true,
  setUpForMe: true,
  allowedInstances: [],
  customUrls: {},
  language: 'auto',
  refreshTokenLifespan: NEO.refreshTokenLifespan,
  accessTokenLifespan: NEO.accessTokenLifespan,
  fieldHints: {},
  unreadable: [],
}

/** The origin of the dashboard that a policy names, as a match pattern; undefined where it is the one declared. */
export function otherDashboard({ dashboardUrl }: Policy): string | undefined {
  const { origin } = new URL(dashboardUrl)
  return origin === new URL(defaultPolicy.dashboardUrl).origin ? undefined : `${origin}/*`
}
