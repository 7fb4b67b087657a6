import type { Hint } from '../finder/clue'
import type { FieldClue } from './clues'

/** What kind of control holds the value. */
export type ControlKind = 'text' | 'checkbox' | 'choice'

/** A field of a form, found for certain. */
export interface Field {
  column: string
  /** The control that is read and written. */
  control: HTMLElement
  /** The element to point at. */
  box: HTMLElement
  kind: ControlKind
  /** The caption as the page shows it. */
  caption: string
  required: boolean
  editable: boolean
  /** The best clue that led to the control, and the certainty of all clues together, from 0 to 1. */
  clue: FieldClue
  certainty: number
  /** The control to click first: the tab that hides the field, or its lock. */
  opener?: HTMLElement
  /** The input with the stored value, where `control` only displays it. */
  kept?: HTMLInputElement
  /** The link that shows the value of a url field while its input is hidden. */
  shown?: HTMLElement
}

/** A column to look for, with captions to find it by where no mark names the column. */
export interface FieldSpec {
  column: string
  captions: readonly string[]
  /** The kind of value; text if omitted. */
  holds?: 'yes or no' | 'either'
  /** Other things on the same page have this caption as well. */
  common?: true
  /** An organisation's own hint for this field. */
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

/** A column's default caption, for places where no page shows it; the column's name if there is none. */
export const knownCaption = (column: string): string =>
  [...APPLICATION_FIELDS, ...USER_FIELDS].find((spec) => spec.column === column)?.captions[0] ?? column
