import type { Setup } from '../domain/setup'
import { type Column, valueOf } from '../domain/snapshot'
import { inSequence, OBSERVE, remember, type Transition, withChange } from './events'
import { isKnown } from './own-record'
import { keyOf, markRead } from './reads-due'
import type { GuideState, Saving, Wanted } from './state'

/** When, in ms after a click on Save, the record is looked for, until it is there as the form shows it. */
const AFTER_SAVE = [700, 1_500, 3_000, 6_000]

function wait(state: GuideState, { id, attempts }: Saving): Transition {
  const ms = AFTER_SAVE[attempts]
  if (ms === undefined) return finish(state)
  return [state, [{ type: 'wait', name: 'save', ms, event: { type: 'save-due', save: id } }]]
}

function finish(state: GuideState): Transition {
  const part = state.saving?.part
  const ended = { ...state, saving: undefined }
  if (!part || state[part]) return [ended, []]
  return [{ ...ended, unfound: part }, [OBSERVE]]
}

/** The form in front of the admin is being saved. Somebody else's record that is saved meanwhile is none of ours. */
export function startSaving(state: GuideState): Transition {
  const { page: form } = state
  const part = form?.part
  if (!form || !part || !isKnown(form, state)) return [state, []]
  const clientId = valueOf(form.record, 'client_id')
  const sysId = form.page.sysId ?? form.coming
  const first: Wanted | undefined = sysId ? { sysId } : clientId ? { clientId } : undefined
  const saving: Saving = { id: state.saves + 1, part, form, first, attempts: 0, isRead: false }
  const kind: Setup['form'] = form.page.kind === 'inbound-form' ? 'inbound' : 'classic'
  const awaiting = { awaiting: { half: part, ...first }, ...(part === 'application' && { form: kind }) }
  return inSequence(
    { ...state, saving, saves: saving.id, unfound: undefined, touched: [...form.fields.keys()] as Column[] },
    (now) => (first ? remember(now, awaiting) : [now, []]),
    (now) => wait(now, saving),
  )
}

/** Looks for the record again later. */
export function lookLater(state: GuideState): Transition {
  const { saving } = state
  if (!saving) return [state, []]
  const next = { ...saving, attempts: saving.attempts + 1, isRead: false }
  return wait({ ...state, saving: next }, next)
}

/** It is time to look for the record. Where the form did not say what it will be, the address may by now. */
export function lookForSaved(state: GuideState, save: number): Transition {
  const { saving, page } = state
  if (!saving || saving.id !== save) return [state, []]
  const { part, first } = saving
  // The admin may have gone to another record meanwhile; whether it is this one is seen when it is read.
  const here = page?.part === part && page.page.sysId ? { sysId: page.page.sysId } : undefined
  const wanted = first ?? here
  if (!wanted) return lookLater(state)
  return [markRead(state, keyOf(part, wanted), 'pending'), [{ type: 'read', part, wanted, save }]]
}

/** The record was read, and the page shown with it: unless both say the same, it is read again. */
export function compareSaved(state: GuideState, differences: number): Transition {
  if (!state.saving?.isRead) return [state, []]
  return differences === 0 ? finish(state) : lookLater(state)
}

export const savedIsRead = (state: GuideState): Transition =>
  state.saving ? withChange(state, { saving: { ...state.saving, isRead: true } }) : [state, []]
