import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page } from '@playwright/test'

const PAGE = join(import.meta.dirname, '../../docs/effort.md')

/** What a person does on a way, as the browser saw it. */
export interface Effort {
  clicks: number
  keys: number
  /** Pages and tabs that the person sees one after another. */
  pages: number
  /** Where the way parts: questions that have more than one answer. */
  decisions: string[]
}

/** Counts the trusted clicks and keys in every page and frame of a browser; decisions are named by the test that takes them. */
export async function countEffort(context: BrowserContext) {
  const effort: Effort = { clicks: 0, keys: 0, pages: 0, decisions: [] }
  await context.exposeBinding('countEffort', (_, type: 'clicks' | 'keys' | 'pages') => void effort[type]++)
  await context.addInitScript(() => {
    const { countEffort: count } = window as unknown as { countEffort: (type: string) => void }
    if (window === window.top && location.protocol !== 'about:') count('pages')
    const listen = (type: string, as: string, isOwn: (event: Event) => boolean) =>
      window.addEventListener(type, (event) => event.isTrusted && isOwn(event) && count(as), true)
    // The click that a label passes on to its field, or a key to a button, is the browser's: it has no count of its own.
    listen('click', 'clicks', (event) => (event as MouseEvent).detail > 0)
    listen('keydown', 'keys', () => true)
  })
  return {
    effort,
    decide: (what: string) => void effort.decisions.push(what),
    /** Pastes into the field that has the focus: one shortcut, whose text the test has from the instance. */
    paste: async (page: Page, text: string) => {
      await page.evaluate((own) => navigator.clipboard.writeText(own), text)
      await page.keyboard.press('ControlOrMeta+v')
    },
  }
}

/** What docs/effort.md says of a way: a row of the table, and its decisions in a line below. */
const linesOf = (way: string, { clicks, keys, pages, decisions }: Effort) => ({
  row: `| ${way} | ${clicks} | ${keys} | ${decisions.length} | ${pages} |`,
  list: `- **${way}**: ${decisions.join(', ')}`,
})

/** Checks that docs/effort.md says what was counted; with `UPDATE_DOCS=1` writes it. */
export function checkEffort(way: string, effort: Effort): void {
  const text = readFileSync(PAGE, 'utf8')
  const { row, list } = linesOf(way, effort)
  if (!process.env.UPDATE_DOCS) return expect(text.split('\n')).toEqual(expect.arrayContaining([row, list]))
  const written = text
    .replace(new RegExp(`^\\| ${way} \\|(?: \\d+ \\|){4}$`, 'm'), row)
    .replace(new RegExp(`^- \\*\\*${way}\\*\\*:.*$`, 'm'), list)
  writeFileSync(PAGE, written)
}
