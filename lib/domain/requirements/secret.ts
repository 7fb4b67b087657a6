import type { Finding } from '../finding'
import type { Requirement } from '../requirement'

/** Why its findings are as they are. */
type Reason = 'unknown'

/** The secret cannot be read, so only a connection that works proves it: docs/servicenow/records.md#client-secret */
export const secret: Requirement<'secret', Reason> = {
  id: 'secret',
  step: 'app.capture',
  provenLater: true,
  unverifiable: true,
  reads: [],
  check: (): Finding<Reason> => ({ outcome: 'unknown', reason: 'unknown', settled: true }),
}
