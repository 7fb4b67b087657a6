import { addAcl } from '../acl.ts'
import type { Database, Row } from '../database.ts'
import { all, type Fault, type Faults, grant, insert, plugin, property, setKnown, user } from '../fault-parts.ts'
import { openMail } from '../mail.ts'
import { revokeRole } from '../roles.ts'
import { addServiceAccount } from '../setup.ts'

const mail =
  (after: Fault): Fault =>
  (db, setup) => {
    openMail(db, setup.user)
    after(db, setup)
  }

const mailRules = (db: Database): Row[] => db.rows('sys_security_acl').filter((rule) => rule.name === 'sys_email')

/** Ways to break the service account. */
export const ACCOUNT_FAULTS: Faults = {
  'user.exists': {
    deleted: (db, setup) => void db.delete('sys_user', setup.user.sys_id as string),
    several: (db) => {
      const other = addServiceAccount(db)
      Object.assign(other, { user_name: 'neo.agent.old', first_name: 'Neo Agent', name: 'Neo Agent (old)' })
    },
  },
  'user.identity': {
    'white-space': user({ user_name: 'neo.agent ' }),
    'no-name': user({ first_name: '', last_name: '' }),
  },
  'user.dedicated': {
    admin: grant('admin'),
    shared: (db, setup) => {
      const other = db.find('oauth_entity', { name: 'wx Orchestrate OAuth' })?.sys_id ?? ''
      db.insert('oauth_credential', { type: 'access_token', peer: other, user: setup.user.sys_id as string })
    },
  },
  'user.active': { locked: user({ locked_out: 'true' }), inactive: user({ active: 'false' }) },
  'user.interactive': {
    'web-service': user({ web_service_access_only: 'true' }),
    machine: user({ identity_type: 'machine', web_service_access_only: 'true' }),
    'ai-agent': user({ identity_type: 'ai_agent', web_service_access_only: 'true' }),
  },
  'user.password': { reset: user({ password_needs_reset: 'true' }) },
  'user.notification': { enabled: user({ notification: '2' }) },
  'user.itil': {
    removed: (db, setup) => {
      for (const row of db.rows('sys_user_has_role'))
        if (row.user === setup.user.sys_id && row.inherited === 'false') revokeRole(db, row)
    },
    inactive: (db, setup) => {
      for (const row of db.rows('sys_user_has_role')) if (row.user === setup.user.sys_id) row.state = 'requested'
    },
  },
  'user.read-only': {
    'not-exempt': grant('snc_read_only'),
    exempt: all(
      grant('snc_read_only'),
      property('glide.security.snc_read_only_role.tables.exempt_create', 'sys_user_session, oauth_credential'),
    ),
  },
  'user.internal': {
    external: all(plugin('com.glide.explicit_roles'), grant('snc_external')),
    'not-yet': plugin('com.glide.explicit_roles'),
  },
  'user.domain': {
    other: all(plugin('com.glide.domain'), (db, setup) => {
      const { sys_id = '' } = db.insert('domain', { name: 'Acme East' })
      setKnown(setup.user, { sys_domain: sys_id })
    }),
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
    policy: mail((db) => {
      const policy = db.insert('sys_api_access_policy', { name: 'Mail', api: 'Email API', apply_all_methods: 'true' })
      const profile = db.insert('std_http_auth', { name: 'Passwords', type: 'basic_auth' })
      db.insert('sys_auth_profile_mapping', {
        api_access_policy: policy.sys_id ?? '',
        inbound_auth_profile: profile.sys_id ?? '',
      })
    }),
    endpoint: mail((db) => void addAcl(db, 'Email API', 'execute', ['itil_admin'], { type: 'REST_Endpoint' })),
  },
}
