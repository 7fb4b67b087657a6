import type { Setup } from '../domain/setup'
import type { Policy } from '../neo/policy'
import type { Verification } from './verification'

/** What a verification is told by the background, which alone knows what is stored. */
export interface VerificationTask {
  /** The run's name: what it finds is taken under this name only. */
  run: string
  record: Verification
  policy: Policy
  setup?: Setup
}
