import type { Offer } from '../messaging/messages'
import type { Refusal } from './fragment'

/** What a tab of the dashboard may offer, or why its link was refused. */
export interface DashboardOffers {
  offers?: Offer[]
  refusal?: Refusal
}
