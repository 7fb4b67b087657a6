import type { Hint } from '../finder/clue'
import type { FieldClue } from './clues'

/** What kind of control holds the value. */
export type ControlKind = 'text' | 'checkbox' | 'choice'

/** A field of a form, found for certain. */
export interface Field {
  column: string
  /** The control that is read and written. */
  control: HTMLElement
  /** What to point at. */
  box: HTMLElement
  kind: ControlKind
  /** The caption as the page shows it. */
  caption: string
  required: boolean
  editable: boolean
  /** The best clue that led here, and how sure all of them make us, from 0 to 1. */
  clue: FieldClue
  certainty: number
  /** What has to be clicked first: the tab the field is hidden in, or the lock before it. */
  opener?: HTMLElement
  /** The input that holds what is stored, where `control` only shows it. */
  kept?: HTMLInputElement
  /** The link that shows the value of a url field while its input is hidden. */
  shown?: HTMLElement
}

/** A column to look for, with the captions it is known by where nothing names the column. */
export interface FieldSpec {
  column: string
  captions: readonly string[]
  /** What it holds: words where nothing is said. */
  holds?: 'yes or no' | 'either'
  /** Other things on the same page are called so as well. */
  common?: true
  /** What an organisation says of it on its own form. */
  hint?: Hint | undefined
}

/**
 * Columns of `oauth_entity` on the form "Authorization code grant", with their captions
 * (docs/servicenow/pages.md#console-form, docs/servicenow/pages.md#console-advanced).
 */
export const APPLICATION_FIELDS: readonly FieldSpec[] = [
  { column: 'name', captions: ['Name'], common: true },
  { column: 'provider_name', captions: ['Provider name'] },
  { column: 'redirect_url', captions: ['Redirect URLs', 'Redirect URL'] },
  { column: 'client_id', captions: ['Client ID'] },
  { column: 'public_client', captions: ['This is a public client'], holds: 'yes or no' },
  { column: 'active', captions: ['Active'], holds: 'yes or no', common: true },
  { column: 'auth_scope', captions: ['Auth scope'] },
  {
    column: 'scope_restriction_status',
    captions: ['Allow access only to APIs in selected scope'],
    holds: 'either',
  },
  { column: 'access_token_lifespan', captions: ['Access token lifespan'] },
  { column: 'refresh_token_lifespan', captions: ['Refresh token lifespan'] },
  { column: 'login_url', captions: ['Login URL'] },
  { column: 'logo_url', captions: ['Logo URL'] },
  { column: 'comments', captions: ['Comments'], common: true },
]

/** Columns of `sys_user` on its form, with their captions: docs/servicenow/pages.md#user-form */
export const USER_FIELDS: readonly FieldSpec[] = [
  { column: 'user_name', captions: ['User ID'] },
  { column: 'first_name', captions: ['First name'] },
  { column: 'last_name', captions: ['Last name'] },
  { column: 'identity_type', captions: ['Identity type'] },
  { column: 'web_service_access_only', captions: ['Web service access only'], holds: 'yes or no' },
  { column: 'active', captions: ['Active'], holds: 'yes or no' },
  { column: 'locked_out', captions: ['Locked out'], holds: 'yes or no' },
  { column: 'notification', captions: ['Notification'] },
  { column: 'password_needs_reset', captions: ['Password needs reset'], holds: 'yes or no' },
]

/** What a column is called out of the box, for where no page shows its caption; the column's name where that is not known. */
export const knownCaption = (column: string): string =>
  [...APPLICATION_FIELDS, ...USER_FIELDS].find((spec) => spec.column === column)?.captions[0] ?? column
