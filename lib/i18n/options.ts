import { enOptions } from './en/options'
import { createTranslator } from './translator'

/** Texts of the options page. */
export const optionsText = createTranslator<keyof typeof enOptions>(enOptions)
