import type { Seen } from './seen'

/** A baseline that has the rows of now for roles that are the same: who takes one away is found by its row. */
export function followed(before: Seen, now: Seen): Seen {
  if (!before.roles || !now.roles) return before
  const rows = new Map(now.roles.records.map(({ key, ids }) => [key, ids]))
  const records = before.roles.records.map((own) => ({ ...own, ids: rows.get(own.key) ?? own.ids }))
  return { ...before, roles: { ...before.roles, records } }
}
