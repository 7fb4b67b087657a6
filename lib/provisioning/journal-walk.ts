import { REFERENCES, type WrittenTable } from '../domain/plan-choices'
import type { Row } from '../shared/row'
import { isConcealed } from './conceal'
import type { Entry, Journal } from './journal'
import { isSame, momentOf } from './provenance'
import type { RecordApi } from './record-api'

export interface Options {
  journal: Journal
  api: RecordApi
  /** Keeps the journal; awaited before and after every write, so that a run that is cut off can be taken up. */
  save: (journal: Journal) => Promise<void>
  now?: () => Date
}

/** A journal that is being walked through: where it is now, and how it is kept after each change. */
export async function enter(state: Journal['state'], { journal, save, now = () => new Date() }: Options) {
  let current: Journal = { ...journal, state, problem: undefined }
  const keep = async (change: Partial<Journal>) => {
    current = { ...current, ...change, at: now().toISOString() }
    await save(current)
  }
  const put = (entry: Entry) => keep({ entries: current.entries.map((own) => (own.id === entry.id ? entry : own)) })
  const stop = async (problem: string): Promise<Journal> => {
    await keep({ state: 'stopped', problem })
    return current
  }
  await keep({})
  return { current: () => current, keep, put, stop }
}

/** Why nothing may be written now: it is not, or not certainly, the person for whom the plan was made. */
export async function refusalOf({ by }: Journal, api: RecordApi): Promise<string | undefined> {
  if (!by) return 'person-unknown'
  const answer = await api.person()
  if (!answer.ok) return answer.reason
  if (!answer.person) return 'person-unknown'
  return answer.person.sysId === by.sysId ? undefined : 'another-person'
}

const without = (id: string) => id.replace(/\++$/, '')

/**
 * Values of an entry with the sys_ids of records that the plan made; undefined where one is not there. Where a plan was made
 * again it is the latest one before the entry.
 */
export function resolved({ id, values }: Entry, entries: readonly Entry[]): Row | undefined {
  const earlier = entries.slice(
    0,
    entries.findIndex((own) => own.id === id),
  )
  const idOf = (half: 'application' | 'user') =>
    earlier.findLast((own) => without(own.id) === half && own.state === 'done')?.made?.sysId
  const byReference: Record<string, string | undefined> = {
    [REFERENCES.application]: idOf('application'),
    [REFERENCES.user]: idOf('user'),
  }
  const all = Object.entries(values).map(([column, value]) => [
    column,
    Object.hasOwn(byReference, value) ? byReference[value] : value,
  ])
  return all.every(([, value]) => value !== undefined) ? (Object.fromEntries(all) as Row) : undefined
}

export const only = (values: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, values[column] ?? '']))

/** What is kept of a record that was made or changed. What looks like a secret is not. */
export const describe = (table: WrittenTable, row: Row, values: Row): NonNullable<Entry['made']> => ({
  sysId: row.sys_id ?? '',
  modCount: row.sys_mod_count ?? '',
  ...momentOf(row, 'updated'),
  // A column that the release lacks is left out of the answer, and was not written.
  differs: Object.entries(values).flatMap(([column, wanted]) => {
    const stored = row[column]
    if (stored === undefined || isSame(wanted, stored)) return []
    return [
      isConcealed(table, column, stored) ? { column, wanted, stored: '', hidden: true } : { column, wanted, stored },
    ]
  }),
})
