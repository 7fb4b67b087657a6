import { verifyText as text } from '../text/verify'
import { type KeptVerdict, type Verification } from './record'
import { GROUPS, groupOf, messageOf, ranked, summaryOf, titleOf } from './summary'

/** The facts at the head of a report, each with what it is called. */
export function headOf(record: Verification): [caption: string, value: string][] {
  const unknown = text('report.unknown')
  const [application] = record.applications
  const [user] = record.users
  const summary = summaryOf(record)
  return [
    [text('report.instance'), `https://${record.host}`],
    [text('report.release'), record.release ?? unknown],
    [text('report.time'), record.finishedAt ?? unknown],
    [text('report.by'), record.by ?? unknown],
    [text('report.application'), application ? `${application.name} (${application.detail})` : unknown],
    [text('report.user'), user ? user.name : unknown],
    [text('report.result'), [summary.headline, ...summary.more].join('. ').replaceAll('..', '.')],
  ]
}

/** Verdicts by group, failures first; groups without any are left out. */
export const sectionsOf = ({ verdicts }: Pick<Verification, 'verdicts'>) =>
  GROUPS.map((group) => ({
    group,
    title: text(`group.${group}`),
    verdicts: ranked(verdicts.filter(({ requirement }) => groupOf(requirement) === group)),
  })).filter((section) => section.verdicts.length > 0)

/** Text that stands for itself in a Markdown table: record values are anybody's. */
const cell = (value: string) =>
  value.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/[\\`*_[\]<>|~&]/g, (character) => `\\${character}`)

const words = (verdict: KeptVerdict) => [
  titleOf(verdict.requirement),
  text(`outcome.${verdict.outcome}`),
  verdict.seen ?? '',
  messageOf(verdict),
]

/** The report for a change ticket, as Markdown. */
export function toMarkdown(record: Verification): string {
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  const columns = (['requirement', 'verdict', 'value', 'message'] as const).map((name) => text(`report.${name}`))
  return [
    `# ${text('report.title')}`,
    '',
    ...headOf(record).map(([caption, value]) => `- **${caption}:** ${cell(value)}`),
    ...sectionsOf(record).flatMap(({ title, verdicts }) => [
      '',
      `## ${title}`,
      '',
      row(columns),
      '| --- | --- | --- | --- |',
      ...verdicts.map((verdict) => row(words(verdict))),
    ]),
    '',
    text('report.no-secret'),
    '',
  ].join('\n')
}

/** The report as JSON, for other tools. */
export function toJson(record: Verification): string {
  const { host, release, finishedAt, by, applications, users, verdicts } = record
  return JSON.stringify(
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
  )
}
