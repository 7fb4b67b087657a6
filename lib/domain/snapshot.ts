import type { FailureReason } from '../shared/failure-reason'

/** The tables whose records a setup consists of. */
export type Table = 'oauth_entity' | 'sys_user'

/** Where a value was seen, so that a verdict can quote it. */
export interface Source {
  table: Table
  column: Column
  /** `form`: as shown to the admin, not yet saved; `record`: as stored, read over REST. */
  where: 'form' | 'record'
  /** The field's caption as the page shows it. */
  caption?: string
  /** Whether a checkbox shows it; other controls show the stored word. */
  asBox?: boolean
}

/** What is known about a column, or why it is not known. */
export type Fact =
  | { state: 'seen'; value: string; source: Source }
  /** The release has no such column. */
  | { state: 'absent' }
  | { state: 'unseen'; why: Unseen }

/** `hidden`: the release has the column, but this person may not see it. */
export type Unseen = 'not-on-page' | 'collapsed' | 'not-read' | 'no-record' | 'hidden'

export type ApplicationColumn =
  | 'name'
  | 'provider_name'
  | 'client_id'
  | 'redirect_url'
  | 'login_url'
  | 'logo_url'
  | 'comments'
  | 'active'
  | 'public_client'
  | 'type'
  | 'inbound_grant_type'
  | 'sys_class_name'
  | 'scope_restriction_status'
  | 'access_token_lifespan'
  | 'refresh_token_lifespan'
  | 'use_pkce'
  | 'enforce_token_restriction'
  | 'enforce_token_restrictions'
  | 'sys_scope'

export type UserColumn =
  | 'user_name'
  | 'first_name'
  | 'last_name'
  | 'active'
  | 'locked_out'
  | 'password_needs_reset'
  | 'web_service_access_only'
  | 'identity_type'
  | 'notification'
  | 'last_login_time'
  | 'sys_domain'
  | 'enable_multifactor_authn'

export type Column = ApplicationColumn | UserColumn

/** What is known about a record, from a form or as stored. */
export interface Known<C extends Column = Column> {
  /** The record's sys_id once it is saved. */
  sysId?: string
  columns: Partial<Record<C, Fact>>
  /** Columns that this form will not save without. */
  mandatory?: readonly C[]
}

export interface Application extends Known<ApplicationColumn> {
  /** Names of the mapped auth scopes; `undefined` if not known. */
  scopes?: readonly string[]
}

export interface User extends Known<UserColumn> {
  /** Names of effective, active roles; `undefined` if not known. */
  roles?: readonly string[]
  /** The admin set a password, as observed or confirmed. Only a sign-in can prove that it is right. */
  passwordSet?: boolean
  /** The name of its domain, if that is shown. */
  domain?: string
}

/** The person who is signed in. */
export interface Admin {
  sysId: string
  userName: string
  /** Names of effective, active roles; `undefined` if they cannot be read. */
  roles?: readonly string[]
}

/** The reads besides the records themselves, by names of our own. Their queries: `lib/verification/queries.ts`. */
export type ReadId =
  | 'application'
  | 'scopes'
  | 'user'
  | 'roles'
  | 'groups'
  | 'admin'
  | 'properties'
  | 'plugins'
  | 'tables'
  | 'acls'
  | 'acl-roles'
  | 'tokens'
  | 'business-rule'
  | 'log'
  | 'role-ids'
  /** The holder of the User ID that a plan would give to a new account. */
  | 'named-user'
  | 'auth-scopes'
  | 'api-policies'
  | 'api-scopes'
  | 'rate-rules'
  | 'ip-rules'
  | 'identity-providers'
  | 'mfa-enrolments'
  | 'other-applications'
  | 'other-users'
  | 'query-rules'
  | 'dictionary'
  | 'profile-mappings'
  | 'auth-profiles'
  | 'profile-policies'
  | 'auth-contexts'
  | 'scheduled-scripts'

export type Row = Readonly<Record<string, string>>

/**
 * Why rows were not read. `invalid`: the release has no such table; `dependent`: the record they depend on was not found;
 * `query-rule`: a business rule leaves some out; `uncounted`: none was shown, and nothing says whether any exist;
 * `uncounted-single`: the same of rows that are hidden one by one;
 * `too-many`: it would have taken too many requests.
 */
export type UnreadWhy = FailureReason | 'dependent' | 'unquotable' | 'query-rule' | 'uncounted' | 'uncounted-single'

/** Rows as read, each checked against the query; or why they were not read. */
export type Rows =
  | {
      state: 'read'
      rows: readonly Row[]
      /**
       * Whether others may exist. `some`: the instance counted more than it showed; `perhaps`: nothing proves that there are no others;
       * `rule`: a business rule changes what is found. Undefined if these are all, so that anything else does not exist.
       */
      missing?: 'some' | 'perhaps' | 'rule'
      /** Columns that the release has but that are missing from some of these rows. */
      hidden?: readonly string[]
    }
  | { state: 'unread'; why: UnreadWhy }

/** All that is known about a setup at one moment, from the form in front of the admin or from the instance's records. */
export interface Snapshot {
  /** The host the admin is on, without a port. */
  host?: string
  admin?: Admin | undefined
  /** The OAuth application in question; `null` if it was looked for and does not exist. */
  application?: Application | null | undefined
  /** The service account in question; `null` if it was looked for and does not exist. */
  user?: User | null | undefined
  /** How many records look like Neo's, including the ones in question; `undefined` if not looked for. */
  likely?: Readonly<Partial<Record<'application' | 'user', number>>>
  /** Parts whose record was neither chosen nor identified as Neo's: it only looks like Neo's and may be anybody's. */
  guessed?: readonly ('application' | 'user')[]
  /** No account was found and none was named. Since it may have any name, it may exist nevertheless. */
  unnamed?: boolean
  /** The application's own tokens name the account: it is verified as Neo's, but the admin is still asked before it is written to. */
  vouched?: boolean
  /** Neo was connected through this application, or through one that is there no more, when it was looked at before. */
  wasConnected?: boolean
  /** When it was read: ServiceNow's date-time, in UTC. Time-dependent checks need it. */
  at?: string
  /** Rows of other tables; a read that is missing was not requested. */
  reads?: Readonly<Partial<Record<ReadId, Rows>>>
}

const NOT_ON_PAGE: Fact = { state: 'unseen', why: 'not-on-page' }
const NO_RECORD: Fact = { state: 'unseen', why: 'no-record' }

/** What is known about a column of a record. */
export function factOf<C extends Column>(record: Known<C> | null | undefined, column: C): Fact {
  return record?.columns[column] ?? (record === null ? NO_RECORD : NOT_ON_PAGE)
}

/** The value of a column, if it was seen. */
export function valueOf<C extends Column>(record: Known<C> | null | undefined, column: C): string | undefined {
  const fact = factOf(record, column)
  return fact.state === 'seen' ? fact.value : undefined
}
