import { popupText } from '@/lib/i18n/popup'
import type { ManagedPolicy } from '@/lib/neo/managed-policy'

/** What was left out of a policy, each with why where its name does not say it. */
export const droppedKeys = ({ dropped, reasons = {} }: ManagedPolicy): string[] =>
  dropped.map((what) => {
    const why = reasons[what]
    return why ? `${what} (${popupText(`popup.policy-why.${why}`)})` : what
  })
