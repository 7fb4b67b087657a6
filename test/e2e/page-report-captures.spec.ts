import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseReport } from '../../lib/domain/page-report/report-schema.ts'
import type { Sidecar } from '../captures/check.ts'
import { askFinder } from '../replay/browser.ts'
import { differencesOf } from '../replay/print.ts'
import { rebuild } from '../replay/rebuild.ts'
import { pageScript } from '../support/page-script.ts'
import { expect, INSTANCE, test } from './fixtures.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = join(ROOT, 'test/captures')
const read = (name: string) => readFile(join(FOLDER, name), 'utf8')

/** What takes a report, as one script. */
const script = () =>
  pageScript(`import { collectReport } from '@/lib/guide/page-report/collect'
    import { reportText } from '@/lib/domain/page-report/report'
    globalThis.collect = () => reportText(collectReport(document, { step: 'app.name', extension: '1.0.0', day: '2027-03-05' }))`)

test('pages with frames, modal dialogs and shadow trees are rebuilt so that the same is found', async ({ context }) => {
  test.setTimeout(180_000)
  const code = await script()
  const page = await context.newPage()
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
  let rebuilt = 0
  for (const name of names) {
    const sidecar = JSON.parse(await read(`${name}.json`)) as Sidecar
    // The others are rebuilt by the unit tests; of the console, where nothing has a box of its own, one is looked at here.
    if (!sidecar.browser && name !== 'console-types') continue
    const [html, frame] = await Promise.all([read(`${name}.html`), sidecar.frame ? read(`${sidecar.frame}.html`) : ''])
    await page.route(`${INSTANCE}/**`, (route) => {
      const isFrame = route.request().frame() !== page.mainFrame()
      return route.fulfill({ contentType: 'text/html', body: isFrame ? frame : html })
    })
    await page.goto(INSTANCE + sidecar.address)
    await page.evaluate(code)
    const text = await page.evaluate(() => (globalThis as unknown as { collect: () => string }).collect())
    const parsed = parseReport(text)
    if ('problem' in parsed) throw new Error(`${name}: ${parsed.problem}`)
    for (const [step, target] of Object.entries(sidecar.targets))
      expect(parsed.report.steps.find((own) => own.step === step)?.row ?? null, `${name}: ${step}`).toEqual(
        target === null ? null : expect.any(Number),
      )
    const { found } = await askFinder(rebuild(parsed.report))
    expect(differencesOf(parsed.report, found), name).toEqual([])
    await page.unroute(`${INSTANCE}/**`)
    rebuilt++
  }
  expect(rebuilt).toBeGreaterThan(4)
})
