import { connectionEnd } from '../domain/connection'
import { reportText } from '../i18n/report'
import { statusText } from '../i18n/status'
import { formatUtc } from '../i18n/time'
import { displayValue } from '../i18n/translator'
import { type Cause, causesOf, failuresFirst } from './causes'
import { kindOf } from './kind'
import { kindReason } from './kind-text'
import { summaryOf } from './summary'
import { GROUPS, type Group, groupOf, isOpen } from './verdicts'
import type { StoredVerdict, Verification } from './verification'

/** A record that the plan wrote. */
export interface WrittenRecord {
  table: string
  /** What people call it; empty where that is not known. */
  name: string
  sysId: string | undefined
  isNew: boolean
  /** When, by the instance's clock. */
  at: string | undefined
  /** The User ID of who was signed in. */
  by: string | undefined
  columns: readonly { column: string; value: string; before: string | undefined }[]
}

/** The facts at the head of a report, each with what it is called, and whether its words are ours. */
export function reportHeader(record: Verification): [caption: string, value: string, isOurs?: boolean][] {
  const unknown = reportText('report.unknown')
  const { host, release, finishedAt, by } = record
  const [application] = record.applications
  const [user] = record.users
  const summary = summaryOf(record)
  const kind = kindOf(record, host)
  const until = connectionEnd(record.verdicts)
  return [
    [reportText('report.instance'), `https://${host}`],
    [reportText('report.kind'), `${statusText(`status.kind.${kind.kind}`)}. ${kindReason(kind)}`, true],
    [reportText('report.release'), displayValue(release ?? unknown)],
    [reportText('report.time'), finishedAt ? formatUtc(finishedAt) : unknown],
    [reportText('report.by'), displayValue(by ?? unknown)],
    [
      reportText('report.application'),
      application ? `${displayValue(application.name)} (${application.detail})` : unknown,
    ],
    [reportText('report.user'), user ? displayValue(user.name) : unknown],
    ...(until ? [[reportText('report.until'), formatUtc(until)] as [string, string]] : []),
    [reportText('report.result'), [summary.headline, ...summary.more].join('. ').replaceAll('..', '.'), true],
  ]
}

export interface ReportSection {
  group: Group
  title: string
  verdicts: StoredVerdict[]
}

/** Verdicts by group, failures first; groups without any are left out. */
export const reportSections = ({ verdicts }: Pick<Verification, 'verdicts'>): ReportSection[] =>
  GROUPS.map((group) => ({
    group,
    title: reportText(`group.${group}`),
    verdicts: failuresFirst(verdicts.filter(({ requirement }) => groupOf(requirement) === group)),
  })).filter((section) => section.verdicts.length > 0)

const CAUSE_TITLES = [
  ['fail', 'results.to-fix'],
  ['warn', 'results.worth'],
  ['unknown', 'results.open'],
] as const

/** Causes by what came of them, those to fix first; kinds without any are left out. */
export const causeSections = (causes: readonly Cause[]): { outcome: string; title: string; causes: Cause[] }[] =>
  CAUSE_TITLES.map(([outcome, title]) => ({
    outcome,
    title: reportText(title),
    causes: causes.filter(({ verdict }) => verdict.outcome === outcome),
  })).filter((section) => section.causes.length > 0)

/** What is not right, by its causes, as the report has it. */
export const reportCauses = ({ verdicts }: Pick<Verification, 'verdicts'>) =>
  causeSections(causesOf(verdicts).filter(isOpen))
