import { TICKET_TABLES } from '../../instance/neo/tickets'

/** The calls of Neo's day that a finding says will fail; a finding of what no day can show has none, and a reason. */
export type Claim = { calls: RegExp } | { reason: string }

const SIGN_IN = /^sign in$/
const APPROVE = /^approve$/
const TOKEN = /^(exchange code|refresh)$/
const CALLS = /^(list|watch|read|write|look up|search|send mail|enter|read with) ?/

const CLAIMS: Readonly<Record<string, Claim>> = {
  'app.exists': { calls: APPROVE },
  'app.kind': { calls: /^(approve|exchange code)$/ },
  'app.active': { calls: APPROVE },
  'app.redirect': { calls: APPROVE },
  'app.public': { calls: APPROVE },
  'platform.oauth': { calls: APPROVE },
  'app.scope': { calls: CALLS },
  'app.application-scope': { calls: CALLS },
  'app.access-lifespan': { calls: CALLS },
  'app.refresh-lifespan': { calls: TOKEN },
  'user.exists': { calls: SIGN_IN },
  'user.active': { calls: SIGN_IN },
  'user.interactive': { calls: SIGN_IN },
  'user.password': { calls: SIGN_IN },
  'platform.mfa': { calls: SIGN_IN },
  'platform.sso': { calls: SIGN_IN },
  'platform.adaptive-auth': { calls: SIGN_IN },
  'user.read-only': { calls: /^(exchange code|write .*)$/ },
  'user.internal': { calls: /^(exchange code|(list|read|enter|search) .*)$/ },
  'user.itil': { calls: CALLS },
  'user.email': { calls: /^send mail$/ },
  'platform.api-policy': { calls: CALLS },
  'user.domain': { calls: CALLS },
  'admin.roles': { reason: 'It is about who looks, and may not be able to mend; Neo does not act as them.' },
  'app.name': { reason: 'A name helps people to know the record; ServiceNow takes any.' },
  'instance.url': { reason: 'The day is done on the instance itself, whatever address it is handed over by.' },
  'user.identity': { reason: 'A name helps people to know the record; ServiceNow takes any.' },
  secret: { reason: 'It cannot be read.' },
  'app.secret': { reason: 'It is about what stands on a form.' },
  'app.duplicate': { reason: 'It is about another record.' },
  'user.notification': { reason: "Mail to the account is none of Neo's." },
  'user.cleanup': { reason: 'It is about a day to come.' },
  'user.dedicated': { reason: 'Whose name the work is done in makes no difference to ServiceNow.' },
  'connect.user': { reason: 'It is about a connection made before; the day makes a new one.' },
  'connect.expires': { reason: 'It is about a connection made before; the day makes a new one.' },
  'connect.webhook': { reason: "It is about ServiceNow's calls to Neo, after a connection made before." },
}

/** Tables that are looked things up in, and those whose entries are extras, by the call that needs them. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  sys_user: /^(look up a user|search for users( by name)?)$/,
  sys_user_group: /^look up a group$/,
  sys_journal_field: /^read notes$/,
  task_time_worked: /^(enter|read) time$/,
}

/** What a finding of `fail` claims. */
export function claimOf(requirement: string): Claim {
  const known = CLAIMS[requirement]
  if (known) return known
  const [table = '', column] = requirement.replace(/^access\./, '').split('.')
  if (column) return { calls: new RegExp(`^((list|watch|read) ${table}|(read|write) ${table}\\.${column})$`) }
  const other = OTHERS[table]
  if (other) return { calls: other }
  if ((TICKET_TABLES as readonly string[]).includes(table))
    return { calls: new RegExp(`^((list|watch|read) ${table}|write ${table}\\..*)$`) }
  throw new Error(`What would show ${requirement}?`)
}
