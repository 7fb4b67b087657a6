import { enNames } from './en/names'
import { translator } from './translator'

/** Names of steps, and of the guide itself. */
export const nameOf = translator<keyof typeof enNames>(enNames)
