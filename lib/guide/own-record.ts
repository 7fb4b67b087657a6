import { adminIdOf } from '../domain/checks/admin-id'
import { type Column, type Known, valueOf } from '../domain/snapshot'
import { isExactApplication, isExactUser } from '../neo/records'
import type { PageObservation } from './page-observation'
import type { GuideState } from './state'

/**
 * Whether the form in front of the admin is certainly this set-up's: a new one, or that of a record which the set-up has,
 * which was saved from here, or which is Neo's by its identity as it is stored.
 */
export function isKnown({ page: { sysId }, part }: PageObservation, { setup, candidates, admin }: GuideState): boolean {
  if (!part || !sysId) return true
  if (sysId === setup[part]?.sysId || (setup.awaiting?.half === part && sysId === setup.awaiting.sysId)) return true
  if (setup[part] || setup.declined?.includes(part) || sysId === adminIdOf(admin)) return false
  const exact = candidates[part]?.filter((candidate) => candidate.exact) ?? []
  return exact.length === 1 && exact[0]?.sysId === sysId
}

/**
 * Whether the form in front of the admin is this set-up's. A record of something else must not be guided through, let alone
 * filled in, and a name proves nothing: anybody can be called Neo. Until the records are read a form whose identity is
 * Neo's counts; nothing is kept of it by then.
 */
export function isOwn(seen: PageObservation, state: GuideState): boolean {
  if (isKnown(seen, state)) return true
  const { part, record, page } = seen
  const { setup, candidates, policy, admin } = state
  if (!part || candidates[part] || setup[part] || setup.declined?.includes(part)) return false
  const value = (column: Column) => valueOf(record, column) ?? ''
  if (part === 'user') return page.sysId !== adminIdOf(admin) && isExactUser({ user_name: value('user_name') }, policy)
  return isExactApplication({ redirect_url: value('redirect_url'), type: value('type') }, policy)
}

/** The record that was read, if it is the one in front of the admin: by its sys_id, or by the Client ID on the form. */
export function recordOf({ page, part, record }: PageObservation, state: GuideState) {
  const stored = part && state[part]
  if (!stored || !record) return undefined
  if (page.sysId) return page.sysId === stored.sysId ? stored : undefined
  return part === 'application' && valueOf(record, 'client_id') === state.application?.clientId ? stored : undefined
}

/** Whether an account was given a password, as we saw or were told. */
export const hasPassword = ({ setup: { user }, passwordOf }: GuideState, sysId: string | undefined): boolean =>
  sysId !== undefined && (sysId === passwordOf || (sysId === user?.sysId && user.passwordSet === true))

/** Columns that tell a record that was just saved from others. */
const TELLING = ['name', 'redirect_url', 'user_name'] as const

/** Whether a record holds what the form showed when it was saved. */
export function matchesSavedForm({ record: form }: PageObservation, record: Known): boolean {
  const shown = TELLING.filter((column) => valueOf(form, column))
  return shown.length > 0 && shown.every((column) => valueOf(form, column) === valueOf(record, column))
}
