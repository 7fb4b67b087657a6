import { toDateTime } from '../domain/checks/connection-end'
import { ADAPTIVE } from '../domain/requirements/platform-adaptive-auth'
import type { ReadId, Row, Rows, Snapshot } from '../domain/snapshot'
import { isPropertyOn } from '../domain/snapshot-rows'
import type { Policy } from '../neo/policy'
import { isExactApplication, isExactUser, isNeoUserId } from '../neo/records'
import { isFalse, isTrue } from '../servicenow/booleans'
import type { BatchClient } from '../servicenow/rest/batch'
import { type Collector, createCollector, USER_READS } from './collect'
import { QUERIES } from './queries'
import type { QueryContext } from './query-context'
import { rankApplications, rankUsers, selectRecord, signedInAdmin, tokenUsers } from './select-records'
import { applicationFromRow, NOT_READ, readRows, userFromRow } from './snapshot-records'

/** The records to verify, if the setup knows them; else those that look most like Neo's. */
export interface KnownRecords {
  application?: { sysId: string; clientId: string } | undefined
  user?: { sysId: string; passwordSet?: boolean | undefined } | undefined
  /** The application that Neo was seen to be connected through. Nobody chose it, but it may have any name and address by now. */
  seen?: { sysId: string; clientId: string } | undefined
}

export interface GatheredSnapshot {
  snapshot: Snapshot
  /** Round trips that had to wait for each other. */
  waves: number
  /** Records that may be meant, best first. */
  applications: readonly Row[]
  users: readonly Row[]
}

interface Options {
  host: string
  policy: Policy
  reader: BatchClient
  chosen?: KnownRecords | undefined
  /** The User ID that a plan would give to a new account. */
  newUserName?: string
  ids: readonly ReadId[]
  progress?: (done: number, of: number) => void
  /** What time it is on the instance once all is read, in ms; the browser's clock where that is not known. */
  now?: () => number
}

/** Reads that mean something when empty only if another read found something. */
const FOLLOWS: Readonly<Partial<Record<ReadId, ReadId>>> = {
  'business-rule': 'tokens',
}

/** The reads without rows for which a proof is worth a request. */
function worthProving(ids: readonly ReadId[], collection: Collector): ReadId[] {
  return ids.filter((id) => {
    const basis = FOLLOWS[id]
    return !basis || readRows(collection.rows(basis)).length > 0
  })
}

/** Whether a record was only guessed: nobody chose it, and it is not the only one with Neo's identity. */
const isGuess = (
  row: Row | null | undefined,
  ranked: readonly Row[],
  wanted: string | undefined,
  isExact: (row: Row) => boolean,
): boolean => Boolean(row) && !wanted && !(row && isExact(row) && ranked.filter(isExact).length === 1)

/** Whether a read has rows, or its further pages have yet to arrive. */
const mayHaveRows = (rows: Rows | undefined): boolean =>
  rows?.state === 'read' ? rows.rows.length > 0 : rows?.why === 'unexpected'

/** Whether a sys_id from the instance may be used in a query: docs/servicenow/rest.md#sys-id */
const isId = (id: string | undefined): id is string => /^[\w-]{1,64}$/.test(id ?? '')

/**
 * Whether an account that was found by its name cannot be Neo's, since the application's tokens are another's and nobody
 * can work with this one. The signed-in person's tokens name nobody: they may have approved by mistake.
 */
function isLeftOver(
  picked: Row | null | undefined,
  holders: readonly string[],
  admin: string | undefined,
  roles: Rows | undefined,
): boolean {
  const [holder] = holders
  if (!picked || !isId(holder) || holder === admin || holders.includes(picked.sys_id ?? '')) return false
  const isBare = roles?.state === 'read' && roles.rows.length === 0
  return isBare || isFalse(picked.active) || isTrue(picked.locked_out)
}

/** More records than anyone would choose from. */
const MOST_CANDIDATES = 20

/** The applications and accounts that may be meant, best first, from the reads so far. */
function candidatesIn(collection: Collector, { policy }: QueryContext, seen: string | undefined) {
  const admin = signedInAdmin(collection.rows('admin'))
  const tokens = readRows(collection.rows('tokens'))
  const applicationReads = [collection.rows('application'), collection.rows('other-applications')]
  const userReads = [collection.rows('user'), collection.rows('other-users')]
  return {
    admin,
    tokens,
    applicationReads,
    userReads,
    applications: rankApplications(applicationReads.flatMap(readRows), tokens, policy, seen),
    users: rankUsers(userReads.flatMap(readRows), policy, admin),
  }
}

/**
 * Reads everything that a verification needs, in two round trips if the instance has the Batch API, and a third if lists
 * have further pages, if nothing proves that a read without rows is complete, or if only a token names the account. A failed
 * read is reported by itself and stops nothing else. Never throws.
 */
export async function gatherSnapshot({
  host,
  policy,
  reader,
  chosen = {},
  newUserName,
  ids,
  progress,
  now,
}: Options): Promise<GatheredSnapshot> {
  const of = ids.length
  let done = 0
  const answered = (more: number) => progress?.((done = Math.min(of, done + more)), of)
  const context: QueryContext = {
    policy,
    clientId: chosen.application?.clientId ?? chosen.seen?.clientId,
    userId: chosen.user?.sysId,
    newUserName,
  }
  const collection = createCollector({ reader, context, answered })
  await collection.wave(ids.filter((id) => QUERIES[id].wave === 1))
  const seen = chosen.seen?.sysId
  const before = candidatesIn(collection, context, seen)
  const wanted = chosen.application?.sysId
  const picked = selectRecord(before.userReads, before.users, chosen.user?.sysId)
  const likely = before.applications
    .map((row) => row.sys_id ?? '')
    .filter(isId)
    .slice(0, MOST_CANDIDATES)
  context.applications = [...new Set([...(wanted ? [wanted] : []), ...likely])]
  context.user = isId(picked?.sys_id) ? picked?.sys_id : undefined
  context.admin = isId(before.admin?.sysId) ? before.admin?.sysId : undefined
  context.hasPolicies = mayHaveRows(collection.rows('api-policies'))
  const isRestricted = ({ scope_restriction_status: status = '' }: Row) => status !== '' && status !== 'unrestricted'
  context.hasScopes = mayHaveRows(collection.rows('api-scopes')) || before.applications.some(isRestricted)
  const properties = collection.rows('properties')
  context.isAdaptive =
    isPropertyOn({ reads: { ...(properties && { properties }) } }, ADAPTIVE.property, false) !== false
  const tables = collection.rows('tables')
  if (tables?.state === 'read') context.tables = tables.rows
  await collection.wave(ids.filter((id) => QUERIES[id].wave === 2))

  const { admin, tokens, applications, applicationReads } = candidatesIn(collection, context, seen)
  const application = selectRecord(applicationReads, applications, wanted, context.clientId)
  const isExact = (row: Row) => row.sys_id === seen || isExactApplication(row, policy)
  const isKnownOwn = Boolean(application) && !isGuess(application, applications, wanted, isExact)
  // The account may have any name: if none is recognised by its User ID, or that one is left over, the application's own tokens name it.
  const holders = tokenUsers(tokens, application?.sys_id)
  const isLeft = isKnownOwn && isLeftOver(picked, holders, before.admin?.sysId, collection.rows('roles'))
  const isNamed = picked && (isNeoUserId(picked.user_name ?? '', policy) || !isKnownOwn) && !isLeft
  const [named] = chosen.user || isNamed ? [] : holders
  if (isId(named)) {
    context.userId = named
    context.user = named
  }
  const again = isId(named) ? ids.filter((id) => USER_READS.includes(id)) : []
  await collection.wave(
    again,
    worthProving(ids, collection).filter((id) => !again.includes(id)),
  )

  const { users, userReads } = candidatesIn(collection, context, seen)
  const user = selectRecord(userReads, users, chosen.user?.sysId ?? named)
  const tokensRead = collection.rows('tokens')
  // Only an application that is certainly Neo's can vouch for an account, and only if all its tokens are that account's.
  const isVouched = isKnownOwn && holders.length === 1 && tokensRead?.state === 'read' && !tokensRead.missing
  const vouched = isVouched && user?.sys_id === holders[0]
  const rows = new Map(ids.map((id) => [id, collection.rows(id) ?? ({ state: 'unread', why: 'dependent' } as const)]))
  // The third round trip may have found it.
  const found = selectRecord(
    [rows.get('application'), rows.get('other-applications')],
    applications,
    wanted,
    context.clientId,
  )
  const guessed = [
    ...(isGuess(found, applications, wanted, isExact) ? (['application'] as const) : []),
    ...(isGuess(user, users, chosen.user?.sysId, (row) => isExactUser(row, policy)) ? (['user'] as const) : []),
  ]
  const snapshot: Snapshot = {
    host,
    at: toDateTime((now ?? Date.now)()),
    admin,
    application: found === undefined ? NOT_READ : found && applicationFromRow(found, rows),
    user:
      user === undefined
        ? NOT_READ
        : user && userFromRow(user, rows, chosen.user?.sysId === user.sys_id && chosen.user?.passwordSet === true),
    likely: {
      ...(isKnown(rows, 'application') && { application: withFirst(applications, found).length }),
      ...(isKnown(rows, 'user') && { user: users.length + (isLeft && !chosen.user ? 1 : 0) }),
    },
    ...(guessed.length > 0 && { guessed }),
    ...(user === null && !chosen.user && { unnamed: true }),
    ...(vouched && { vouched }),
    reads: Object.fromEntries(rows),
  }
  return {
    snapshot,
    waves: collection.waves(),
    applications: withFirst(applications, found),
    users: withFirst(users, user),
  }
}

/** Puts the verified record first if the candidates do not include it. */
const withFirst = (rows: readonly Row[], own: Row | null | undefined): Row[] =>
  !own || rows.some(({ sys_id: id }) => id === own.sys_id) ? [...rows] : [own, ...rows]

/** Whether the search for records that look like Neo's succeeded. */
function isKnown(rows: ReadonlyMap<ReadId, Rows>, part: 'application' | 'user'): boolean {
  const reads = [rows.get(part), rows.get(part === 'application' ? 'other-applications' : 'other-users')]
  return reads.every((read) => read === undefined || read.state === 'read')
}
