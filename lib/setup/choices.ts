import type { Policy } from '../neo/policy'

/** Tables that a plan writes to, and no others. */
export const WRITTEN_TABLES = [
  'oauth_entity',
  'oauth_entity_auth_scope_mapping',
  'sys_user',
  'sys_user_has_role',
] as const
export type WrittenTable = (typeof WRITTEN_TABLES)[number]

/** Stands for the sys_id of a record that the plan itself makes. */
export const REFERENCES = { application: '$application', user: '$user' } as const

/** How the scope restriction is lifted, by the admin's choice. */
export type ScopeChoice = 'unrestricted' | 'useraccount'

/** Names the admin may choose within the rules. */
interface Names {
  applicationName: string
  userName: string
  userFirstName: string
  userLastName: string
}

export interface Choices {
  scope: ScopeChoice
  names: Names
}

/** What is suggested. */
export const suggested = (policy: Policy): Choices => ({
  scope: 'unrestricted',
  names: {
    applicationName: policy.applicationName,
    userName: policy.userName,
    userFirstName: policy.userFirstName,
    userLastName: policy.userLastName,
  },
})
