import type { State } from '../../lib/verification/status.ts'
import { copied, ended, lost, type Verdict } from './connection-verdicts.ts'

/** What is stored for an instance in each state of its setup, for tests and pictures. */
const AT = '2026-11-26T09:30:00.000Z'
const ID = { application: 'a'.repeat(32), user: 'b'.repeat(32), own: 'c'.repeat(32) }
const CLIENT_ID = '4f1c2ab0d3e54b6f9a7d1c0e8b2f6a35'

const TABLES = [
  'task',
  'incident',
  'sc_request',
  'sc_req_item',
  'sc_task',
  'change_request',
  'problem',
  'sys_journal_field',
  'task_time_worked',
]

/** What the facts of a table say of each kind of access. */
function accessFacts(table: string, outcome: 'pass' | 'fail'): Readonly<Record<string, string>> {
  const kinds =
    table === 'sys_journal_field'
      ? ['read']
      : table === 'task_time_worked'
        ? ['read', 'create', 'fields']
        : ['read', 'write', 'fields']
  const wants = outcome === 'fail' ? { wants: `itil, sn_${table}_read` } : {}
  const told = kinds.flatMap((kind) => [
    [kind, outcome],
    ...Object.entries({ rule: table, ...wants }).map(([name, value]) => [`${kind}.${name}`, value]),
  ])
  return { ...(Object.fromEntries(told) as Record<string, string>), table, rule: table }
}

const RIGHT: readonly Verdict[] = [
  { requirement: 'admin.roles', step: 'start', outcome: 'pass', reason: 'pass' },
  { requirement: 'app.exists', step: 'app.capture', outcome: 'pass', reason: 'pass' },
  { requirement: 'app.redirect', step: 'app.redirect', outcome: 'pass', reason: 'pass' },
  {
    requirement: 'app.refresh-lifespan',
    step: 'app.lifespans',
    outcome: 'pass',
    reason: 'pass',
    facts: { days: 100 },
  },
  { requirement: 'secret', step: 'app.capture', outcome: 'unknown', reason: 'unknown', undecided: false },
  { requirement: 'user.exists', step: 'user.new', outcome: 'pass', reason: 'pass' },
  {
    requirement: 'user.itil',
    step: 'user.roles',
    outcome: 'pass',
    reason: 'pass',
    facts: { roles: 'itil' },
    seen: 'itil',
  },
  { requirement: 'user.notification', step: 'user.active', outcome: 'pass', reason: 'pass' },
  ...TABLES.map((table) => ({
    requirement: `access.${table}`,
    step: 'user.roles',
    outcome: 'pass' as const,
    reason: 'pass',
    facts: accessFacts(table, 'pass'),
    seen: 'read: allowed, write: allowed',
  })),
  { requirement: 'connect.user', step: 'consent', outcome: 'unknown', reason: 'none', undecided: false },
  { requirement: 'connect.webhook', step: 'connected', outcome: 'unknown', reason: 'none', undecided: false },
]

/** All verdicts, with some replaced by others. */
const withVerdicts = (...others: readonly Verdict[]): readonly Verdict[] => [
  ...RIGHT.map((verdict) => others.find(({ requirement }) => requirement === verdict.requirement) ?? verdict),
  ...others.filter(({ requirement }) => !RIGHT.some((verdict) => verdict.requirement === requirement)),
]

const FAILING = withVerdicts(
  {
    requirement: 'app.redirect',
    step: 'app.redirect',
    outcome: 'fail',
    reason: 'trailing-slash',
    seen: 'https://dashboard.neoagent.io/oauth/servicenow/callback/',
  },
  {
    requirement: 'user.itil',
    step: 'user.roles',
    outcome: 'fail',
    reason: 'missing',
    facts: { missing: 'itil' },
    seen: '',
  },
  ...TABLES.map((table) => ({
    requirement: `access.${table}`,
    step: 'user.roles',
    outcome: 'fail' as const,
    reason: 'denied.role',
    facts: { ...accessFacts(table, 'fail'), operation: 'read', wants: `itil, sn_${table}_read` },
    seen: 'read: denied, write: denied',
  })),
  {
    requirement: 'user.password',
    step: 'user.password',
    outcome: 'fail',
    reason: 'reset',
    facts: { caption: 'Password needs reset' },
    seen: 'true',
  },
  {
    requirement: 'user.notification',
    step: 'user.active',
    outcome: 'warn',
    reason: 'enabled',
    seen: 'Enable',
  },
  {
    requirement: 'platform.mfa',
    step: 'user.password',
    outcome: 'warn',
    reason: 'not-enrolled',
    facts: { user: 'neo.agent' },
  },
)

const DAY = 86_400_000
/** What is stored of a connection that ends at a moment; `more` in place of the usual verdict on whom it is as. */
const connected = (until: number, more: Partial<Verdict> = {}) => {
  const count = Math.ceil((until - Date.now()) / DAY)
  return withVerdicts(
    {
      requirement: 'connect.user',
      step: 'consent',
      outcome: 'pass',
      reason: 'pass',
      facts: { seen: 'neo.agent' },
      ...more,
    },
    {
      requirement: 'connect.expires',
      step: 'consent',
      outcome: count > 30 ? 'pass' : 'warn',
      reason: count > 30 ? 'pass' : 'soon',
      facts: { count: Math.max(count, 1), date: new Date(until).toISOString().slice(0, 19).replace('T', ' ') },
    },
    { requirement: 'connect.webhook', step: 'connected', outcome: 'pass', reason: 'pass' },
    { requirement: 'secret', step: 'app.capture', outcome: 'pass', reason: 'pass' },
  )
}

const [LOST, COPIED, ENDED] = [withVerdicts(...lost), withVerdicts(...copied), withVerdicts(...ended)]

const UNREAD = withVerdicts(
  ...TABLES.map((table) => ({
    requirement: `access.${table}`,
    step: 'user.roles',
    outcome: 'unknown' as const,
    reason: 'unread.forbidden',
    unread: true,
    facts: { reads: 'acls' },
  })),
)

const UNDECIDED = withVerdicts({
  requirement: 'access.incident',
  step: 'user.roles',
  outcome: 'unknown',
  reason: 'depends.query',
  facts: { table: 'incident', names: 'incident query, Domain - Query Business Rule' },
  undecided: true,
})

const verification = (host: string, verdicts: readonly Verdict[], more: object = {}) => ({
  version: 3,
  host,
  state: 'done',
  startedAt: AT,
  finishedAt: AT,
  progress: { done: 23, of: 23 },
  by: 'admin',
  release: 'glide-australia-02-11-2026__patch1',
  applications: [{ sysId: ID.application, name: 'Neo Agent', detail: CLIENT_ID }],
  users: [{ sysId: ID.user, name: 'neo.agent', detail: 'Neo Agent (Service Account)' }],
  chosen: {},
  verdicts,
  ...more,
})

const APPLICATION_STEPS = ['start', 'app.find', 'app.new', 'app.kind', 'app.new-integration', 'app.grant', 'app.name']
const setup = (host: string, more: object = {}) => ({
  version: 3,
  host,
  startedAt: AT,
  status: 'active',
  stepsDone: APPLICATION_STEPS,
  next: 'app.redirect',
  ...more,
})
const RECORDS = {
  application: { sysId: ID.application, clientId: CLIENT_ID, name: 'Neo Agent' },
  user: { sysId: ID.user, userName: 'neo.agent', passwordSet: true },
  right: ['application', 'user'],
  status: 'captured',
  next: 'verify',
}

interface Case {
  state: State
  /** What differs from the usual case of this state. */
  variant?: string
  stored: Readonly<Record<string, object>>
}

/** Every state, some of them in several ways, as an instance of this host would be stored. */
export function storedStates(host: string, now = new Date()): readonly Case[] {
  const both = (setupMore: object | undefined, verdicts?: readonly Verdict[], more: object = {}) => ({
    ...(setupMore && { [`setup:${host}`]: setup(host, setupMore) }),
    ...(verdicts && { [`verification:${host}`]: verification(host, verdicts, more) }),
  })
  const handedOver = { clientId: CLIENT_ID, at: AT }
  const isConnected = { ...RECORDS, handedOver, status: 'connected' }
  return [
    { state: 'new', stored: {} },
    { state: 'in-progress', stored: both({}) },
    {
      state: 'in-progress',
      variant: 'application-done',
      stored: both({
        application: RECORDS.application,
        right: ['application'],
        status: 'captured',
        next: 'user.password',
      }),
    },
    { state: 'complete', stored: both(RECORDS) },
    {
      state: 'checking',
      stored: both(RECORDS, RIGHT, { state: 'running', startedAt: now.toISOString(), progress: { done: 9, of: 23 } }),
    },
    { state: 'failing', stored: both(RECORDS, FAILING) },
    { state: 'failing', variant: 'no-setup', stored: both(undefined, FAILING) },
    { state: 'cannot-tell', stored: both(RECORDS, UNREAD) },
    { state: 'ready', stored: both(RECORDS, RIGHT) },
    { state: 'ready', variant: 'undecided', stored: both(RECORDS, UNDECIDED) },
    { state: 'handed-over', stored: both({ ...RECORDS, handedOver }, RIGHT) },
    { state: 'signed-in-as-account', stored: both({ ...RECORDS, handedOver }, UNREAD, { by: 'neo.agent' }) },
    { state: 'connected', stored: both(isConnected, connected(now.getTime() + 99 * DAY)) },
    {
      state: 'connected',
      variant: 'tokens-of-others',
      stored: both(
        { ...RECORDS, handedOver },
        connected(now.getTime() + 99 * DAY, { outcome: 'warn', reason: 'several', facts: { others: 'alex.admin' } }),
      ),
    },
    { state: 'ends-soon', stored: both(isConnected, connected(now.getTime() + 12 * DAY)) },
    { state: 'ends-soon', variant: 'found-ended', stored: both(isConnected, ENDED) },
    { state: 'lost', stored: both(isConnected, LOST) },
    { state: 'lost', variant: 'none', stored: both(isConnected, RIGHT) },
    { state: 'copied', stored: both(RECORDS, COPIED) },
    { state: 'copied', variant: 'handed-over', stored: both({ ...RECORDS, handedOver }, COPIED) },
    { state: 'ends-soon', variant: 'ended', stored: both(isConnected, connected(now.getTime() - 2 * DAY)) },
  ]
}
