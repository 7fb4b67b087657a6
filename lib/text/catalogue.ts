import { en } from './en'
import { translator } from './translator'

/** A key of the guide's catalogue. */
export type MessageKey = keyof typeof en

/** The guide's texts: steps, cards, findings, fields. */
export const text = translator<MessageKey>(en)
