import { enPopup } from './en/popup'
import { createTranslator } from './translator'

/** The popup's own texts. */
export const popupText = createTranslator<keyof typeof enPopup>(enPopup)
