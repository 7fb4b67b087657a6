import type { Policy } from '../neo/policy'
import type { Setup } from '../storage/setups'

/**
 * What the guide starts with. It is not checked by a schema again: the background has checked it, and pages cannot
 * reach the channel.
 */
export interface GuideStart {
  policy: Policy
  setup: Setup
  /** A verification found nothing wrong. */
  verified?: boolean
}
