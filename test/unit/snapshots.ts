import type { Application, ApplicationColumn, Fact, Snapshot } from '@/lib/setup/snapshot'

/** A column's value as seen on the form. */
export const seen = (column: string, value: string, caption?: string): Fact => ({
  state: 'seen',
  value,
  source: { table: 'oauth_entity', column, where: 'form', ...(caption && { caption }) },
})

/** Everything as Neo wants it. */
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

type Changes = Partial<Record<ApplicationColumn, string | Fact>>

/** An application that is right but for the changes. */
function application(changes: Changes = {}, more: Partial<Application> = {}): Application {
  const entries = Object.entries({ ...GOOD, ...changes })
  const columns = Object.fromEntries(
    entries.map(([column, value]) => [column, typeof value === 'string' ? seen(column, value) : value]),
  )
  return { columns, ...more }
}

export const snapshot = (changes: Changes = {}, more: Partial<Application> = {}): Snapshot => ({
  host: 'acme.service-now.com',
  application: application(changes, more),
})
