import type { Page } from '@playwright/test'
import type { State } from '../../lib/verification/status.ts'
import { BY_TURN, turn } from '../support/matrix.ts'
import { storedStates } from '../support/states.ts'
import { complaints } from './axe.ts'
import { expect, HOST, test } from './fixtures.ts'
import { store } from './inside.ts'

const PICTURES = 'test-results/pictures'
/** A window, half of it, which is the same with everything twice as large, and the narrowest that is used. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
  { width: 380, height: 720 },
]
const WINDOWS = SIZES.flatMap((size) => (['light', 'dark'] as const).map((colorScheme) => ({ size, colorScheme })))
const STATES: readonly [State, string?][] = [
  ['failing'],
  ['cannot-tell'],
  ['ready'],
  ['connected', 'tokens-of-others'],
  ['ends-soon'],
]

const open = async (openPopup: () => Promise<Page>, page: 'results' | 'report', state: State, variant?: string) => {
  const own = await openPopup()
  const found = storedStates(HOST).find((one) => one.state === state && one.variant === variant)
  await store(own, found?.stored ?? {})
  await own.goto(own.url().replace('popup.html', `${page}.html`))
  return own
}

const PAGES = (['results', 'report'] as const).flatMap((page) => STATES.map((shown) => [page, ...shown] as const))

// Each page fits one window in one colour scheme in each run with a seed, and all of them without.
for (const [row, [page, state, variant]] of PAGES.entries()) {
  const windows = turn(WINDOWS, row, process.env.E2E_SEED)
  const which = windows.map(({ size, colorScheme }) => `${size.width} ${colorScheme}`).join(', ')
  test(`${page}: ${[state, variant].filter(Boolean).join(', ')} fits its windows: ${which}`, { tag: BY_TURN }, async ({
    openPopup,
    server,
  }) => {
    expect(server.instance.requests).toEqual([])
    const own = await open(openPopup, page, state, variant)
    await expect(own.locator('[data-primary]:visible')).toHaveCount(1)
    await expect(own.getByRole('grid').getByRole('row')).toHaveCount(10)
    for (const { size, colorScheme } of windows) {
      await own.setViewportSize(size)
      expect(
        await own.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
      await own.emulateMedia({ colorScheme })
      expect(await complaints(own)).toEqual([])
      const name = [page, state, variant, size.width, colorScheme].filter(Boolean).join('-')
      await own.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
    }
  })
}

test('the matrix is reached by keys, cell by cell, and names the rule', async ({ openPopup, server }) => {
  expect(server.instance.requests).toEqual([])
  const results = await open(openPopup, 'results', 'failing')
  const grid = results.getByRole('grid', { name: 'Access to tables' })
  await expect(grid.getByRole('columnheader')).toHaveText(['Table', 'Read', 'Write', 'Create', 'Fields Neo writes'])
  await expect(grid.getByRole('rowheader').first()).toHaveText('task')
  const cells = grid.getByRole('gridcell')
  expect(await cells.evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length)).toBe(1)
  await cells.first().focus()
  await expect(cells.first()).toContainText('The rule "task" asks for itil, sn_task_read')
  await expect(cells.first().locator('.tip')).toBeVisible()
  await results.keyboard.press('ArrowRight')
  await results.keyboard.press('ArrowDown')
  await expect(cells.nth(5)).toBeFocused()
  await expect(cells.nth(5).locator('.tip')).toContainText('The rule "incident" asks for itil')
  await expect(cells.first().locator('.tip')).toBeHidden()
  // At the edge the focus stays.
  for (let i = 0; i < 12; i++) await results.keyboard.press('ArrowDown')
  await expect(cells.nth(8 * 4 + 1)).toBeFocused()
  // Notes are written through the ticket, so nothing says that they cannot be created.
  const journal = grid.getByRole('row', { name: 'sys_journal_field' })
  await expect(journal.getByRole('gridcell').nth(2)).toHaveAttribute('data-outcome', 'not-applicable')
  await expect(journal.getByRole('gridcell').nth(2)).toContainText('Notes are written through the ticket')
  await results.keyboard.press('Escape')
  await expect(results.locator('.tip:visible')).toHaveCount(0)
})
