import type { Application, ApplicationColumn } from '../setup/snapshot'

/** Columns the admin set whose stored value matters; a business rule or a default can change them on saving. */
const COMPARED: readonly ApplicationColumn[] = [
  'name',
  'redirect_url',
  'active',
  'public_client',
  'scope_restriction_status',
  'access_token_lifespan',
  'refresh_token_lifespan',
]

/** What a record holds differently from what the form shows, with the captions of the form. */
export function differencesOf(
  form: Application,
  record: Application,
  captions: Readonly<Partial<Record<ApplicationColumn, string>>>,
): { caption: string; stored: string }[] {
  return COMPARED.flatMap((column) => {
    const [shown, kept] = [form.columns[column], record.columns[column]]
    // With the scope `useraccount` what is stored as restriction is not known, and does not matter.
    if (column === 'scope_restriction_status' && form.scopes?.includes('useraccount')) return []
    if (shown?.state !== 'seen' || kept?.state !== 'seen' || shown.value === kept.value) return []
    return [{ caption: captions[column] ?? column, stored: kept.value }]
  })
}
