import { namingRuleFinding } from '../checks/naming-rule'
import { type Finding, unknownFinding } from '../finding'
import { looksLikeSecret } from '../looks-secret'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'empty' | 'minted' | 'pass' | 'provider'

/**
 * A descriptive name, which is shown in audit logs and on the consent page; and a provider name if this form requires one
 * (docs/servicenow/records.md#provider-name, docs/servicenow/releases.md#console-patches).
 */
export const appName: Requirement<'app.name', Reason> = {
  id: 'app.name',
  step: 'app.name',
  column: 'name',
  reads: ['application'],
  check(snapshot, policy): Finding<Reason> {
    const name = factOf(snapshot.application, 'name')
    if (name.state !== 'seen') return unknownFinding(name)
    const { value: seen, source } = name
    const fix = { column: 'name', value: policy.applicationName, how: 'fill' } as const
    if (seen.trim() === '')
      return {
        outcome: 'fail',
        reason: 'empty',
        facts: { suggestion: policy.applicationName },
        seen,
        source,
        fix,
      }
    // The value is not repeated: it may be the secret.
    if (looksLikeSecret(seen)) return { outcome: 'warn', reason: 'minted', source, fix }
    const against = namingRuleFinding(seen, policy.applicationNamePattern, source, fix)
    if (against) return against
    const provider = factOf(snapshot.application, 'provider_name')
    const asked = snapshot.application?.mandatory?.includes('provider_name') ?? false
    if (asked && provider.state === 'seen' && provider.value.trim() === '')
      return {
        outcome: 'fail',
        reason: 'provider',
        facts: { suggestion: policy.providerName },
        seen: provider.value,
        source: provider.source,
        fix: { column: 'provider_name', value: policy.providerName, how: 'fill' },
      }
    return { outcome: 'pass', reason: 'pass', seen, source }
  },
}
