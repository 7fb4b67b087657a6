import type { Database, Row } from './database.ts'
import { grantRole, revokeRole, roleId } from './roles.ts'
import { NEO } from './setup.ts'

interface Setup {
  application: Row
  user: Row
}
type Fault = (db: Database, setup: Setup) => void

const app =
  (values: Row): Fault =>
  (_db, { application }) =>
    void Object.assign(application, values)
const user =
  (values: Row): Fault =>
  (_db, setup) =>
    void Object.assign(setup.user, values)
const grant =
  (role: string): Fault =>
  (db, setup) =>
    void grantRole(db, setup.user.sys_id as string, roleId(db, role))
const property =
  (name: string, value: string): Fault =>
  (db) =>
    db.setProperty(name, value)

/** One way to break each requirement of a complete set-up, by the requirement's id. */
const FAULTS: Record<string, Fault> = {
  'instance.url': property('glide.servlet.uri', 'https://help.acme.example/'),
  'platform.oauth': property('com.snc.platform.security.oauth.is.active', 'false'),
  'app.exists': (db, { application }) => void db.delete('oauth_entity', application.sys_id as string),
  'app.duplicate': (db) =>
    void db.insert('oauth_entity', {
      name: 'Neo Agent (old)',
      client_id: 'f'.repeat(32),
      redirect_url: NEO.redirectUrl,
    }),
  'app.kind': app({ inbound_grant_type: 'client_credential', type: 'oauth_provider' }),
  'app.active': app({ active: 'false' }),
  'app.redirect': app({ redirect_url: `${NEO.redirectUrl}/` }),
  'app.scope': app({ scope_restriction_status: 'restricted' }),
  'app.public': app({ public_client: 'true' }),
  'app.refresh-lifespan': app({ refresh_token_lifespan: '86400' }),
  'app.access-lifespan': app({ access_token_lifespan: '0' }),
  'user.exists': (db, setup) => void db.delete('sys_user', setup.user.sys_id as string),
  'user.dedicated': grant('admin'),
  'user.active': user({ locked_out: 'true' }),
  'user.interactive': user({ web_service_access_only: 'true' }),
  'user.password': user({ password_needs_reset: 'true' }),
  'user.notification': user({ notification: '2' }),
  'user.itil': (db, setup) => {
    for (const row of db.rows('sys_user_has_role'))
      if (row.user === setup.user.sys_id && row.inherited === 'false') revokeRole(db, row)
  },
  'user.read-only': grant('snc_read_only'),
  'user.internal': (db, setup) => {
    db.insert('v_plugin', { id: 'com.glide.explicit_roles', name: 'Explicit Role' })
    grant('snc_external')(db, setup)
  },
  'platform.sso': property('glide.authentication.external.disable_local_login', 'true'),
  'platform.api-policy': (db) =>
    void db.insert('sys_rate_limit_rules', { name: 'Table API', resource: 'Table API', request_limit: '100' }),
}

/** Breaks a complete set-up. Throws with the known ids when a fault is unknown. */
export function applyFaults(db: Database, setup: Setup, ids: readonly string[]): void {
  for (const id of ids) {
    const table = /^access\.(\w+)$/.exec(id)?.[1]
    const fault: Fault | undefined = table
      ? (d) =>
          void d.update('sys_db_object', d.find('sys_db_object', { name: table })?.sys_id ?? '', { ws_access: 'false' })
      : FAULTS[id]
    if (!fault)
      throw new Error(`Unknown fault "${id}". Known faults: ${Object.keys(FAULTS).join(', ')}, access.<table>.`)
    fault(db, setup)
  }
}
