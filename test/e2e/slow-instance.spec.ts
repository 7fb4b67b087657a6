import type { BrowserContext } from '@playwright/test'
import { expect, INSTANCE, test } from './fixtures.ts'
import { startSetup } from './guide-page.ts'
import { kept } from './inside.ts'
import { expectOnce, walk } from './journey.ts'

// What the guide does while the instance has not answered yet.

const USER_LIST = `${INSTANCE}/now/nav/ui/classic/params/target/sys_user_list.do`
const READING = 'Reading the application and the account'

/** Holds reads back; answers with what lets them through. */
async function hold(context: BrowserContext, reads = '**/api/now/table/**'): Promise<() => void> {
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await context.route(reads, async (route) => {
    await held
    await route.continue()
  })
  return answer
}

test('the whole way is the same where each read takes 300 ms', async ({ admin, openPopup, server }) => {
  test.setTimeout(60_000)
  server.instance.trouble.delay = 300
  const guide = await startSetup(admin, openPopup)
  await admin.bringToFront()
  await walk(guide, () => Promise.resolve())
  expectOnce(server.instance.db)
})

test.describe('with both records there', () => {
  test.use({ options: { setup: 'complete' } })

  test('nobody is sent on by a guess, and none is kept', async ({ admin, context, openPopup }) => {
    const guide = await startSetup(admin, openPopup, 'user.password')
    await admin.bringToFront()
    await expect.poll(() => kept(context)).toMatchObject({ next: 'user.password' })
    const answer = await hold(context)
    await admin.goto(USER_LIST)
    await expect(guide.region).toContainText(READING)
    await expect(guide.region.getByRole('button')).toHaveCount(0)
    expect(await kept(context)).toMatchObject({ next: 'user.password' })
    answer()
    await guide.region.getByRole('button', { name: "Next: set the account's password" }).click()
    await guide.step('user.password')
    await expect(guide.frame.locator('#set_password')).toBeVisible()
  })

  test('where a set-up begins, the pill does not say that there is nothing yet', async ({
    admin,
    context,
    openPopup,
  }) => {
    const answer = await hold(context)
    await admin.goto(`${INSTANCE}/sys_user_list.do`)
    const guide = await startSetup(admin, openPopup, 'user.new')
    await admin.bringToFront()
    await admin.goto(`${INSTANCE}/now/nav/ui/classic/params/target/sys_m2m_template.do`)
    await expect(guide.region).toContainText(READING)
    answer()
    await expect(guide.region.getByRole('button', { name: /^Next: / })).toBeVisible()
    await guide.step('user.password')
  })

  test('from the application one goes to the account that is there, not to the form of a new one', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    const { application, serviceAccount } = server.instance
    await admin.goto(`${INSTANCE}/oauth_entity.do?sys_id=${application?.sys_id}`)
    // The application's own record is read meanwhile.
    const answer = await hold(context, '**/api/now/table/sys_user**')
    const guide = await startSetup(admin, openPopup, 'app.capture')
    await admin.bringToFront()
    await guide.host.getByRole('button', { name: 'Go on to the service account' }).click()
    answer()
    await guide.step('user.password')
    expect(admin.url()).toContain(serviceAccount?.sys_id)
  })

  test('that the account has a password is not lost when it is told before the record is read', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    const answer = await hold(context)
    await admin.goto(`${INSTANCE}/sys_user.do?sys_id=${server.instance.serviceAccount?.sys_id}`)
    const guide = await startSetup(admin, openPopup, 'user.password')
    await admin.bringToFront()
    await expect(guide.host).toHaveAttribute('data-state', 'waiting')
    await guide.host.getByRole('button', { name: 'I have saved its password' }).click()
    await guide.step('user.roles')
    answer()
    await guide.step('handoff')
    await expect.poll(() => kept(context)).toMatchObject({ user: { userName: 'neo.agent', passwordSet: true } })
  })
})

test.describe('with two accounts of Neo', () => {
  test.use({ options: { setup: 'complete', faults: ['user.exists:several'] } })

  test('from the application one comes to choose, not to the form of a third', async ({ admin, openPopup, server }) => {
    await admin.goto(`${INSTANCE}/oauth_entity.do?sys_id=${server.instance.application?.sys_id}`)
    const guide = await startSetup(admin, openPopup, 'app.capture')
    await admin.bringToFront()
    await guide.host.getByRole('button', { name: 'Go on to the service account' }).click()
    await guide.region.getByRole('button', { name: /neo\.agent\.old/ }).click()
    await guide.host.getByRole('button', { name: 'Go on to the service account' }).click()
    const other = server.instance.db.find('sys_user', { user_name: 'neo.agent.old' })
    await admin.waitForURL(`**${other?.sys_id}**`)
  })
})

test.describe('with the application alone', () => {
  test.use({ options: { setup: 'complete' } })

  test('an account that was saved a moment ago is not asked for once more', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    const { db, serviceAccount } = server.instance
    db.delete('sys_user', serviceAccount?.sys_id ?? '')
    const guide = await startSetup(admin, openPopup, 'user.new')
    await admin.bringToFront()
    await admin.goto(`${INSTANCE}/now/nav/ui/classic/params/target/sys_user.do%3Fsys_id%3D-1`)
    await guide.host.getByRole('button', { name: 'Fill in all' }).click()
    await guide.step('user.save')
    const answer = await hold(context)
    await guide.frame.locator('#sysverb_insert').click()
    await expect(guide.region).toContainText(READING)
    await expect(guide.spotlight).toHaveCount(0)
    answer()
    await expect(guide.region.getByRole('button', { name: 'Open the account' })).toBeVisible()
    expect(await kept(context)).toMatchObject({ user: { userName: 'neo.agent' } })
  })
})
