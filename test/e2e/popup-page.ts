import { expect, type Page } from '@playwright/test'

/** Erases a setup, as a person does in the popup's menu. */
export async function forgetSetup(popup: Page, { timeout = 10_000 } = {}): Promise<void> {
  if (!(await popup.locator('details.menu').evaluate((menu: HTMLDetailsElement) => menu.open)))
    await popup.locator('.menu > summary').click({ timeout })
  await popup.getByRole('button', { name: 'Forget this setup' }).click({ timeout })
  await popup.getByRole('button', { name: 'Forget it' }).click({ timeout })
}

/** Waits until the popup or the results page shows this state of the instance. */
export const inState = (page: Page, state: string): Promise<void> =>
  expect(page.locator('[data-state]')).toHaveAttribute('data-state', state)

/** Opens the results page beside the popup. */
export async function openResults(popup: Page): Promise<Page> {
  const results = await popup.context().newPage()
  await results.goto(popup.url().replace('popup.html', 'results.html'))
  return results
}
