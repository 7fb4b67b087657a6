import type { StepId } from '../setup/steps'
import { text } from '../text/catalogue'
import type { GuideView } from './store'

/** English captions, named where the page's own was not read: docs/servicenow/pages.md#languages */
const CAPTIONS: Partial<Record<StepId, readonly [string, string?]>> = {
  'app.new': ['New'],
  'app.kind': ['New Inbound Integration Experience'],
  'app.new-integration': ['New integration'],
  'user.new': ['New'],
  'user.roles': ['Edit', 'Edit...'],
}

/** What saves a form, as ServiceNow calls it: on a workspace, on a new record, on a saved one. */
const saveCaptions = ({ page, form }: GuideView): readonly [string, string?] =>
  page === 'inbound-form' ? ['Save'] : [form?.saved ? 'Update' : 'Submit', 'Save']

/** The caption of what a step asks to click: as the page shows it, else all that it can be. */
export const captionToClick = (view: GuideView): string => {
  const known = CAPTIONS[view.step]
  const read = known ? view.targetCaption : view.saveCaption
  if (read) return read
  const [first, second] = known ?? saveCaptions(view)
  return second ? text('caption.either', { first, second }) : first
}
