import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, type TestInfo } from '@playwright/test'
import { differencesOf } from '../support/looks.ts'

// How a surface looks, as one line for each element that draws something: where it is, how large, in which colours. Such lines
// can be read in a review, and say which element moved. A small picture beside them has what they do not, such as icons.

const FOLDER = join(import.meta.dirname, 'looks')
const UPDATE = Boolean(process.env.UPDATE_LOOKS)

interface Drawn {
  tag: string
  /** x, y, width, height, from the surface's own corner. */
  box: number[]
  style: string
}

/** Every element of a surface that draws something. Runs in the page. */
function drawnIn(root: Element): Drawn[] {
  const { left, top } = root.getBoundingClientRect()
  const drawn: Drawn[] = []
  const walk = (element: Element) => {
    const style = getComputedStyle(element)
    const { x, y, width, height } = element.getBoundingClientRect()
    if (style.display === 'none' || style.visibility === 'hidden') return
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    const hasBox = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || Number.parseFloat(style.borderTopWidth) > 0
    const isDrawn = hasText || hasBox || ['svg', 'input', 'select', 'textarea', 'img'].includes(element.localName)
    if (isDrawn && width > 2 && height > 2)
      drawn.push({
        tag: element.localName,
        box: [x - left, y - top, width, height].map((px) => Math.round(px * 2) / 2),
        style: [
          `${style.fontSize}/${style.lineHeight}/${style.fontWeight}`,
          style.color,
          style.backgroundColor,
          `${style.borderTopWidth} ${style.borderTopStyle} ${style.borderTopColor}`,
          style.borderRadius,
          style.padding,
        ]
          .join(' | ')
          .replace(/rgba?\(([^)]*)\)/g, (_, numbers: string) => numbers.replaceAll(', ', '.')),
      })
    for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) walk(child)
  }
  walk(root)
  return drawn
}

/** The widths of some words: two machines whose fonts differ can only compare what does not depend on them. Runs in the page. */
function fontsOf(): string {
  const words = ['Verify configuration 0123', 'Größe ÄÖÜ', '設定を確認']
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return ''
  const widths = ['14px system-ui', '600 16px system-ui', '12px monospace'].flatMap((font) => {
    context.font = font
    return words.map((word) => context.measureText(word).width.toFixed(1))
  })
  return `${/Chrom\w+\/(\d+)/.exec(navigator.userAgent)?.[1]} ${widths.join(' ')}`
}

const lineOf = ({ tag, box, style }: Drawn) => `${tag} ${box.join(',')} | ${style}`

/** A picture of the surface at a quarter of its size, in which the drawing of letters is lost. */
async function pictureOf(page: Page, surface: Locator): Promise<Buffer> {
  const box = await surface.boundingBox()
  if (!box) throw new Error('nothing to see')
  const { x, y } = await page.evaluate(() => ({ x: scrollX, y: scrollY }))
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    clip: { x: box.x + x, y: box.y + y, width: box.width, height: box.height, scale: 0.25 },
    captureBeyondViewport: true,
  })
  await session.detach()
  return Buffer.from(data, 'base64')
}

/**
 * Compares a surface with how it looked when that was last approved: `UPDATE_LOOKS=1` approves what there is. Where browser or
 * fonts are others, places, sizes and pictures are left out, and the test says so.
 */
export async function expectLook(page: Page, surface: Locator, name: string, info: TestInfo): Promise<void> {
  await expect(surface).toBeVisible()
  // Whatever lies under the pointer looks otherwise.
  await page.mouse.move(0, 0)
  const lines = (await surface.evaluate(drawnIn)).map(lineOf)
  const fonts = await page.evaluate(fontsOf)
  const path = join(FOLDER, `${name}.txt`)
  const picture = await pictureOf(page, surface)
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(path, [fonts, ...lines, ''].join('\n'))
    writeFileSync(path.replace('.txt', '.png'), picture)
    return
  }
  const [known, ...before] = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : []
  const isSame = known === fonts
  if (!isSame) info.annotations.push({ type: 'not comparable', description: `${name}: other browser or fonts` })
  expect.soft(differencesOf(lines, before, isSame).slice(0, 5), name).toEqual([])
  if (isSame) expect.soft(picture, name).toMatchSnapshot(`${name}.png`, { threshold: 0.15, maxDiffPixelRatio: 0.01 })
}
