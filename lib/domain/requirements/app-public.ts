import { checkboxFinding, checkboxRequirement } from '../checks/checkbox'
import { type Finding, isHiddenFact, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'pass' | 'pkce' | 'public'

const isPublic = checkboxRequirement({
  id: 'app.public',
  step: 'app.active',
  column: 'public_client',
  wanted: false,
  fail: 'public',
})

/**
 * Not a public client: that kind has no secret and requires PKCE, as does an application with `use_pkce`
 * (docs/servicenow/records.md#public-client).
 */
export const appPublic: Requirement<'app.public', Reason> = {
  ...isPublic,
  check(snapshot, policy): Finding<Reason> {
    const finding = isPublic.check(snapshot, policy)
    if (finding.outcome === 'fail') return finding
    const usePkce = factOf(snapshot.application, 'use_pkce')
    if (isHiddenFact(usePkce)) return unknownFinding(usePkce)
    const pkce = checkboxFinding(usePkce, {
      wanted: false,
      fail: 'pkce',
    })
    return pkce.outcome === 'fail' || pkce.reason === 'unknown.value' ? pkce : finding
  },
}
