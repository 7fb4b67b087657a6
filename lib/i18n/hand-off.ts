import { enHandOff } from './en/hand-off'
import { createTranslator } from './translator'

export type HandOffKey = keyof typeof enHandOff

/** Texts of Neo's dashboard card and of the consent guard. */
export const handOffText = createTranslator<HandOffKey>(enHandOff)
