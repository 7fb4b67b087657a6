import type { Seen } from './seen'

/**
 * A baseline with the rows of now for roles that are the same: who takes one away is found by its row. One from before tokens
 * were compared gets them once Neo is seen to be connected.
 */
export function followed(old: Seen, now: Seen, isConnected: boolean): Seen {
  const before = isConnected && !old.tokens && now.tokens ? { ...old, tokens: now.tokens } : old
  if (!before.roles || !now.roles) return before
  const rows = new Map(now.roles.records.map(({ key, ids }) => [key, ids]))
  const records = before.roles.records.map((own) => ({ ...own, ids: rows.get(own.key) ?? own.ids }))
  return { ...before, roles: { ...before.roles, records } }
}
