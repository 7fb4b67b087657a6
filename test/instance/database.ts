import { randomUUID } from 'node:crypto'
import type { Column, Table } from './columns.ts'
import { dictionaryOf } from './dictionary.ts'
import type { Release } from './release.ts'

export type Row = Record<string, string>

/** 32 hex digits, as sys_ids are as a rule: docs/servicenow/rest.md#sys-id */
export const newSysId = (): string => randomUUID().replaceAll('-', '')

/** ServiceNow's date-time in UTC: docs/servicenow/rest.md#times */
export const glideDateTime = (at = new Date()): string => at.toISOString().slice(0, 19).replace('T', ' ')

/** Whether a boolean is on; empty and absent are off, whatever the column's default: docs/servicenow/rest.md#booleans */
export const isOn = (value: string | undefined): boolean => /^(true|1)$/i.test(value ?? '')

/** A value as its column keeps it: what is true is `true`, however it was given (docs/servicenow/rest.md#booleans). */
function stored(column: Column | undefined, value: string): string {
  if (column?.type !== 'boolean') return value
  return isOn(value) ? 'true' : value === '' ? '' : 'false'
}

/** An instance's tables in memory. Every value is a string, as in ServiceNow. */
export class Database {
  readonly tables: Record<string, Table>
  /** Each table with those that extend it. */
  readonly #below: Map<string, string[]>
  readonly #rows = new Map<string, Map<string, Row>>()
  /** Tables whose changes and deletions are recorded: docs/servicenow/records.md#audit */
  readonly audited = new Set<string>()
  /** Where rows are copied from on first access. */
  readonly #original: Database | undefined

  constructor(from: Release | Database) {
    this.#original = from instanceof Database ? from : undefined
    this.tables = from instanceof Database ? { ...from.tables } : dictionaryOf(from)
    this.#below = from instanceof Database ? from.#below : new Map()
  }

  /** An independent copy. Each table's rows are copied when it is first touched, since most never are. */
  copy(): Database {
    return new Database(this)
  }

  has(table: string): boolean {
    return Object.hasOwn(this.tables, table)
  }

  column(table: string, name: string): Column | undefined {
    const columns = this.tables[table]?.columns
    return columns && Object.hasOwn(columns, name) ? columns[name] : undefined
  }

  /** The table and all its ancestors, nearest first. */
  lineage(table: string): string[] {
    const parent = this.tables[table]?.extends
    return parent ? [table, ...this.lineage(parent)] : [table]
  }

  /** All rows of a table, those of its child tables included. */
  rows(table: string): Row[] {
    const names = this.lineageDown(table)
    return names.length === 1 ? [...this.#own(table).values()] : names.flatMap((name) => [...this.#own(name).values()])
  }

  find(table: string, match: Row): Row | undefined {
    const wanted = Object.entries(match)
    for (const name of this.lineageDown(table))
      for (const row of this.#own(name).values()) if (wanted.every(([k, v]) => row[k] === v)) return row
    return undefined
  }

  get(table: string, sysId: string): Row | undefined {
    for (const name of this.lineageDown(table)) {
      const row = this.#own(name).get(sysId)
      if (row?.sys_id === sysId) return row
    }
    return undefined
  }

  display(table: string, row: Row): string {
    return row[this.tables[table]?.display ?? 'sys_id'] ?? ''
  }

  /** Inserts known columns with the table's defaults; unknown ones are dropped: docs/servicenow/rest.md#left-out */
  insert(table: string, values: Row, by = 'system'): Row {
    const definition = this.tables[table]
    if (!definition) throw new Error(`No table ${table}`)
    const now = glideDateTime()
    const row: Row = {}
    for (const [name, column] of Object.entries(definition.columns)) row[name] = column.default ?? ''
    if ('sys_class_name' in row) row.sys_class_name = table
    Object.assign(row, {
      sys_id: newSysId(),
      sys_created_on: now,
      sys_updated_on: now,
      sys_created_by: by,
      sys_updated_by: by,
    })
    for (const [name, value] of Object.entries(values))
      if (name in row) row[name] = stored(definition.columns[name], value)
    this.#own(table).set(row.sys_id as string, row)
    return row
  }

  update(table: string, sysId: string, values: Row, by = 'system'): Row | undefined {
    const row = this.get(table, sysId)
    if (!row) return undefined
    for (const [name, value] of Object.entries(values))
      if (name in row && name !== 'sys_id') {
        const now = stored(this.column(table, name), value)
        if (row[name] !== now) this.#audit(table, sysId, by, name, row[name] ?? '', now)
        row[name] = now
      }
    row.sys_updated_on = glideDateTime()
    row.sys_updated_by = by
    row.sys_mod_count = String(Number(row.sys_mod_count) + 1)
    return row
  }

  delete(table: string, sysId: string, by = 'system'): boolean {
    const row = this.get(table, sysId)
    const isGone = this.lineageDown(table).some((name) => this.#own(name).delete(sysId))
    if (!row || !this.audited.has(table)) return isGone
    this.#audit(table, sysId, by, 'DELETED', 'DELETED', 'DELETED')
    const display_value = this.display(table, row)
    this.insert('sys_audit_delete', { tablename: table, documentkey: sysId, display_value, payload: '<record/>' }, by)
    return isGone
  }

  /** One entry for each changed column; a password is not told: docs/servicenow/records.md#audit */
  #audit(
    table: string,
    documentkey: string,
    user: string,
    fieldname: string,
    oldvalue: string,
    newvalue: string,
  ): void {
    if (!this.audited.has(table)) return
    const isSecret = this.column(table, fieldname)?.type.startsWith('password') === true
    const values = isSecret ? { oldvalue: '', newvalue: '' } : { oldvalue, newvalue }
    const record_checkpoint = fieldname === 'DELETED' ? '-1' : this.get(table, documentkey)?.sys_mod_count
    this.insert(
      'sys_audit',
      { tablename: table, documentkey, fieldname, user, ...values, record_checkpoint: record_checkpoint ?? '' },
      user,
    )
  }

  /** Gives a table one more column, as its administrator would; existing rows have no value in it. */
  addColumn(table: string, name: string, column: Column): void {
    for (const each of this.lineageDown(table)) {
      const known = this.tables[each]
      if (known) this.tables[each] = { ...known, columns: { ...known.columns, [name]: column } }
      for (const row of this.#own(each).values()) row[name] = column.default ?? ''
    }
    this.insert('sys_dictionary', {
      name: table,
      element: name,
      column_label: column.label,
      internal_type: column.type,
      reference: column.table ?? '',
    })
  }

  property(name: string): string | undefined {
    return this.find('sys_properties', { name })?.value
  }

  setProperty(name: string, value: string, by = 'system'): void {
    const row = this.find('sys_properties', { name })
    if (row) this.update('sys_properties', row.sys_id ?? '', { value }, by)
    else this.insert('sys_properties', { name, value }, by)
  }

  #own(table: string): Map<string, Row> {
    const known = this.#rows.get(table)
    if (known) return known
    const rows = new Map<string, Row>()
    if (this.#original) for (const [id, row] of this.#original.#own(table)) rows.set(id, { ...row })
    this.#rows.set(table, rows)
    return rows
  }

  private lineageDown(table: string): string[] {
    const known = this.#below.get(table)
    if (known) return known
    const below = Object.keys(this.tables).filter((name) => this.lineage(name).includes(table))
    this.#below.set(table, below)
    return below
  }
}
