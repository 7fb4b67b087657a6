import { LONGEST_ACCESS_TOKEN_LIFESPAN } from '../../neo/constants'
import { parseSeconds } from '../checks/lifespan'
import { type Finding, unknownFinding } from '../finding'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** An access token that lives neither too briefly nor absurdly long. Default: docs/servicenow/records.md#lifespans */
export const appAccessLifespan: Requirement = {
  id: 'app.access-lifespan',
  step: 'app.lifespans',
  column: 'access_token_lifespan',
  reads: ['application'],
  check(snapshot, policy): Finding {
    const fact = factOf(snapshot.application, 'access_token_lifespan')
    if (fact.state !== 'seen') return unknownFinding(fact)
    const { value: seen, source } = fact
    const wanted = policy.accessTokenLifespan
    const fix = { column: 'access_token_lifespan', value: String(wanted), label: { key: 'fix.fill' } } as const
    const life = parseSeconds(seen, source.where)
    if (!life)
      return { outcome: 'fail', message: { key: 'app.access-lifespan.fail', values: { wanted } }, seen, source, fix }
    if (life < wanted)
      return { outcome: 'warn', message: { key: 'app.access-lifespan.short', values: { wanted } }, seen, source, fix }
    if (life > LONGEST_ACCESS_TOKEN_LIFESPAN)
      return { outcome: 'warn', message: { key: 'app.access-lifespan.long', values: { wanted } }, seen, source, fix }
    return { outcome: 'pass', message: { key: 'app.access-lifespan.pass' }, seen, source }
  },
}
