import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOn, beginSetup } from './guide-page.ts'

const REDIRECT = 'https://dashboard.neoagent.io/oauth/servicenow/callback'

test.describe('on xanadu, which has only the old form', () => {
  test.use({ options: { release: 'xanadu' } })

  test('the guide leads through interceptor and classic form, and captures what was submitted', async ({
    tab: admin,
    server,
  }) => {
    const guide = await beginSetup(admin)
    await guide.frame.locator('#sysverb_new').click()
    await guide.step('app.kind')
    const choice = guide.frame.getByRole('link', { name: 'Create an OAuth API endpoint for external clients' })
    await guide.pointsAt(choice)
    await choice.click()

    await guide.step('app.name')
    await guide.pointsAt(guide.frame.locator('[id="element.oauth_entity.name"]'))
    await guide.frame.locator('[id="oauth_entity.name"]').fill('Neo Agent')
    await guide.step('app.redirect')
    // The field is locked: the lock is part of the row that is pointed at.
    await guide.pointsAt(guide.frame.locator('[id="element.oauth_entity.redirect_url"]'))
    await guide.frame.locator('[id="oauth_entity.redirect_url_unlock"]').click()
    await guide.frame.locator('[id="oauth_entity.redirect_url"]').fill(`${REDIRECT}/`)
    await guide.verdict('app.redirect', 'fail')
    await guide.host.getByRole('button', { name: 'Remove the slash' }).click()
    await guide.verdict('app.redirect', 'pass')
    // A release without the scope restriction has no such step.
    await expect(guide.finding('app.scope')).toHaveCount(0)

    await guide.step('app.save')
    const submit = guide.frame.locator('#sysverb_insert')
    await guide.pointsAt(submit)
    await submit.click()
    await guide.step('app.capture')
    const record = server.instance.db.find('oauth_entity', { name: 'Neo Agent' })
    expect(record).toMatchObject({ redirect_url: REDIRECT, active: 'true' })
    await expect(guide.region).toContainText(record?.client_id ?? '?')
    await expect(guide.host.getByRole('button', { name: 'Continue in Neo' })).toBeVisible()

    // The secret is behind a lock: what reveals it is pointed at, and the step is done once the admin says so.
    await guide.host.getByRole('button', { name: 'Open the application' }).click()
    const unlock = guide.frame.locator('[id="oauth_entity.client_secret_unlock"]')
    await guide.pointsAt(unlock)
    const steps = guide.host.getByRole('button', { name: /^All steps/ })
    const keep = guide.region.getByRole('listitem').filter({ hasText: 'Keep the Client Secret' })
    const kept = guide.host.getByRole('button', { name: 'I have saved it' })
    await steps.click()
    await expect(keep.getByRole('img', { name: 'Passed' })).toHaveCount(0)
    await steps.click()
    await unlock.click()
    await guide.pointsAt(guide.frame.locator('[id="element.oauth_entity.client_secret"]'))
    await kept.click()
    await expect(kept).toHaveCount(0)
    await steps.click()
    await expect(keep.getByRole('img', { name: 'Passed' })).toBeVisible()
    await admin.reload()
    await guide.step('app.capture')
    await expect(guide.host.getByRole('button', { name: 'Go on to the service account' })).toBeVisible()
    await expect(kept).toHaveCount(0)
  })

  test('a submitted record with a wrong value is not captured: the guide says which, and leads back', async ({
    tab: admin,
  }) => {
    const guide = await beginOn(admin, `${INSTANCE}/oauth_entity.do?sys_id=-1&sysparm_query=type=client`)
    await guide.step('app.name')
    await admin.locator('[id="oauth_entity.name"]').fill('Neo Agent')
    await admin.locator('[id="oauth_entity.redirect_url_unlock"]').click()
    await admin.locator('[id="oauth_entity.redirect_url"]').fill(REDIRECT.replace('https', 'http'))
    await guide.verdict('app.redirect', 'fail')
    await admin.locator('#sysverb_insert').click()
    await admin.waitForURL('**/oauth_entity_list.do')
    await guide.step('app.redirect')
    await expect(guide.host).toHaveAttribute('data-state', 'off-path')
    await expect(guide.host.getByRole('button', { name: 'Continue in Neo' })).toHaveCount(0)
    await guide.host.getByRole('button', { name: 'Open the application' }).click()
    await guide.host.getByRole('button', { name: 'Correct it for me' }).click()
    await guide.verdict('app.redirect', 'pass')
    await guide.step('app.save')
    await guide.frame.locator('#sysverb_update').click()
    await guide.step('app.capture')
    await expect(guide.host.getByRole('button', { name: 'Continue in Neo' })).toBeVisible()
  })
})

test('on a newer release the old form works too, with its scope restriction', async ({ tab: admin, server }) => {
  const guide = await beginOn(admin, `${INSTANCE}/oauth_entity.do?sys_id=-1&sysparm_query=type=client`)
  await guide.step('app.name')
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.verdict('app.redirect', 'pass')
  await guide.verdict('app.scope', 'pass')
  await guide.step('app.save')
  await admin.locator('#sysverb_insert').click()
  await guide.step('app.capture')
  expect(server.instance.db.find('oauth_entity', { name: 'Neo Agent' })).toMatchObject({
    redirect_url: REDIRECT,
    scope_restriction_status: 'unrestricted',
  })
})

test("another integration's record is left alone", async ({ tab: admin, server }) => {
  const guide = await beginSetup(admin)
  const other = server.instance.db.find('oauth_entity', { name: 'Mobile API' })
  await admin.goto(`${INSTANCE}/oauth_entity.do?sys_id=${other?.sys_id}`)
  await guide.step('app.find')
  await expect(guide.host).toHaveAttribute('data-state', 'off-path')
  await expect(guide.host.getByRole('button', { name: 'Fill in all' })).toHaveCount(0)
  await expect(guide.spotlight).toHaveCount(0)
})

test('the form for an outbound provider is recognised as the wrong one', async ({ tab: admin }) => {
  const guide = await beginSetup(admin)
  await guide.frame.locator('#sysverb_new').click()
  await guide.frame.getByRole('link', { name: 'Connect to a third party OAuth Provider' }).click()
  await guide.step('app.grant')
  await guide.verdict('app.kind', 'fail')
  await expect(guide.finding('app.kind')).toContainText('for calling other systems')
  await guide.host.getByRole('button', { name: 'Take me back' }).click()
  await guide.step('app.new')
})
