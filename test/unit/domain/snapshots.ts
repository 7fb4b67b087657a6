import type {
  Application,
  ApplicationColumn,
  Column,
  Fact,
  Snapshot,
  Table,
  User,
  UserColumn,
} from '@/lib/domain/snapshot'

/** A column's value as seen on the form. */
export const seen = (table: Table, column: Column, value: string, caption?: string): Fact => ({
  state: 'seen',
  value,
  source: { table, column, where: 'form', ...(caption && { caption }) },
})

/** An application as Neo wants it. */
export const GOOD: Readonly<Partial<Record<ApplicationColumn, string>>> = {
  name: 'Neo Agent',
  provider_name: 'Neo Agent',
  redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
  active: 'true',
  public_client: 'false',
  type: 'client',
  inbound_grant_type: 'authz_code',
  scope_restriction_status: 'unrestricted',
  access_token_lifespan: '1800',
  refresh_token_lifespan: '8640000',
}

/** A service account as Neo wants it. */
const GOOD_USER: Readonly<Partial<Record<UserColumn, string>>> = {
  user_name: 'neo.agent',
  first_name: 'Neo Agent',
  last_name: '(Service Account)',
  active: 'true',
  locked_out: 'false',
  password_needs_reset: 'false',
  web_service_access_only: '',
  identity_type: 'human',
  notification: '1',
  last_login_time: '',
}

type Changes<C extends Column> = Partial<Record<C, string | Fact>>

function columnsOf<C extends Column>(table: Table, values: Changes<C>): Partial<Record<C, Fact>> {
  const entries = Object.entries(values) as [C, string | Fact][]
  return Object.fromEntries(
    entries.map(([column, value]) => [column, typeof value === 'string' ? seen(table, column, value) : value]),
  ) as Partial<Record<C, Fact>>
}

/** A snapshot of an application that is right but for the changes. */
export const snapshot = (changes: Changes<ApplicationColumn> = {}, more: Partial<Application> = {}): Snapshot => ({
  host: 'acme.service-now.com',
  application: { columns: columnsOf('oauth_entity', { ...GOOD, ...changes }), ...more },
})

export const ADMIN = { sysId: 'd'.repeat(32), userName: 'alex.admin', roles: ['admin'] } as const

/** A snapshot of a service account that is right but for the changes. */
export const account = (changes: Changes<UserColumn> = {}, more: Partial<User> = {}): Snapshot => ({
  host: 'acme.service-now.com',
  admin: ADMIN,
  user: { columns: columnsOf('sys_user', { ...GOOD_USER, ...changes }), ...more },
})

/** What a saved account that nothing is missing from has besides its columns. */
export const SAVED = { sysId: 'b'.repeat(32), roles: ['itil', 'sn_incident_write'], passwordSet: true } as const
