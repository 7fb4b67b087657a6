import { coversNeo, SCOPE_CHECK } from '../checks/api-scopes'
import type { Finding } from '../finding'
import type { Requirement } from '../requirement'
import type { Snapshot } from '../snapshot'
import { isPropertyOn, unreadFinding } from '../snapshot-rows'
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
  return covered === undefined
    ? { outcome: 'unknown', message: { key: 'app.scope.covers-perhaps', values }, settled: true }
    : undefined
}

/** The same rule as on the form, for what only the instance's other records can say of a restricted application. */
export const appScopeVerified: Requirement = {
  ...appScope,
  reads: ['application', 'scopes', 'api-scopes', 'properties'],
  check(snapshot, policy): Finding {
    const finding = appScope.check(snapshot, policy)
    const other = finding.outcome === 'fail' && snapshot.reads ? restrictedFinding(snapshot) : undefined
    return other ? { ...finding, ...other } : finding
  },
}
