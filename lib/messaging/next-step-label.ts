import type { StepId } from '../domain/steps'
import { nameTextIn } from '../i18n/all-names'
import type { LanguageCode } from '../shared/languages'

/** What the pill says, the step that is about, and the pill's name. */
export interface NextStepLabel {
  value: string
  step: StepId
  name: string
}

/** The pill's label in a language. The background makes it, so that the loader carries no texts. */
export const nextStepLabel = (code: LanguageCode, step: StepId, fromResults = false): NextStepLabel => ({
  value: fromResults
    ? nameTextIn(code, 'guide.back')
    : nameTextIn(code, 'guide.next', { step: nameTextIn(code, `step.${step}.name`) }),
  step,
  name: nameTextIn(code, 'guide.name'),
})
