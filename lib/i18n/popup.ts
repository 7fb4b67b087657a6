import { enPopup } from './en/popup'
import { translator } from './translator'

/** The popup's own texts. */
export const popupText = translator<keyof typeof enPopup>(enPopup)
