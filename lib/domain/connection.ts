import { parseDateTime } from './checks/connection-end'
import type { Facts, Outcome } from './finding'

/** The requirements that are about Neo's own connection, once there is one. */
export const CONNECTION = { user: 'connect.user', webhook: 'connect.webhook', expires: 'connect.expires' } as const

/** Whether a requirement, or a group of them, is about the connection. */
export const isConnection = (id: string | undefined): boolean => id?.split('.')[0] === 'connect'

interface Found {
  requirement: string
  outcome: Outcome
  reason?: string
  facts?: Facts | undefined
}

const passed = (verdicts: readonly Found[], id: string): boolean =>
  verdicts.some(({ requirement, outcome }) => requirement === id && outcome === 'pass')

/** Neo is connected as its account, and others hold tokens of its application as well: connected, and a warning. */
export const SEVERAL = 'several'

/** The connection seems to be another instance's. */
export const COPIED = 'copied'

/** Neo was connected before, and no token is left. */
export const LOST = 'lost'

/** Whether Neo was seen to be connected as its account. */
export const isSeenConnected = (verdicts: readonly Found[]): boolean =>
  verdicts.some(
    ({ requirement, outcome, reason }) =>
      requirement === CONNECTION.user && (outcome === 'pass' || (outcome === 'warn' && reason === SEVERAL)),
  )

/** Whether all of the connection was seen to work. One that ends soon works until then. */
export const isConnectionProven = (verdicts: readonly Found[]): boolean =>
  [CONNECTION.user, CONNECTION.webhook].every((id) => passed(verdicts, id))

/**
 * When the connection ends, in ISO 8601; undefined where the instance did not show it, or Neo is not connected. An instance that
 * was only renamed looks like a clone, and its connection ends all the same.
 */
export function connectionEnd(verdicts: readonly Found[]): string | undefined {
  const found = verdicts.find(
    ({ requirement, outcome, reason }) =>
      requirement === CONNECTION.expires && (outcome !== 'unknown' || reason === COPIED),
  )
  const at = parseDateTime(typeof found?.facts?.date === 'string' ? found.facts.date : undefined)
  return at === undefined ? undefined : new Date(at).toISOString()
}
