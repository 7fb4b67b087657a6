import { en } from './en'
import { enVerify } from './en-verify'
import { translator } from './translator'

/** Texts of a verification: its findings, which are the guide's too, its results and its report. */
export const verifyText = translator<keyof typeof en | keyof typeof enVerify>({ ...en, ...enVerify })
