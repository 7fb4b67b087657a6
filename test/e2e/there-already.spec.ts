import { PEOPLE } from '../instance/seed.ts'
import { expect, HOST, INSTANCE, test } from './fixtures.ts'
import { beginSetup, GuidePage, startSetup } from './guide-page.ts'
import { fillStorage, kept, type Scope, store } from './inside.ts'

// Both records are there already and are Neo's; only whether the account has a password is not known.

const FORM = '/now/machine-identity-console/authz-code-create/1'

test.use({ options: { setup: 'complete' } })

test('two tabs that stand at different steps do not answer each other without end', async ({ tab: admin, context }) => {
  const guide = await beginSetup(admin, 'user.password')
  const second = await context.newPage()
  await second.goto(`${INSTANCE}/now/nav/ui/classic/params/target/oauth_entity_list.do`)
  const other = new GuidePage(second)
  await other.step('user.password')
  await admin.bringToFront()
  await admin.goto(INSTANCE + FORM)
  await guide.step('app.name')
  const [worker] = context.serviceWorkers()
  await worker?.evaluate(() => {
    const scope = globalThis as unknown as Scope & { changes: number }
    scope.changes = 0
    scope.chrome.storage.onChanged.addListener(() => scope.changes++)
  })
  await admin.locator('input[name=name]').fill('Neo Agent')
  await guide.verdict('app.name', 'fail')
  await admin.locator('input[name=provider_name]').fill('Neo Agent')
  await guide.verdict('app.name', 'pass')
  await admin.waitForLoadState('networkidle')
  expect(await worker?.evaluate(() => (globalThis as unknown as { changes: number }).changes)).toBeLessThan(20)
})

test('reads that are refused are over: they hold no connection that the page needs', async ({ tab: admin, server }) => {
  const guide = await beginSetup(admin, 'user.password')
  await admin.bringToFront()
  server.instance.trouble.refused = ['oauth_entity', 'sys_user', 'sys_user_has_role']
  await admin.reload()
  await expect(guide.region).toContainText('does not let you read')
  await admin.waitForLoadState('networkidle')
})

test("a password that is set for somebody else is not the account's", async ({ tab: admin, server }) => {
  const { db, serviceAccount } = server.instance
  const somebody = db.find('sys_user', { user_name: PEOPLE.agent.user })
  const guide = await beginSetup(admin, 'user.password')
  await admin.bringToFront()
  await admin.goto(`${INSTANCE}/sys_user.do?sys_id=${somebody?.sys_id}`)
  await expect(guide.host).toHaveCount(1)
  await admin.locator('#set_password').click()
  await admin.getByRole('button', { name: 'Generate' }).click()
  await admin.getByRole('button', { name: 'Save Password' }).click()
  await expect(admin.locator('[id="ni.sys_user.password_needs_reset"]')).toBeChecked()
  await admin.goto(`${INSTANCE}/sys_user.do?sys_id=${serviceAccount?.sys_id}`)
  await expect(guide.host).toHaveAttribute('data-state', 'guiding')
  await guide.step('user.password')
})

test('what another tab stored is taken in while something of our own could not be stored', async ({
  admin,
  context,
  openPopup,
  server,
}) => {
  await admin.goto(`${INSTANCE}/sys_user.do?sys_id=${server.instance.serviceAccount?.sys_id}`)
  const guide = await startSetup(admin, openPopup, 'user.password')
  await expect(guide.host).toHaveAttribute('data-state', 'guiding')
  // Whether the card is folded is kept like anything else; "false" needs a byte more than "true".
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  await expect.poll(() => kept(context)).toMatchObject({ collapsed: true })
  const popup = await openPopup()
  const makeRoom = await fillStorage(popup)
  await admin.bringToFront()
  await guide.region.getByRole('button', { name: 'Open the guide' }).click()
  await expect(guide.region).toContainText('could not be kept')
  await makeRoom()
  const setup = (await kept(context)) as { user?: object } | undefined
  await store(popup, { [`setup:${HOST}`]: { ...setup, user: { ...setup?.user, passwordSet: true } } })
  await guide.step('handoff')
})
