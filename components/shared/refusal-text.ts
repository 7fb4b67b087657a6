import { POLICY_UNREADABLE } from '@/lib/domain/admission'
import { popupText } from '@/lib/i18n/popup'

const REASONS = ['not-allowed', 'no-access', 'no-page', 'busy', 'full', 'newer'] as const

/** Why something was refused, in words; a message of the browser itself stays as it is. */
export function refusalText(problem: string): string {
  const unreadable = problem.startsWith(POLICY_UNREADABLE) && problem.slice(POLICY_UNREADABLE.length)
  if (unreadable) return popupText('popup.policy-unreadable', { keys: unreadable })
  // If the storage is full, Chromium and Firefox word it differently, but both mention the quota.
  const known = /quota/i.test(problem) ? 'full' : REASONS.find((reason) => reason === problem)
  return popupText('popup.failed', { reason: known ? popupText(`popup.reason.${known}`) : problem })
}
