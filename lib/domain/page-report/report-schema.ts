import * as z from 'zod/mini'
import { isCutRow, isElementRow, isTextRow, type PageReport, type Row, STATES } from './report.ts'

/** Longest report that is read, in characters: longer than any that is made, since another version may have made it. */
const LONGEST = 300_000
const MOST_ROWS = 20_000

const short = z.string().check(z.maxLength(100))
const depth = z.int().check(z.minimum(0), z.maximum(1_000))
const row = z.int().check(z.minimum(0), z.maximum(MOST_ROWS))
const certainty = z.number().check(z.minimum(0), z.maximum(1))
const language = z.nullable(z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/)))
const address = z.string().check(z.regex(/^(#|https:\/\/other\.invalid\/|\/[\w\-./?=&%:]{0,2000})$/))
/** Names of elements and attributes: the tool that rebuilds a page writes them unchanged. */
const tag = z
  .string()
  .check(
    z.regex(
      /^(?!(?:script|style|link|meta|base|object|embed|template|noscript|frame|frameset|applet|title|head|html)$)[a-z][a-z0-9_.-]{0,160}$/,
    ),
  )
const attribute = z.string().check(z.regex(/^[a-z_][a-z0-9_.:-]{0,160}$/i))
const attributes = z.record(attribute, z.nullable(z.string().check(z.maxLength(6_000))))
const state = z.string().check(z.regex(STATES))

const rows = z.union([
  z.tuple([depth, z.literal('#text'), z.string().check(z.maxLength(400))]),
  z.tuple([depth, z.literal('#shadow')]),
  z.tuple([depth, z.literal('#document'), address, language]),
  z.tuple([depth, z.literal('#cut'), z.int().check(z.minimum(0))]),
  z.tuple([depth, tag, attributes, state]),
])

const schema = z.strictObject({
  what: z.literal('Neo Setup Guide page report'),
  version: z.literal(1),
  extension: z.string().check(z.regex(/^\d+(\.\d+){1,3}$/)),
  release: z.nullable(z.string().check(z.regex(/^[a-z]{3,30}$/))),
  language,
  day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  page: z.strictObject({ kind: short, address }),
  step: short,
  steps: z.array(z.strictObject({ step: short, row: z.nullable(row) })).check(z.maxLength(60)),
  fields: z
    .array(z.strictObject({ column: short, row, clue: short, certainty, opener: z.optional(row) }))
    .check(z.maxLength(100)),
  controls: z
    .array(
      z.strictObject({
        control: short,
        leads: z
          .array(z.strictObject({ clue: short, certainty, rows: z.array(row).check(z.maxLength(50)) }))
          .check(z.maxLength(50)),
      }),
    )
    .check(z.maxLength(100)),
  cut: z.int().check(z.minimum(0)),
  tree: z.array(rows).check(z.minLength(1), z.maxLength(MOST_ROWS)),
})

export type Parsed = { report: PageReport } | { problem: string }

/** Index of the first row whose parent cannot contain it; -1 if there is none. */
function misplaced(tree: readonly Row[]): number {
  const above: Row[] = []
  return tree.findIndex((own, i) => {
    const [level, what] = own
    above.length = Math.min(above.length, level)
    const parent = above[level - 1]
    above[level] = own
    if (i === 0) return level !== 0 || what !== '#document'
    if (!parent || level > above.length) return true
    if (what === '#shadow' || what === '#document') return !isElementRow(parent)
    return isTextRow(parent) || isCutRow(parent)
  })
}

/** Parses a report; if it is not valid, says why. */
export function parseReport(text: string): Parsed {
  if (text.length > LONGEST) return { problem: `it is longer than ${LONGEST} characters` }
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { problem: 'it is not JSON' }
  }
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { problem: `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}` }
  }
  const report = parsed.data as PageReport
  const wrong = misplaced(report.tree)
  if (wrong >= 0) return { problem: `tree.${wrong}: stands below nothing that can hold it` }
  const referred = [
    ...report.steps.map(({ row: own }) => own ?? 0),
    ...report.fields.flatMap(({ row: own, opener = 0 }) => [own, opener]),
    ...report.controls.flatMap(({ leads }) => leads.flatMap((lead) => lead.rows)),
  ]
  const beyond = referred.find((own) => own >= report.tree.length)
  return beyond === undefined ? { report } : { problem: `row ${beyond} is not in the tree` }
}
