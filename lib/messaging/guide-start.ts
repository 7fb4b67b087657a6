import type { Policy } from '../neo/policy'
import type { Setup } from '../storage/setups'

/** What the guide starts with. It carries no schema for it: both were checked, and come by a channel that pages cannot reach. */
export interface GuideStart {
  policy: Policy
  setup: Setup
}
