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
export const PLACEHOLDERS = { application: '$application', user: '$user' } as const

/** How the scope restriction is lifted, by the admin's choice. */
export type ScopeChoice = 'unrestricted' | 'useraccount'

/** Names the admin may choose within the rules. */
interface Names {
  applicationName: string
  userName: string
  userFirstName: string
  userLastName: string
}

/** Which record a part is, where names alone speak for one: its sys_id, or `new` where it is none of those there. */
export type ChosenRecords = Partial<Record<'application' | 'user', string | undefined>>

export interface Choices {
  scope: ScopeChoice
  names: Names
  records?: ChosenRecords | undefined
}

/** What is suggested. */
export const defaultChoices = (policy: Policy): Choices => ({
  scope: 'unrestricted',
  names: {
    applicationName: policy.applicationName,
    userName: policy.userName,
    userFirstName: policy.userFirstName,
    userLastName: policy.userLastName,
  },
})
