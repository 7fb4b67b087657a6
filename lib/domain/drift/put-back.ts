import type { Policy } from '../../neo/policy'
import type { Change } from './change'
import { DIGEST, type Seen } from './seen'

/** What a plan may put back on a record: the columns that a setup sets. A password, a Client ID or a secret is none. */
const COLUMNS = {
  application: [
    'name',
    'redirect_url',
    'active',
    'public_client',
    'inbound_grant_type',
    'scope_restriction_status',
    'access_token_lifespan',
    'refresh_token_lifespan',
  ],
  user: [
    'user_name',
    'first_name',
    'last_name',
    'active',
    'locked_out',
    'web_service_access_only',
    'identity_type',
    'notification',
  ],
} as const

export interface RecordBefore {
  sysId: string
  values: Record<string, string>
}

/** What is put back: values of the two records, roles of the account, and the scope of the application. */
export interface PutBack {
  application?: (RecordBefore & { clientId: string }) | undefined
  user?: RecordBefore | undefined
  roles: string[]
  scope: boolean
}

const sysIdOf = (baseline: Seen, part: 'application' | 'user') => baseline[part]?.records[0]?.ids[0] ?? ''

/** The values of a record that a plan may put back. No other address than Neo's is ever written. */
function valuesOf(changes: readonly Change[], part: 'application' | 'user', policy: Policy): Record<string, string> {
  const fields = changes
    .filter(({ section, kind }) => section === part && kind === 'changed')
    .flatMap((own) => own.fields)
  const isOurs = ({ field, before }: { field: string; before: string }) =>
    (COLUMNS[part] as readonly string[]).includes(field) &&
    !before.includes(DIGEST) &&
    (field !== 'redirect_url' || before.split(',').includes(policy.redirectUrl))
  return Object.fromEntries(fields.filter(isOurs).map(({ field, before }) => [field, before]))
}

/** Roles that were granted to the account itself, and that Neo needs: what a group gave is the group's. */
function rolesOf(changes: readonly Change[], baseline: Seen, policy: Policy): string[] {
  const wanted = new Set([...policy.roles, ...(policy.emailMode ? ['email_api_send'] : [])])
  const isDirect = (name: string) => {
    const via = baseline.roles?.records.find(({ key }) => key === name)?.fields.via
    return via === undefined || via.split(', ').includes('direct')
  }
  return changes
    .filter(({ section, kind, name }) => section === 'roles' && kind === 'removed' && wanted.has(name))
    .map(({ name }) => name)
    .filter(isDirect)
}

/** What of these changes a plan may put back; undefined if nothing. */
export function putBackOf(changes: readonly Change[], baseline: Seen, policy: Policy): PutBack | undefined {
  const [application, user] = (['application', 'user'] as const).map((part) => valuesOf(changes, part, policy))
  const hasValues = (values: object | undefined) => Object.keys(values ?? {}).length > 0
  const roles = rolesOf(changes, baseline, policy)
  const scope = changes.some(
    ({ section, kind, name }) => section === 'scopes' && kind === 'removed' && name === 'useraccount',
  )
  if (!hasValues(application) && !hasValues(user) && roles.length === 0 && !scope) return undefined
  const clientId = baseline.application?.records[0]?.fields.client_id ?? ''
  const [applicationId, userId] = [sysIdOf(baseline, 'application'), sysIdOf(baseline, 'user')]
  return {
    ...(applicationId && { application: { sysId: applicationId, clientId, values: application ?? {} } }),
    ...(userId && { user: { sysId: userId, values: user ?? {} } }),
    roles,
    scope,
  }
}

/** Whether a plan can put back all of one change. */
export function isPutBack(change: Change, baseline: Seen, policy: Policy): boolean {
  const own = putBackOf([change], baseline, policy)
  const written = { ...own?.application?.values, ...own?.user?.values }
  return own !== undefined && change.fields.every(({ field }) => Object.hasOwn(written, field))
}
