import { addAcl } from './acl.ts'
import type { Database, Row } from './database.ts'
import { app, type Fault, insert, setKnown, user } from './fault-parts.ts'
import { openMail } from './mail.ts'

const TABLE_API = {
  api: 'Table API',
  api_path: 'now/table',
  apply_all_methods: 'true',
  apply_all_resources: 'true',
  apply_all_versions: 'true',
}

/** An API access policy with one inbound authentication profile. */
const policy =
  (values: Row, profile: Row): Fault =>
  (db) => {
    const made = db.insert('sys_api_access_policy', { name: 'Restricted', ...values })
    const mapped = db.insert('std_http_auth', { name: 'The only way in', ...profile })
    db.insert('sys_auth_profile_mapping', {
      api_access_policy: made.sys_id ?? '',
      inbound_auth_profile: mapped.sys_id ?? '',
    })
  }
const binding =
  (values: Row): Fault =>
  (db) =>
    void db.insert('sys_api_access_scope', {
      auth_scope: db.find('sys_auth_scope', { name: 'incident_read' })?.sys_id ?? '',
      ...TABLE_API,
      ...values,
    })
/** An authentication policy in the context after sign-in. */
const adaptive =
  (filter: string): Fault =>
  (db) => {
    db.setProperty('glide.authenticate.auth.policy.enabled', 'true')
    const denies = db.insert('sys_auth_policy', { name: 'Deny Access Policy', filter })
    const context = db.find('sys_auth_policy_context', { type: 'post_auth' })
    Object.assign(context ?? {}, { active: 'true', default_policy: 'deny', deny_policy: denies.sys_id ?? '' })
  }
const mail =
  (after: Fault): Fault =>
  (db, setup) => {
    openMail(db, setup.user)
    after(db, setup)
  }

/** Ways to break a complete set-up that the instance enforces, by the id of the requirement that is to find them. */
export const ENFORCED: Record<string, Record<string, Fault>> = {
  'app.scope': {
    'other-scope': (db, { application }) => {
      setKnown(application, { scope_restriction_status: 'restricted' })
      if (!db.has('oauth_entity_auth_scope_mapping')) return
      const scope = db.find('sys_auth_scope', { name: 'incident_read' })?.sys_id ?? ''
      db.insert('oauth_entity_auth_scope_mapping', { oauth_entity: application.sys_id ?? '', auth_scope: scope })
    },
  },
  'user.interactive': {
    'ai-agent': user({ identity_type: 'ai_agent', web_service_access_only: 'true' }),
  },
  'user.domain': {
    below: (db, setup) => {
      db.setProperty('glide.sys.domain.partitioning', 'true')
      const top = db.insert('domain', { name: 'TOP' })
      const west = db.insert('domain', { name: 'Acme West', parent: top.sys_id ?? '' })
      setup.user.sys_domain = west.sys_id ?? ''
    },
  },
  'user.cleanup': {
    job: insert('sysauto_script', {
      name: 'Deactivate unused accounts',
      script:
        "var gr = new GlideRecord('sys_user'); gr.addQuery('last_login', '<', gs.daysAgo(90)); gr.query(); while (gr.next()) { gr.active = false; gr.update() }",
    }),
  },
  'user.email': {
    plugin: mail(
      (db) => void Object.assign(db.find('v_plugin', { id: 'com.glide.email.service' }) ?? {}, { active: 'inactive' }),
    ),
    'only-deny': mail((db) => {
      for (const rule of mailRules(db)) rule.decision_type = 'deny'
    }),
    scripted: mail((db) => {
      for (const rule of mailRules(db)) rule.script = "answer = gs.hasRole('itil_admin')"
    }),
  },
  'platform.mfa': {
    'none-left': (db, setup) => {
      db.setProperty('glide.authenticate.multifactor', 'true')
      db.setProperty('glide.authenticate.multifactor.setup.bypass.count', '0')
      db.insert('user_multifactor_auth', { user: setup.user.sys_id ?? '', validated: 'false' })
      for (const row of db.rows('sys_user_grmember'))
        if (row.user === setup.user.sys_id) db.delete('sys_user_grmember', row.sys_id ?? '')
    },
  },
  'platform.api-policy': {
    'no-oauth': policy(TABLE_API, { type: 'basic_auth' }),
    'global-no-oauth': policy({ global: 'true', apply_all_methods: 'true' }, { type: 'basic_auth' }),
    'other-application': (db, setup) =>
      policy(TABLE_API, {
        type: 'oauth',
        oauth_entity: db.find('oauth_entity', { name: 'ServiceNow SDK' })?.sys_id ?? '',
      })(db, setup),
    'token-restriction': app({ enforce_token_restriction: 'true' }),
    'scope-on-patch': binding({ apply_all_methods: 'false', http_method: 'PATCH' }),
    'rate-low': insert('sys_rate_limit_rules', { name: 'Five', resource: 'Table API', request_limit: '5' }),
    'endpoint-any': (db) => void addAcl(db, '*', 'execute', ['web_service_admin'], { type: 'REST_Endpoint' }),
  },
  'platform.adaptive-auth': {
    refuses: adaptive('role:itil'),
    spares: adaptive('role:snc_external'),
  },
}

const mailRules = (db: Database): Row[] => db.rows('sys_security_acl').filter((rule) => rule.name === 'sys_email')
