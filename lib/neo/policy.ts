import * as z from 'zod/mini'
import { NEO } from './constants'

const httpsUrl = z.string().check(z.regex(/^https:\/\/[^\s,#]+$/))
const name = z.string().check(z.minLength(1), z.maxLength(100))
const tableName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}$/))
/** A column by its table, as `incident.u_site`. */
export const columnName = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,79}\.[a-z][a-z0-9_]{0,79}$/))
const seconds = z.number().check(z.int(), z.positive())

/** What an enterprise may set differently from Neo's defaults. */
const policySchema = z.object({
  redirectUrl: z._default(httpsUrl, NEO.redirectUrl),
  dashboardUrl: z._default(httpsUrl, NEO.dashboardUrl),
  applicationName: z._default(name, NEO.applicationName),
  providerName: z._default(name, NEO.providerName),
  userName: z._default(name, NEO.userName),
  userFirstName: z._default(name, NEO.userFirstName),
  userLastName: z._default(name, NEO.userLastName),
  roles: z._default(z.array(name).check(z.minLength(1), z.maxLength(20)), [...NEO.roles]),
  /** Tables whose records Neo reads and writes. */
  tables: z._default(z.array(tableName).check(z.maxLength(50)), [...NEO.tables]),
  /** Tables that Neo only looks things up in. */
  lookupTables: z._default(z.array(tableName).check(z.maxLength(50)), [...NEO.lookupTables]),
  /** Columns of the customer's own that Neo's agents set, as `table.column`. */
  columns: z._default(z.array(columnName).check(z.maxLength(50)), []),
  /** Neo sends mail through ServiceNow: the notification mode "Email (sent via PSA)". */
  emailMode: z._default(z.boolean(), false),
  refreshTokenLifespan: z._default(seconds, NEO.refreshTokenLifespan),
  accessTokenLifespan: z._default(seconds, NEO.accessTokenLifespan),
})

export type Policy = z.infer<typeof policySchema>

/** Neo's own values, used where no policy says otherwise. */
export const defaultPolicy: Policy = policySchema.parse({})
