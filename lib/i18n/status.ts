import { enStatus } from './en/status'
import { createTranslator } from './translator'

/** Texts of where an instance stands and what is next. */
export const statusText = createTranslator<keyof typeof enStatus>(enStatus)
