import { LONGEST_ACCESS_TOKEN_LIFESPAN } from '../../neo/constants'
import { parseSeconds } from '../checks/lifespan'
import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'long' | 'no-number' | 'pass' | 'short'

/** An access token that lives neither too briefly nor absurdly long. Default: docs/servicenow/records.md#lifespans */
export const appAccessLifespan: Requirement<'app.access-lifespan', Reason> = {
  id: 'app.access-lifespan',
  step: 'app.lifespans',
  column: 'access_token_lifespan',
  reads: ['application'],
  check(snapshot, policy): Finding<Reason> {
    const fact = factOf(snapshot.application, 'access_token_lifespan')
    if (fact.state !== 'seen') return unknownFinding(fact)
    const { value: seen, source } = fact
    const wanted = policy.accessTokenLifespan
    const fix = { column: 'access_token_lifespan', value: String(wanted), how: 'fill' } as const
    const life = parseSeconds(seen, source.where)
    if (!life) return { outcome: 'fail', reason: 'no-number', facts: { wanted }, seen, source, fix }
    if (life < wanted) return { outcome: 'warn', reason: 'short', facts: { wanted }, seen, source, fix }
    if (life > LONGEST_ACCESS_TOKEN_LIFESPAN)
      return { outcome: 'warn', reason: 'long', facts: { wanted }, seen, source, fix }
    return { outcome: 'pass', reason: 'pass', seen, source }
  },
}
