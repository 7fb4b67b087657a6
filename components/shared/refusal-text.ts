import { POLICY_UNREADABLE } from '@/lib/domain/admission'
import { popupText } from '@/lib/i18n/popup'

const REASONS = ['not-allowed', 'no-access', 'no-page', 'busy', 'full', 'newer'] as const

/** Why something was refused, in words; what the browser itself said stays as it is. */
export function refusalText(problem: string): string {
  // How Chromium and Firefox say the same.
  const unreadable = problem.startsWith(POLICY_UNREADABLE) && problem.slice(POLICY_UNREADABLE.length)
  if (unreadable) return popupText('popup.policy-unreadable', { keys: unreadable })
  const known = /quota/i.test(problem) ? 'full' : REASONS.find((reason) => reason === problem)
  return popupText('popup.failed', { reason: known ? popupText(`popup.reason.${known}`) : problem })
}
