import { enGuide } from './en/guide'
import type { enVerification } from './en/verification'
import { createTranslator, type TextEntry } from './translator'

/** A key of a catalogue that findings speak from. Those only a verification comes to are not in the guide's own. */
export type MessageKey = keyof typeof enGuide | keyof typeof enVerification

/** The guide's texts: steps, cards, findings, fields. */
export const text = createTranslator<MessageKey>(enGuide as unknown as Record<MessageKey, TextEntry>)
