import type { Baseline } from '../domain/drift/schema'
import { DIGEST, SECTIONS, type SeenRecord } from '../domain/drift/seen'
import { toldChanges } from '../domain/drift/told'
import { type TracedChange, traced } from '../domain/drift/who'
import { type ResultsKey, resultsText as text } from '../i18n/results'
import type { Values } from '../i18n/translator'
import { requirementTitle } from '../i18n/verification'

/** The changes since the baseline, as they are told, each with who made it. */
export const tracedChanges = ({ baseline, latest, changes, witnesses }: Baseline): TracedChange[] =>
  toldChanges(changes, [baseline.seen, latest.seen]).map((own) => traced(own, witnesses))

/** What the records of each read are called. */
const LABELS: Readonly<Record<TracedChange['section'], ResultsKey>> = {
  application: 'group.application',
  user: 'group.user',
  scopes: 'changes.scopes',
  roles: 'changes.roles',
  tokens: 'group.connection',
  groups: 'changes.groups',
  'mfa-enrolments': 'changes.mfa',
  properties: 'changes.properties',
  plugins: 'changes.plugins',
  tables: 'changes.tables',
  acls: 'changes.acls',
  'business-rule': 'changes.scripts',
  'query-rules': 'changes.scripts',
  'scheduled-scripts': 'changes.scripts',
  'api-policies': 'changes.policies',
  'api-scopes': 'changes.policies',
  'profile-mappings': 'changes.policies',
  'profile-policies': 'changes.policies',
  'auth-profiles': 'changes.policies',
  'auth-contexts': 'changes.policies',
  'identity-providers': 'changes.identity-providers',
  'rate-rules': 'changes.limits',
  'ip-rules': 'changes.limits',
}

/** What kind of record changed, and what became of it. */
export const labelOf = ({ section }: TracedChange): string => text(LABELS[section])
export const becameOf = ({ kind }: TracedChange): string => text(`changes.${kind}`)

/** Whether less was seen at last than for the baseline, so that not all of it was compared. */
const isPartly = ({ baseline: { seen: before }, latest: { seen: now } }: Baseline): boolean =>
  SECTIONS.some((id) => {
    const [old, own] = [before[id], now[id]]
    const rows = new Map(own?.records.map((row) => [row.ids[0] ?? row.key, row.fields]))
    const isLess = ({ ids, key, fields }: SeenRecord) => {
      const found = rows.get(ids[0] ?? key)
      return found !== undefined && Object.keys(fields).some((field) => found[field] === undefined)
    }
    return old && (!own || (old.complete && !own.complete) || old.records.some(isLess))
  })

/** That nothing changed: since when, what was so then, and of how much that is said. */
export const unchangedText = (record: Baseline, time: string): string =>
  text(isPartly(record) ? 'changes.none.partly' : record.said ? 'changes.none.said' : 'changes.none', { time })

/** What a change explains; of what no check can see, that it may matter. */
export function explainedText({ matters }: TracedChange): string | undefined {
  const [worst] = matters
  const names = matters.map(({ requirement }) => requirementTitle(requirement)).join(', ')
  return worst && text(worst.outcome === 'pass' ? 'changes.may' : 'changes.explains', { names })
}

/** A value as it is stored: what is there in words, and whether only a digest of the rest is. */
export function readable(value: string): { words: string; isPart: boolean } {
  const at = value.indexOf(DIGEST)
  return at < 0 ? { words: value, isPart: false } : { words: value.slice(0, at), isPart: true }
}

/** Who made a change, and when, as far as the instance tells: a text with its values. */
export function whoMadeIt({ who }: TracedChange, time: (iso: string) => string): { key: ResultsKey; values: Values } {
  if (who === undefined) return { key: 'changes.by.unknown', values: {} }
  const { by, at, how } = who
  // ServiceNow's times are UTC.
  const when = at ? time(`${at.replace(' ', 'T')}Z`) : '?'
  return { key: how === 'updated' ? 'changes.by.last' : 'changes.by', values: { user: by, time: when } }
}
