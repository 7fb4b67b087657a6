import type { Finding } from '../finding'
import type { Requirement } from '../requirement'

/** The secret cannot be read, so only a connection that works proves it: docs/servicenow/records.md#client-secret */
export const secret: Requirement = {
  id: 'secret',
  step: 'app.capture',
  reads: [],
  check: (): Finding => ({ outcome: 'unknown', message: { key: 'secret.unknown' }, settled: true }),
}
