import type { Row } from '../database.ts'
import type { Instance } from '../instance.ts'
import type { NeoCaller } from './caller.ts'

/** The task table and the subclasses that Neo works in, and what it writes there (the product's contract with Neo). */
export const TICKET_TABLES = [
  'task',
  'incident',
  'sc_request',
  'sc_req_item',
  'sc_task',
  'change_request',
  'problem',
] as const
export const WRITTEN = ['work_notes', 'comments', 'state', 'assigned_to', 'assignment_group'] as const
const READ = ['sys_id', 'number', 'short_description', 'state', 'assigned_to', 'assignment_group']

interface Result {
  result?: unknown
}

/** The rows of an answer. */
export const rowsOf = (body: unknown): Row[] => [(body as Result | undefined)?.result ?? []].flat() as Row[]

const missing = (row: Row | undefined, columns: readonly string[]): string | undefined => {
  if (!row) return 'the ticket is not shown'
  const hidden = columns.filter((column) => !(column in row))
  return hidden.length > 0 ? `not shown: ${hidden.join(', ')}` : undefined
}

/** Complains about rows that were not requested, as after a dropped term of the query: Neo would take them for matches. */
export const unasked =
  (isAsked: (row: Row) => boolean) =>
  (answer: { body?: unknown }): string | undefined =>
    rowsOf(answer.body).every(isAsked) ? undefined : 'there are rows that were not asked for'

/** When old tickets, which nobody watches any more, were last changed. */
const LONG_AGO = '2019-03-01 08:00:00'

/** Creates a ticket in each table, as if somebody had opened it earlier, with a note and some time on the incident. */
export function openTickets({ db }: Instance): Map<string, Row> {
  const tickets = new Map<string, Row>()
  for (const table of TICKET_TABLES)
    tickets.set(table, db.insert(table, { number: `NEO-${table}`, short_description: 'Cannot print', state: '1' }))
  for (const table of TICKET_TABLES) {
    const old = db.insert(table, { number: `OLD-${table}`, short_description: 'Cannot scan', state: '1' })
    old.sys_updated_on = LONG_AGO
  }
  // Makes visible if a search for one group returns others.
  db.insert('sys_user_group', { name: 'Field Service' })
  const incident = tickets.get('incident')?.sys_id ?? ''
  db.insert('sys_journal_field', { element: 'comments', element_id: incident, name: 'incident', value: 'It hums.' })
  db.insert('task_time_worked', { task: incident, time_in_seconds: '60' })
  return tickets
}

/** Lists, watches and reads the tickets of one table. */
export function readTickets(neo: NeoCaller, table: string, ticket: Row): void {
  const id = ticket.sys_id ?? ''
  const fields = READ.join(',')
  const shows = (answer: { body?: unknown }) =>
    missing(
      rowsOf(answer.body).find((row) => row.sys_id === id),
      READ,
    )
  const list = (sysparm_query: string) => ({
    method: 'GET' as const,
    table,
    query: { sysparm_query, sysparm_fields: fields },
  })
  const isListed = unasked((row) => row.sys_id === id)
  const isWatched = unasked((row) => row.number === undefined || !row.number.startsWith('OLD-'))
  const since = list('sys_updated_on>2020-01-01 00:00:00^ORDERBYsys_updated_on')
  neo.send(`list ${table}`, 'must', list(`number=${ticket.number}`), (own) => shows(own) ?? isListed(own))
  neo.send(`watch ${table}`, 'must', since, (own) => shows(own) ?? isWatched(own))
  neo.send(`read ${table}`, 'must', { method: 'GET', table, id, query: { sysparm_fields: fields } }, shows)
}

/**
 * Writes each field by itself, so that a refusal names it. An answer of 200 that left the value out is a failure too.
 */
export function writeTickets(
  neo: NeoCaller,
  instance: Instance,
  table: string,
  ticket: Row,
  custom: readonly string[],
): void {
  const { db } = instance
  const id = ticket.sys_id ?? ''
  const values: Row = {
    work_notes: 'Looked into the printer.',
    comments: 'We are on it.',
    state: '2',
    assigned_to: db.rows('sys_user')[0]?.sys_id ?? '',
    assignment_group: db.rows('sys_user_group')[0]?.sys_id ?? '',
  }
  for (const column of [...WRITTEN, ...custom]) {
    const value = values[column] ?? 'Neo'
    neo.send(
      `write ${table}.${column}`,
      'must',
      { method: 'PATCH', table, id, query: { sysparm_fields: 'sys_id' }, body: { [column]: value } },
      () => (db.get(table, id)?.[column] === value ? undefined : 'the value was not taken'),
    )
  }
  // Agents read back what they set.
  for (const column of custom.filter((own) => db.column(table, own)))
    neo.send(
      `read ${table}.${column}`,
      'must',
      { method: 'GET', table, id, query: { sysparm_fields: column } },
      (own) => missing(rowsOf(own.body)[0], [column]),
    )
}
