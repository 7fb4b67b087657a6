import { enHandOff } from './en/hand-off'
import { createTranslator } from './translator'

export type HandOffKey = keyof typeof enHandOff

/** Texts of the last metre. */
export const handOffText = createTranslator<HandOffKey>(enHandOff)
