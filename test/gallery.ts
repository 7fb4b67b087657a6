import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { startServer } from './instance/server.ts'
import { needBrowser, needJapaneseFont } from './support/browsers.ts'
import { extensionId, launchChromium } from './support/chromium.ts'
import { builtExtension } from './support/extension.ts'
import { storedStates } from './support/states.ts'

// Every state of the extension's own pages as a picture, on one page to leaf through. What only an instance shows, such as the
// guide's cards, is taken from the last end-to-end run, where there was one.

const HOST = 'acme.service-now.com'
const OUT = join(import.meta.dirname, '../test-results/gallery')
const TAKEN = join(import.meta.dirname, '../test-results/pictures')

interface Look {
  name: string
  language: 'en' | 'de' | 'ja'
  media?: Parameters<Page['emulateMedia']>[0]
  /** Shown at twice or four times the size, which leaves the page so much less room. */
  zoom?: number
  /** Laid out from right to left, as for Arabic or Hebrew, though no such language is spoken yet. */
  rtl?: true
}

const LOOKS: readonly Look[] = [
  { name: 'light', language: 'en' },
  { name: 'dark', language: 'en', media: { colorScheme: 'dark' } },
  { name: 'forced colours', language: 'en', media: { forcedColors: 'active' } },
  { name: '200 %', language: 'en', zoom: 2 },
  { name: '400 %', language: 'en', zoom: 4 },
  { name: 'right to left', language: 'en', rtl: true },
  { name: 'German', language: 'de' },
  { name: 'Japanese', language: 'ja' },
]
const SURFACES = [
  { page: 'popup', width: 380, height: 600, drawn: '[data-state]' },
  { page: 'results', width: 1280, height: 720, drawn: '[data-state]' },
  { page: 'report', width: 1280, height: 720, drawn: 'main h1' },
  { page: 'options', width: 1280, height: 720, drawn: 'main h2' },
] as const

interface Local {
  clear: () => Promise<void>
  set: (items: object) => Promise<void>
}

/** Puts the extension into a state, as it would be stored. */
async function store(context: BrowserContext, items: Readonly<Record<string, object>>): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  await worker.evaluate(async (values) => {
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Local } } }).chrome.storage
    await local.clear()
    await local.set(values)
  }, items)
}

interface Picture {
  title: string
  look: string
  file: string
}

async function take(context: BrowserContext): Promise<Picture[]> {
  const id = await extensionId(context)
  const pictures: Picture[] = []
  const page = await context.newPage()
  for (const { state, variant, stored } of storedStates(HOST))
    for (const look of LOOKS) {
      const settings = { version: 1, emailMode: false, columns: [], language: look.language, customUrls: {} }
      await store(context, { ...stored, settings })
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look.media })
      for (const { page: name, width, height, drawn } of SURFACES) {
        // Zoomed, a popup keeps its width: browsers show no wider one.
        const zoom = name === 'popup' ? 1 : (look.zoom ?? 1)
        await page.setViewportSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) })
        await page.goto(`chrome-extension://${id}/${name}.html?host=${HOST}`)
        await page.locator(drawn).first().waitFor()
        if (look.rtl) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
        const title = [name, state, variant].filter(Boolean).join(' · ')
        const file = `${[title, look.name].join('-').replace(/[^a-z0-9]+/gi, '-')}.png`
        await page.screenshot({ path: join(OUT, file), fullPage: true })
        pictures.push({ title, look: look.name, file })
      }
    }
  return pictures
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** One page with all pictures: a row for each surface and state, a column for each look. */
function galleryPage(pictures: readonly Picture[], taken: readonly string[]): string {
  const rows = Map.groupBy(pictures, ({ title }) => title)
  const figure = (file: string, caption: string) =>
    `<figure><a href="${escaped(file)}"><img src="${escaped(file)}" loading="lazy" alt=""></a><figcaption>${escaped(caption)}</figcaption></figure>`
  const sections = [...rows].map(
    ([title, own]) =>
      `<section><h2>${escaped(title)}</h2><div>${own.map(({ file, look }) => figure(file, look)).join('')}</div></section>`,
  )
  const others = taken.map((name) => figure(pathToFileURL(join(TAKEN, name)).href, name.replace('.png', '')))
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title>
<style>body{font:14px/20px system-ui;margin:24px}div{display:flex;gap:16px;overflow-x:auto}figure{margin:0;flex:none}img{max-width:480px;max-height:480px;border:1px solid #ccc}</style>
<h1>Every state of every surface</h1>${sections.join('\n')}<section><h2>From the end-to-end tests</h2><div style="flex-wrap:wrap">${others.join('')}</div></section>
`
}

const profile = await mkdtemp(join(tmpdir(), 'neo-gallery-'))
await needBrowser('chromium')
needJapaneseFont()
const server = await startServer({})
const context = await launchChromium({ port: server.port, profile, extension: builtExtension('chrome-mv3') })
try {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  const pictures = await take(context)
  const taken = (await readdir(TAKEN).catch(() => [])).filter((name) => name.endsWith('.png')).toSorted()
  const index = join(OUT, 'index.html')
  await writeFile(index, galleryPage(pictures, taken))
  process.stdout.write(`${pictures.length + taken.length} pictures: ${index}\n`)
} finally {
  await context.close()
  await server.close()
  await rm(profile, { recursive: true, force: true })
}
