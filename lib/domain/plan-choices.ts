import type { Policy } from '../neo/policy'

/** The only tables that a plan writes to. */
export const WRITTEN_TABLES = [
  'oauth_entity',
  'oauth_entity_auth_scope_mapping',
  'sys_user',
  'sys_user_has_role',
] as const
export type WrittenTable = (typeof WRITTEN_TABLES)[number]

/** Placeholders for the sys_id of a record that the plan itself creates. */
export const PLACEHOLDERS = { application: '$application', user: '$user' } as const

/** How the scope restriction is lifted; the admin chooses. */
export type ScopeChoice = 'unrestricted' | 'useraccount'

/** Names the admin may choose within the rules. */
interface Names {
  applicationName: string
  userName: string
  userFirstName: string
  userLastName: string
}

/** Which record is Neo's, where only names suggest one: its sys_id, or `new` if it is none of the existing ones. */
export type ChosenRecords = Partial<Record<'application' | 'user', string | undefined>>

export interface Choices {
  scope: ScopeChoice
  names: Names
  records?: ChosenRecords | undefined
}

/** The suggested choices. */
export const defaultChoices = (policy: Policy): Choices => ({
  scope: 'unrestricted',
  names: {
    applicationName: policy.applicationName,
    userName: policy.userName,
    userFirstName: policy.userFirstName,
    userLastName: policy.userLastName,
  },
})
