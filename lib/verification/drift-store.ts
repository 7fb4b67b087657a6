import { isSeenConnected } from '../domain/connection'
import { bounded } from '../domain/drift/bounded'
import { followed } from '../domain/drift/followed'
import { type Baseline, type DriftReport, type History, type HistoryLine, MOST_LINES } from '../domain/drift/schema'
import { type ToldChange, toldChanges } from '../domain/drift/told'
import { OUTCOMES } from '../domain/finding'
import { baselineFormat } from '../storage/baseline-format'
import { historyFormat } from '../storage/history-format'
import { perHostStore } from '../storage/per-host-store'
import type { Verification } from './verification'

/** The baseline of each instance, with what differs from it. */
const baselines = perHostStore<Baseline>(baselineFormat)
export const { read: readBaseline, forget: forgetBaseline, watch: watchBaseline } = baselines

/** The last verifications of each instance. */
const histories = perHostStore<History>(historyFormat)
export const { read: readHistory, forget: forgetHistory, watch: watchHistory } = histories

/** Whether the setup was seen to be right: Neo is connected as its account, and nothing keeps it from working. */
const isProven = ({ verdicts }: Verification): boolean =>
  isSeenConnected(verdicts) && !verdicts.some(({ outcome }) => outcome === 'fail')

/** How many names of changes a line of the history has. */
const NAMED = 5
/** Rows that say who did it. */
const MOST_WITNESSES = 2000

function lineOf({ finishedAt = '', by, verdicts }: Verification, changes: readonly ToldChange[]): HistoryLine {
  const counted = OUTCOMES.map((own) => [own, verdicts.filter(({ outcome }) => outcome === own).length] as const)
  const names = [...new Set(changes.map(({ title, section }) => title || section))]
  return {
    at: finishedAt,
    ...(by !== undefined && { by }),
    counts: Object.fromEntries(counted.filter(([, count]) => count > 0)),
    changed: names.slice(0, NAMED),
    ...(names.length > NAMED && { more: names.length - NAMED }),
  }
}

/**
 * Stores what a verification saw and what differs. The first time that all was right becomes the baseline, and stays it until
 * the admin says otherwise. A check of few requirements replaces what it saw and leaves the rest.
 */
export async function keepDrift(
  record: Verification,
  { seen: told, changes = [], witnesses = [] }: DriftReport,
  only?: string,
): Promise<void> {
  const { host, finishedAt: at = '', by } = record
  const seen = bounded(told)
  const stored = await readBaseline(host)
  const moment = { at: only ? new Date().toISOString() : at, ...(by !== undefined && { by }) }
  const kept = only ? (stored?.changes.filter(({ section }) => !seen[section]) ?? []) : []
  // What another check said of a change holds until that is made again.
  const isOther = ({ requirement }: { requirement: string }) =>
    requirement !== only && !requirement.startsWith(`${only}.`)
  const withOthers = (own: Baseline['changes'][number]) => {
    const old = only && stored?.changes.find(({ section, name }) => section === own.section && name === own.name)
    return old ? { ...own, matters: [...own.matters, ...old.matters.filter(isOther)] } : own
  }
  const all = stored ? [...kept, ...changes.map(withOthers)] : []
  if (stored) {
    const ids = new Set(all.flatMap((own) => [...own.ids, ...own.oldIds]))
    const known = [...witnesses, ...(only ? stored.witnesses : [])]
      .filter(({ id }) => ids.has(id))
      .slice(0, MOST_WITNESSES)
    const latest = only ? { ...stored.latest.seen, ...seen } : seen
    const baseline = {
      ...stored.baseline,
      seen: followed(stored.baseline.seen, seen, isSeenConnected(record.verdicts)),
    }
    await baselines.write({ ...stored, baseline, latest: { ...moment, seen: latest }, changes: all, witnesses: known })
  } else if (!only && isProven(record))
    await baselines.write({
      version: 2,
      host,
      baseline: { ...moment, seen },
      latest: { ...moment, seen },
      changes: [],
      witnesses: [],
    })
  if (only) return
  const before = await readHistory(host)
  const lines = [
    lineOf(record, stored ? toldChanges(all, [stored.baseline.seen, seen]) : []),
    ...(before?.lines ?? []),
  ].slice(0, MOST_LINES)
  await histories.write({ version: 1, host, lines })
}

/** Makes what was seen last the baseline, from which nothing differs. */
export async function acceptChanges(host: string): Promise<void> {
  const stored = await readBaseline(host)
  if (stored) await baselines.write({ ...stored, baseline: stored.latest, said: true, changes: [], witnesses: [] })
}
