import type { MessageKey } from '../../i18n/catalogue'
import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

const TICKED = ['app.scope.fail', 'fix.untick'] as const
const SELECTED = ['app.scope.selected', 'fix.choose'] as const

/**
 * Tokens may reach the APIs. A restricted application without the scope `useraccount` connects, and then every call is
 * refused (docs/servicenow/oauth.md#scope-restriction). What is stored with `useraccount` chosen is not known, so
 * either is accepted: not restricted, or that scope mapped (docs/servicenow/oauth.md#useraccount).
 */
export const appScope: Requirement = {
  id: 'app.scope',
  step: 'app.scope',
  column: 'scope_restriction_status',
  reads: ['application', 'scopes'],
  check(snapshot): Finding {
    const fact = factOf(snapshot.application, 'scope_restriction_status')
    if (fact.state === 'absent') return { outcome: 'pass', message: { key: 'app.scope.not-applicable' } }
    if (snapshot.application?.scopes?.includes('useraccount'))
      return { outcome: 'pass', message: { key: 'app.scope.useraccount' }, seen: 'useraccount' }
    if (fact.state !== 'seen') return unknownFinding(fact)
    const { value: seen, source } = fact
    if (seen === 'unrestricted' || seen === 'useraccount')
      return { outcome: 'pass', message: { key: 'app.scope.pass' }, seen, source }
    const lift = (label: MessageKey) =>
      ({ column: 'scope_restriction_status', value: 'unrestricted', label: { key: label } }) as const
    if (seen === '')
      return { outcome: 'unknown', message: { key: 'app.scope.unset' }, seen, source, fix: lift('fix.choose') }
    if (seen !== 'restricted')
      return { outcome: 'unknown', message: { key: 'app.scope.unknown', values: { seen } }, seen, source }
    const caption = source.caption ?? 'Allow access only to APIs in selected scope'
    const [key, label] = source.asBox === false ? SELECTED : TICKED
    return { outcome: 'fail', message: { key, values: { caption } }, seen, source, fix: lift(label) }
  },
}
