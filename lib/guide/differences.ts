import { redactSecret } from '../domain/looks-secret'
import type { Column, Fact, Known } from '../domain/snapshot'
import { isTrue } from '../servicenow/booleans'

/** Columns the admin set whose stored value matters; a business rule or a default can change them on saving. */
const COMPARED: readonly Column[] = [
  'name',
  'redirect_url',
  'active',
  'public_client',
  'scope_restriction_status',
  'access_token_lifespan',
  'refresh_token_lifespan',
  'user_name',
  'first_name',
  'last_name',
  'locked_out',
  'password_needs_reset',
  'web_service_access_only',
  'identity_type',
  'notification',
]

/** An unticked box may be stored as an empty value: docs/servicenow/rest.md#booleans */
const isSame = (shown: Extract<Fact, { state: 'seen' }>, kept: string) =>
  shown.value === kept ||
  (shown.source.asBox === true && shown.value === String(isTrue(shown.value)) && isTrue(shown.value) === isTrue(kept))

/** The values that a record stores differently from the form, with the form's captions. */
export function differencesOf(
  form: Known & { scopes?: readonly string[] },
  record: Known,
  captions: Readonly<Partial<Record<Column, string>>>,
): { caption: string; stored: string }[] {
  return COMPARED.flatMap((column) => {
    const [shown, kept] = [form.columns[column], record.columns[column]]
    // With the scope `useraccount`, the stored restriction is not known and does not matter.
    if (column === 'scope_restriction_status' && form.scopes?.includes('useraccount')) return []
    if (shown?.state !== 'seen' || kept?.state !== 'seen' || isSame(shown, kept.value)) return []
    return [{ caption: captions[column] ?? column, stored: redactSecret(kept.value) }]
  })
}
