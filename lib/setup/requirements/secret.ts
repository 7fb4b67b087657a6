import type { Requirement } from '../requirement'
import type { Finding } from '../verdict'

/** Nobody can check a secret that cannot be read; a connection that works proves it (servicenow-rest.md 0.8 [CODE, DOC]). */
export const secret: Requirement = {
  id: 'secret',
  step: 'app.capture',
  reads: [],
  check: (): Finding => ({ outcome: 'unknown', message: { key: 'secret.unknown' }, settled: true }),
}
