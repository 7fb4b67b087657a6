import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'
import { cannotTell } from '../verdict'
import { isTrue } from './boolean'

/** Not a public client: that kind has no secret and demands PKCE, "Missing code_challenge parameter" [CODE]. */
export const appPublic: Requirement = {
  id: 'app.public',
  step: 'app.active',
  check(snapshot) {
    const fact = factOf(snapshot, 'public_client')
    if (fact.state !== 'seen') return cannotTell(fact)
    const { value: seen, source } = fact
    if (!isTrue(seen)) return { outcome: 'pass', message: { key: 'app.public.pass' }, seen, source }
    return {
      outcome: 'fail',
      message: { key: 'app.public.fail' },
      seen,
      source,
      fix: { column: 'public_client', value: 'false', label: { key: 'fix.untick' } },
    }
  },
}
