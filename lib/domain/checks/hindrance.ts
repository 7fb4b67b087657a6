import { isFalse } from '../../servicenow/booleans'
import type { Finding } from '../finding'
import { READ_TABLES } from '../read-tables'
import type { ReadId, Snapshot } from '../snapshot'
import { visibleRows } from '../snapshot-rows'

const tableOf = (id: string): string | undefined =>
  Object.hasOwn(READ_TABLES, id) ? READ_TABLES[id as ReadId] : undefined

/** Reasons that send people to an admin, each with what is said to one: some rule of the instance keeps it back. */
const WITHHELD: Readonly<Record<string, string>> = {
  'unknown.hidden': 'unknown.withheld',
  'depends.unreadable': 'depends.withheld',
  'depends.web-services': 'depends.web-services-withheld',
  'policy-perhaps': 'policy-withheld',
}

/** Whether the signed-in person has the role that sees everything. */
export const isAdmin = ({ admin }: Snapshot): boolean => admin?.roles?.includes('admin') === true

/**
 * Says what really keeps something from this person: a table that is closed to web services is closed to all, and an admin is not
 * told to find an admin.
 */
export function withHindrance<F extends Finding>(finding: F, snapshot: Snapshot): F {
  const { reason, facts = {} } = finding
  const withheld = isAdmin(snapshot) && Object.hasOwn(WITHHELD, reason) && WITHHELD[reason]
  if (withheld) return { ...finding, reason: withheld }
  if (reason !== 'unread.forbidden' && reason !== 'unread.not-found') return finding
  const ids = String(facts.reads ?? '').split(',')
  const closed = ids.find((id) =>
    visibleRows(snapshot, 'tables').some((row) => row.name === tableOf(id) && isFalse(row.ws_access)),
  )
  if (closed) return { ...finding, reason: 'unread.closed', facts: { reads: closed } }
  return isAdmin(snapshot) ? { ...finding, reason: 'unread.withheld' } : finding
}
