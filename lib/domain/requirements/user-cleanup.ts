import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { isCompletelyRead, unreadFinding, visibleRows } from '../snapshot-rows'

/** Why its findings are as they are. */
type Reason = 'pass' | 'script'

/** Words of scripts that deactivate unused accounts: docs/servicenow/records.md#cleanup */
const SWITCHES_OFF = /active|lock|disable/i

/**
 * No scheduled script deactivates accounts that have not signed in for long: Neo signs in once and then renews its token,
 * which does not count as a sign-in (docs/servicenow/records.md#cleanup).
 */
export const userCleanup: Requirement<'user.cleanup', Reason> = {
  id: 'user.cleanup',
  step: 'connected',
  reads: ['scheduled-scripts'],
  check(snapshot): Finding<Reason> {
    const from = 'sysauto_script.script'
    // A script whose text is hidden, but which the query found by `last_login`, counts as one.
    const script = visibleRows(snapshot, 'scheduled-scripts').find((row) => SWITCHES_OFF.test(row.script ?? 'active'))
    if (script) {
      const name = script.name ?? ''
      const page = '/sysauto_script_list.do?sysparm_query=active=true^scriptLIKElast_login'
      return { outcome: 'warn', reason: 'script', facts: { name }, seen: name, from, page }
    }
    if (!isCompletelyRead(snapshot, 'scheduled-scripts')) return unreadFinding(snapshot, ['scheduled-scripts'])
    return { outcome: 'pass', reason: 'pass', from }
  },
}
