import { Access } from '../access/decide.ts'
import { allowedQuery } from '../access/query.ts'
import { rowFilter } from '../access/rows.ts'
import type { Subject } from '../access/subject.ts'
import type { Row } from '../database.ts'
import { isOn } from '../database.ts'
import { select, withoutTerms } from '../encoded-query.ts'
import type { Instance } from '../instance.ts'
import { revokeRole } from '../roles.ts'
import { type Answer, type RestCall, refusal } from './call.ts'
import { present } from './present.ts'
import { insertRow, updateRow } from './side-effects.ts'
import { droppedTerm, hiddenRow } from './visibility.ts'

const noRecord = (why: string): Answer =>
  refusal(404, 'No Record found', "Record doesn't exist or ACL restricts the record retrieval", why)
const exception = (what: string, why: string): Answer =>
  refusal(403, 'Operation Failed', `ACL Exception ${what} Failed due to security constraints`, why)

/** One admitted call of the Table API. */
class TableCall {
  readonly #instance: Instance
  readonly #call: RestCall
  readonly #access: Access

  constructor(instance: Instance, call: RestCall, access: Access) {
    this.#instance = instance
    this.#call = call
    this.#access = access
  }

  list(): Answer {
    const { table, query, version, origin } = this.#call
    const { db, visibility } = this.#instance
    const seen = withoutTerms(query.sysparm_query ?? '', (path) => droppedTerm(visibility, this.#access, table, path))
    const asked = allowedQuery(this.#access, table, seen)
    if ('refused' in asked) return refusal(403, 'Insufficient rights to query records', null, asked.refused)
    const left = rowFilter(this.#access, table)
    let leftOut: string | undefined
    const rows = select(db, table, asked.query, this.#access.subject).filter((row) => {
      const why = left(row)
      leftOut ??= why
      return !why
    })
    const limit = Number(query.sysparm_limit ?? 10000)
    const offset = Number(query.sysparm_offset ?? 0)
    const headers: Record<string, string> = {}
    if (query.sysparm_no_count !== 'true' && (visibility.counts || !this.#access.subject.interactive))
      headers['X-Total-Count'] = String(rows.length)
    const path = `/api/now/${version ? `${version}/` : ''}table/${table}`
    const next = `${origin}${path}?sysparm_offset=${offset + limit}&sysparm_limit=${limit}`
    if (offset + limit < rows.length) headers.Link = `<${next}>;rel="next"`
    // The limit counts before access rules filter, so a page may be short: docs/servicenow/rest.md#count-before-access
    let hidden: string | undefined = leftOut
    const page = rows.slice(offset, offset + limit).filter((row) => {
      const decision = this.#access.record('read', table, row)
      if (!decision.allowed) hidden = decision.because
      return decision.allowed && !hiddenRow(visibility, this.#access, table, row)
    })
    if (page.length === 0 && version === 'v1') return noRecord(hidden ?? 'no such record')
    const shown = page.map((row) => this.#shown(row))
    const why = hidden ?? shown.find((each) => each.why)?.why
    return { status: 200, headers, body: { result: shown.map(({ cells }) => cells) }, why }
  }

  read(): Answer {
    const found = this.#find()
    if ('status' in found) return found
    const decision = this.#access.record('read', this.#call.table, found.row)
    return decision.allowed ? this.#answer(200, found.row) : noRecord(decision.because)
  }

  create(): Answer {
    const { table, body = {}, origin } = this.#call
    // "Fields on new records are considered empty until the record is saved" (exploring-access-control-list).
    const decision = this.#access.record('create', table, {})
    if (!decision.allowed) return exception('Insert', decision.because)
    const values = this.#writable('create', body, {})
    if ('refused' in values) return exception('Insert', values.refused)
    const row = insertRow(this.#instance.db, table, values.taken, this.#access.subject.userName)
    const answer = this.#answer(201, row, values.why)
    answer.headers.Location = `${origin}/api/now/table/${table}/${row.sys_id}`
    return answer
  }

  change(): Answer {
    const { table, body = {} } = this.#call
    const found = this.#find()
    if ('status' in found) return found
    const decision = this.#access.record('write', table, found.row)
    if (!decision.allowed) return exception('Update', decision.because)
    const values = this.#writable('write', body, found.row)
    if ('refused' in values) return exception('Update', values.refused)
    const row = updateRow(this.#instance.db, table, found.row.sys_id ?? '', values.taken, this.#access.subject.userName)
    return row ? this.#answer(200, row, values.why) : noRecord('it is gone')
  }

  remove(): Answer {
    const { table } = this.#call
    const { db } = this.#instance
    const found = this.#find()
    if ('status' in found) return found
    const decision = this.#access.record('delete', table, found.row)
    if (!decision.allowed) return exception('Delete', decision.because)
    if (table === 'sys_user_has_role') revokeRole(db, found.row, this.#access.subject.userName)
    else db.delete(table, found.row.sys_id ?? '', this.#access.subject.userName)
    return { status: 204, headers: {} }
  }

  #shown(row: Row): ReturnType<typeof present> {
    return present(this.#access, this.#instance.visibility, this.#call, this.#call.table, row)
  }
  #answer(status: 200 | 201, row: Row, why?: string): Answer {
    const shown = this.#shown(row)
    return { status, headers: {}, body: { result: shown.cells }, why: why ?? shown.why }
  }

  /** The record by its sys_id, unless a business rule, a domain or the reader's visibility hides it. */
  #find(): { row: Row } | Answer {
    const { table, id = '' } = this.#call
    const row = this.#instance.db.get(table, id)
    if (!row) return noRecord('there is none')
    const why = rowFilter(this.#access, table)(row)
    if (why) return noRecord(why)
    return hiddenRow(this.#instance.visibility, this.#access, table, row) ? noRecord('it is hidden') : { row }
  }

  /**
   * The values that may be written, by the field rules; columns that do not exist are dropped later:
   * docs/servicenow/rest.md#left-out
   */
  #writable(operation: string, values: Row, row?: Row): { taken: Row; why?: string } | { refused: string } {
    const { table } = this.#call
    const denied = Object.keys(values).flatMap((column) => {
      const decision = this.#access.fieldAlone(operation, table, column, row)
      return decision.allowed ? [] : [{ column, why: decision.because }]
    })
    const why = denied.map((each) => `${each.column}: ${each.why}`).join('; ')
    if (denied.length > 0 && this.#access.readings.deniedField === 'refused') return { refused: why }
    const left = new Set(denied.map(({ column }) => column))
    const taken = Object.fromEntries(Object.entries(values).filter(([column]) => !left.has(column)))
    return { taken, why: why || undefined }
  }
}

/** Answers a call of the Table API by an admitted caller. */
export function tableCall(
  instance: Instance,
  subject: Subject,
  call: RestCall,
  access = new Access(instance.db, subject, instance.readings),
): Answer {
  const { db } = instance
  const endpoint = access.endpoint(call.api)
  if (!endpoint.allowed) return refusal(403, 'User Not Authorized', 'Failed API level ACL Validation', endpoint.because)
  if (!db.has(call.table)) return refusal(400, `Invalid table ${call.table}`, null)
  // If switched off, inbound REST is blocked for everyone: docs/servicenow/access.md#web-services
  const table = db.find('sys_db_object', { name: call.table })
  if (table && !isOn(table.ws_access))
    return refusal(
      403,
      'User Not Authorized',
      'Failed API level ACL Validation',
      `${call.table} is closed to web services`,
    )
  const one = new TableCall(instance, call, access)
  if (call.method === 'GET') return call.id === undefined ? one.list() : one.read()
  if (call.method === 'POST') return one.create()
  return call.method === 'DELETE' ? one.remove() : one.change()
}
