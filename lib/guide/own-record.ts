import { adminIdOf } from '../domain/checks/admin-id'
import { type Column, type Known, valueOf } from '../domain/snapshot'
import { isExactApplication, isExactUser } from '../neo/records'
import type { PageObservation } from './page-observation'
import type { GuideState } from './state'

/**
 * Whether the form in front of the admin certainly belongs to this setup: it is new, or its record is the setup's, was saved
 * from here, or is Neo's by its stored identity.
 */
export function isKnown({ page: { sysId }, part }: PageObservation, { setup, candidates, admin }: GuideState): boolean {
  if (!part || !sysId) return true
  if (sysId === setup[part]?.sysId || (setup.awaiting?.half === part && sysId === setup.awaiting.sysId)) return true
  if (setup[part] || setup.declined?.includes(part) || sysId === adminIdOf(admin)) return false
  const exact = candidates[part]?.filter((candidate) => candidate.exact) ?? []
  return exact.length === 1 && exact[0]?.sysId === sysId
}

/**
 * Whether the form in front of the admin belongs to this setup. The guide must not lead through another record, let alone
 * fill it in, and a name proves nothing: anybody can be called Neo. Until the records have been read, a form with Neo's
 * identity counts; nothing of it is stored by then.
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

/** The record that was read, if it is the one on the form: by its sys_id, or by the Client ID that the form shows. */
export function recordOf({ page, part, record }: PageObservation, state: GuideState) {
  const stored = part && state[part]
  if (!stored || !record) return undefined
  if (page.sysId) return page.sysId === stored.sysId ? stored : undefined
  return part === 'application' && valueOf(record, 'client_id') === state.application?.clientId ? stored : undefined
}

/** Whether an account was given a password, as observed or as the admin confirmed. */
export const hasPassword = ({ setup: { user }, passwordOf }: GuideState, sysId: string | undefined): boolean =>
  sysId !== undefined && (sysId === passwordOf || (sysId === user?.sysId && user.passwordSet === true))

/** Columns by which a record that was just saved is recognised. */
const TELLING = ['name', 'redirect_url', 'user_name'] as const

/** Whether a record has the values that the form showed when it was saved. */
export function matchesSavedForm({ record: form }: PageObservation, record: Known): boolean {
  const shown = TELLING.filter((column) => valueOf(form, column))
  return shown.length > 0 && shown.every((column) => valueOf(form, column) === valueOf(record, column))
}
