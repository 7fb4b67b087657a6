import { coversNeo, opensEverything, SCOPE_CHECK, unreadScope } from '../checks/api-scopes'
import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import type { Snapshot } from '../snapshot'
import { isPropertyOn, propertyFinding, unreadFinding } from '../snapshot-rows'
import { appScope } from './app-scope'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof appScope> | 'covers' | 'covers-perhaps' | 'unchecked'

/** The finding for a restricted application that is not refused, or not certainly: docs/servicenow/oauth.md#api-scopes */
function restrictedFinding(snapshot: Snapshot): Finding<Reason> | undefined {
  const checked = isPropertyOn(snapshot, SCOPE_CHECK, true)
  const scopes = snapshot.application?.scopes
  if (checked === false) return { outcome: 'warn', reason: 'unchecked' }
  if (!scopes) return unreadFinding(snapshot, ['scopes'])
  const covered = scopes.length > 0 ? coversNeo(snapshot, scopes) : false
  const values = { scopes: scopes.join(', ') }
  if (covered) return { outcome: 'pass', reason: 'covers', facts: values }
  const isOpen = opensEverything(snapshot)
  const unread = isOpen === undefined ? unreadScope(snapshot) : undefined
  if (unread) return unread
  return covered === undefined || isOpen === undefined
    ? { outcome: 'unknown', reason: 'covers-perhaps', facts: values, settled: true }
    : checked === undefined
      ? propertyFinding(snapshot, SCOPE_CHECK)
      : undefined
}

/** The same rule as on the form, with what only the instance's other records say about a restricted application. */
export const appScopeVerified: Requirement<'app.scope', Reason> = {
  ...appScope,
  reads: ['application', 'scopes', 'auth-scopes', 'api-scopes', 'properties'],
  check(snapshot, policy): Finding<Reason> {
    const { application, reads } = snapshot
    if (!reads || !application) return appScope.check(snapshot, policy)
    // The scope that opens everything may have another name, so the record decides.
    const scopes = opensEverything(snapshot) ? ['useraccount'] : []
    const finding = appScope.check({ ...snapshot, application: { ...application, scopes } }, policy)
    const other = finding.outcome === 'fail' ? restrictedFinding(snapshot) : undefined
    return other ? { ...finding, ...other } : finding
  },
}
