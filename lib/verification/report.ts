import type { Baseline, History } from '../domain/drift/schema'
import { OUTCOMES } from '../domain/finding'
import { accessTarget } from '../domain/requirements/access-id'
import { text } from '../i18n/catalogue'
import { escapeInvisible } from '../i18n/invisible-characters'
import { reportText } from '../i18n/report'
import { formatUtc } from '../i18n/time'
import { verificationText } from '../i18n/verification'
import type { Cause } from './causes'
import { becameOf, explainedText, labelOf, readable, tracedChanges, unchangedText, whoMadeIt } from './changes'
import type { AdviceLine } from './clone-advice'
import { kindOf } from './kind'
import { markdownSentence, markdownValue, markdownWords } from './markdown'
import { accessMatrix, cellDetails, type MatrixRow, matrixColumns } from './matrix'
import { reportHeader } from './report-header'
import { reportCauses, reportSections, type WrittenRecord } from './report-parts'
import { messageOf, titleOf, valuesOf } from './summary'
import { verdictedState } from './verdicts'
import type { StoredVerdict, Verification } from './verification'

const titleIn = ({ requirement }: StoredVerdict): string => {
  const table = accessTarget(requirement)
  if (table === undefined) return markdownWords(titleOf(requirement))
  return markdownSentence((own) => verificationText('requirement.access', own), { table })
}
const messageIn = (verdict: StoredVerdict) => markdownSentence((own) => messageOf(verdict, own), valuesOf(verdict))

/** When and by whom one was checked again; nothing for what is as old as the rest. */
function againIn({ checkedAt, checkedBy }: StoredVerdict): string {
  if (checkedAt === undefined) return ''
  const when = markdownWords(reportText('verify.rechecked', { time: formatUtc(checkedAt) }))
  const by = checkedBy && markdownSentence((own) => reportText('verify.by', own), { user: checkedBy })
  return ` (${[when, by].filter(Boolean).join(' ')})`
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (columns: readonly string[], rows: readonly (readonly string[])[]) => [
  '',
  row(columns.map(markdownWords)),
  row(columns.map(() => '---')),
  ...rows.map(row),
]

function causeLines({ verdict, follows }: Cause): string[] {
  const consequences = follows.map(titleIn).join(', ')
  return [
    `- ${titleIn(verdict)}: ${messageIn(verdict)}`,
    ...(consequences
      ? [`  - ${markdownWords(reportText('results.follows', { count: follows.length }))}: ${consequences}`]
      : []),
  ]
}

function matrixLines(rows: readonly MatrixRow[]): string[] {
  const columns = matrixColumns()
  const cellIn = (name: string, cell: MatrixRow['cells']['read']) =>
    [
      markdownWords(text(`outcome.${cell.outcome}`)),
      ...cellDetails(name, cell).map(({ key, values }) => markdownSentence((own) => reportText(key, own), values)),
    ].join('. ')
  return table(
    [reportText('matrix.table'), ...columns.map(([, caption]) => caption)],
    rows.map((own) => [markdownValue(own.table), ...columns.map(([name]) => cellIn(own.table, own.cells[name]))]),
  )
}

function writtenLines(written: readonly WrittenRecord[]): string[] {
  if (written.length === 0) return ['', markdownWords(reportText('report.written.none'))]
  return [
    '',
    ...written.flatMap(({ table: name, name: called, sysId, isNew, at, by, columns }) => [
      `- **${markdownWords(reportText(isNew ? 'report.written.created' : 'report.written.changed'))}:** ${[
        markdownValue(name),
        markdownValue(called),
        markdownValue(sysId ?? ''),
        at ? formatUtc(at) : '',
        by ? markdownSentence((own) => reportText('report.written.by', own), { user: by }) : '',
      ]
        .filter(Boolean)
        .join(' ')}`,
      ...columns.map(
        ({ column, value, before }) =>
          `  - ${markdownValue(column)}: ${before === undefined ? '' : `${markdownValue(before) || '–'} → `}${markdownValue(value) || '–'}`,
      ),
    ]),
  ]
}

/** What is known beside the verification: earlier ones, and what to keep out of clones. */
interface Beside {
  baseline?: Baseline | undefined
  history?: History | undefined
  advice?: readonly AdviceLine[]
}

function changedValue(value: string): string {
  const { words, isPart } = readable(value)
  return (
    [words && markdownValue(words), isPart && markdownWords(reportText('changes.text'))].filter(Boolean).join(' ') ||
    '–'
  )
}

function changeLines(baseline: Baseline): string[] {
  const changes = tracedChanges(baseline)
  if (changes.length === 0) return ['', markdownWords(unchangedText(baseline, formatUtc(baseline.baseline.at)))]
  return [
    '',
    ...changes.flatMap((change) => {
      const { key, values } = whoMadeIt(change, formatUtc)
      const matters = explainedText(change)
      return [
        `- **${markdownWords(labelOf(change))}** ${markdownValue(change.title)}: ${markdownWords(becameOf(change))}`,
        ...change.fields.map(
          ({ field, before, now }) => `  - ${markdownValue(field)}: ${changedValue(before)} → ${changedValue(now)}`,
        ),
        `  - ${markdownSentence((own) => reportText(key, own), values)}`,
        ...(matters ? [`  - ${markdownWords(matters)}`] : []),
      ]
    }),
  ]
}

const historyLines = ({ lines }: History): string[] => [
  '',
  ...lines.map(({ at, by, counts, changed, more }) => {
    const found = OUTCOMES.flatMap((own) => (counts[own] ? [`${text(`outcome.${own}`)} ${counts[own]}`] : []))
    const names = changed.map(markdownValue).join(', ')
    return [
      `- ${formatUtc(at)}`,
      by && markdownSentence((own) => reportText('verify.by', own), { user: by }),
      markdownWords(found.join(', ')),
      names &&
        `(${names}${more === undefined ? '' : `, ${markdownWords(reportText('history.more', { count: more }))}`})`,
    ]
      .filter(Boolean)
      .join(' ')
  }),
]

/** The report for a change ticket, as Markdown. Values of records are anybody's, and stand as code. */
export function toMarkdown(
  record: Verification,
  written: readonly WrittenRecord[] = [],
  { baseline, history, advice = [] }: Beside = {},
): string {
  const heading = (level: number, words: string) => ['', `${'#'.repeat(level)} ${markdownWords(words)}`]
  const matrix = accessMatrix(record.verdicts)
  const columns = (['requirement', 'value', 'verdict', 'message'] as const).map((name) => reportText(`report.${name}`))
  return [
    `# ${markdownWords(reportText('report.title'))}`,
    '',
    ...reportHeader(record).map(
      ([caption, own, isOurs]) =>
        `- **${markdownWords(caption)}:** ${isOurs ? markdownWords(own) : markdownValue(own)}`,
    ),
    ...reportCauses(record).flatMap(({ title, causes }) => [...heading(2, title), '', ...causes.flatMap(causeLines)]),
    ...(baseline
      ? [
          ...heading(2, reportText('changes.title', { time: formatUtc(baseline.baseline.at) })),
          ...changeLines(baseline),
        ]
      : []),
    ...(matrix.length > 0 ? [...heading(2, reportText('group.access')), ...matrixLines(matrix)] : []),
    ...heading(2, reportText('report.written')),
    ...writtenLines(written),
    ...heading(2, reportText('report.evidence')),
    ...reportSections(record).flatMap(({ title, verdicts }) => [
      ...heading(3, title),
      ...table(
        columns,
        verdicts.map((verdict) => [
          titleIn(verdict),
          markdownValue(verdict.seen ?? ''),
          markdownWords(text(`outcome.${verdict.outcome}`)),
          messageIn(verdict) + againIn(verdict),
        ]),
      ),
    ]),
    ...(advice.length > 0 ? heading(2, reportText('clone.title')) : []),
    ...advice.flatMap(({ words, entry }) => [
      '',
      words === undefined ? markdownValue(entry ?? '') : markdownWords(words),
    ]),
    ...(history
      ? [...heading(2, reportText('history.title', { count: history.lines.length })), ...historyLines(history)]
      : []),
    '',
    markdownWords(reportText('report.no-secret')),
    '',
  ].join('\n')
}

/** The report as JSON, for other tools. */
export function toJson(
  record: Verification,
  written: readonly WrittenRecord[] = [],
  { baseline, history }: Beside = {},
): string {
  const { host, release, finishedAt, by, applications, users, verdicts } = record
  const [application, account] = [applications[0], users[0]]
  return escapeInvisible(
    JSON.stringify(
      {
        instance: `https://${host}`,
        kind: kindOf(record, host).kind,
        release: release ?? null,
        time: finishedAt ?? null,
        verifiedBy: by ?? null,
        application: application ? { name: application.name, clientId: application.detail } : null,
        serviceAccount: account?.name ?? null,
        result: verdictedState(verdicts),
        causes: reportCauses(record).flatMap(({ causes }) =>
          causes.map(({ verdict, follows }) => ({
            id: verdict.requirement,
            verdict: verdict.outcome,
            explains: follows.map(({ requirement }) => requirement),
          })),
        ),
        access: accessMatrix(verdicts),
        written,
        ...(baseline && {
          baseline: { time: baseline.baseline.at, by: baseline.baseline.by ?? null },
          changes: tracedChanges(baseline).map(({ section, kind, title, fields, who, matters }) => ({
            what: section,
            name: title,
            kind,
            fields,
            by: who?.by ?? null,
            time: who?.at || null,
            from: who?.how ?? null,
            explains: matters.map(({ requirement }) => requirement),
          })),
        }),
        ...(history && { history: history.lines }),
        requirements: verdicts.map((verdict) => ({
          id: verdict.requirement,
          verdict: verdict.outcome,
          value: verdict.seen ?? null,
          readFrom: verdict.from ?? null,
          message: messageOf(verdict),
          ...(verdict.checkedAt && { checkedAgain: { time: verdict.checkedAt, by: verdict.checkedBy ?? null } }),
        })),
      },
      undefined,
      2,
    ),
  )
}
