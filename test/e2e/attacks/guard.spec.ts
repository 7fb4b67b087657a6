import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { ConsentForm } from '../../instance/pages/consent-forms.ts'
import type { Running } from '../../instance/server.ts'
import { BY_TURN, turn } from '../../support/matrix.ts'
import { expect, INSTANCE, signIn, test } from '../fixtures.ts'
import { beginSetup } from '../guide-page.ts'
import { approvers, ask, choice, guard, state } from './guarded.ts'

// Nobody but the service account approves Neo without an act of their own, whatever the approval page looks like.

test.use({ options: { setup: 'complete' } })

/** Allow and Deny of a form, as a person finds them. */
const ALLOW: Partial<Record<ConsentForm, (page: Page) => Locator>> = {
  'fields-named-like-members': (page) => page.locator('[value=authorize]'),
  links: (page) => page.getByRole('link', { name: 'Allow', exact: true }),
  translated: (page) => page.getByRole('button', { name: 'Zulassen' }),
  unnamed: (page) => page.getByRole('button', { name: 'Allow access' }),
  unrecognised: (page) => page.getByRole('button', { name: 'Go on' }),
}
const DENY: Partial<Record<ConsentForm, (page: Page) => Locator>> = {
  'fields-named-like-members': (page) => page.locator('[value=deny]'),
  links: (page) => page.getByRole('link', { name: 'Deny' }),
  translated: (page) => page.getByRole('button', { name: 'Verweigern' }),
}
const allowOf = (form: ConsentForm, page: Page) =>
  (ALLOW[form] ?? (() => page.locator('main').getByRole('button', { name: 'Allow', exact: true })))(page)
const denyOf = (form: ConsentForm, page: Page) =>
  (DENY[form] ?? (() => page.locator('main').getByRole('button', { name: 'Deny' })))(page)

/** Everything a person could do with Allow, one after another; each has to leave the page as it is. */
async function tryAll(allow: Locator, page: Page): Promise<void> {
  await allow.click()
  await allow.dblclick()
  for (const key of ['Enter', ' ']) {
    await allow.focus()
    await page.keyboard.press(key)
  }
  const field = page.locator('[name=device]')
  if ((await field.count()) > 0) await field.press('Enter')
}

const FORMS = [
  'known',
  'value-yes',
  'no-values',
  'input-allow',
  'unnamed',
  'swapped-order',
  'single-button',
  'links',
  'translated',
  'unrecognised',
  'late',
  'shadow',
  'plain-elements',
  'enter-in-field',
  'fields-named-like-members',
  'no-token',
  'token-in-script-file',
] as const satisfies readonly ConsentForm[]

type Meet = (form: ConsentForm, way: { context: BrowserContext; server: Running }) => Promise<void>

const PEOPLE: Record<string, Meet> = {
  'the wrong person never': async (form, way) => {
    const page = await ask(way, form)
    await state(page, 'wrong')
    await tryAll(allowOf(form, page), page)
    await state(page, 'wrong')
    await Promise.all([page.waitForURL(/error=access_denied/), denyOf(form, page).click()])
    expect(approvers(way)).toEqual([])
  },
  'an unknown one by an act of their own': async (form, way) => {
    // Allow does nothing by itself; once they said who they are, it does.
    way.server.instance.trouble.status = 500
    const page = await ask(way, form)
    await state(page, 'unknown')
    await expect(guard(page)).not.toContainText('refuses')
    await tryAll(allowOf(form, page), page)
    await state(page, 'unknown')
    expect(approvers(way)).toEqual([])
    await choice(page).click()
    await state(page, 'chosen')
    expect(approvers(way)).toEqual([])
    await Promise.all([page.waitForURL(/[?&]code=/), allowOf(form, page).click()])
    expect(approvers(way)).toHaveLength(1)
    delete way.server.instance.trouble.status
  },
  'the right one with one click': async (form, way) => {
    // The page's own way to sign in as the account works.
    const before = approvers(way).length
    const page = await ask(way, form)
    await state(page, 'wrong')
    await page.locator('#not_you').click()
    await state(page, 'login')
    await signIn(page, way.server.instance.describe().service)
    await state(page, 'right')
    await Promise.all([page.waitForURL(/[?&]code=/), allowOf(form, page).click()])
    expect(approvers(way).slice(before)).toEqual([way.server.instance.serviceAccount?.sys_id])
  },
}

// Each form meets one of them in each run with a seed, and all of them one after another without.
for (const [row, form] of FORMS.entries()) {
  const people = turn(Object.keys(PEOPLE), row, process.env.E2E_SEED)
  test(`the form "${form}": ${people.join(', ')}`, { tag: BY_TURN }, async ({ tab: admin, context, server }) => {
    await beginSetup(admin, 'user.password')
    for (const person of people) await PEOPLE[person]?.(form, { context, server })
  })
}

test('a click made before the page is known to be the right one is made for the account only', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  server.instance.trouble.delay = 1_500
  const page = await ask(way, 'value-yes')
  await page.getByRole('button', { name: 'Allow' }).click()
  await state(page, 'wrong')
  expect(approvers(way)).toEqual([])
  await page.locator('#not_you').click()
  await signIn(page, server.instance.describe().service)
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(/[?&]code=/)
  expect(approvers(way)).toEqual([server.instance.serviceAccount?.sys_id])
})

test('Deny that is clicked after an Allow that was held back is what counts', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  let page = await ask(way, 'known')
  await page.locator('#not_you').click()
  await state(page, 'login')
  await signIn(page, server.instance.describe().service)
  await state(page, 'right')
  let answer = () => {}
  const asked = new Promise<void>((resolve) => (answer = resolve))
  await context.route('**/api/now/table/sys_user?*', async (route) => {
    await asked
    await route.continue()
  })
  // The instance takes its time with the denial, so that the answer about the person comes first.
  const answered = context.waitForEvent('response', (response) => response.url().includes('/table/sys_user?'))
  await context.route('**/oauth_auth.do', async (route) => {
    answer()
    await answered
    await route.continue()
  })
  page = await ask(way, 'known')
  await page.getByRole('button', { name: 'Allow' }).click()
  await Promise.all([page.waitForURL(/error=access_denied/), page.getByRole('button', { name: 'Deny' }).click()])
  expect(approvers(way)).toEqual([])
})

test('where no token is found anywhere the person is unknown, and nothing is called an error', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  const page = await ask(way, 'token-nowhere')
  await state(page, 'unknown')
  await page.getByRole('button', { name: 'Allow' }).click()
  await state(page, 'unknown')
  await choice(page).click()
  await Promise.all([page.waitForURL(/[?&]code=/), page.getByRole('button', { name: 'Allow' }).click()])
})

for (const [what, row] of [
  ['without a User ID', { user_name: '' }],
  ['that is another record of the same User ID', { sys_id: 'f'.repeat(32) }],
  ['that is no sys_id', { sys_id: 'neo' }],
] as const)
  test(`an answer that names a user ${what} proves nobody`, async ({ tab: admin, context, server }) => {
    const way = { context, server }
    await beginSetup(admin, 'user.password')
    const { sys_id } = server.instance.serviceAccount ?? {}
    await context.route('**/api/now/table/sys_user?*', (route) =>
      route.fulfill({ json: { result: [{ sys_id, user_name: 'neo.agent', ...row }] } }),
    )
    const page = await ask(way, 'known')
    await state(page, 'unknown')
    await page.getByRole('button', { name: 'Allow' }).click()
    await state(page, 'unknown')
    expect(approvers(way)).toEqual([])
    await expect(choice(page)).toBeVisible()
  })

test('an answer that comes after the limit still counts: the wrong person is stopped, even after they said who they are', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  let answer = () => {}
  const asked = new Promise<void>((resolve) => (answer = resolve))
  await context.route('**/api/now/table/sys_user?*', async (route) => {
    await asked
    await route.continue()
  })
  const page = await ask(way, 'known')
  await page.getByRole('button', { name: 'Allow' }).click()
  await state(page, 'unknown')
  await choice(page).click()
  await state(page, 'chosen')
  answer()
  await state(page, 'wrong')
  await page.getByRole('button', { name: 'Allow' }).click()
  await state(page, 'wrong')
  expect(approvers(way)).toEqual([])
})

test('somebody else who signed in meanwhile is asked for when the window is come back to', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  let page = await ask(way, 'no-token')
  await page.locator('#not_you').click()
  await signIn(page, server.instance.describe().service)
  await state(page, 'right')
  await admin.goto(`${INSTANCE}/logout.do?sysparm_goto_url=oauth`)
  await signIn(admin, server.instance.describe().admin)
  // The browser under test shows all windows at once, so the page is told that it was left.
  await page.evaluate(() => {
    window.dispatchEvent(new Event('blur'))
    window.dispatchEvent(new Event('focus'))
  })
  await page.getByRole('button', { name: 'Allow' }).click()
  await expect(guard(page)).not.toHaveAttribute('data-state', 'right')
  expect(approvers(way)).toEqual([])
  page = await ask(way, 'known')
  await state(page, 'wrong')
})
