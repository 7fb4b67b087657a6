import { enGuide } from './en/guide'
import { enVerification } from './en/verification'
import { createTranslator } from './translator'

/** Texts of a verification: its findings, which are the guide's too, its results and its report. */
export const verificationText = createTranslator<keyof typeof enGuide | keyof typeof enVerification>({
  ...enGuide,
  ...enVerification,
})
