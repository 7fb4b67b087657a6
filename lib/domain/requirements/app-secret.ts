import type { Finding } from '../finding'
import { looksLikeSecret } from '../looks-secret'
import type { Requirement } from '../requirement'
import { factOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'pass' | 'secret'

/** Fields that everyone with access to the record can read; Name and Redirect URLs have rules of their own. */
const READABLE = ['provider_name', 'comments', 'login_url', 'logo_url'] as const

/** No field that others can read contains what looks like the Client Secret: docs/servicenow/records.md#client-secret */
export const appSecret: Requirement<'app.secret', Reason> = {
  id: 'app.secret',
  step: 'app.name',
  reads: ['application'],
  check({ application }): Finding<Reason> {
    const facts = READABLE.map((column) => factOf(application, column)).filter((fact) => fact.state === 'seen')
    const stray = facts.find(({ value }) => looksLikeSecret(value))
    if (stray) return { outcome: 'warn', reason: 'secret', source: stray.source }
    if (facts.length === 0) return { outcome: 'unknown', reason: 'unknown.not-on-page', settled: true }
    return { outcome: 'pass', reason: 'pass' }
  },
}
