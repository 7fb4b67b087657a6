import { randomBytes } from 'node:crypto'
import { type Column, dictionaryOf, type Table } from './dictionary.ts'
import type { Release } from './release.ts'

export type Row = Record<string, string>

/** 32 hex digits, like every ServiceNow sys_id. */
export const newSysId = (): string => randomBytes(16).toString('hex')

/** ServiceNow's date-time in UTC: `YYYY-MM-DD hh:mm:ss`. */
export const glideDateTime = (at = new Date()): string => at.toISOString().slice(0, 19).replace('T', ' ')

/** An instance's tables in memory. Every value is a string, as in ServiceNow. */
export class Database {
  readonly tables: Record<string, Table>
  /** Each table with those that extend it. */
  readonly #below = new Map<string, string[]>()
  readonly #rows = new Map<string, Map<string, Row>>()

  constructor(release: Release) {
    this.tables = dictionaryOf(release)
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
    return this.lineageDown(table).flatMap((name) => [...(this.#rows.get(name)?.values() ?? [])])
  }

  find(table: string, match: Row): Row | undefined {
    return this.rows(table).find((row) => Object.entries(match).every(([k, v]) => row[k] === v))
  }

  get(table: string, sysId: string): Row | undefined {
    for (const name of this.lineageDown(table)) {
      const row = this.#rows.get(name)?.get(sysId)
      if (row?.sys_id === sysId) return row
    }
    return undefined
  }

  display(table: string, row: Row): string {
    return row[this.tables[table]?.display ?? 'sys_id'] ?? ''
  }

  /** Inserts known columns with the table's defaults; unknown ones are dropped, as the platform does. */
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
    for (const [name, value] of Object.entries(values)) if (name in row) row[name] = value
    const rows = this.#rows.get(table) ?? new Map<string, Row>()
    rows.set(row.sys_id as string, row)
    this.#rows.set(table, rows)
    return row
  }

  update(table: string, sysId: string, values: Row, by = 'system'): Row | undefined {
    const row = this.get(table, sysId)
    if (!row) return undefined
    for (const [name, value] of Object.entries(values)) if (name in row && name !== 'sys_id') row[name] = value
    row.sys_updated_on = glideDateTime()
    row.sys_updated_by = by
    row.sys_mod_count = String(Number(row.sys_mod_count) + 1)
    return row
  }

  delete(table: string, sysId: string): boolean {
    return this.lineageDown(table).some((name) => this.#rows.get(name)?.delete(sysId))
  }

  property(name: string): string | undefined {
    return this.find('sys_properties', { name })?.value
  }

  setProperty(name: string, value: string): void {
    const row = this.find('sys_properties', { name })
    if (row) row.value = value
    else this.insert('sys_properties', { name, value })
  }

  private lineageDown(table: string): string[] {
    const known = this.#below.get(table)
    if (known) return known
    const below = Object.keys(this.tables).filter((name) => this.lineage(name).includes(table))
    this.#below.set(table, below)
    return below
  }
}
