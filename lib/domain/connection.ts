import type { Outcome } from './finding'

/** The requirements that are about Neo's own connection, once there is one. */
export const CONNECTION = { user: 'connect.user', webhook: 'connect.webhook' } as const

interface Found {
  requirement: string
  outcome: Outcome
}

const passed = (verdicts: readonly Found[], id: string): boolean =>
  verdicts.some(({ requirement, outcome }) => requirement === id && outcome === 'pass')

/** Whether Neo was seen to be connected as its account. */
export const isSeenConnected = (verdicts: readonly Found[]): boolean => passed(verdicts, CONNECTION.user)

/** Whether all of the connection was seen to work. */
export const isConnectionProven = (verdicts: readonly Found[]): boolean =>
  Object.values(CONNECTION).every((id) => passed(verdicts, id))
