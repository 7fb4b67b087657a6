import { stepOf } from '../domain/steps'
import { text } from '../i18n/catalogue'
import type { GuideView } from './store'

/** ServiceNow's captions of the button that saves a form: on a workspace, on a new record, on a saved one. */
const saveCaptions = ({ page, form }: GuideView): readonly [string, string?] =>
  page === 'inbound-form' ? ['Save'] : [form?.saved ? 'Update' : 'Submit', 'Save']

/** The caption of what a step asks to click: as the page shows it, else all that it may be. */
export const captionToClick = (view: GuideView): string => {
  const known = stepOf(view.step).captions
  const read = known ? view.targetCaption : view.saveCaption
  if (read) return read
  const [first, second] = known ?? saveCaptions(view)
  return second ? text('caption.either', { first, second }) : first
}
