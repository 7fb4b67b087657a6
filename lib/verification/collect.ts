import type { ReadId, Row, Rows } from '../domain/snapshot'
import type { BatchClient } from '../servicenow/rest/batch'
import type { ReadResult, TableQuery } from '../servicenow/rest/table-api'
import { checkedRows, isUnproven, type Others, offsetsAfter, type Reading } from './completeness'
import { buildQuery, QUERIES } from './queries'
import type { QueryContext } from './query-context'

interface Options {
  reader: BatchClient
  context: QueryContext
  /** Called with the number of further reads that were answered. */
  answered: (more: number) => void
}

/** How many rows to request; a single one may be hidden, as docs/servicenow/rest.md#count-before-access says. */
const SOME = 20

/** Reads to prove first if not all can be proven: an account without any role is the most common mistake. */
const URGENT: readonly ReadId[] = [
  'roles',
  'application',
  'user',
  'query-rules',
  'tokens',
  'properties',
  'other-applications',
  'other-users',
]

/** A further page of a read. */
interface Page {
  id: ReadId
  query: TableQuery
}

/** Reads that depend on who the account is. */
export const USER_READS: readonly ReadId[] = ['user', 'roles', 'groups', 'mfa-enrolments']

/** Whether these are the roles of one person, who is an admin. */
const isAdmin = (rows: readonly Row[]): boolean =>
  new Set(rows.map(({ user }) => user)).size === 1 && rows.some((row) => row['role.name'] === 'admin')

/** Collects reads in round trips, and returns for each what is known so far. */
export function createCollector({ reader, context, answered }: Options) {
  const readings = new Map<ReadId, Reading>()
  const refused = new Map<ReadId, Rows>()
  /** Pages that the next round trip requests. */
  let further: Page[] = []
  let waves = 0

  /** The result of each read so far, cached: it is needed often and only changes with a round trip. */
  const judged = new Map<ReadId, Rows | undefined>()
  let others: Others | undefined
  const forget = () => {
    judged.clear()
    others = undefined
  }
  const rows = (id: ReadId): Rows | undefined => {
    if (!judged.has(id)) judged.set(id, judge(id))
    return judged.get(id)
  }
  const judge = (id: ReadId): Rows | undefined => {
    const reading = readings.get(id)
    if (!reading) return refused.get(id)
    // Until its further pages have arrived, it counts as not read.
    if (further.some((page) => page.id === id)) return { state: 'unread', why: 'unexpected' }
    others ??= {
      dictionary: dictionary(),
      properties: seen('properties'),
      queryRules: seen('query-rules')?.filter((row) => QUERIES['query-rules'].matches(row, context)),
      isAdmin: isAdmin(seen('admin') ?? []),
    }
    return checkedRows(id, reading, context, others)
  }
  const seen = (id: ReadId): readonly Row[] | undefined => {
    const reading = readings.get(id)
    return reading?.pages.flatMap((page) => (page.ok ? page.rows : []))
  }
  function dictionary(): readonly Row[] | undefined {
    const reading = readings.get('dictionary')
    if (!reading) return undefined
    const read = checkedRows('dictionary', reading, context, {})
    return read.state === 'read' && !read.missing ? read.rows : undefined
  }

  function queriesFor(ids: readonly ReadId[]): Map<ReadId, TableQuery> {
    const queries = new Map<ReadId, TableQuery>()
    for (const id of ids) {
      const query = buildQuery(id, context)
      if (typeof query === 'string') {
        refused.set(id, { state: 'unread', why: query })
        answered(1)
      } else queries.set(id, query)
    }
    return queries
  }

  /** Reads that leave open whether there are other rows. */
  const openAmong = (ids: readonly ReadId[]) =>
    [...URGENT.filter((id) => ids.includes(id)), ...ids.filter((id) => !URGENT.includes(id))].filter((id) => {
      const reading = readings.get(id)
      return reading !== undefined && isUnproven(id, reading)
    })
  /** A query that shows whether this person sees any rows of a table; the same for reads of the same table. */
  const controlOf = (id: ReadId): TableQuery => {
    const { query } = readings.get(id) as Reading
    return { ...query, query: QUERIES[id].control?.(context) || 'sys_idISNOTEMPTY', limit: SOME }
  }
  const keyOf = ({ table, query }: TableQuery) => `${table}?${query}`

  /**
   * What is requested besides the reads, as far as there is room, most useful first: controls for the records and roles in
   * question, further pages (all of a read's or none), controls for the other reads.
   */
  function besides(open: readonly ReadId[], room: number) {
    const controls = new Map<string, TableQuery>()
    const pages: Page[] = []
    const left = () => room - controls.size - pages.length
    const control = (ids: readonly ReadId[]) => {
      for (const query of ids.filter((id) => !QUERIES[id].isHiddenSingly).map(controlOf))
        if (left() > 0 || controls.has(keyOf(query))) controls.set(keyOf(query), query)
    }
    control(URGENT.filter((id) => open.includes(id)))
    for (const id of new Set(further.map((page) => page.id))) {
      const own = further.filter((page) => page.id === id)
      if (own.length <= left()) pages.push(...own)
    }
    control(open)
    return { controls, pages }
  }

  return {
    rows,
    waves: () => waves,
    /** One round trip: these reads, further pages of earlier ones, and controls for reads without rows. */
    async wave(ids: readonly ReadId[], prove: readonly ReadId[] = []): Promise<void> {
      const queries = [...queriesFor(ids)]
      const open = openAmong(prove)
      const { controls, pages } = besides(open, reader.room() - queries.length)
      const all = [...queries.map(([, query]) => query), ...pages.map(({ query }) => query), ...controls.values()]
      // Single requests had no count before either, so repeating them gives none.
      const counts = reader.batches() ? open.slice(0, Math.max(0, reader.left() - 1)) : []
      forget()
      if (all.length + counts.length === 0) return
      waves++
      let left = queries.length
      const [results, counted] = await Promise.all([
        reader.readAll(all, (count) => {
          answered(Math.min(left, count))
          left -= Math.min(left, count)
        }),
        reader.readSingly(counts.map((id) => ({ ...(readings.get(id) as Reading).query, limit: 1 }))),
      ])
      further = []
      for (const [i, [id, query]] of queries.entries()) {
        const reading: Reading = { query, pages: [results[i] as ReadResult] }
        readings.set(id, reading)
        further.push(
          ...offsetsAfter(id, reading, reader.batches() ? 'batch' : 'single').map((offset) => ({
            id,
            query: { ...query, offset },
          })),
        )
      }
      for (const [i, { id }] of pages.entries()) readings.get(id)?.pages.push(results[queries.length + i] as ReadResult)
      const shown = new Map([...controls.keys()].map((key, i) => [key, results[queries.length + pages.length + i]]))
      for (const id of open) {
        const control = shown.get(keyOf(controlOf(id)))
        const reading = readings.get(id) as Reading
        reading.proof = { control: control && kept(control, id), count: counted[counts.indexOf(id)] }
      }
      forget()
    },
  }

  /** Keeps only rows of others: if ServiceNow dropped a term of the query, this person's own come back. */
  function kept(result: ReadResult, id: ReadId): ReadResult {
    if (!result.ok || !QUERIES[id].control) return result
    const own = new Set([context.admin, context.user])
    return { ...result, rows: result.rows.filter(({ user }) => user !== undefined && !own.has(user)) }
  }
}

export type Collector = ReturnType<typeof createCollector>
