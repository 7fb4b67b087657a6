import { parseSeconds } from '../checks/lifespan'
import type { Finding } from '../finding'
import type { ReasonOf, Requirement } from '../requirement'
import { appRefreshLifespan } from './app-refresh-lifespan'

/** Why its findings are as they are. */
type Reason = ReasonOf<typeof appRefreshLifespan> | 'brief'

/** Seconds: a connection that ends within an hour is none that Neo could work with. */
const BRIEF = 3_600

/** The same rule as on the form; what is stored decides whether Neo gets to renew its connection at all. */
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
