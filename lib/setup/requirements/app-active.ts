import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'
import { cannotTell } from '../verdict'
import { isTrue } from './boolean'

/** The application is active; an inactive one refuses every sign-in. */
export const appActive: Requirement = {
  id: 'app.active',
  step: 'app.active',
  check(snapshot) {
    const fact = factOf(snapshot, 'active')
    if (fact.state !== 'seen') return cannotTell(fact)
    const { value: seen, source } = fact
    if (isTrue(seen)) return { outcome: 'pass', message: { key: 'app.active.pass' }, seen, source }
    return {
      outcome: 'fail',
      message: { key: 'app.active.fail' },
      seen,
      source,
      fix: { column: 'active', value: 'true', label: { key: 'fix.tick' } },
    }
  },
}
