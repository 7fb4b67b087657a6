import { parseSeconds } from '../checks/lifespan'
import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import { appRefreshLifespan } from './app-refresh-lifespan'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof appRefreshLifespan> | 'brief'

/** In seconds: Neo cannot work with a connection that ends within an hour. */
const BRIEF = 3_600

/** The same rule as on the form; the stored value decides whether Neo can renew its connection at all. */
export const appRefreshLifespanVerified: Requirement<'app.refresh-lifespan', Reason> = {
  ...appRefreshLifespan,
  check(snapshot, policy): Finding<Reason> {
    const finding = appRefreshLifespan.check(snapshot, policy)
    const life = parseSeconds(finding.seen ?? '', 'record') ?? 0
    if (finding.outcome !== 'warn' || life > BRIEF) return finding
    const wanted = policy.refreshTokenLifespan
    return { ...finding, outcome: 'fail', reason: 'brief', facts: { wanted } }
  },
}
