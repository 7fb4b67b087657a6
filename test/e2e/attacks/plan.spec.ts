import type { BrowserContext, Page } from '@playwright/test'
import type { Row } from '../../instance/database.ts'
import type { Instance } from '../../instance/instance.ts'
import { PEOPLE } from '../../instance/seed.ts'
import { giveOnlyRoles } from '../../instance/setup.ts'
import { expect, INSTANCE, signIn, test } from '../fixtures.ts'
import { GuidePage, startSetup } from '../guide-page.ts'
import { kept } from '../inside.ts'

// Records that are somebody else's, and what a colleague does between the plan and its run.

const COLLEAGUE = 'casey.colleague'

async function openPlan(context: BrowserContext, openPopup: () => Promise<Page>): Promise<Page> {
  const popup = await openPopup()
  const link = popup.getByRole('link', { name: 'Create the records for me' })
  const [plan] = await Promise.all([context.waitForEvent('page'), link.click()])
  return plan
}

/** Somebody who calls themselves Neo Agent. */
function renamed({ db }: Instance): Row {
  const somebody = db.find('sys_user', { user_name: PEOPLE.agent.user }) as Row
  db.update('sys_user', somebody.sys_id ?? '', { first_name: 'Neo', last_name: 'Agent', name: 'Neo Agent' })
  return somebody
}
const rolesOf = ({ db }: Instance, { sys_id }: Row) =>
  db.rows('sys_user_has_role').filter(({ user }) => user === sys_id)

test('nobody is given a role for being called Neo Agent, and every row says whose record it is', async ({
  admin,
  context,
  openPopup,
  server,
}) => {
  const somebody = renamed(server.instance)
  await expect(admin).toHaveURL(/home/)
  const plan = await openPlan(context, openPopup)
  await expect(plan.getByText("Say which account is Neo's.")).toBeVisible()
  await expect(plan.locator('[data-entry]')).toHaveCount(1)
  await plan.getByRole('radio', { name: /toni\.ticket Neo Agent/ }).click()
  await expect(plan.locator('[data-entry="role:itil"]')).toContainText('Give toni.ticket (Neo Agent) the role "itil"')
  await plan.getByRole('radio', { name: 'None of these: create a new one' }).click()
  await expect(plan.locator('[data-entry="user"]')).toContainText('neo.agent (Neo Agent (Service Account))')
  await expect(plan.locator('[data-entry="role:itil"]')).toContainText('Give neo.agent (')
  await plan.getByRole('button', { name: 'Create the records' }).click()
  await expect(plan.getByText('Done. Now copy the Client Secret')).toBeVisible()
  expect(rolesOf(server.instance, somebody)).toEqual([])
})

test.describe('with an account', () => {
  test.use({ options: { setup: 'complete' } })

  test('the form of somebody who is called Neo Agent is neither guided nor taken, opened or saved', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    const somebody = renamed(server.instance)
    const account = { userName: 'neo.agent', sysId: server.instance.serviceAccount?.sys_id }
    await admin.goto(`${INSTANCE}/sys_user.do?sys_id=${account.sysId}`)
    const guide = await startSetup(admin, openPopup, 'user.password')
    await admin.bringToFront()
    await expect.poll(() => kept(context)).toMatchObject({ user: account })
    await admin.goto(`${INSTANCE}/sys_user.do?sys_id=${somebody.sys_id}`)
    await expect(guide.host).toHaveAttribute('data-state', 'off-path')
    await expect(guide.host.getByRole('button', { name: 'Fill in all' })).toHaveCount(0)
    await admin.locator('[id="sys_user.title"]').fill('Robot')
    await admin.locator('#sysverb_update').click()
    await expect.poll(() => server.instance.db.get('sys_user', somebody.sys_id ?? '')?.title).toBe('Robot')
    await new GuidePage(admin).step('user.password')
    await admin.waitForLoadState('networkidle')
    expect(await kept(context)).toMatchObject({ user: account })
  })
})

test('undo leaves an account that a colleague made while the request was lost', async ({
  admin,
  context,
  openPopup,
  server,
}) => {
  const { db } = server.instance
  await expect(admin).toHaveURL(/home/)
  const plan = await openPlan(context, openPopup)
  let values: Row = {}
  await context.route('**/api/now/table/sys_user?**', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    values = route.request().postDataJSON() as Row
    return route.abort()
  })
  await plan.getByRole('button', { name: 'Create the records' }).click()
  await expect(plan.getByText('Stopped before the end.')).toBeVisible()
  expect(values.user_name).toBe('neo.agent')
  db.insert('sys_user', values, COLLEAGUE)
  await plan.getByRole('button', { name: 'Undo', exact: true }).click()
  await plan.getByRole('button', { name: 'Undo these changes' }).click()
  await expect(plan.getByText('Undone, except what is named below.')).toBeVisible()
  await expect(plan.locator('[data-entry="user"]')).toContainText(`It was made by ${COLLEAGUE}`)
  await expect(plan.locator('[data-entry="user"]')).toHaveAttribute('data-state', 'kept')
  expect(db.find('sys_user', { user_name: 'neo.agent' })).toBeDefined()
  expect(db.find('oauth_entity', { name: 'Neo Agent' })).toBeUndefined()
})

test.describe('with an account to change', () => {
  test.use({ options: { setup: 'complete', faults: ['user.notification'] } })

  test('what a colleague changed since the plan was made is not written over, and they are named', async ({
    admin,
    context,
    openPopup,
    server,
  }) => {
    const { db, serviceAccount } = server.instance
    await expect(admin).toHaveURL(/home/)
    const plan = await openPlan(context, openPopup)
    const entry = plan.locator('[data-entry="user"]')
    await expect(entry).toContainText('neo.agent (Neo Agent (Service Account))')
    db.update('sys_user', serviceAccount?.sys_id ?? '', { notification: '3' }, COLLEAGUE)
    await plan.getByRole('button', { name: 'Create the records' }).click()
    await expect(entry).toContainText(`It was changed last by ${COLLEAGUE}`)
    expect(db.get('sys_user', serviceAccount?.sys_id ?? '')?.notification).toBe('3')
    await plan.getByRole('button', { name: 'Refresh the plan' }).click()
    await expect(entry.getByRole('cell', { name: '3', exact: true })).toBeVisible()
    await plan.getByRole('button', { name: 'Create the records' }).click()
    await expect.poll(() => db.get('sys_user', serviceAccount?.sys_id ?? '')?.notification).toBe('1')
  })
})

test('a plan is carried out for nobody but the person it was made for', async ({
  admin,
  context,
  openPopup,
  server,
}) => {
  const { db } = server.instance
  giveOnlyRoles(db, PEOPLE.agent.user, ['admin'])
  await expect(admin).toHaveURL(/home/)
  const plan = await openPlan(context, openPopup)
  await expect(plan.locator('[data-entry="user"]')).toBeVisible()
  await admin.goto(`${INSTANCE}/logout.do`)
  await admin.goto(`${INSTANCE}/login.do`)
  await signIn(admin, PEOPLE.agent)
  await admin.waitForURL('**/now/nav/ui/home')
  await plan.getByRole('button', { name: 'Create the records' }).click()
  await expect(plan.getByRole('alert')).toContainText('Somebody else is signed in now')
  expect(db.find('oauth_entity', { name: 'Neo Agent' })).toBeUndefined()
})
