import { PLACEHOLDERS, type WrittenTable } from '../domain/plan-choices'
import type { RowValues } from '../shared/row'
import { mustConceal } from './conceal'
import type { Journal, JournalEntry } from './journal'
import { changeTime, isSameValue } from './provenance'
import type { RecordApi } from './record-api'

export interface WalkOptions {
  journal: Journal
  api: RecordApi
  /** Stores the journal. Awaited before and after every write, so that an interrupted run can be resumed. */
  save: (journal: Journal) => Promise<void>
  now?: () => Date
}

/** A walk over a journal: its current state, and how it is stored after each change. */
export async function openJournal(state: Journal['state'], { journal, save, now = () => new Date() }: WalkOptions) {
  let current: Journal = { ...journal, state, problem: undefined }
  const keep = async (change: Partial<Journal>) => {
    current = { ...current, ...change, at: now().toISOString() }
    await save(current)
  }
  const put = (entry: JournalEntry) =>
    keep({ entries: current.entries.map((own) => (own.id === entry.id ? entry : own)) })
  const stop = async (problem: string): Promise<Journal> => {
    await keep({ state: 'stopped', problem })
    return current
  }
  await keep({})
  return { current: () => current, keep, put, stop }
}

/** Why nothing may be written now: the signed-in person is not, or not certainly, the one who made the plan. */
export async function writeRefusal({ by }: Journal, api: RecordApi): Promise<string | undefined> {
  if (!by) return 'person-unknown'
  const answer = await api.person()
  if (!answer.ok) return answer.reason
  if (!answer.person) return 'person-unknown'
  return answer.person.sysId === by.sysId ? undefined : 'another-person'
}

const without = (id: string) => id.replace(/\++$/, '')

/**
 * The values of an entry, with references to planned records replaced by their sys_ids; undefined where such a record was not
 * made. If a plan was made more than once, the latest record before the entry counts.
 */
export function resolvePlaceholders(
  { id, values }: JournalEntry,
  entries: readonly JournalEntry[],
): RowValues | undefined {
  const earlier = entries.slice(
    0,
    entries.findIndex((own) => own.id === id),
  )
  const idOf = (part: 'application' | 'user') =>
    earlier.findLast((own) => without(own.id) === part && own.state === 'done')?.made?.sysId
  const byReference: Record<string, string | undefined> = {
    [PLACEHOLDERS.application]: idOf('application'),
    [PLACEHOLDERS.user]: idOf('user'),
  }
  const all = Object.entries(values).map(([column, value]) => [
    column,
    Object.hasOwn(byReference, value) ? byReference[value] : value,
  ])
  return all.every(([, value]) => value !== undefined) ? (Object.fromEntries(all) as RowValues) : undefined
}

export const pickColumns = (values: RowValues, columns: readonly string[]): RowValues =>
  Object.fromEntries(columns.map((column) => [column, values[column] ?? '']))

/** What the journal stores of a record that was made or changed, without values that look like secrets. */
export const describeResult = (
  table: WrittenTable,
  row: RowValues,
  values: RowValues,
): NonNullable<JournalEntry['made']> => ({
  sysId: row.sys_id ?? '',
  modCount: row.sys_mod_count ?? '',
  ...changeTime(row, 'updated'),
  // The answer leaves out columns that the release lacks; they were not written.
  differs: Object.entries(values).flatMap(([column, wanted]) => {
    const stored = row[column]
    if (stored === undefined || isSameValue(wanted, stored)) return []
    return [
      mustConceal(table, column, stored) ? { column, wanted, stored: '', hidden: true } : { column, wanted, stored },
    ]
  }),
})
