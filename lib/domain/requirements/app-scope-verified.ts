import { coversNeo, opensEverything, SCOPE_CHECK, USERACCOUNT } from '../checks/api-scopes'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import type { Snapshot } from '../snapshot'
import { isPropertyOn, propertyFinding, unreadFinding } from '../snapshot-rows'
import { appScope } from './app-scope'

/** Where a restricted application is not refused, or that is not known: docs/servicenow/oauth.md#api-scopes */
function restrictedFinding(snapshot: Snapshot): Finding | undefined {
  const checked = isPropertyOn(snapshot, SCOPE_CHECK, true)
  const scopes = snapshot.application?.scopes
  if (checked === false) return { outcome: 'warn', message: { key: 'app.scope.unchecked' } }
  if (!scopes) return unreadFinding(snapshot, ['scopes'])
  const covered = scopes.length > 0 ? coversNeo(snapshot, scopes) : false
  const values = { scopes: scopes.join(', ') }
  if (covered) return { outcome: 'pass', message: { key: 'app.scope.covers', values } }
  if (opensEverything(snapshot) === undefined) return propertyFinding(snapshot, USERACCOUNT)
  return covered === undefined
    ? { outcome: 'unknown', message: { key: 'app.scope.covers-perhaps', values }, settled: true }
    : checked === undefined
      ? propertyFinding(snapshot, SCOPE_CHECK)
      : undefined
}

/** The same rule as on the form, for what only the instance's other records can say of a restricted application. */
export const appScopeVerified: Requirement = {
  ...appScope,
  reads: ['application', 'scopes', 'api-scopes', 'properties'],
  check(snapshot, policy): Finding {
    const { application, reads } = snapshot
    if (!reads || !application) return appScope.check(snapshot, policy)
    // The scope that counts may be another record than the one of that name.
    const scopes = opensEverything(snapshot) ? ['useraccount'] : []
    const finding = appScope.check({ ...snapshot, application: { ...application, scopes } }, policy)
    const other = finding.outcome === 'fail' ? restrictedFinding(snapshot) : undefined
    return other ? { ...finding, ...other } : finding
  },
}
