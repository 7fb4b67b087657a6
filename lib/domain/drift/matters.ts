import type { Policy } from '../../neo/policy'
import { CONNECTION, isConnection } from '../connection'
import { evaluateRequirements } from '../evaluate-requirements'
import { type Finding, OUTCOMES, type Outcome, type Verdict } from '../finding'
import type { Requirement } from '../requirement'
import { WEBHOOK } from '../requirements/connect-webhook'
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

/** Whether another of the two records took its place, or none did. */
const isReplaced = ({ section, kind }: Difference): boolean =>
  (section === 'application' || section === 'user') && kind !== 'changed' && kind !== 'other'

/** Whether undoing it would not show what it did: the value before is not stored, or the record is another one. */
const isOpaque = (change: Difference): boolean =>
  isReplaced(change) || change.fields.some(({ before }) => before.includes(DIGEST))

/** Whether it is what Neo's webhook sends by: its check sees neither a script nor the whole of an address. */
const isWebhook = ({ section, name, fields }: Difference): boolean =>
  (section === 'business-rule' && fields.some(({ field }) => field === 'script')) ||
  (section === 'properties' && name === WEBHOOK.property && fields.some(({ field }) => field === 'value'))

/** Each snapshot with all changes undone but one. */
function eachAlone(
  changes: readonly Difference[],
  snapshot: Snapshot,
  without: (gone: readonly Difference[], from: Snapshot) => Snapshot,
): Snapshot[] {
  if (changes.length < 2) return changes.map(() => snapshot)
  const half = changes.length >> 1
  const [left, right] = [changes.slice(0, half), changes.slice(half)]
  return [...eachAlone(left, without(right, snapshot), without), ...eachAlone(right, without(left, snapshot), without)]
}

/** What says what a record does to a check: the snapshot without it. */
const withoutRecord = (snapshot: Snapshot, change: Difference): Snapshot =>
  undone(snapshot, { ...change, kind: 'added', oldIds: [], name: ` ${change.name}` }, {})

/**
 * Which checks each change keeps from passing, gravest first: those that would come out better without it, or would be worse
 * with it alone, though another change hides that. One whose former value is not stored may have done it. Of what a check cannot
 * see of Neo's webhook, the outcome `pass` says that it may matter all the same.
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
  const findingsIn = (other: Snapshot, among: readonly Requirement[] = asked) =>
    new Map(evaluateRequirements(among, other, policy).map((own) => [own.requirement, own]))
  const without = (gone: readonly Difference[], from: Snapshot) =>
    gone.reduce((now, change) => undone(now, change, before), from)
  const isBetter = (one: Finding | undefined, than: Outcome | undefined) =>
    one !== undefined && than !== undefined && gravity(one.outcome) > gravity(than)
  const all = findingsIn(without(changes, snapshot))
  const alone = eachAlone(changes, snapshot, without)
  const better = changes.map((change) => {
    const found = findingsIn(undone(snapshot, change, before))
    return asked.flatMap(({ id }) => (isBetter(found.get(id), open.get(id)) ? [id] : []))
  })
  const explained = new Set(better.flat())
  return changes.map((change, i) => {
    const only = alone[i] ?? snapshot
    const madeAlone = findingsIn(only)
    // Whatever the record says, a check that comes out alike without it is not about it.
    const gone = isOpaque(change) ? findingsIn(withoutRecord(only, change)) : madeAlone
    const mayBe = ({ id, reads }: Requirement) =>
      isAbout(change, reads) &&
      (isReplaced(change) ? !explained.has(id) : JSON.stringify(gone.get(id)) !== JSON.stringify(madeAlone.get(id)))
    const ids = asked.filter(
      (own) =>
        better[i]?.includes(own.id) ||
        isBetter(all.get(own.id), madeAlone.get(own.id)?.outcome) ||
        (isOpaque(change) && mayBe(own)),
    )
    const found = new Set(ids.map(({ id }) => id))
    if (isWebhook(change)) found.add(CONNECTION.webhook)
    return verdicts
      .filter(({ requirement }) => found.has(requirement))
      .map(({ requirement, outcome }) => ({ requirement, outcome }))
      .toSorted((a, b) => gravity(a.outcome) - gravity(b.outcome))
  })
}
