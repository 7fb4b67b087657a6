import { enGuide } from './en/guide'
import type { enVerify } from './en/verification'
import { type Entry, translator } from './translator'

/** A key of a catalogue that findings speak from. Those only a verification comes to are not in the guide's own. */
export type MessageKey = keyof typeof enGuide | keyof typeof enVerify

/** The guide's texts: steps, cards, findings, fields. */
export const text = translator<MessageKey>(enGuide as unknown as Record<MessageKey, Entry>)
