import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { builtExtension } from '../support/extension.ts'
import { during, median, metricsOf, ms, type Row, sessionOf } from './measure.ts'
import { extensionTime } from './thread-time.ts'
import { INSTANCE, popupOf, withBrowser } from './with-browser.ts'

const LIST = `${INSTANCE}/now/nav/ui/classic/params/target/incident_list.do`
const RUNS = 31
const TURNS = 6

async function openList(page: Page): Promise<void> {
  await page.goto(LIST)
  await page.frameLocator('iframe[name=gsft_main]').locator('#incident_table').waitFor()
  await page.waitForLoadState('networkidle')
}

/** Scripts of extensions that a page and its frames parse, in bytes of source. */
async function extensionBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const scripts = new Map<string, number>()
  session.on('Debugger.scriptParsed', ({ scriptId, url, length = 0 }) => {
    if (url.startsWith('chrome-extension://')) scripts.set(scriptId, length)
  })
  await session.send('Debugger.enable')
  // What the page before had does not count.
  scripts.clear()
  await openList(page)
  await session.detach()
  return [...scripts.values()].reduce((sum, length) => sum + length, 0)
}

/** What an extension costs a page: bytes of script, and ms of the main thread. `sign` is what it draws there, if anything. */
async function shares(page: Page, sign?: string): Promise<{ bytes: number; time: number }> {
  const bytes = await extensionBytes(page)
  const times = []
  for (let i = 0; i < RUNS; i++)
    times.push(
      await extensionTime(page, async () => {
        await openList(page)
        if (sign) await page.locator(sign).waitFor()
      }),
    )
  return { bytes, time: median(times) }
}

/** Seconds of the main thread's time, and bytes kept. */
interface Busy {
  cpu: number
  heap: number
}

const ofAll = (turns: readonly Busy[]): Busy => ({
  cpu: median(turns.map(({ cpu }) => cpu)) * turns.length,
  heap: turns.reduce((sum, { heap }) => sum + heap, 0),
})

/** A page that is worked on: a list that is drawn anew, and typing. */
async function busyPage(page: Page, milliseconds: number): Promise<Busy> {
  const session = await sessionOf(page)
  await session.send('HeapProfiler.collectGarbage')
  const heapBefore = (await metricsOf(session)).JSHeapUsedSize
  const work = await during(session, () =>
    page.evaluate(async (length) => {
      const list = document.body.appendChild(document.createElement('div'))
      const end = performance.now() + length
      while (performance.now() < end) {
        list.replaceChildren(
          ...Array.from({ length: 50 }, (_row, i) =>
            Object.assign(document.createElement('p'), { textContent: `Row ${i}` }),
          ),
        )
        list.dispatchEvent(new Event('input', { bubbles: true }))
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      list.remove()
    }, milliseconds),
  )
  await session.send('HeapProfiler.collectGarbage')
  const heap = (await metricsOf(session)).JSHeapUsedSize - heapBefore
  await session.detach()
  return { cpu: work.TaskDuration, heap }
}

/** An extension that puts a script of this size into every frame, as SN Utils does. */
async function bigScriptExtension(bytes: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'neo-bench-'))
  const one = 'function f_N(a,b){const c=a+b;if(c>N){return [a,b,c].map(x=>x*N).join("-")}return {a,b,c}}\n'
  let script = ''
  for (let n = 0; script.length < bytes; n++) script += one.replaceAll('N', String(n))
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'content.js'), script)
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Big script',
      version: '1',
      content_scripts: [{ matches: ['https://*.service-now.com/*'], js: ['content.js'], all_frames: true }],
    }),
  )
  return folder
}

/** Starts a setup from the popup, in the tab of the instance. */
async function beginSetup(page: Page, context: BrowserContext): Promise<void> {
  const popup = await popupOf(context)
  await popup.getByRole('button', { name: 'Start setup' }).click()
  await page.locator('neo-setup-guide').waitFor({ state: 'attached' })
  await popup.close()
}

/** What the extension costs on pages that it has nothing to do with. */
export async function presence(minute: number): Promise<Row[]> {
  const ours = builtExtension('chrome-mv3')
  const peer = await bigScriptExtension(345_000)
  const bare = await mkdtemp(join(tmpdir(), 'neo-bench-'))
  await cp(join(peer, 'manifest.json'), join(bare, 'manifest.json'))
  await writeFile(join(bare, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Nothing', version: '1' }))
  try {
    const big = await withBrowser(peer, (page) => shares(page))
    const nothing = await withBrowser(bare, (page) => shares(page))
    const idle = await withBrowser(ours, (page) => shares(page))
    const inSetup = await withBrowser(ours, async (page, context) => {
      await beginSetup(page, context)
      return shares(page, '[data-pill] button')
    })
    // Side by side and by turns, so that what else the machine does meets both.
    const [without, busy] = await withBrowser(bare, (plain) =>
      withBrowser(ours, async (page, context) => {
        await beginSetup(page, context)
        for (const one of [plain, page]) await one.goto(LIST)
        const turns: [Busy[], Busy[]] = [[], []]
        for (let turn = 0; turn < TURNS; turn++) {
          turns[0].push(await busyPage(plain, minute / TURNS))
          turns[1].push(await busyPage(page, minute / TURNS))
        }
        return [ofAll(turns[0]), ofAll(turns[1])] as const
      }),
    )
    const cpu = busy.cpu / without.cpu
    return [
      {
        what: 'An instance without a setup, all frames: script and main-thread time',
        ours: `${idle.bytes} bytes, ${ms(idle.time)}`,
        others: `no extension: ${nothing.bytes} bytes, ${ms(nothing.time)}; a 345 KB script in each frame: ${big.bytes} bytes, ${ms(big.time)}`,
        goal: 'exactly nothing',
        reached: idle.bytes === 0 && idle.time === 0,
      },
      {
        what: 'An instance being set up, a page that does not matter, all frames',
        ours: `${inSetup.bytes} bytes, ${ms(inSetup.time)}`,
        others: `a 345 KB script in each frame: ${big.bytes} bytes, ${ms(big.time)}`,
        goal: 'at most 10 KB in the top frame, at most 1.5 ms',
        reached: inSetup.bytes <= 10_000 && inSetup.time <= 1.5,
      },
      {
        what: `The same page, busy for ${minute / 1000} s: CPU and memory`,
        ours: `${(busy.cpu * 1000).toFixed(0)} ms, ${(busy.heap / 1024).toFixed(0)} KB kept`,
        others: `no extension: ${(without.cpu * 1000).toFixed(0)} ms, ${(without.heap / 1024).toFixed(0)} KB kept`,
        goal: 'no measurable difference (within 10 %)',
        reached: cpu < 1.1,
      },
    ]
  } finally {
    await rm(peer, { recursive: true, force: true })
    await rm(bare, { recursive: true, force: true })
  }
}
