import type { Change } from './change'
import type { Seen, SeenRecord } from './seen'

/** A change as it is told. */
export interface ToldChange extends Change {
  /** What people call the record; empty if it has no name. */
  title: string
  /** Roles that came or went with this one. */
  also: number
}

/** A reference is no name. */
const UNNAMED = /^[0-9a-f]{32}/

/** What people call a record; empty if it has no name. */
function nameOf({ key, fields }: SeenRecord): string {
  const name = fields.user_name || fields['user.user_name'] || fields.name || key
  const operation = fields['operation.name']
  return UNNAMED.test(name) ? '' : operation ? `${name} (${operation})` : name
}

type Seens = readonly [before: Seen, now: Seen]

const recordOf = ({ section, ids, oldIds, name }: Change, [before, now]: Seens): SeenRecord | undefined => {
  const isIt = ({ ids: own, key }: SeenRecord) =>
    own.length > 0 ? own.some((id) => ids.includes(id) || oldIds.includes(id)) : key === name
  return before[section]?.records.find(isIt) ?? now[section]?.records.find(isIt)
}

/**
 * Changes as they are told: each by what people call its record. Of roles that came or went together, those that only others of
 * them bring are told with these.
 */
export function toldChanges(changes: readonly Change[], seens: Seens): ToldChange[] {
  const kinds = new Map(changes.filter(({ section }) => section === 'roles').map((own) => [own.name, own.kind]))
  const waysOf = (own: Change) => (recordOf(own, seens)?.fields.via ?? '').split(', ')
  const isBrought = (own: Change) =>
    own.section === 'roles' &&
    (own.kind === 'removed' || own.kind === 'added') &&
    waysOf(own).every((way) => way.startsWith('role: ') && kinds.get(way.slice(6)) === own.kind)
  const brought = changes.filter(isBrought)
  const kept = changes.filter((own) => !brought.includes(own))
  const first = (kind: Change['kind']) => kept.find((own) => own.section === 'roles' && own.kind === kind)
  return kept.map((own) => {
    const record = recordOf(own, seens)
    const also = own === first(own.kind) ? brought.filter(({ kind }) => kind === own.kind).length : 0
    // That a group gave a role says where it was taken away.
    const via = own.section === 'roles' && own.kind === 'removed' ? record?.fields.via : undefined
    const fields = via?.includes(': ') ? [{ field: 'via', before: via, now: '' }] : own.fields
    return { ...own, fields, title: record ? nameOf(record) : own.name, also }
  })
}
