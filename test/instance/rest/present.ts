import type { Access } from '../access/decide.ts'
import type { Row } from '../database.ts'
import { valueAt } from '../encoded-query.ts'
import type { RestCall } from './call.ts'
import { hiddenColumn, type Visibility } from './visibility.ts'

type Cell = string | { value: string; link: string } | { value: string; display_value: string; link?: string }
interface Display {
  display: string
  noLink: boolean
  origin: string
}

function cell(access: Access, table: string, row: Row, path: string, how: Display): Cell {
  const { db } = access
  const column = db.column(table, path)
  const raw = valueAt(db, table, row, path)
  const value = column?.type === 'password2' || column?.type === 'password' ? '' : raw
  const target = column?.table
  const link = target && value ? `${how.origin}/api/now/table/${target}/${value}` : undefined
  const referenced = target && value ? db.get(target, value) : undefined
  const display = referenced && target ? db.display(target, referenced) : (column?.choices?.[value] ?? value)
  if (how.display === 'all') return { value, display_value: display, ...(link && !how.noLink && { link }) }
  if (how.display === 'true') return display
  return link && !how.noLink ? { value, link } : value
}

/** The reason why a column is not shown. With a dot-walked name each record on the way has to be readable as well. */
function hidden(access: Access, visibility: Visibility, table: string, row: Row, path: string): string | undefined {
  const [head = '', ...rest] = path.split('.')
  if (hiddenColumn(visibility, access, table, head)) return 'hidden from this reader'
  const own = access.fieldAlone('read', table, head, row)
  if (!own.allowed) return own.because
  const target = rest.length > 0 ? access.db.column(table, head)?.table : undefined
  const next = target && access.db.get(target, row[head] ?? '')
  if (!target || !next) return undefined
  const whole = access.record('read', target, next)
  return whole.allowed ? hidden(access, visibility, target, next, rest.join('.')) : whole.because
}

/**
 * A row as answered, without unknown columns and those that the caller may not read: docs/servicenow/rest.md#left-out
 */
export function present(
  access: Access,
  visibility: Visibility,
  call: RestCall,
  table: string,
  row: Row,
): { cells: Record<string, Cell>; why?: string } {
  const how: Display = {
    display: call.query.sysparm_display_value ?? 'false',
    noLink: call.query.sysparm_exclude_reference_link === 'true',
    origin: call.origin,
  }
  const fields = call.query.sysparm_fields
    ?.split(',')
    .map((field) => field.trim())
    .filter(Boolean)
  const wanted = fields ?? Object.keys(access.db.tables[table]?.columns ?? {})
  const cells: Record<string, Cell> = {}
  let why: string | undefined
  for (const path of wanted) {
    if (!access.db.column(table, path.split('.')[0] ?? '')) continue
    const barred = hidden(access, visibility, table, row, path)
    if (barred) why ??= `${path}: ${barred}`
    else cells[path] = cell(access, table, row, path, how)
  }
  return { cells, why }
}
