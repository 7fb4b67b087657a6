import type { Witness } from './change'
import type { ToldChange } from './told'

/** What the audit history has as the column of a record that was deleted: docs/servicenow/records.md#audit */
const DELETED = 'DELETED'

/** A change with who made it; without a name where nobody can tell. */
export interface TracedChange extends ToldChange {
  who?: Witness
}

/** The newest row about one of these records. */
function newest(
  witnesses: readonly Witness[],
  ids: readonly string[],
  isWanted: (own: Witness) => boolean,
): Witness | undefined {
  return witnesses
    .filter((own) => ids.includes(own.id) && isWanted(own))
    .reduce<Witness | undefined>((last, own) => (last === undefined || own.at > last.at ? own : last), undefined)
}

/**
 * Adds who made a change. The audit history says so by column, the record itself only who changed it last
 * (docs/servicenow/records.md#stamps). A record that is not
 * found among those in force and still has a stamp exists: it is not deleted.
 */
export function traced(change: ToldChange, witnesses: readonly Witness[]): TracedChange {
  const { kind, ids, oldIds, fields } = change
  const from = (of: readonly string[], isWanted: (own: Witness) => boolean) => newest(witnesses, of, isWanted)
  const withWho = (own: ToldChange, who: Witness | undefined): TracedChange => ({ ...own, ...(who && { who }) })
  if (kind === 'removed') {
    const last = from(oldIds, ({ how }) => how === 'updated')
    if (last)
      return withWho(
        { ...change, kind: 'off' },
        from(oldIds, ({ how, field }) => how === 'audit' && field === 'active') ?? last,
      )
    const lost = from(oldIds, ({ how, field }) => how === 'audit' && field === DELETED)
    return withWho(change, lost ?? from(oldIds, ({ how }) => how === 'deleted'))
  }
  if (kind === 'added' || kind === 'recreated')
    return withWho(
      change,
      from(ids, ({ how }) => how === 'created'),
    )
  if (kind === 'other') return change
  const audit = from(ids, ({ how, field }) => how === 'audit' && fields.some((own) => own.field === field))
  return withWho(change, audit ?? from(ids, ({ how }) => how === 'updated'))
}
