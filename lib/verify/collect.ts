import type { Reader } from '../servicenow/batch'
import type { ReadResult, TableQuery } from '../servicenow/table-api'
import type { ReadId, Row, Rows } from '../setup/snapshot'
import { isUnproven, offsetsAfter, type Reading, rowsOf } from './completeness'
import type { Context } from './context'
import { queryOf, READS } from './reads'

interface Options {
  reader: Reader
  context: Context
  /** Is told how many more reads were answered. */
  answered: (more: number) => void
}

/** How many rows to ask for; a single one may be hidden, as docs/servicenow/rest.md#count-before-access says. */
const SOME = 20

/** Reads that depend on who the account is. */
export const OF_USER: readonly ReadId[] = ['user', 'roles', 'groups', 'mfa-enrolments']

/** Collects reads in round trips, and tells of each what it knows at any time. */
export function createCollection({ reader, context, answered }: Options) {
  const readings = new Map<ReadId, Reading>()
  const refused = new Map<ReadId, Rows>()
  /** Pages that the next round trip asks for. */
  let further: { id: ReadId; query: TableQuery }[] = []
  let waves = 0

  const rows = (id: ReadId): Rows | undefined => {
    const reading = readings.get(id)
    if (!reading) return refused.get(id)
    // Until its further pages are there it is as good as not read.
    if (further.some((page) => page.id === id)) return { state: 'unread', why: 'unexpected' }
    return rowsOf(id, reading, context, { dictionary: dictionary(), properties: seen('properties') })
  }
  const seen = (id: ReadId): readonly Row[] | undefined => {
    const reading = readings.get(id)
    return reading?.pages.flatMap((page) => (page.ok ? page.rows : []))
  }
  function dictionary(): readonly Row[] | undefined {
    const reading = readings.get('dictionary')
    if (!reading) return undefined
    const read = rowsOf('dictionary', reading, context, {})
    return read.state === 'read' && !read.missing ? read.rows : undefined
  }

  function queriesFor(ids: readonly ReadId[]): Map<ReadId, TableQuery> {
    const queries = new Map<ReadId, TableQuery>()
    for (const id of ids) {
      const query = queryOf(id, context)
      if (typeof query === 'string') {
        refused.set(id, { state: 'unread', why: query })
        answered(1)
      } else queries.set(id, query)
    }
    return queries
  }

  /** What would prove that reads which showed nothing found nothing, each with where its answer belongs. */
  function proofs(ids: readonly ReadId[]) {
    const open = ids.filter((id) => {
      const reading = readings.get(id)
      return reading !== undefined && isUnproven(id, reading)
    })
    const ask = (id: ReadId, query: string) => ({ ...(readings.get(id) as Reading).query, query, limit: SOME })
    return {
      // Sent singly they had no count before either.
      counts: (reader.batches() ? open : []).map((id) => ({
        id,
        query: { ...(readings.get(id) as Reading).query, limit: 1 },
      })),
      controls: open.map((id) => ({ id, query: ask(id, READS[id].control?.(context) || 'sys_idISNOTEMPTY') })),
    }
  }

  return {
    rows,
    waves: () => waves,
    /** One round trip: these reads, the further pages of those before, and proofs of what showed nothing. */
    async wave(ids: readonly ReadId[], prove: readonly ReadId[] = []): Promise<void> {
      const queries = [...queriesFor(ids)]
      const pages = further
      const { counts, controls } = proofs(prove)
      const all = [
        ...queries.map(([, query]) => query),
        ...pages.map(({ query }) => query),
        ...controls.map(({ query }) => query),
      ]
      if (all.length + counts.length === 0) return
      waves++
      let left = queries.length
      const [results, counted] = await Promise.all([
        reader.readAll(all, (count) => {
          answered(Math.min(left, count))
          left -= Math.min(left, count)
        }),
        reader.readSingly(counts.map(({ query }) => query)),
      ])
      further = []
      for (const [i, [id, query]] of queries.entries()) {
        const reading: Reading = { query, pages: [results[i] as ReadResult] }
        readings.set(id, reading)
        further.push(...offsetsAfter(id, reading).map((offset) => ({ id, query: { ...query, offset } })))
      }
      for (const [i, { id }] of pages.entries()) readings.get(id)?.pages.push(results[queries.length + i] as ReadResult)
      const first = queries.length + pages.length
      for (const [i, { id }] of controls.entries()) {
        const reading = readings.get(id) as Reading
        const count = counts.findIndex((own) => own.id === id)
        const others = results[first + i] as ReadResult
        reading.proof = { control: kept(others, id), count: count < 0 ? undefined : counted[count] }
      }
    },
  }

  /** Rows that were asked for as others': a term that was dropped brings back this person's own. */
  function kept(result: ReadResult, id: ReadId): ReadResult {
    if (!result.ok || !READS[id].control) return result
    const own = new Set([context.admin, context.user])
    return { ...result, rows: result.rows.filter(({ user }) => user !== undefined && !own.has(user)) }
  }
}

export type Collection = ReturnType<typeof createCollection>
