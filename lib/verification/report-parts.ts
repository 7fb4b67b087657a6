import { resultsText } from '../i18n/results'
import { type Cause, causesOf, failuresFirst } from './causes'
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

export interface ReportSection {
  group: Group
  title: string
  verdicts: StoredVerdict[]
}

/** Verdicts by group, failures first; groups without any are left out. */
export const reportSections = ({ verdicts }: Pick<Verification, 'verdicts'>): ReportSection[] =>
  GROUPS.map((group) => ({
    group,
    title: resultsText(`group.${group}`),
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
    title: resultsText(title),
    causes: causes.filter(({ verdict }) => verdict.outcome === outcome),
  })).filter((section) => section.causes.length > 0)

/** What is not right, by its causes, as the report has it. */
export const reportCauses = ({ verdicts }: Pick<Verification, 'verdicts'>) =>
  causeSections(causesOf(verdicts).filter(isOpen))
