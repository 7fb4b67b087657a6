import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { reportText } from '@/lib/domain/page-report/report'
import { parseReport } from '@/lib/domain/page-report/report-schema'
import { collectReport } from '@/lib/guide/page-report/collect'
import { check, type Sidecar } from '../../../captures/check'
import { rebuild } from '../../../replay/rebuild'
import { turn } from '../../../support/matrix'
import { pretendLayout, showPage } from '../../../support/page-dom'

const FOLDER = join(import.meta.dirname, '../../../captures')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
const sidecar = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Sidecar
const html = (name: string) => readFileSync(join(FOLDER, `${name}.html`), 'utf8')
const options = { step: 'app.new', extension: '1.0.0', day: '2027-03-05' }

beforeEach(pretendLayout)

/** What a report says was found: by step, field and clue, each with its row. */
const foundIn = ({ steps, fields, controls, page }: ReturnType<typeof collectReport>) => ({
  kind: page.kind,
  steps,
  fields,
  controls,
})

/** Of each four pages one in each run with a seed, and all of them without. */
const shown = names.filter((name) => !sidecar(name).browser)
const taken = Array.from({ length: Math.ceil(shown.length / 4) }, (_row, row) =>
  turn(shown.slice(4 * row, 4 * row + 4), row),
).flat()

describe('a page that is rebuilt from its report', () => {
  it.each(taken)('%s: the same is found', (name) => {
    showPage(html(name), sidecar(name).address)
    const report = collectReport(document, options)
    const parsed = parseReport(reportText(report))
    if ('problem' in parsed) throw new Error(parsed.problem)
    expect(parsed.report).toEqual(report)
    // What is expected of the page is what the report says.
    const expected = Object.entries(sidecar(name).targets).filter(([, target]) => target !== null)
    const { address, html: rebuilt } = rebuild(report)
    showPage(rebuilt, address)
    const again = collectReport(document, options)
    expect(foundIn(again)).toEqual(foundIn(report))
    for (const [step] of expected)
      if (report.steps.some((own) => own.step === step))
        expect(report.steps.find((own) => own.step === step)?.row, step).not.toBeNull()
    expect(report.fields.map(({ column }) => column)).toEqual(expect.arrayContaining(Object.keys(sidecar(name).fields)))
  })
})

it('checks captures with the same eyes', () => {
  const name = 'application-new'
  showPage(html(name), sidecar(name).address)
  expect(check(sidecar(name)).filter(({ is }) => is === 'found').length).toBeGreaterThan(5)
})
