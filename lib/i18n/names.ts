import { enNames } from './en/names'
import { createTranslator } from './translator'

/** Names of steps, and of the guide itself. */
export const nameText = createTranslator<keyof typeof enNames>(enNames)
