import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtExtension } from './extension.ts'

interface Budget {
  what: string
  files: RegExp
  /** Bytes, at most. */
  limit: number
  zipped: boolean
}

/** Budgets of each part. The loader is on every page of an instance being set up; the guide on the few that matter. */
const BUDGETS: readonly Budget[] = [
  { what: 'loader', files: /^loader\.js$/, limit: 10_000, zipped: false },
  { what: 'frame', files: /^frame\.js$/, limit: 1_000, zipped: false },
  { what: 'guide', files: /^guide\.js$/, limit: 120_000, zipped: true },
  { what: 'verification', files: /^verify\.js$/, limit: 42_000, zipped: true },
  { what: 'dashboard', files: /^connect\.js$/, limit: 20_000, zipped: true },
  { what: 'consent guard', files: /^consent\.js$/, limit: 24_000, zipped: true },
  // It has the names of steps in every language, for the pill on pages that have no texts of ours, and the schemas of all that
  // pages send: they carry none. It tells where an instance stands as well, for the badge, when a connection ends, and keeps
  // baselines and histories.
  { what: 'background', files: /^background\.js$/, limit: 43_000, zipped: true },
  { what: 'texts, five languages', files: /^text-.*\.js$/, limit: 132_000, zipped: true },
]

/** The extension's own pages. Each may weigh this much, in gzipped bytes, with everything that it eventually loads. */
const PAGES = ['popup', 'results', 'plan', 'report', 'options', 'page-report']
const PAGE_LIMIT = 120_000

/** What a page loads: its scripts and styles, and what those import in turn. */
function loadedBy(folder: string, page: string): string[] {
  const found = new Set([`${page}.html`])
  for (const name of found) {
    const source = readFileSync(join(folder, name), 'utf8')
    for (const [, path = ''] of source.matchAll(/["'`](?:\.?\/)?((?:chunks\/|assets\/)?[\w.-]+\.(?:js|css))["'`]/g))
      for (const own of [path, `chunks/${path}`])
        if (/^(chunks|assets)\//.test(own) && existsSync(join(folder, own))) found.add(own)
  }
  return [...found]
}

/** Compares a built extension with its budgets; returns one line per part and how many are kept. */
export function checkSizes(target: 'chrome-mv3' | 'firefox-mv3'): { lines: string[]; passed: number; failed: number } {
  const folder = builtExtension(target)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    existsSync(join(folder, name)),
  )
  const results = BUDGETS.map(({ what, files: pattern, limit, zipped }) => {
    const parts = files.filter((name) => pattern.test(name)).map((name) => readFileSync(join(folder, name)))
    const bytes = parts.reduce((sum, part) => sum + (zipped ? gzipSync(part, { level: 9 }).length : part.length), 0)
    const ok = parts.length > 0 && bytes <= limit
    return { ok, line: `${ok ? 'ok  ' : 'FAIL'} ${target} ${what}: ${bytes} of ${limit} bytes${zipped ? ' gzip' : ''}` }
  })
  for (const page of PAGES) {
    const parts = loadedBy(folder, page).map((name) => readFileSync(join(folder, name)))
    const bytes = parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0)
    const ok = parts.length > 2 && bytes <= PAGE_LIMIT
    results.push({ ok, line: `${ok ? 'ok  ' : 'FAIL'} ${target} ${page}.html: ${bytes} of ${PAGE_LIMIT} bytes gzip` })
  }
  const passed = results.filter(({ ok }) => ok).length
  return { lines: results.map(({ line }) => line), passed, failed: results.length - passed }
}
