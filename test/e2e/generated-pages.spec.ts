import { join } from 'node:path'
import type { Outcome } from '../fuzz/page-generator/judge.ts'
import { IN_BROWSER } from '../fuzz/page-generator/otherwise.ts'
import { STYLE } from '../fuzz/page-generator/part.ts'
import { pageScript } from '../support/page-script.ts'
import { expect, INSTANCE, test } from './fixtures.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Pages in the browser: many fewer than without one, unless PAGES says otherwise. */
const PAGES = Number(process.env.PAGES ?? 200)
const FIRST = Number(process.env.PAGE ?? 0)

type Told = Outcome & { page: number; kind: string }

/** The generator, the finder and what compares them, as one script. */
const script = () =>
  pageScript(
    `import { generate } from './generate'
    import { judge } from './judge'
    import { IN_BROWSER as made } from './otherwise'
    globalThis.judgePage = (number) => {
      const page = made[number - 1e9] ?? generate(number)
      return judge(page).map((own) => ({ ...own, page: number, kind: page.kind }))
    }`,
    join(ROOT, 'test/fuzz/page-generator'),
  )

test('on generated pages nothing wrong is pointed at where there is a layout, either', async ({ context }) => {
  test.setTimeout(60_000 + 100 * PAGES)
  const page = await context.newPage()
  await page.route(`${INSTANCE}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><style>${STYLE}</style>` }),
  )
  await page.goto(`${INSTANCE}/x`)
  await page.evaluate(await script())
  const outcomes = await page.evaluate(
    ([first, count, others]) => {
      const own = globalThis as unknown as { judgePage: (page: number) => Told[] }
      const generated = Array.from({ length: count }, (_own, i) => first + i)
      return [...others, ...generated].flatMap((number) => own.judgePage(number))
    },
    [FIRST, PAGES, IN_BROWSER.map((_own, i) => i + 1e9)] as const,
  )
  const of = (is: Outcome['is']) => outcomes.filter((own) => own.is === is)
  process.stdout.write(
    `in a browser: ${of('found').length} found, ${of('missed').length} missed, ${of('wrong').length} wrong\n`,
  )
  expect(of('wrong')).toEqual([])
  // Those made for one thing each are all found.
  expect(of('missed').filter((own) => own.page >= 1e9)).toEqual([])
  const [found, missed] = [of('found').length, of('missed').length]
  expect(found / (found + missed), JSON.stringify(of('missed'))).toBeGreaterThanOrEqual(0.99)
})
