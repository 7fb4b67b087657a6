import { namingRuleFinding } from '../checks/naming-rule'
import { type Finding, unknownFinding } from '../finding'
import { looksLikeSecret } from '../looks-secret'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/**
 * A descriptive name, which shows in audit logs and on the consent page; and a provider name where this form asks for
 * one (docs/servicenow/records.md#provider-name, docs/servicenow/releases.md#console-patches).
 */
export const appName: Requirement = {
  id: 'app.name',
  step: 'app.name',
  column: 'name',
  reads: ['application'],
  check(snapshot, policy): Finding {
    const name = factOf(snapshot.application, 'name')
    if (name.state !== 'seen') return unknownFinding(name)
    const { value: seen, source } = name
    const fix = { column: 'name', value: policy.applicationName, label: { key: 'fix.fill' } } as const
    if (seen.trim() === '')
      return {
        outcome: 'fail',
        message: { key: 'app.name.empty', values: { suggestion: policy.applicationName } },
        seen,
        source,
        fix,
      }
    // The value is not repeated: it may be the secret.
    if (looksLikeSecret(seen)) return { outcome: 'warn', message: { key: 'app.name.minted' }, source, fix }
    const against = namingRuleFinding(seen, policy.applicationNamePattern, source, fix)
    if (against) return against
    const provider = factOf(snapshot.application, 'provider_name')
    const asked = snapshot.application?.mandatory?.includes('provider_name') ?? false
    if (asked && provider.state === 'seen' && provider.value.trim() === '')
      return {
        outcome: 'fail',
        message: { key: 'app.name.provider', values: { suggestion: policy.providerName } },
        seen: provider.value,
        source: provider.source,
        fix: { column: 'provider_name', value: policy.providerName, label: { key: 'fix.fill' } },
      }
    return { outcome: 'pass', message: { key: 'app.name.pass' }, seen, source }
  },
}
