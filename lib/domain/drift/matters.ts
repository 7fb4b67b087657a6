import type { Policy } from '../../neo/policy'
import { isConnection } from '../connection'
import { evaluateRequirements } from '../evaluate-requirements'
import { OUTCOMES, type Outcome, type Verdict } from '../finding'
import type { Requirement } from '../requirement'
import type { Known, Row, Rows, Snapshot } from '../snapshot'
import type { Matter } from './change'
import type { Difference } from './differences'
import { DIGEST, type SectionId, type Seen, type SeenRecord } from './seen'

const gravity = (outcome: Outcome): number => OUTCOMES.indexOf(outcome)
/** What can never be told is no result of a change; that Neo is not connected any more may be one. */
const isOpen = ({ outcome, undecided, requirement }: Verdict) =>
  outcome !== 'pass' && outcome !== 'not-applicable' && (undecided !== false || isConnection(requirement))

const recordIn = (seen: Seen, section: SectionId, ids: readonly string[], name: string): SeenRecord | undefined =>
  seen[section]?.records.find((own) => own.ids.some((id) => ids.includes(id)) || (ids.length === 0 && own.key === name))

/** A record with the values that these fields had. */
const withBefore = <R extends Known>(record: R, { fields }: Difference): R => ({
  ...record,
  columns: Object.fromEntries(
    Object.entries(record.columns).map(([column, fact]) => {
      const own = fields.find(({ field }) => field === column)
      return [column, own && fact?.state === 'seen' ? { ...fact, value: own.before } : fact]
    }),
  ),
})

/** A list of names as it was before one came or went. */
const namesBefore = (names: readonly string[] | undefined, { name, kind }: Difference) =>
  names && (kind === 'removed' ? [...names, name] : names.filter((own) => kind !== 'added' || own !== name))

const isSameRow = (row: Row, { section, ids, name }: Difference) =>
  section === 'tokens' ? row.user === name : row.sys_id ? ids.includes(row.sys_id) : row.name === name

function rowsBefore(rows: Rows | undefined, old: Row | undefined, change: Difference): Rows | undefined {
  if (rows?.state !== 'read') return rows
  const rest = rows.rows.filter((row) => !isSameRow(row, change))
  // What is not compared stays as it is.
  const now = rows.rows.find((row) => isSameRow(row, change))
  return { ...rows, rows: old ? [...rest, { ...now, ...old }] : rest }
}

/** The snapshot as if one change had not been made. */
function undone(snapshot: Snapshot, change: Difference, before: Seen): Snapshot {
  const { section, oldIds, name } = change
  const { application, user, reads = {} } = snapshot
  if (section === 'application')
    return application ? { ...snapshot, application: withBefore(application, change) } : snapshot
  if (section === 'user') return user ? { ...snapshot, user: withBefore(user, change) } : snapshot
  const old = recordIn(before, section, oldIds, name)
  const { roles: asked, ...fields } = old?.fields ?? {}
  const link = section === 'tokens' ? { peer: application?.sysId ?? '', user: name } : undefined
  const row: Row | undefined = old && { ...fields, ...link, ...(!link && { sys_id: old.ids[0] ?? '' }) }
  if (section === 'scopes')
    return application
      ? { ...snapshot, application: { ...application, scopes: namesBefore(application.scopes, change) ?? [] } }
      : snapshot
  const own = section === 'roles' && row ? { ...row, user: user?.sysId ?? '', state: 'active' } : row
  const rows = rowsBefore(reads[section], own, change)
  const next: Snapshot = { ...snapshot, reads: { ...reads, ...(rows && { [section]: rows }) } }
  if (section === 'roles' && user?.roles)
    return { ...next, user: { ...user, roles: namesBefore(user.roles, change) ?? [] } }
  const links = reads['acl-roles']
  if (section !== 'acls' || links?.state !== 'read' || asked === undefined) return next
  const rule = row?.sys_id ?? ''
  const others = links.rows.filter(({ sys_security_acl: id }) => id !== rule)
  const again = asked
    .split(', ')
    .filter(Boolean)
    .map((role) => ({ sys_security_acl: rule, 'sys_user_role.name': role }))
  return { ...next, reads: { ...next.reads, 'acl-roles': { ...links, rows: [...others, ...again] } } }
}

/** Whether a requirement that reads these is about what changed. */
const isAbout = ({ section }: Difference, reads: readonly string[]) =>
  reads.includes(section) || (section === 'acls' && reads.includes('acl-roles'))

/** Whether undoing it would not show what it did: the value before is not stored, or another record took its place. */
const isOpaque = ({ section, kind, fields }: Difference): boolean =>
  fields.some(({ before }) => before.includes(DIGEST)) ||
  ((section === 'application' || section === 'user') && kind !== 'changed' && kind !== 'other')

/**
 * Which checks each change keeps from passing, gravest first: those that would come out better without it. If only several
 * changes together, or one whose former value is not stored, can have done it, each of them may have.
 */
export function mattersOf(
  changes: readonly Difference[],
  {
    snapshot,
    before,
    verdicts,
    requirements,
    policy,
  }: {
    snapshot: Snapshot
    before: Seen
    verdicts: readonly Verdict[]
    requirements: readonly Requirement[]
    policy: Policy
  },
): Matter[][] {
  const open = new Map(verdicts.filter(isOpen).map(({ requirement, outcome }) => [requirement, outcome]))
  const asked = requirements.filter(({ id }) => open.has(id))
  const outcomesIn = (among: readonly Requirement[], other: Snapshot) =>
    new Map(evaluateRequirements(among, other, policy).map(({ requirement, outcome }) => [requirement, outcome]))
  const without = (gone: readonly Difference[]) => gone.reduce((now, change) => undone(now, change, before), snapshot)
  const isBetter = (outcome: Outcome | undefined, than: Outcome | undefined) =>
    outcome !== undefined && than !== undefined && gravity(outcome) > gravity(than)
  const betterIn = (among: readonly Requirement[], gone: readonly Difference[], than: ReadonlyMap<string, Outcome>) =>
    [...outcomesIn(among, without(gone))].flatMap(([id, outcome]) => (isBetter(outcome, than.get(id)) ? [id] : []))
  const single = changes.map((change) => betterIn(asked, [change], open))
  const explained = new Set(single.flat())
  const rest = asked.filter(({ id }) => !explained.has(id))
  const all = outcomesIn(rest, without(changes))
  const joint = rest.filter(({ id }) => isBetter(all.get(id), open.get(id)))
  return changes.map((change, i) => {
    // Of several that did it together, each without which it would be so all the same did nothing.
    const others = changes.filter((own) => own !== change)
    const but = joint.length > 0 ? outcomesIn(joint, without(others)) : undefined
    const together = joint.filter(({ id }) => isBetter(all.get(id), but?.get(id)))
    const perhaps = isOpaque(change) ? rest.filter(({ reads }) => isAbout(change, reads)) : []
    const ids = new Set([...(single[i] ?? []), ...[...together, ...perhaps].map(({ id }) => id)])
    return verdicts
      .filter(({ requirement }) => ids.has(requirement))
      .map(({ requirement, outcome }) => ({ requirement, outcome }))
      .toSorted((a, b) => gravity(a.outcome) - gravity(b.outcome))
  })
}
