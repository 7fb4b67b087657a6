import { parseSeconds } from '../checks/lifespan'
import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'no-number' | 'pass' | 'short'

/**
 * A refresh token that lives as long as Neo recommends; with a shorter one, people have to reconnect:
 * docs/servicenow/records.md#lifespans
 */
export const appRefreshLifespan: Requirement<'app.refresh-lifespan', Reason> = {
  id: 'app.refresh-lifespan',
  step: 'app.lifespans',
  column: 'refresh_token_lifespan',
  reads: ['application'],
  check(snapshot, policy): Finding<Reason> {
    const fact = factOf(snapshot.application, 'refresh_token_lifespan')
    if (fact.state !== 'seen') return unknownFinding(fact)
    const { value: seen, source } = fact
    const wanted = policy.refreshTokenLifespan
    const fix = { column: 'refresh_token_lifespan', value: String(wanted), how: 'fill' } as const
    const life = parseSeconds(seen, source.where)
    if (!life) return { outcome: 'fail', reason: 'no-number', facts: { wanted }, seen, source, fix }
    if (life < wanted)
      return {
        outcome: 'warn',
        reason: 'short',
        facts: { count: Math.max(1, Math.floor(life / 86_400)), wanted },
        seen,
        source,
        fix,
      }
    return { outcome: 'pass', reason: 'pass', seen, source }
  },
}
