import { enGuide } from './en/guide'
import { enVerify } from './en/verification'
import { translator } from './translator'

/** Texts of a verification: its findings, which are the guide's too, its results and its report. */
export const verifyText = translator<keyof typeof enGuide | keyof typeof enVerify>({ ...enGuide, ...enVerify })
