import { checkboxFinding, checkboxRequirement } from '../checks/checkbox'
import { type Finding, isHiddenFact, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

const isPublic = checkboxRequirement({
  id: 'app.public',
  step: 'app.active',
  column: 'public_client',
  wanted: false,
  pass: 'app.public.pass',
  fail: 'app.public.fail',
})

/**
 * Not a public client: that kind has no secret and demands PKCE, as does an application with `use_pkce`
 * (docs/servicenow/records.md#public-client).
 */
export const appPublic: Requirement = {
  ...isPublic,
  check(snapshot, policy): Finding {
    const finding = isPublic.check(snapshot, policy)
    if (finding.outcome === 'fail') return finding
    const usePkce = factOf(snapshot.application, 'use_pkce')
    if (isHiddenFact(usePkce)) return unknownFinding(usePkce)
    const pkce = checkboxFinding(usePkce, {
      wanted: false,
      pass: 'app.public.pass',
      fail: 'app.public.pkce',
    })
    return pkce.outcome === 'fail' ? pkce : finding
  },
}
