import { isTrue } from '../../servicenow/booleans'
import { goodToken } from '../checks/tokens'
import { type Finding, isHiddenFact } from '../finding'
import type { Requirement } from '../requirement'
import { factOf, valueOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'pass' | 'unknown'

/**
 * The secret cannot be read, so only a connection that works proves it: docs/servicenow/records.md#client-secret. A public client
 * gets its tokens without one: docs/servicenow/records.md#public-client
 */
export const secret: Requirement<'secret', Reason> = {
  id: 'secret',
  step: 'app.capture',
  provenLater: true,
  reads: ['application', 'tokens'],
  check(snapshot): Finding<Reason> {
    const { application } = snapshot
    const mayBePublic =
      isHiddenFact(factOf(application, 'public_client')) || isTrue(valueOf(application, 'public_client') ?? '')
    if (mayBePublic || !goodToken(snapshot)) return { outcome: 'unknown', reason: 'unknown', settled: true }
    return { outcome: 'pass', reason: 'pass', from: 'oauth_credential.peer' }
  },
}
