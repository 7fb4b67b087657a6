import type { Page } from '@playwright/test'
import type { Row } from '../instance/database.ts'
import type { Instance } from '../instance/instance.ts'
import { complaints } from './axe.ts'
import { expect, signIn, test } from './fixtures.ts'
import { GuidePage } from './guide-page.ts'

const PICTURES = 'test-results/pictures'
const TABLES = ['oauth_entity', 'oauth_entity_auth_scope_mapping', 'sys_user', 'sys_user_has_role']

const rowsOf = ({ db }: Instance): Row[] =>
  TABLES.flatMap((table) => (db.has(table) ? structuredClone(db.rows(table)) : []))
    .map(({ last_login_time: _seen, ...row }) => row)
    .toSorted((a, b) => (a.sys_id ?? '').localeCompare(b.sys_id ?? ''))

/** Counts what the admin has to click besides the secret, the password and the approval. */
class Clicks {
  count = 0
  readonly click = async (
    page: Page,
    name: string | RegExp,
    role: 'button' | 'link' | 'checkbox' = 'button',
  ): Promise<void> => {
    this.count++
    await page.getByRole(role, { name }).click()
  }
}

for (const release of ['xanadu', 'australia'])
  test.describe(`on ${release}`, () => {
    test.use({ options: { release } })

    test('from nothing to connected, in eight clicks besides secret, password and approval', async ({
      admin,
      context,
      openPopup,
      server,
    }) => {
      const { db } = server.instance
      const clicks = new Clicks()
      await expect(admin).toHaveURL(/home/)
      const popup = await openPopup()
      const [plan] = await Promise.all([
        context.waitForEvent('page'),
        clicks.click(popup, 'Create the records for me', 'link'),
      ])
      await expect(plan.locator('[data-entry="application"]')).toBeVisible()
      await expect(plan.locator('[data-entry]')).toHaveCount(3)
      expect(db.find('oauth_entity', { name: 'Neo Agent' })).toBeUndefined()
      await plan.setViewportSize({ width: 900, height: 1000 })
      expect(await complaints(plan)).toEqual([])
      await plan.screenshot({ path: `${PICTURES}/plan-${release}.png`, fullPage: true })
      const opened = context.waitForEvent('page')
      await clicks.click(plan, 'Create the records')
      await expect(plan.getByText('Done. Now copy the Client Secret')).toBeVisible()
      await plan.screenshot({ path: `${PICTURES}/plan-done-${release}.png`, fullPage: true })

      // The record is open for the secret in a tab of its own; the guide goes on to the password.
      const tab = await opened
      await expect(admin).toHaveURL(/home/)
      const guide = new GuidePage(tab)
      await guide.step('app.capture')
      const application = db.find('oauth_entity', { name: 'Neo Agent' })
      await clicks.click(tab, 'Go on to the service account')
      await guide.step('user.password')
      await guide.frame.locator('#set_password').click()
      await guide.frame.getByRole('button', { name: 'Generate' }).click()
      await guide.frame.getByRole('button', { name: 'Save Password' }).click()
      await guide.step('user.password')
      await guide.host.getByRole('button', { name: 'Untick it for me' }).click()
      await guide.frame.locator('#sysverb_update').click()
      await guide.step('handoff')
      const account = db.find('sys_user', { user_name: 'neo.agent' })
      expect(account).toMatchObject({ password_needs_reset: 'false', notification: '1' })

      const link = popup.getByRole('link', { name: 'Continue in Neo' })
      await popup.bringToFront()
      await clicks.click(popup, /Client Secret are in my password manager/, 'checkbox')
      await clicks.click(popup, /service account's password/, 'checkbox')
      clicks.count++
      const [dashboard] = await Promise.all([context.waitForEvent('page'), link.click()])
      await clicks.click(dashboard, 'Fill in for me')
      await dashboard.getByLabel('Client Secret').fill(application?.client_secret ?? '')
      const [consent] = await Promise.all([
        context.waitForEvent('page'),
        dashboard.getByRole('button', { name: 'Connect ServiceNow' }).click(),
      ])
      await consent.getByRole('button', { name: /Sign out and continue/ }).click()
      await signIn(consent, { user: 'neo.agent', password: account?.user_password ?? '' })
      await consent.getByRole('button', { name: 'Allow' }).click()
      await expect(dashboard.getByRole('status')).toContainText('Neo wrote a note on INC0010001.')
      expect(clicks.count).toBeLessThanOrEqual(8)
    })

    test('undo restores the tables row by row', async ({ admin, context, openPopup, server }) => {
      await expect(admin).toHaveURL(/home/)
      const before = rowsOf(server.instance)
      const popup = await openPopup()
      const [plan] = await Promise.all([
        context.waitForEvent('page'),
        popup.getByRole('link', { name: 'Create the records for me' }).click(),
      ])
      await plan.getByRole('button', { name: 'Create the records' }).click()
      await expect(plan.getByText('Done. Now copy the Client Secret')).toBeVisible()
      expect(rowsOf(server.instance)).not.toEqual(before)
      const made = rowsOf(server.instance)
      await plan.getByRole('button', { name: 'Undo', exact: true }).click()
      await expect(plan.getByRole('alertdialog')).toContainText('Delete the OAuth application')
      await plan.screenshot({ path: `${PICTURES}/plan-undo.png`, fullPage: true })
      await plan.getByRole('button', { name: 'Keep everything' }).click()
      expect(rowsOf(server.instance)).toEqual(made)
      await plan.getByRole('button', { name: 'Undo', exact: true }).click()
      await plan.getByRole('button', { name: 'Undo these changes' }).click()
      await expect(plan.getByText('Undone.')).toBeVisible()
      expect(rowsOf(server.instance)).toEqual(before)
      // What was deleted is handed out no more.
      await popup.reload()
      await expect(popup.getByText('Continue in Neo')).toHaveCount(0)
    })
  })

test('parts can be left out, names chosen, and a name that is none is refused', async ({
  admin,
  context,
  openPopup,
  server,
}) => {
  const { db } = server.instance
  await expect(admin).toHaveURL(/home/)
  const popup = await openPopup()
  const [plan] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Create the records for me' }).click(),
  ])
  await plan.getByLabel('User ID').fill('')
  await expect(plan.getByRole('alert')).toContainText('The User ID is empty')
  await expect(plan.getByRole('button', { name: 'Create the records' })).toHaveCount(0)
  await plan.getByLabel('User ID').fill('svc.neo.agent')
  await plan.getByLabel('First name').focus()
  await expect(plan.locator('[data-entry="user"]')).toContainText('svc.neo.agent')
  await plan.getByRole('checkbox', { name: 'Do this: Create the OAuth application' }).uncheck()
  await plan.getByRole('button', { name: 'Create the records' }).click()
  await expect.poll(() => db.find('sys_user', { user_name: 'svc.neo.agent' })?.user_name).toBe('svc.neo.agent')
  await expect(plan.getByText('Done. Now copy the Client Secret')).toBeVisible()
  expect(db.find('oauth_entity', { name: 'Neo Agent' })).toBeUndefined()
})

test('closed in the middle, it goes on where it stopped', async ({ admin, context, openPopup, server }) => {
  const { db } = server.instance
  await expect(admin).toHaveURL(/home/)
  const popup = await openPopup()
  const [plan] = await Promise.all([
    context.waitForEvent('page'),
    popup.getByRole('link', { name: 'Create the records for me' }).click(),
  ])
  await expect(plan.locator('[data-entry="user"]')).toBeVisible()
  server.instance.trouble.refused = ['sys_user']
  await plan.getByRole('button', { name: 'Create the records' }).click()
  await expect(plan.getByText('Stopped before the end.')).toBeVisible()
  await expect(plan.locator('[data-entry="application"]')).toHaveAttribute('data-state', 'done')
  await plan.screenshot({ path: `${PICTURES}/plan-stopped.png`, fullPage: true })
  const address = plan.url()
  await plan.close()
  server.instance.trouble.refused = []
  const again = await context.newPage()
  await again.goto(address)
  await again.getByRole('button', { name: 'Go on' }).click()
  await expect(again.getByText('Done. Now copy the Client Secret')).toBeVisible()
  expect(db.rows('oauth_entity').filter(({ name }) => name === 'Neo Agent')).toHaveLength(1)
  expect(db.find('sys_user', { user_name: 'neo.agent' })).toBeDefined()
})
