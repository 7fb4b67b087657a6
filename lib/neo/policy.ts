import type { LanguageCode } from '../shared/languages'
import { NEO } from './constants'
import type { FieldHint } from './field-hints'

/** What applies in this browser: Neo's own values, overridden by the organisation or the admin. */
export interface Policy {
  redirectUrl: string
  dashboardUrl: string
  applicationName: string
  providerName: string
  userName: string
  userFirstName: string
  userLastName: string
  /** Regular expressions of the organisation that names have to match as a whole; empty where there is none. */
  applicationNamePattern: string
  userNamePattern: string
  /** Roles the service account needs. */
  roles: string[]
  /** Tables whose records Neo reads and writes. */
  tables: string[]
  /** Tables that Neo only looks things up in. */
  lookupTables: string[]
  /** The customer's own columns that Neo's agents set, as `table.column`. */
  columns: string[]
  /** Neo sends mail through ServiceNow: docs/servicenow/records.md#neo-needs */
  emailMode: boolean
  /** The guide may fill in fields at the admin's click. */
  fillIn: boolean
  /** "Create the records for me" is offered. */
  setUpForMe: boolean
  /** It is said in time that a connection ends. */
  reminders: boolean
  /** Host names of the instances that may be set up; empty where all may. */
  allowedInstances: string[]
  /**
   * Custom URLs: the customer's own host names, each with the instance's own host name; empty where that is not known.
   */
  customUrls: Record<string, string>
  /** The language of the texts; `auto` is the browser's. */
  language: LanguageCode | 'auto'
  /** Seconds. */
  refreshTokenLifespan: number
  accessTokenLifespan: number
  /** The organisation's hints for controls and fields of its own pages, by step or by `table.column`. */
  fieldHints: Record<string, FieldHint>
  /** Names of the organisation's restrictions that cannot be read. While there are any, nothing may be set up. */
  unreadable: string[]
}

/** Neo's own values, used where no policy overrides them. */
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
  reminders: true,
  allowedInstances: [],
  customUrls: {},
  language: 'auto',
  refreshTokenLifespan: NEO.refreshTokenLifespan,
  accessTokenLifespan: NEO.accessTokenLifespan,
  fieldHints: {},
  unreadable: [],
}

/** The origin of a policy's dashboard, as a match pattern; undefined where it is the one that the manifest declares. */
export function otherDashboard({ dashboardUrl }: Policy): string | undefined {
  const { origin } = new URL(dashboardUrl)
  return origin === new URL(defaultPolicy.dashboardUrl).origin ? undefined : `${origin}/*`
}
