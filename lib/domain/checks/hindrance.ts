import type { Finding } from '../finding'
import { READ_TABLES } from '../read-tables'
import type { ReadId, Snapshot } from '../snapshot'
import { visibleRows } from '../snapshot-rows'

const tableOf = (id: string): string | undefined =>
  Object.hasOwn(READ_TABLES, id) ? READ_TABLES[id as ReadId] : undefined

/**
 * Says what really keeps something from this person: a table that is closed to web services is closed to all, and an admin is not
 * told to find an admin.
 */
export function withHindrance<F extends Finding>(finding: F, snapshot: Snapshot): F {
  const { reason, facts = {} } = finding
  const isAdmin = snapshot.admin?.roles?.includes('admin') === true
  if (reason === 'unknown.hidden' && isAdmin) return { ...finding, reason: 'unknown.withheld' }
  if (reason !== 'unread.forbidden') return finding
  const ids = String(facts.reads ?? '').split(',')
  const closed = ids.find((id) =>
    visibleRows(snapshot, 'tables').some((row) => row.name === tableOf(id) && row.ws_access === 'false'),
  )
  if (closed) return { ...finding, reason: 'unread.closed', facts: { reads: closed } }
  return isAdmin ? { ...finding, reason: 'unread.withheld' } : finding
}
