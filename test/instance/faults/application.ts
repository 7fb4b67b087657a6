import { app, type Fault, type Faults, insert, setKnown } from '../fault-parts.ts'
import { NEO } from '../setup.ts'

const redirect = (change: (url: string) => string): Fault => app({ redirect_url: change(NEO.redirectUrl) })

/** Ways to break the application. */
export const APPLICATION_FAULTS: Faults = {
  'app.exists': { deleted: (db, { application }) => void db.delete('oauth_entity', application.sys_id as string) },
  'app.duplicate': {
    another: insert('oauth_entity', {
      name: 'Neo Agent (old)',
      client_id: 'f'.repeat(32),
      redirect_url: NEO.redirectUrl,
    }),
  },
  'app.kind': {
    outbound: app({ inbound_grant_type: 'client_credential', type: 'oauth_provider' }),
    'client-credentials': app({ inbound_grant_type: 'client_credential' }),
    jwt: app({ inbound_grant_type: 'jwt' }),
    password: app({ inbound_grant_type: 'ropc' }),
    'id-token': app({ inbound_grant_type: 'id_token' }),
    oidc: app({ sys_class_name: 'oauth_oidc_entity' }),
    // A client known by its metadata address, without a secret.
    cimd: app({ client_id: 'https://vendor.example/oauth/client.json', client_secret: '' }),
  },
  'app.name': { secret: app({ name: 'f'.repeat(32) }) },
  'app.secret': { comments: app({ comments: `Secret: ${'0a1b'.repeat(8)}` }) },
  'app.application-scope': { scoped: app({ sys_scope: '5'.repeat(32) }) },
  'app.active': { inactive: app({ active: 'false' }) },
  'app.redirect': {
    slash: redirect((url) => `${url}/`),
    http: redirect((url) => url.replace('https', 'http')),
    'upper-case': redirect((url) => url.replace('oauth', 'OAuth')),
    space: redirect((url) => `${url} `),
    'no-break-space': redirect((url) => `${url}\u00a0`),
    'zero-width': redirect((url) => `\u200b${url}`),
    query: redirect((url) => `${url}?a=1`),
    fragment: redirect((url) => `${url}#`),
    www: redirect((url) => url.replace('https://', 'https://www.')),
    host: redirect((url) => url.replace('dashboard', 'app')),
    twice: redirect((url) => url + url),
    'other-field': app({ redirect_url: '', login_url: NEO.redirectUrl }),
    empty: app({ redirect_url: '' }),
    more: redirect((url) => `https://example.com/callback,${url}`),
  },
  'app.scope': {
    restricted: app({ scope_restriction_status: 'restricted' }),
    unknown: app({ scope_restriction_status: 'partly' }),
    'other-scope': (db, { application }) => {
      setKnown(application, { scope_restriction_status: 'restricted' })
      if (!db.has('oauth_entity_auth_scope_mapping')) return
      const scope = db.find('sys_auth_scope', { name: 'incident_read' })?.sys_id ?? ''
      db.insert('oauth_entity_auth_scope_mapping', { oauth_entity: application.sys_id ?? '', auth_scope: scope })
    },
  },
  'app.public': { public: app({ public_client: 'true' }), pkce: app({ use_pkce: 'true' }) },
  'app.refresh-lifespan': {
    short: app({ refresh_token_lifespan: '86400' }),
    zero: app({ refresh_token_lifespan: '0' }),
    empty: app({ refresh_token_lifespan: '' }),
  },
  'app.access-lifespan': {
    zero: app({ access_token_lifespan: '0' }),
    short: app({ access_token_lifespan: '60' }),
    long: app({ access_token_lifespan: '8640000' }),
  },
}
