import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { extensionId } from '../support/chromium.ts'
import { builtExtension } from '../support/extension.ts'
import { bundlePage } from './bundle-page.ts'
import { median, ms, type Row, times } from './measure.ts'
import { INSTANCE, withBrowser } from './with-browser.ts'

const RUNS = 15

/** The extension as it is shipped, and beside it the least that React can show: as a page, and as a script for pages. */
async function withEmptyReact(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'neo-bench-'))
  await cp(builtExtension('chrome-mv3'), folder, { recursive: true })
  await writeFile(join(folder, 'empty.js'), await bundlePage('empty-react.tsx'))
  await writeFile(
    join(folder, 'empty.html'),
    '<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="./empty.js"></script>',
  )
  return folder
}

/** ms from navigation to the first contentful paint of an extension page. */
async function firstPaint(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(address)
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0]
          if (entry) resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true }),
      ),
  )
  await page.close()
  return painted
}

/** The popup in a window of its own: the page beside it is in sight and draws, as under a real popup. */
async function popupBeside(context: BrowserContext): Promise<Page> {
  const opened = context.waitForEvent('page')
  await context.serviceWorkers()[0]?.evaluate(async () => {
    const api = (
      globalThis as unknown as { chrome: { windows: { create(options: { url: string; type: string }): unknown } } }
    ).chrome
    await api.windows.create({ url: 'popup.html?host=acme.service-now.com', type: 'popup' })
  })
  return opened
}

/** ms from the click on "Start setup" to the end of the frame in which what is loaded then is drawn. */
async function fromStart(context: BrowserContext, page: Page, tag: string): Promise<number> {
  await page.goto(`${INSTANCE}/oauth_entity_list.do`)
  await page.waitForLoadState('networkidle')
  const popup = await popupBeside(context)
  const start = popup.getByRole('button', { name: 'Start setup' })
  await start.waitFor()
  await popup.evaluate(() => {
    const begin = () => Object.assign(globalThis, { begun: performance.timeOrigin + performance.now() })
    addEventListener('click', begin, { capture: true, once: true })
  })
  const painted = page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const card = document.querySelector(name)?.shadowRoot?.querySelector('.card')
          if (!card || card.getBoundingClientRect().height === 0) return requestAnimationFrame(look)
          // The next task comes after this frame is drawn.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
          port1.start()
          return port2.postMessage(null)
        }
        look()
      }),
    tag,
  )
  await start.click()
  const drawn = await painted
  const begun = await popup.evaluate(() => (globalThis as unknown as { begun: number }).begun)
  await popup.getByRole('button', { name: 'Stop and forget' }).click()
  await popup.getByRole('button', { name: 'Start setup' }).waitFor()
  await popup.close()
  return drawn - begun
}

/** First paints beside the least that React can show in the same place. */
export async function paint(): Promise<Row[]> {
  const [extension, bare] = [await withEmptyReact(), await withEmptyReact()]
  await cp(join(bare, 'empty.js'), join(bare, 'guide.js'))
  try {
    const pages = await withBrowser(extension, async (_page, context) => {
      const base = `chrome-extension://${await extensionId(context)}`
      const [popup, empty]: [number[], number[]] = [[], []]
      for (let i = 0; i < 2 * RUNS; i++) {
        empty.push(await firstPaint(context, `${base}/empty.html`))
        popup.push(await firstPaint(context, `${base}/popup.html?host=acme.service-now.com`))
      }
      return { popup: median(popup), empty: median(empty) }
    })
    // In turns, in two browsers: a machine that gets slower on the way does so for both.
    const started = await withBrowser(extension, (page, context) =>
      withBrowser(bare, async (other, beside) => {
        const [guide, least]: [number[], number[]] = [[], []]
        for (let i = 0; i < RUNS; i++) {
          guide.push(await fromStart(context, page, 'neo-setup-guide'))
          least.push(await fromStart(beside, other, 'empty-react'))
        }
        return { guide: median(guide), least: median(least) }
      }),
    )
    const row = (what: string, ours: number, other: number): Row => ({
      what,
      ours: ms(ours),
      others: `the least that React can show there: ${ms(other)} (${times(ours / other)})`,
      goal: 'at most 1.3×',
      reached: ours / other <= 1.3,
    })
    return [
      row('First paint of the popup', pages.popup, pages.empty),
      row('First paint of the guide, from the click on "Start setup"', started.guide, started.least),
    ]
  } finally {
    await rm(extension, { recursive: true, force: true })
    await rm(bare, { recursive: true, force: true })
  }
}
