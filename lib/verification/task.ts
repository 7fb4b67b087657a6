import type { Seen } from '../domain/drift/seen'
import type { Setup } from '../domain/setup'
import type { Policy } from '../neo/policy'
import type { Verification } from './verification'

/** What the background, which alone knows what is stored, passes to a verification. */
export interface VerificationTask {
  /** The run's random name; the background accepts results under this name only. */
  run: string
  record: Verification
  policy: Policy
  setup?: Setup
  /** What the instance was like when all was right. */
  baseline?: Seen
}
