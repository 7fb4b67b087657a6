import { SECTIONS, type SectionId, type Seen, type SeenRecord, type SeenSection } from './seen'

/**
 * What became of a record. `off`: it exists, and is not in force any more; `recreated`: deleted and made again, by its other
 * sys_id; `other`: another record is meant now, and the one before still exists.
 */
export const KINDS = ['changed', 'removed', 'off', 'added', 'recreated', 'other'] as const
type Kind = (typeof KINDS)[number]

/** One field that differs. */
interface FieldChange {
  field: string
  before: string
  now: string
}

/** One record that differs. */
export interface Difference {
  section: SectionId
  kind: Kind
  /** What makes it the same to people. */
  name: string
  ids: readonly string[]
  /** The sys_ids that it had before. */
  oldIds: readonly string[]
  fields: FieldChange[]
}

/** Fields in which every character counts. */
const EXACT = new Set(['redirect_url', 'login_url', 'logo_url', 'client_id', 'user_name', 'value'])
const BOXES: Readonly<Record<string, string>> = { true: 'true', 1: 'true', yes: 'true', false: '', 0: '', no: '' }

/**
 * A value as it is compared. The order of a list is no difference; apart from addresses, identifiers and properties, neither
 * are case, space around a value, and the ways to store a box (docs/servicenow/rest.md#booleans).
 */
export function comparable(field: string, value: string): string {
  if (EXACT.has(field))
    return /^(true|false)$/i.test(value) ? value.toLowerCase() : value.split(',').toSorted().join(',')
  const short = value.trim().toLowerCase()
  return (
    BOXES[short] ??
    short
      .split(',')
      .map((part) => part.trim().replace(/\s+/g, ' '))
      .toSorted()
      .join(',')
  )
}

/** Of tokens, which come and go: an end that is another after every approval, and the name of whoever holds it. */
const NOT_COMPARED = new Set(['expires', 'user.user_name'])

/** Fields that both have and that differ: a field that one reader was not shown is no difference. */
const fieldsBetween = (before: SeenRecord, now: SeenRecord): FieldChange[] =>
  Object.entries(before.fields).flatMap(([field, old]) => {
    const value = now.fields[field]
    return value === undefined || NOT_COMPARED.has(field) || comparable(field, old) === comparable(field, value)
      ? []
      : [{ field, before: old, now: value }]
  })

/** Sections in which the row is no matter, only what it says: a role that was given again is the same to Neo. */
const ALIKE = new Set<SectionId>(['roles'])

const shares = (a: SeenRecord, b: SeenRecord) => a.ids.some((id) => b.ids.includes(id))

const isAnother = (before: SeenSection | undefined, now: SeenSection | undefined): boolean =>
  before !== undefined &&
  now !== undefined &&
  !before.records.some((old) => now.records.some((own) => shares(old, own)))

/** Pairs each record with the one that it was: by its sys_id, else by its key. */
function pairs(before: SeenSection, now: SeenSection): [SeenRecord | undefined, SeenRecord | undefined][] {
  const byId = new Map(now.records.flatMap((record) => record.ids.map((id) => [id, record] as const)))
  const paired = new Map<SeenRecord, SeenRecord>()
  const take = (find: (old: SeenRecord) => SeenRecord | undefined) => {
    const taken = new Set(paired.values())
    for (const old of before.records) {
      const found = paired.has(old) ? undefined : find(old)
      if (!found || taken.has(found)) continue
      taken.add(found)
      paired.set(old, found)
    }
  }
  take((old) => old.ids.map((id) => byId.get(id)).find(Boolean))
  // What has the same name is the same only if neither is paired by sys_id.
  const free = new Map<string, SeenRecord[]>()
  const taken = new Set(paired.values())
  for (const record of now.records.filter((own) => !taken.has(own)))
    free.set(record.key, [...(free.get(record.key) ?? []), record])
  take((old) => free.get(old.key)?.shift())
  const own = new Set(paired.values())
  return [
    ...before.records.map((old): [SeenRecord, SeenRecord | undefined] => [old, paired.get(old)]),
    ...now.records.filter((record) => !own.has(record)).map((record): [undefined, SeenRecord] => [undefined, record]),
  ]
}

function differenceOf(
  section: SectionId,
  old: SeenRecord | undefined,
  record: SeenRecord | undefined,
  [before, now]: readonly [SeenSection, SeenSection],
): Difference | undefined {
  const known = {
    section,
    name: ((old ?? record) as SeenRecord).key,
    ids: record?.ids ?? [],
    oldIds: old?.ids ?? [],
    fields: [],
  }
  if (!old) return before.complete ? { ...known, kind: 'added' } : undefined
  const isPeer = old.ids.some((id) => now.peers?.includes(id))
  if (isPeer && !(record && shares(old, record))) return { ...known, kind: 'other' }
  if (!record) return now.complete ? { ...known, kind: 'removed' } : undefined
  const fields = fieldsBetween(old, record)
  // Rows without a sys_id can only be told apart by their names.
  const isNew = old.ids.length > 0 && record.ids.length > 0 && !shares(old, record)
  if (isNew && !ALIKE.has(section)) return now.complete ? { ...known, kind: 'recreated', fields } : undefined
  return fields.length > 0 ? { ...known, kind: 'changed', fields } : undefined
}

/**
 * What differs between two times, record by record, each with its fields. A read that either time lacks is not compared, and
 * what an incomplete read does not show is not taken for removed. Pure; nothing differs from itself.
 */
export function differencesBetween(before: Seen, now: Seen): Difference[] {
  return SECTIONS.flatMap((section) => {
    const both = [before[section], now[section]] as const
    if (!both[0] || !both[1]) return []
    // Tokens go with their application and account, and another one has its own.
    if (section === 'tokens' && (isAnother(before.application, now.application) || isAnother(before.user, now.user)))
      return []
    const known: readonly [SeenSection, SeenSection] = [both[0], both[1]]
    return pairs(...known).flatMap(([old, record]) => differenceOf(section, old, record, known) ?? [])
  })
}
