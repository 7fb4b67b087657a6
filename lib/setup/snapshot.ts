/** Where a value was seen, so that a verdict can quote it. */
export interface Source {
  table: string
  column: string
  /** `form`: as it stands in front of the admin, not yet saved; `record`: as stored, read over REST. */
  where: 'form' | 'record'
  /** The field's caption as the page shows it. */
  caption?: string
  /** Whether a tick box shows it; another control shows the stored word. */
  asBox?: boolean
}

/** One thing we may know about a column. What is not known says why. */
export type Fact =
  | { state: 'seen'; value: string; source: Source }
  /** The release has no such column. */
  | { state: 'absent' }
  | { state: 'unseen'; why: Unseen }

export type Unseen = 'not-on-page' | 'collapsed' | 'not-read'

export type ApplicationColumn =
  | 'name'
  | 'provider_name'
  | 'client_id'
  | 'redirect_url'
  | 'login_url'
  | 'logo_url'
  | 'active'
  | 'public_client'
  | 'type'
  | 'inbound_grant_type'
  | 'scope_restriction_status'
  | 'access_token_lifespan'
  | 'refresh_token_lifespan'

export interface Application {
  /** The record's sys_id once it is saved. */
  sysId?: string
  columns: Partial<Record<ApplicationColumn, Fact>>
  /** Names of the mapped auth scopes; `undefined` while not known. */
  scopes?: readonly string[]
  /** Columns that this form will not save without. */
  mandatory?: readonly ApplicationColumn[]
}

/** All that is known of a set-up at one moment, from the form in front of the admin or from the instance's records. */
export interface Snapshot {
  /** The host the admin is on, without a port. */
  host?: string
  /** The OAuth application in question; `null` when it was looked for and is not there. */
  application?: Application | null | undefined
}

const NOT_ON_PAGE: Fact = { state: 'unseen', why: 'not-on-page' }

/** What is known of a column of the application. */
export function factOf(snapshot: Snapshot, column: ApplicationColumn): Fact {
  return snapshot.application?.columns[column] ?? NOT_ON_PAGE
}

/** The value of a column where it was seen. */
export function valueOf(snapshot: Snapshot, column: ApplicationColumn): string | undefined {
  const fact = factOf(snapshot, column)
  return fact.state === 'seen' ? fact.value : undefined
}
