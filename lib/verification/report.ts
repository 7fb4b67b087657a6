import { accessTarget } from '../domain/requirements/access-id'
import { escapeInvisible } from '../i18n/invisible-characters'
import { displayValue } from '../i18n/translator'
import { verificationText as text } from '../i18n/verification'
import { failuresFirst } from './causes'
import { markdownSentence, markdownValue, markdownWords } from './markdown'
import { messageOf, summaryOf, titleOf, valuesOf } from './summary'
import { GROUPS, groupOf } from './verdicts'
import { type StoredVerdict, type Verification } from './verification'

/** The facts at the head of a report, each with what it is called, and whether its words are ours. */
export function reportHeader(record: Verification): [caption: string, value: string, isOurs?: boolean][] {
  const unknown = text('report.unknown')
  const [application] = record.applications
  const [user] = record.users
  const summary = summaryOf(record)
  return [
    [text('report.instance'), `https://${record.host}`],
    [text('report.release'), displayValue(record.release ?? unknown)],
    [text('report.time'), record.finishedAt ?? unknown],
    [text('report.by'), displayValue(record.by ?? unknown)],
    [text('report.application'), application ? `${displayValue(application.name)} (${application.detail})` : unknown],
    [text('report.user'), user ? displayValue(user.name) : unknown],
    [text('report.result'), [summary.headline, ...summary.more].join('. ').replaceAll('..', '.'), true],
  ]
}

/** Verdicts by group, failures first; groups without any are left out. */
export const reportSections = ({ verdicts }: Pick<Verification, 'verdicts'>) =>
  GROUPS.map((group) => ({
    group,
    title: text(`group.${group}`),
    verdicts: failuresFirst(verdicts.filter(({ requirement }) => groupOf(requirement) === group)),
  })).filter((section) => section.verdicts.length > 0)

const rowOf = (verdict: StoredVerdict): string[] => {
  const { requirement, outcome, seen = '' } = verdict
  const table = accessTarget(requirement)
  return [
    table === undefined
      ? markdownWords(titleOf(requirement))
      : markdownSentence((own) => text('requirement.access', own), { table }),
    markdownWords(text(`outcome.${outcome}`)),
    markdownValue(seen),
    markdownSentence((own) => messageOf(verdict, own), valuesOf(verdict)),
  ]
}

/** The report for a change ticket, as Markdown. Values of records are anybody's, and stand as code. */
export function toMarkdown(record: Verification): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const columns = (['requirement', 'verdict', 'value', 'message'] as const).map((name) =>
    markdownWords(text(`report.${name}`)),
  )
  return [
    `# ${markdownWords(text('report.title'))}`,
    '',
    ...reportHeader(record).map(
      ([caption, own, isOurs]) =>
        `- **${markdownWords(caption)}:** ${isOurs ? markdownWords(own) : markdownValue(own)}`,
    ),
    ...reportSections(record).flatMap(({ title, verdicts }) => [
      '',
      `## ${markdownWords(title)}`,
      '',
      row(columns),
      '| --- | --- | --- | --- |',
      ...verdicts.map((verdict) => row(rowOf(verdict))),
    ]),
    '',
    markdownWords(text('report.no-secret')),
    '',
  ].join('\n')
}

/** The report as JSON, for other tools. */
export function toJson(record: Verification): string {
  const { host, release, finishedAt, by, applications, users, verdicts } = record
  return escapeInvisible(
    JSON.stringify(
      {
        instance: `https://${host}`,
        release: release ?? null,
        time: finishedAt ?? null,
        verifiedBy: by ?? null,
        application: applications[0] ? { name: applications[0].name, clientId: applications[0].detail } : null,
        serviceAccount: users[0]?.name ?? null,
        result: summaryOf(record).state,
        requirements: verdicts.map((verdict) => ({
          id: verdict.requirement,
          verdict: verdict.outcome,
          value: verdict.seen ?? null,
          readFrom: verdict.from ?? null,
          message: messageOf(verdict),
        })),
      },
      undefined,
      2,
    ),
  )
}
