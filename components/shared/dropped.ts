import { popupText } from '@/lib/i18n/popup'
import type { ManagedPolicy } from '@/lib/neo/managed-policy'

/** The dropped parts of a policy, each with the reason if its name does not explain it. */
export const droppedKeys = ({ dropped, reasons = {} }: ManagedPolicy): string[] =>
  dropped.map((what) => {
    const why = reasons[what]
    return why ? `${what} (${popupText(`popup.policy-why.${why}`)})` : what
  })
