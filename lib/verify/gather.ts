import type { Policy } from '../neo/policy'
import { APPLICATION_COLUMNS } from '../records/application'
import { isExactApplication, isExactUser, isNeoApplication, isNeoUser, sameUserId } from '../records/candidates'
import { factsOf } from '../records/row'
import { USER_COLUMNS } from '../records/user'
import type { Reader } from '../servicenow/batch'
import type { ReadResult, TableQuery } from '../servicenow/table-api'
import type { Admin, Application, ReadId, Row, Rows, Snapshot, User } from '../setup/snapshot'
import { type Context, queryOf, READS } from './reads'

/** Which records are verified, where the set-up knows; else those that look most like Neo's. */
export interface Chosen {
  application?: { sysId: string; clientId: string } | undefined
  user?: { sysId: string; passwordSet?: boolean | undefined } | undefined
}

export interface Gathered {
  snapshot: Snapshot
  /** Round trips that waited for each other. */
  waves: number
  /** Records that may be meant, best first. */
  applications: readonly Row[]
  users: readonly Row[]
}

interface Options {
  host: string
  policy: Policy
  reader: Reader
  chosen?: Chosen | undefined
  ids: readonly ReadId[]
  progress?: (done: number, of: number) => void
}

type Collected = Map<ReadId, Rows>

/** More pages than any table needs here; what is beyond counts as not read. */
const MOST_PAGES = 50

/** Pages of a read in all, by the instance's own count or, without one, by whether the first is full. */
const pagesOf = (id: ReadId, { limit }: TableQuery, result: ReadResult): number => {
  if (!result.ok || READS[id].newest) return 1
  return Math.ceil((result.total ?? (result.rows.length >= limit ? limit + 1 : 0)) / limit)
}

/** Where further pages begin; none where there are more than are read. */
const offsetsAfter = (id: ReadId, query: TableQuery, result: ReadResult): number[] => {
  const pages = pagesOf(id, query, result)
  if (pages > MOST_PAGES) return []
  return Array.from({ length: Math.max(0, pages - 1) }, (_page, i) => (i + 1) * query.limit)
}

/**
 * The rows of all pages of a read; one that is missing makes all of it unread. The instance counts before access rules
 * filter [DOC], so a count without its rows tells that they are hidden, which is not the same as none.
 */
function asRows(pages: readonly ReadResult[], { complete }: { complete?: boolean }): Rows {
  const rows = []
  for (const page of pages) {
    if (!page.ok) return { state: 'unread', why: page.reason }
    rows.push(...page.rows)
  }
  const [first] = pages
  const total = first?.ok ? first.total : undefined
  const isHidden = total !== undefined && total > rows.length && (rows.length === 0 || complete === true)
  if (isHidden || (complete === true && rows.length === 0 && total === undefined))
    return { state: 'unread', why: 'forbidden' }
  return { state: 'read', rows }
}

interface Wave {
  queries: Map<ReadId, TableQuery>
  results: Map<ReadId, ReadResult>
}

/** Sends a wave, with the further pages of the one before; answers what has further pages in turn. */
async function send(
  ids: readonly ReadId[],
  context: Context,
  reader: Reader,
  collected: Collected,
  before: Wave | undefined,
  answered: (more: number) => void,
): Promise<Wave | undefined> {
  const queries = new Map<ReadId, TableQuery>()
  for (const id of ids) {
    const query = queryOf(id, context)
    if (typeof query === 'string') {
      collected.set(id, { state: 'unread', why: query })
      answered(1)
    } else queries.set(id, query)
  }
  const more = [...(before?.queries ?? [])].flatMap(([id, query]) =>
    offsetsAfter(id, query, before?.results.get(id) ?? { ok: false, reason: 'unexpected' }).map((offset) => ({
      id,
      query: { ...query, offset },
    })),
  )
  if (queries.size + more.length === 0) return undefined
  const firsts = [...queries]
  let left = firsts.length
  const results = await reader.readAll(
    [...firsts.map(([, query]) => query), ...more.map(({ query }) => query)],
    (count) => {
      answered(Math.min(left, count))
      left -= Math.min(left, count)
    },
  )
  const own = new Map(firsts.map(([id], i) => [id, results[i] as ReadResult]))
  for (const [id, result] of own)
    if (pagesOf(id, queries.get(id) as TableQuery, result) <= 1) keep(id, [result])
    else collected.set(id, { state: 'unread', why: 'unexpected' })
  const further = new Map<ReadId, ReadResult[]>()
  for (const [i, { id }] of more.entries())
    further.set(id, [...(further.get(id) ?? []), results[firsts.length + i] as ReadResult])
  for (const [id, list] of further) keep(id, [before?.results.get(id) as ReadResult, ...list])
  return { queries, results: own }

  function keep(id: ReadId, list: readonly ReadResult[]): void {
    const rows = asRows(list, READS[id])
    const { matches } = READS[id]
    collected.set(
      id,
      rows.state === 'read' ? { state: 'read', rows: rows.rows.filter((row) => matches(row, context)) } : rows,
    )
  }
}

const rowsFrom = (collected: Collected, id: ReadId): readonly Row[] | undefined => {
  const rows = collected.get(id)
  return rows?.state === 'read' ? rows.rows : undefined
}

/** Applications that look like Neo's, best first: the right address, then the right direction, then the newest. */
function rankApplications(rows: readonly Row[], policy: Policy): Row[] {
  const score = (row: Row) =>
    Number((row.redirect_url ?? '').split(',').includes(policy.redirectUrl)) * 4 +
    Number(isExactApplication(row, policy)) * 3 +
    Number(row.type === 'client') * 2 +
    Number(row.name === policy.applicationName)
  return rows
    .filter((row) => row.client_id && isNeoApplication(row, policy))
    .toSorted((a, b) => score(b) - score(a) || (b.sys_created_on ?? '').localeCompare(a.sys_created_on ?? ''))
}

function rankUsers(rows: readonly Row[], policy: Policy, admin: Admin | undefined): Row[] {
  const isNamed = (row: Row) => Number(sameUserId(row.user_name ?? '', policy.userName))
  return rows
    .filter((row) => isNeoUser(row, policy) && row.sys_id !== admin?.sysId)
    .toSorted((a, b) => isNamed(b) - isNamed(a))
}

/** Who is signed in: the only person whose roles came back. */
function adminIn(rows: readonly Row[] | undefined): Admin | undefined {
  const people = new Set(rows?.map(({ user }) => user))
  const [first] = rows ?? []
  if (people.size !== 1 || !first?.user || !first['user.user_name']) return undefined
  return {
    sysId: first.user,
    userName: first['user.user_name'],
    roles: [...new Set((rows ?? []).map((row) => row['role.name'] ?? '').filter(Boolean))],
  }
}

const namesIn = (rows: readonly Row[] | undefined, column: string) =>
  rows && [...new Set(rows.map((row) => row[column] ?? '').filter(Boolean))]

/** Which of a half's records is verified; `null` where there is none, undefined where that was not read. */
function pick(
  rows: readonly Row[] | undefined,
  ranked: readonly Row[],
  wanted: string | undefined,
): Row | null | undefined {
  if (!rows) return undefined
  return (wanted ? rows.find((row) => row.sys_id === wanted) : ranked[0]) ?? null
}

/** Whether the record in question was picked by its looks: nobody chose it, and it is not the only one of Neo's identity. */
const isGuess = (
  row: Row | null | undefined,
  ranked: readonly Row[],
  wanted: string | undefined,
  isExact: (row: Row) => boolean,
): boolean => Boolean(row) && !wanted && !(row && isExact(row) && ranked.filter(isExact).length === 1)

/**
 * Reads all that a verification needs, in two round trips where the instance has the Batch API, and a third where lists
 * have further pages. What cannot be read is told for itself and holds nothing else up. Never throws.
 */
export async function gather({ host, policy, reader, chosen = {}, ids, progress }: Options): Promise<Gathered> {
  const collected: Collected = new Map()
  const of = ids.length
  let done = 0
  let waves = 0
  const answered = (more: number) => progress?.((done = Math.min(of, done + more)), of)
  const context: Context = { policy, clientId: chosen.application?.clientId, userId: chosen.user?.sysId }
  const run = async (list: readonly ReadId[], before?: Wave) => {
    const wave = await send(list, context, reader, collected, before, answered)
    if (wave) waves++
    return wave
  }
  const first = await run(ids.filter((id) => READS[id].wave === 1))
  const admin = adminIn(rowsFrom(collected, 'admin'))
  const [applicationRows, userRows] = [rowsFrom(collected, 'application'), rowsFrom(collected, 'user')]
  const applications = rankApplications(applicationRows ?? [], policy)
  const users = rankUsers(userRows ?? [], policy, admin)
  const application = pick(applicationRows, applications, chosen.application?.sysId)
  const user = pick(userRows, users, chosen.user?.sysId)
  const guessed = [
    ...(isGuess(application, applications, chosen.application?.sysId, (row) => isExactApplication(row, policy))
      ? (['application'] as const)
      : []),
    ...(isGuess(user, users, chosen.user?.sysId, (row) => isExactUser(row, policy)) ? (['user'] as const) : []),
  ]
  Object.assign(context, {
    application: application?.sys_id,
    user: user?.sys_id,
    tables: rowsFrom(collected, 'tables'),
  })
  const second = await run(
    ids.filter((id) => READS[id].wave === 2),
    first,
  )
  await run([], second)

  const scopes = namesIn(rowsFrom(collected, 'scopes'), 'auth_scope.name')
  const roles = namesIn(rowsFrom(collected, 'roles'), 'role.name')
  const snapshot: Snapshot = {
    host,
    admin,
    application: application === undefined ? NOT_READ : application && applicationOf(application, scopes, collected),
    user:
      user === undefined
        ? NOT_READ
        : user && userOf(user, roles, chosen.user?.sysId === user.sys_id && chosen.user?.passwordSet === true),
    likely: {
      ...(applicationRows && { application: applications.length }),
      ...(userRows && { user: users.length }),
    },
    ...(guessed.length > 0 && { guessed }),
    reads: Object.fromEntries(collected),
  }
  return { snapshot, waves, applications, users }
}

const UNSEEN = { state: 'unseen', why: 'not-read' } as const
/** A record that could not be read: whether it is there is not known. */
const NOT_READ: Application & User = {
  columns: Object.fromEntries([...APPLICATION_COLUMNS, ...USER_COLUMNS].map((column) => [column, UNSEEN])),
}

/** Before there were auth scopes there is no table of them, and none is mapped. */
function applicationOf(row: Row, scopes: readonly string[] | undefined, collected: Collected): Application {
  const columns = factsOf('oauth_entity', row, APPLICATION_COLUMNS)
  const read = collected.get('scopes')
  const none = read?.state === 'unread' && read.why === 'invalid' ? [] : undefined
  const known = scopes ?? none
  return { sysId: row.sys_id ?? '', columns, ...(known && { scopes: known }) }
}

function userOf(row: Row, roles: readonly string[] | undefined, passwordSet: boolean): User {
  return {
    sysId: row.sys_id ?? '',
    columns: factsOf('sys_user', row, USER_COLUMNS),
    passwordSet,
    ...(roles && { roles }),
  }
}
