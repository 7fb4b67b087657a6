import type { Policy } from '../neo/policy'
import type { InstanceKind } from '../servicenow/instance-kind'
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
  /** The kind of the instance. */
  kind?: InstanceKind
}
