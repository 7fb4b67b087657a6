import type { StepId } from '../setup/steps'
import type { GuideView } from './store'

/** English captions of ServiceNow, quoted where the page does not show its own: reference/screens [SHOT], servicenow-dom.md. */
const CAPTIONS: Partial<Record<StepId, string>> = {
  'app.new': 'New',
  'app.kind': 'New Inbound Integration Experience',
  'app.new-integration': 'New integration',
  'user.new': 'New',
  'user.roles': 'Edit…',
}

/** The caption of what a step asks to click, as the page shows it. */
export const captionToClick = ({ step, targetCaption, saveCaption }: GuideView): string => {
  const known = CAPTIONS[step]
  return known === undefined ? (saveCaption ?? 'Save') : (targetCaption ?? known)
}
