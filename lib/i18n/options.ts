import { enOptions } from './en/options'
import { translator } from './translator'

/** Texts of the options page. */
export const optionsText = translator<keyof typeof enOptions>(enOptions)
