import { enConnect } from './en/hand-off'
import { translator } from './translator'

export type ConnectKey = keyof typeof enConnect

/** Texts of the last metre. */
export const connectText = translator<ConnectKey>(enConnect)
