import type { Verdict } from '../finding'
import { type ApplicationColumn, type Row, type Snapshot, valueOf } from '../snapshot'
import { visibleRows } from '../snapshot-rows'
import { OTHERS } from './record-exists'

const nameOf = ({ name = '', sys_created_on: at = '' }: Row): string => (at ? `${name} (${at})` : name)

/**
 * Two applications can have the same Client ID, and which of them answers is not documented: what fails of one and is
 * otherwise in the other may be refused or not.
 */
export function withTwin(verdict: Verdict, snapshot: Snapshot): Verdict {
  const { requirement, outcome, column, source } = verdict
  if (outcome !== 'fail' || !column || source?.table !== 'oauth_entity') return verdict
  const { application } = snapshot
  const client = valueOf(application, 'client_id')
  const rows = OTHERS.application.flatMap((id) => visibleRows(snapshot, id)).filter((row) => row.client_id === client)
  const all = [...new Map(rows.map((row) => [row.sys_id, row])).values()]
  const own = valueOf(application, column as ApplicationColumn)
  const isOtherwise = all.some((row) => row.sys_id !== application?.sysId && row[column] !== own)
  if (!client || !isOtherwise) return verdict
  return {
    requirement,
    step: verdict.step,
    column,
    outcome: 'unknown',
    reason: 'application.twin',
    facts: { names: all.map(nameOf).join(', ') },
    from: 'oauth_entity.client_id',
    page: `/oauth_entity_list.do?sysparm_query=client_id=${client}`,
    settled: true,
  }
}
