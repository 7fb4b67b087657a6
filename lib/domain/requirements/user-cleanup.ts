import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import { isCompletelyRead, unreadFinding, visibleRows } from '../snapshot-rows'

/** What a script does to accounts that it finds unused: docs/servicenow/records.md#cleanup */
const SWITCHES_OFF = /active|lock|disable/i

/**
 * No scheduled script deactivates accounts that have not signed in for long: Neo signs in once and then renews its
 * token, which is no sign-in (docs/servicenow/records.md#cleanup).
 */
export const userCleanup: Requirement = {
  id: 'user.cleanup',
  step: 'connected',
  reads: ['scheduled-scripts'],
  check(snapshot): Finding {
    const from = 'sysauto_script.script'
    // A script that is not shown, but found by that word, is one that speaks of it.
    const script = visibleRows(snapshot, 'scheduled-scripts').find((row) => SWITCHES_OFF.test(row.script ?? 'active'))
    if (script) {
      const name = script.name ?? ''
      const page = '/sysauto_script_list.do?sysparm_query=active=true^scriptLIKElast_login'
      return { outcome: 'warn', message: { key: 'user.cleanup.warn', values: { name } }, seen: name, from, page }
    }
    if (!isCompletelyRead(snapshot, 'scheduled-scripts')) return unreadFinding(snapshot, ['scheduled-scripts'])
    return { outcome: 'pass', message: { key: 'user.cleanup.pass' }, from }
  },
}
