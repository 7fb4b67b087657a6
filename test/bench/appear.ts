import type { Page } from '@playwright/test'
import { builtExtension } from '../support/extension.ts'
import { median, type Row } from './measure.ts'
import { INSTANCE, popupOf, withBrowser } from './with-browser.ts'

const RUNS = 15

/** Frames drawn from when the target is put back to the first with the ring on it. */
async function framesUntilRing(page: Page, where: 'frame' | 'roots'): Promise<number> {
  return page.evaluate(async (place) => {
    const ring = () => document.querySelector('neo-setup-guide')?.shadowRoot?.querySelector('[data-spotlight]')
    /** Until the next frame is drawn, whatever else waits for that frame. */
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', resolve, { once: true })
          port1.start()
          port2.postMessage(undefined)
        })
      })
    const deep = (root: ParentNode): Element | undefined => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('input[name=name]')) return element
        const inner = element.shadowRoot && deep(element.shadowRoot)
        if (inner) return inner
      }
      return undefined
    }
    const inner = document
      .querySelector<HTMLElement>('[component-id]')
      ?.shadowRoot?.querySelector<HTMLIFrameElement>('#gsft_main')
    const target = place === 'frame' ? inner?.contentDocument?.querySelector('#sysverb_new') : deep(document)
    if (!target) return Number.NaN
    const { style } = target as HTMLElement
    const box = () => (target.closest('.now-input-field') ?? target).getBoundingClientRect()
    const edge = () => inner?.getBoundingClientRect().y ?? 0
    /** The ring lies around the target, wherever else it was before. */
    const isOn = () => {
      const mark = ring()?.getBoundingClientRect()
      return mark !== undefined && mark.width > 0 && Math.abs(mark.y + 4 - box().y - edge()) <= 1
    }
    style.display = 'none'
    for (let i = 0; i < 20; i++) await frame()
    if (isOn()) return Number.NaN
    style.display = ''
    let frames = 0
    while (!isOn() && frames < 100) {
      await frame()
      frames++
    }
    return frames
  }, where)
}

/** How soon the spotlight is on a target that appears: through the frame, and at the depth of a workspace. */
export async function appear(): Promise<Row[]> {
  return withBrowser(builtExtension('chrome-mv3'), async (page, context) => {
    const popup = await popupOf(context)
    await popup.getByRole('button', { name: 'Start setup' }).click()
    await page.bringToFront()
    const rows: Row[] = []
    for (const [where, what] of [
      ['frame', 'through the shell’s frame'],
      ['roots', 'at the depth of a workspace form'],
    ] as const) {
      if (where === 'roots') await page.goto(`${INSTANCE}/now/machine-identity-console/authz-code-create/1`)
      await page.locator('[data-spotlight]').waitFor()
      const frames: number[] = []
      for (let i = 0; i < RUNS; i++) frames.push(await framesUntilRing(page, where))
      rows.push({
        what: `From "target appears" to "spotlight on it", ${what}`,
        ours: `in frame ${median(frames)}`,
        others: 'the next frame that is drawn: 1',
        goal: 'the same or the next frame',
        reached: median(frames) <= 1,
      })
    }
    return rows
  })
}
