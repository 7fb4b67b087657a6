import { isElementRow, isTextRow, type PageReport } from '../../lib/domain/page-report/report.ts'
import type { Found } from './in-page.ts'

type Said = Pick<PageReport, 'tree'>

/** A row as a person looks for it in the report. */
function rowIn({ tree }: Said, index: number | null): string {
  const row = index === null ? undefined : tree[index]
  if (index === null || !row || !isElementRow(row)) return 'nothing'
  const [depth, tag, attributes] = row
  const mark = ['id', 'name', 'data-action-name', 'class'].find((name) => attributes[name])
  const inside = tree.slice(index + 1, index + 6)
  const end = inside.findIndex(([own]) => own <= depth)
  const caption = inside.slice(0, end < 0 ? undefined : end).find(isTextRow)?.[2]
  return `row ${index} <${tag}${mark ? ` ${mark}="${attributes[mark]}"` : ''}>${caption ? ` "${caption}"` : ''}`
}

const sure = (certainty: number) => certainty.toFixed(2)

/** What each clue of a control led to, and what comes of it. */
function told({ control, leads, best }: Found['controls'][number]): string {
  const each = leads.map(({ clue, certainty, rows }) => `${clue} (${sure(certainty)}) → ${rows.join(', ')}`)
  const outcome = best ? `row ${best.row} by ${best.clue}, certainty ${sure(best.certainty)}` : 'not certain'
  return `${control}: ${outcome}; ${each.join('; ')}`
}

/** Why a step points where it does: the field or the control, and what each of its clues led to. */
function reasons(found: Found, row: number | null): string[] {
  if (row === null) return []
  const field = found.fields.find((own) => own.row === row || own.opener === row)
  if (field) return [`field ${field.column} by ${field.clue}, certainty ${sure(field.certainty)}`]
  return found.controls.filter(({ leads }) => leads.some(({ rows }) => rows.includes(row))).map(told)
}

const indented = (all: readonly string[], row: number | null): string[] => {
  const none = row === null ? 'no clue is certain' : 'by a rule of its own, besides the clues'
  return (all.length > 0 ? all : [none]).map((reason) => `  ${reason}`)
}

/** What is found for each step and why, as lines to print. */
export function linesOf(report: PageReport, found: Found): string[] {
  const lines = [
    `page: ${found.kind} at ${report.page.address}`,
    `reported by version ${report.extension} on ${report.day}, at step ${report.step}; release ${report.release ?? 'not known'}, language ${report.language ?? 'not known'}`,
    ...(report.cut > 0 ? [`${report.cut} elements were left out of the report`] : []),
  ]
  for (const { step, row } of found.steps)
    lines.push('', `${step}: ${rowIn(report, row)}`, ...indented(reasons(found, row), row))
  if (found.steps.length === 0) lines.push('', 'No step is done on a page of this kind.')
  lines.push('', `fields: ${found.fields.map(({ column }) => column).join(', ') || 'none'}`)
  const unsure = found.controls.filter(({ best }) => !best)
  // Once for all steps: which control a step is about is not for the report to say.
  if (unsure.length > 0)
    lines.push('', 'controls that clues led to, and none for certain:', ...unsure.map((own) => `  ${told(own)}`))
  return lines
}

/** In what the finder of this version differs from what the report says was found. */
export function differencesOf(report: PageReport, found: Found): string[] {
  const lines: string[] = []
  if (found.kind !== report.page.kind) lines.push(`the page is ${found.kind}; reported: ${report.page.kind}`)
  const compare = (what: string, now: number | null, before: number | null) => {
    if (now !== before) lines.push(`${what}: ${rowIn(report, now)}; reported: ${rowIn(report, before)}`)
  }
  const rowOf = <T extends { row: number | null }>(all: readonly T[], is: (own: T) => boolean) =>
    all.find(is)?.row ?? null
  for (const id of new Set([...found.steps, ...report.steps].map(({ step }) => step)))
    compare(
      id,
      rowOf(found.steps, ({ step }) => step === id),
      rowOf(report.steps, ({ step }) => step === id),
    )
  for (const name of new Set([...found.fields, ...report.fields].map(({ column }) => column)))
    compare(
      `field ${name}`,
      rowOf(found.fields, ({ column }) => column === name),
      rowOf(report.fields, ({ column }) => column === name),
    )
  return lines
}
