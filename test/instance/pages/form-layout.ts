import type { Database } from '../database.ts'

/** How an instance shows its forms: administrators rename, reorder and hide, and the language is the user's. */
export interface FormLook {
  language: 'en' | 'de'
  /** Labels renamed, order reversed, some fields in a tab of their own, others hidden. */
  personalised: boolean
}

export interface Section {
  id: string
  /** The first section is above the tabs and has no caption. */
  caption: string
  columns: string[]
}

/** Fields of each classic form, in order: docs/servicenow/records.md#application, docs/servicenow/pages.md#user-form */
const COLUMNS: Record<string, string[]> = {
  oauth_entity: [
    'name',
    'client_id',
    'client_secret',
    'redirect_url',
    'logo_url',
    'public_client',
    'active',
    'refresh_token_lifespan',
    'access_token_lifespan',
    'token_format',
    'client_type',
    'scope_restriction_status',
    'comments',
  ],
  sys_user: [
    'user_name',
    'first_name',
    'last_name',
    'title',
    'department',
    'user_password',
    'password_needs_reset',
    'locked_out',
    'active',
    'web_service_access_only',
    'internal_integration_user',
    'identity_type',
    'email',
    'notification',
    'calendar_integration',
    'time_zone',
    'date_format',
  ],
}

/** Fields that a personalised form has in a tab of its own, and those that it leaves out. */
const IN_TAB = new Set(['refresh_token_lifespan', 'access_token_lifespan', 'notification', 'web_service_access_only'])
const HIDDEN = new Set(['logo_url', 'comments', 'title', 'department', 'identity_type'])

const GERMAN: Record<string, string> = {
  'oauth_entity.redirect_url': 'Umleitungs-URL',
  'oauth_entity.active': 'Aktiv',
  'oauth_entity.public_client': 'Öffentlicher Client',
  'oauth_entity.refresh_token_lifespan': 'Lebensdauer des Aktualisierungstokens',
  'oauth_entity.access_token_lifespan': 'Lebensdauer des Zugriffstokens',
  'oauth_entity.scope_restriction_status': 'Bereichseinschränkung',
  'sys_user.user_name': 'Benutzer-ID',
  'sys_user.first_name': 'Vorname',
  'sys_user.last_name': 'Nachname',
  'sys_user.active': 'Aktiv',
  'sys_user.locked_out': 'Gesperrt',
  'sys_user.password_needs_reset': 'Kennwort muss zurückgesetzt werden',
  'sys_user.web_service_access_only': 'Nur Webservicezugriff',
  'sys_user.identity_type': 'Identitätstyp',
  'sys_user.notification': 'Benachrichtigung',
}

/** The caption a column has on this instance. */
export function captionOf(db: Database, look: FormLook, table: string, column: string): string {
  const label = db.column(table, column)?.label ?? column
  const translated = look.language === 'de' ? (GERMAN[`${table}.${column}`] ?? label) : label
  return look.personalised ? `Acme: ${translated}` : translated
}

/** The sections of a form with their fields, known columns only. */
export function sectionsOf(db: Database, look: FormLook, table: string): Section[] {
  const all = COLUMNS[table] ?? Object.keys(db.tables[table]?.columns ?? {}).filter((name) => !name.startsWith('sys_'))
  const known = all.filter((column) => db.column(table, column))
  // The password field is on the form if a property says so; otherwise a dialog sets it:
  // docs/servicenow/pages.md#password-field
  const shown = known.filter(
    (column) => column !== 'user_password' || db.property('glide.user.show.password.field') === 'true',
  )
  if (!look.personalised) return [{ id: `section-${table}`, caption: '', columns: shown }]
  const columns = shown.filter((column) => !HIDDEN.has(column)).toReversed()
  return [
    { id: `section-${table}`, caption: '', columns: columns.filter((column) => !IN_TAB.has(column)) },
    { id: `section-${table}-more`, caption: 'Acme settings', columns: columns.filter((column) => IN_TAB.has(column)) },
    { id: `section-${table}-notes`, caption: 'Notes', columns: [] },
  ]
}
