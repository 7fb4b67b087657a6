import { STEPS, type StepId } from '../domain/steps'
import { nameTextIn } from '../i18n/all-names'
import { LANGUAGE_CODES, type LanguageCode } from '../shared/languages'

/** What the pill says, the step that is about, and the pill's name. */
export interface NextStepLabel {
  value: string
  step: StepId
  name: string
}

/**
 * The script that tells the loader what comes next, before it runs: a page is spared the question, and the background is
 * not woken by each page. There is one for each step and language, since a registered script cannot be told anything.
 */
export const nextStepScript = (code: LanguageCode, step: StepId) => `/next/${code}/${step}.js` as const

const nextIn = (code: LanguageCode, step: StepId): NextStepLabel => ({
  value: nameTextIn(code, 'guide.next', { step: nameTextIn(code, `step.${step}.name`) }),
  step,
  name: nameTextIn(code, 'guide.name'),
})

/** All those scripts, for the build. */
export const nextStepScripts = (): { path: string; contents: string }[] =>
  LANGUAGE_CODES.flatMap((code) =>
    STEPS.map(({ id }) => ({
      path: nextStepScript(code, id).slice(1),
      contents: `(globalThis[Symbol.for('neo-setup-guide')]??={}).next=${JSON.stringify(nextIn(code, id))}\n`,
    })),
  )
