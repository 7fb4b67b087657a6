import type { Page } from '@playwright/test'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginSetup } from './guide-page.ts'

const DASHBOARD = 'https://dashboard.neoagent.io/integrations'
const PICTURES = 'test-results/pictures'
const card = (page: Page) => page.locator('neo-hand-off')

test.use({ options: { setup: 'complete' } })

test('on the dashboard nothing of ours is there without a hand-off, and hostile links are refused', async ({
  context,
}) => {
  const page = await context.newPage()
  await page.goto(DASHBOARD)
  await page.waitForLoadState('networkidle')
  await expect(card(page)).toHaveCount(0)
  await page.goto(`${DASHBOARD}#instance_url=https://evil.example&client_id=${'a'.repeat(32)}`)
  await page.reload()
  await page.goto('about:blank')
  await page.goto(`${DASHBOARD}#instance_url=https://evil.example&client_id=${'a'.repeat(32)}`)
  await expect(card(page)).toHaveAttribute('data-state', 'refused')
  expect(page.url()).toBe(DASHBOARD)
  await expect(page.getByLabel('Instance URL')).toHaveValue('')
  await page.screenshot({ path: `${PICTURES}/dashboard-refused.png` })
})

test('where the form is not there yet the values can be copied, and are offered once it is', async ({
  tab: admin,
  context,
  server,
}) => {
  const { clientId } = server.instance.describe()
  await beginSetup(admin, 'user.password')
  const page = await context.newPage()
  await page.goto(`https://dashboard.neoagent.io/#instance_url=${encodeURIComponent(INSTANCE)}&client_id=${clientId}`)
  await expect(card(page)).toHaveAttribute('data-state', 'looking')
  await card(page).getByRole('button', { name: 'Copy Client ID' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(clientId)
  // A framework that controls its inputs: what it did not hear of it takes back.
  await page.evaluate(() => {
    const form = document.createElement('form')
    const heard = new Map<string, string>()
    for (const name of ['instanceUrl', 'clientId', 'clientSecret']) {
      const input = Object.assign(document.createElement('input'), {
        name,
        type: name === 'clientSecret' ? 'password' : 'text',
      })
      input.addEventListener('input', () => heard.set(name, input.value))
      setInterval(() => (input.value = heard.get(name) ?? ''), 5)
      form.append(input)
    }
    document.body.append(form)
  })
  await expect(card(page)).toHaveAttribute('data-state', 'offer')
  await card(page).getByRole('button', { name: 'Fill in for me' }).click()
  await expect(card(page)).toHaveAttribute('data-state', 'filled')
  await expect(page.locator('input[name=clientId]')).toHaveValue(clientId ?? '')
  // Done is done: the next page says nothing.
  await page.goto(DASHBOARD)
  await page.waitForLoadState('networkidle')
  await expect(card(page)).toHaveCount(0)
})
