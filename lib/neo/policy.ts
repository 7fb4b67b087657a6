import * as z from 'zod/mini'
import { NEO } from './constants'

const httpsUrl = z.string().check(z.regex(/^https:\/\/[^\s,#]+$/))
const name = z.string().check(z.minLength(1), z.maxLength(100))
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
  refreshTokenLifespan: z._default(seconds, NEO.refreshTokenLifespan),
  accessTokenLifespan: z._default(seconds, NEO.accessTokenLifespan),
})

export type Policy = z.infer<typeof policySchema>

/** Neo's own values, used where no policy says otherwise. */
export const defaultPolicy: Policy = policySchema.parse({})
