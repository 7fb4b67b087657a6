import type { Field } from '../servicenow/fields/field'
import { readField, writeField } from '../servicenow/fields/value'
import type { Roots } from '../servicenow/roots'
import { valueOf } from '../setup/snapshot'
import { type StepId, stepOf } from '../setup/steps'
import { suggestions } from '../setup/suggestions'
import type { Fix, Message } from '../setup/verdict'
import { shownFor } from './form-snapshot'
import { type Look, look } from './look'
import type { GuideView } from './store'
import type { Knowledge } from './view'

interface Options {
  roots: Roots
  known: Knowledge
  changed: () => void
}

type Wish = Pick<Fix, 'column' | 'value'>

/** Whether a field shows what was wished for. */
export function isTaken({ fields }: Look, { column, value }: Wish): boolean {
  const field = fields.get(column)
  return field !== undefined && readField(field) === shownFor(field, value)
}

/** What "Fill in all" sets: the fixes of what this form gets wrong, and suggestions for what it leaves empty. */
export function wishesFor({ half, record }: Look, { verdicts, form }: GuideView, { policy }: Knowledge): Wish[] {
  if (!half || !form) return []
  const wishes = new Map<string, Wish>()
  for (const [column, value] of suggestions(half, policy))
    if (valueOf(record, column) === '') wishes.set(column, { column, value })
  const table = half === 'application' ? 'oauth_entity' : 'sys_user'
  for (const { fix, outcome, source } of verdicts)
    if (fix && outcome !== 'pass' && source?.table === table) wishes.set(fix.column, fix)
  return [...wishes.values()]
}

/** Whether there is something that "Fill in all" would set on the card of this step. */
export const canFill = ({ verdicts }: Pick<GuideView, 'verdicts'>, step: StepId): boolean =>
  verdicts.some(({ fix, outcome, step: own }) => fix && outcome !== 'pass' && stepOf(own).card === stepOf(step).card)

/** Sets fields, and reads them back together two frames later: a page may refuse what it did not see typed. */
export function fillIn(wishes: readonly Wish[], { roots, known, changed }: Options): void {
  known.edited = true
  /** Sets one field; answers it, or undefined where it cannot be set now. The page may have drawn it anew. */
  const set = ({ column, value }: Wish): Field | undefined => {
    const field = look(roots).fields.get(column)
    if (!field?.editable) return undefined
    writeField(field, shownFor(field, value))
    return field
  }
  const tried = wishes.map((wish) => ({ wish, field: set(wish) }))
  const check = () => {
    const now = look(roots)
    const refused = tried.find(({ wish, field }) => !field || !isTaken(now, wish))
    const caption = refused?.field?.caption
    const notSet: Message = caption ? { key: 'fix.not-taken', values: { caption } } : { key: 'fix.not-found' }
    known.problem = refused ? notSet : undefined
    known.refused = refused?.wish
    changed()
  }
  requestAnimationFrame(() => requestAnimationFrame(check))
}
