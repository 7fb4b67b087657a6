import { AuthorizationServer, type Tokens } from './authorization.ts'
import { complaint } from './authorization-request.ts'
import type { Row } from './database.ts'
import type { Instance } from './instance.ts'
import { type NeoCall, NeoCaller } from './neo/caller.ts'
import { openTickets, readTickets, rowsOf, unasked, writeTickets } from './neo/tickets.ts'
import { ADDRESSES } from './rest/call.ts'
import { PEOPLE } from './seed.ts'
import { NEO } from './setup.ts'
import { signIn } from './sign-in.ts'

export interface NeoDay {
  /** Every call that Neo cannot work without succeeded. */
  ok: boolean
  calls: NeoCall[]
  /** The calls that failed, in order, including those with a mere drawback. */
  failed: NeoCall[]
}

export interface NeoDayOptions {
  /** Who signs in and approves: the service account, unless a case has somebody else do it by mistake. */
  person?: { user: string; password: string }
  /** Notifications are sent as mail through the instance. */
  mail?: boolean
  /** Custom columns that Neo sets, by table. */
  columns?: Readonly<Record<string, readonly string[]>>
}

const MUST = { need: 'must' } as const

/** Sign-in, approval and tokens; `undefined` where one of them fails, since nothing can follow then. */
function connect(instance: Instance, person: { user: string; password: string }, note: (call: NeoCall) => void) {
  const { db } = instance
  const refused = (name: string, status: number, error: string, why?: string): undefined => {
    note({ name, ...MUST, status, error, why })
  }
  const session = signIn(db, { userName: person.user, password: person.password, address: ADDRESSES.office })
  if (!session.ok) return refused('sign in', 200, session.message, session.why)
  if (session.next === 'reset') return refused('sign in', 200, 'A new password is asked for', 'password_needs_reset')
  if (session.next === 'factor')
    return refused('sign in', 200, 'A second factor has to be enrolled', 'no bypass is left')
  note({ name: 'sign in', ...MUST, status: 200, why: session.remark })

  const { client_id = '', client_secret = '' } = instance.application ?? {}
  const request = { client_id, redirect_uri: NEO.redirectUrl, response_type: 'code', state: 'a-state' }
  const wrong = complaint(db, request)
  const entity = db.find('oauth_entity', { client_id })
  if (wrong || !entity) return refused('approve', 200, wrong ?? '')
  note({ name: 'approve', ...MUST, status: 200 })

  const server = new AuthorizationServer(instance)
  const token = (name: string, form: Record<string, string>): Tokens | undefined => {
    const answer = server.token({ client_id, client_secret, ...form }, ADDRESSES.neo)
    if ('refused' in answer) return refused(name, 401, 'access_denied', answer.refused)
    note({ name, ...MUST, status: 200 })
    return answer.tokens
  }
  const code = server.allow(entity, session.user.sys_id ?? '', NEO.redirectUrl)
  const first = token('exchange code', { grant_type: 'authorization_code', code, redirect_uri: NEO.redirectUrl })
  const refresh = () => token('refresh', { grant_type: 'refresh_token', refresh_token: first?.refresh_token ?? '' })
  return first && { tokens: first, refresh }
}

/** Notes, time, people and groups, mail, and the records with which the instance calls Neo. */
function besides(neo: NeoCaller, instance: Instance, incident: string, mail: boolean): void {
  const { db } = instance
  const some = (answer: { body?: unknown }) => (rowsOf(answer.body).length > 0 ? undefined : 'nothing is shown')
  const shows =
    (...columns: string[]) =>
    (answer: { body?: unknown }) => {
      const hidden = columns.filter((column) => !(column in (rowsOf(answer.body)[0] ?? {})))
      return some(answer) ?? (hidden.length === 0 ? undefined : `not shown: ${hidden.join(', ')}`)
    }
  const list = (table: string, sysparm_query: string) => ({ method: 'GET' as const, table, query: { sysparm_query } })
  const done = () => undefined

  neo.send('read notes', 'drawback', list('sys_journal_field', `element_id=${incident}`), shows('value'))
  const time = { task: incident, time_in_seconds: '600', comments: 'Printer' }
  // Columns that may not be written are left out without a word: docs/servicenow/rest.md#denied-columns
  const isEntered = () => {
    const entry: Row = db.rows('task_time_worked').at(-1) ?? {}
    const left = Object.entries(time).filter(([column, value]) => entry[column] !== value)
    return left.length === 0 ? undefined : `not taken: ${left.map(([column]) => column).join(', ')}`
  }
  neo.send('enter time', 'drawback', { method: 'POST', table: 'task_time_worked', body: time }, isEntered)
  neo.send('read time', 'drawback', list('task_time_worked', `task=${incident}`), some)
  // Whoever is found is set by sys_id.
  const one = (column: string) => (answer: { body?: unknown }) =>
    shows('sys_id', column)(answer) ?? (rowsOf(answer.body).length > 1 ? unasked(() => false)(answer) : undefined)
  neo.send('look up a user', 'must', list('sys_user', `user_name=${PEOPLE.agent.user}`), one('name'))
  neo.send('look up a group', 'must', list('sys_user_group', 'name=Service Desk'), one('name'))
  neo.send('search for users', 'drawback', list('sys_user', 'nameSTARTSWITHToni'), one('name'))
  neo.send('search for users by name', 'drawback', list('sys_user', 'name=Toni Ticket'), one('name'))
  if (mail) {
    const body = { to: 'toni@acme.example', subject: 'Printer', table_name: 'incident', table_record_id: incident }
    neo.send('send mail', 'must', { api: 'Email API', method: 'POST', table: '', body }, done)
  }
  const property = { name: NEO.property, value: 'https://hooks.neoagent.io/x' }
  if (!db.find('sys_properties', { name: NEO.property }))
    neo.send(
      'create the callback property',
      'drawback',
      { method: 'POST', table: 'sys_properties', body: property },
      done,
    )
  const rule = { name: NEO.businessRule, collection: 'task', when: 'async', active: 'true' }
  if (!db.find('sys_script', { name: NEO.businessRule }))
    neo.send('create the webhook', 'drawback', { method: 'POST', table: 'sys_script', body: rule }, done)
}

/**
 * Does what Neo does, as the service account, from sign-in to the refresh of its token an hour later, and reports which
 * calls fail and why. It calls the instance's handlers directly, and leaves tickets, tokens and journal entries behind.
 */
export function neoDay(instance: Instance, options: NeoDayOptions = {}): NeoDay {
  const tickets = openTickets(instance)
  const calls: NeoCall[] = []
  const connection = connect(instance, options.person ?? PEOPLE.service, (call) => calls.push(call))
  const neo = new NeoCaller(instance)
  if (connection) {
    neo.token = connection.tokens.access_token
    for (const [table, ticket] of tickets) {
      const custom = options.columns?.[table] ?? []
      readTickets(neo, table, ticket)
      writeTickets(neo, instance, table, ticket, custom)
    }
    besides(neo, instance, tickets.get('incident')?.sys_id ?? '', options.mail ?? false)
    calls.push(...neo.calls.splice(0))
    const { clockSkew } = instance
    instance.clockSkew += 3_600_000
    const renewed = connection.refresh()
    if (renewed) {
      neo.token = renewed.access_token
      const list = { method: 'GET', table: 'incident', query: { sysparm_limit: '1' } } as const
      neo.send('read with the new token', 'must', list, () => undefined)
    }
    instance.clockSkew = clockSkew
    calls.push(...neo.calls)
  }
  const failed = calls.filter(({ error }) => error !== undefined)
  return { ok: failed.every(({ need }) => need === 'drawback'), calls, failed }
}
