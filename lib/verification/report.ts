import { visibleJson } from '../i18n/invisible-characters'
import { shown } from '../i18n/translator'
import { verifyText as text } from '../i18n/verification'
import { sentence, value, words } from './markdown'
import { GROUPS, groupOf, messageOf, ranked, summaryOf, titleOf, valuesOf } from './summary'
import { type KeptVerdict, type Verification } from './verification'

/** The facts at the head of a report, each with what it is called, and whether its words are ours. */
export function headOf(record: Verification): [caption: string, value: string, isOurs?: boolean][] {
  const unknown = text('report.unknown')
  const [application] = record.applications
  const [user] = record.users
  const summary = summaryOf(record)
  return [
    [text('report.instance'), `https://${record.host}`],
    [text('report.release'), shown(record.release ?? unknown)],
    [text('report.time'), record.finishedAt ?? unknown],
    [text('report.by'), shown(record.by ?? unknown)],
    [text('report.application'), application ? `${shown(application.name)} (${application.detail})` : unknown],
    [text('report.user'), user ? shown(user.name) : unknown],
    [text('report.result'), [summary.headline, ...summary.more].join('. ').replaceAll('..', '.'), true],
  ]
}

/** Verdicts by group, failures first; groups without any are left out. */
export const sectionsOf = ({ verdicts }: Pick<Verification, 'verdicts'>) =>
  GROUPS.map((group) => ({
    group,
    title: text(`group.${group}`),
    verdicts: ranked(verdicts.filter(({ requirement }) => groupOf(requirement) === group)),
  })).filter((section) => section.verdicts.length > 0)

const rowOf = (verdict: KeptVerdict): string[] => {
  const { requirement, outcome, seen = '' } = verdict
  return [
    requirement.startsWith('access.')
      ? sentence((own) => text('requirement.access', own), { table: requirement.slice('access.'.length) })
      : words(titleOf(requirement)),
    words(text(`outcome.${outcome}`)),
    value(seen),
    sentence((own) => messageOf(verdict, own), valuesOf(verdict)),
  ]
}

/** The report for a change ticket, as Markdown. Values of records are anybody's, and stand as code. */
export function toMarkdown(record: Verification): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const columns = (['requirement', 'verdict', 'value', 'message'] as const).map((name) => words(text(`report.${name}`)))
  return [
    `# ${words(text('report.title'))}`,
    '',
    ...headOf(record).map(([caption, own, isOurs]) => `- **${words(caption)}:** ${isOurs ? words(own) : value(own)}`),
    ...sectionsOf(record).flatMap(({ title, verdicts }) => [
      '',
      `## ${words(title)}`,
      '',
      row(columns),
      '| --- | --- | --- | --- |',
      ...verdicts.map((verdict) => row(rowOf(verdict))),
    ]),
    '',
    words(text('report.no-secret')),
    '',
  ].join('\n')
}

/** The report as JSON, for other tools. */
export function toJson(record: Verification): string {
  const { host, release, finishedAt, by, applications, users, verdicts } = record
  return visibleJson(
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
