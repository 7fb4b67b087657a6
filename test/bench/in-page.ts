import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../support/browsers.ts'
import { bundlePage } from './bundle-page.ts'
import { during, median, ms, type Row, sessionOf, times } from './measure.ts'

const PAGE = `<!doctype html><meta charset="utf-8"><title>Bench</title><style>body{margin:0;font:14px sans-serif}</style>
<div id="shift" style="height:20px"></div>${'<p>Text that fills the page.</p>'.repeat(40)}
<input id="target" style="width:200px">${'<p>Text that fills the page.</p>'.repeat(120)}<div id="root"></div>`

async function withPage<T>(run: (page: Page) => Promise<T>): Promise<T> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(PAGE))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const executablePath = findBrowser('chromium')
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return await run(page)
  } finally {
    await browser.close()
    server.close()
  }
}

interface Search {
  ours: number
  changed: number
  first: number
  control: number
  fields: number
  again: number
  walking: number
  peer: number
  flat: number
  still: number
  trees: number
}

/** Looking for a target that is not there, in a page of 20,000 elements in 300 open roots. */
export async function search(runs = 5): Promise<Row[]> {
  const script = await bundlePage('search.ts')
  const samples: Search[] = []
  for (let i = 0; i < runs; i++)
    samples.push(
      await withPage(async (page) => {
        await page.evaluate(script)
        return page.evaluate(() => (globalThis as unknown as { bench: () => Promise<Search> }).bench())
      }),
    )
  const of = (key: keyof Search) => median(samples.map((sample) => sample[key]))
  const [ours, peer] = [of('ours'), of('peer')]
  return [
    {
      what: `Search for an absent target, 20,000 elements in ${of('trees') - 1} nested open roots`,
      ours: `${ms(ours)}; after a change in one root ${ms(of('changed'))}; the first time ${ms(of('first'))}`,
      others: `query-selector-shadow-dom ${ms(peer)} (${times(peer / ours)}); known roots walked bare ${ms(of('walking'))}; native on a flat tree ${ms(of('flat'))}`,
      goal: 'at most 0.1 ms, 20× the peer',
      reached: ours <= 0.1 && peer / ours >= 20,
    },
    {
      what: 'A control that is not there, by all its clues, on the same page',
      ours: `${ms(of('control'))}; all fields of a form that is not there ${ms(of('fields'))}; looking again for both, and for trees that came silently, ${ms(of('again'))} each time, after 50 ms to 2 s`,
      others: '',
      goal: 'at most 0.1 ms',
      reached: of('control') <= 0.1,
    },
    {
      what: 'Looks at a still page in two seconds',
      ours: String(of('still')),
      others: '',
      goal: 'none',
      reached: of('still') === 0,
    },
  ]
}

const TOOLS = ['none', 'ours', 'driver.js', 'shepherd.js', 'react-joyride'] as const
const FRAMES = 180

interface Following {
  script: number
  layouts: number
  styles: number
  off: number
  long: number
}

async function following(script: string, tool: string): Promise<Following> {
  return withPage(async (page) => {
    await page.evaluate(script)
    await page.evaluate((name) => (globalThis as unknown as { point: (tool: string) => void }).point(name), tool)
    // By the clock: each tool moves to its target in a way of its own, and none tells when it is there.
    await page.waitForTimeout(500)
    const session = await sessionOf(page)
    await page.evaluate(() => {
      const scope = globalThis as unknown as { long: number }
      scope.long = 0
      new PerformanceObserver((list) => void (scope.long += list.getEntries().length)).observe({ type: 'longtask' })
    })
    const commotion = (isWatched: boolean) =>
      page.evaluate(
        ([frames, watched]) =>
          (globalThis as unknown as { commotion: (frames: number, watched: boolean) => Promise<number> }).commotion(
            frames,
            watched,
          ),
        [FRAMES, isWatched] as const,
      )
    const used = await during(session, () => commotion(false))
    const off = await commotion(true)
    const long = await page.evaluate(() => (globalThis as unknown as { long: number }).long)
    return {
      script: (used.ScriptDuration * 1000) / FRAMES,
      layouts: used.LayoutCount / FRAMES,
      styles: used.RecalcStyleCount / FRAMES,
      off,
      long,
    }
  })
}

/** Following the target through scrolling, layout shifts and changes of size, beside the tools people know. */
export async function follow(runs = 5): Promise<Row[]> {
  const script = await bundlePage('follow.tsx')
  const results = new Map<string, Following>()
  for (const tool of TOOLS) {
    const samples: Following[] = []
    for (let i = 0; i < runs; i++) samples.push(await following(script, tool))
    const of = (key: keyof Following) => median(samples.map((sample) => sample[key]))
    results.set(tool, {
      script: of('script'),
      layouts: of('layouts'),
      styles: of('styles'),
      off: of('off'),
      long: of('long'),
    })
  }
  const none = results.get('none') as Following
  const cost = (tool: string) => {
    const own = results.get(tool) as Following
    return { script: own.script - none.script, layouts: own.layouts - none.layouts, off: own.off, long: own.long }
  }
  const peers = TOOLS.slice(2)
  const ours = cost('ours')
  const tell = (tool: string) =>
    `${cost(tool).layouts.toFixed(3)} layouts, ${ms(Math.max(0, cost(tool).script))} a frame`
  return [
    {
      what: 'Following the target through scroll, resize and layout shift: more than the bare page',
      ours: `${tell('ours')}; at most ${ours.off.toFixed(2)} px off in any frame drawn; ${ours.long} long tasks`,
      others: peers.map((tool) => `${tool}: ${tell(tool)}`).join('; '),
      goal: 'fewer layouts and less script than each; exact to 1 px; no long task',
      reached:
        ours.off <= 1 &&
        ours.long === 0 &&
        peers.every((tool) => ours.layouts < cost(tool).layouts && ours.script < cost(tool).script),
    },
  ]
}
