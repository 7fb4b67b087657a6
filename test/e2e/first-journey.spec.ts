import type { Page } from '@playwright/test'
import { expect, HOST, INSTANCE, signIn, test } from './fixtures.ts'
import { GuidePage } from './guide-page.ts'

const REDIRECT = 'https://dashboard.neoagent.io/oauth/servicenow/callback'

test.use({ options: { setup: 'user' } })

/** From the popup to the open form "Authorization code grant". */
async function toTheForm(admin: Page, openPopup: () => Promise<Page>): Promise<GuidePage> {
  const popup = await openPopup()
  await expect(popup.getByText(HOST)).toBeVisible()
  await popup.getByRole('button', { name: 'Start setup' }).click()
  await popup.close()
  const guide = new GuidePage(admin)

  await guide.step('app.new')
  const newButton = guide.frame.locator('#sysverb_new')
  await guide.pointsAt(newButton)
  await newButton.click()

  await guide.step('app.kind')
  const choice = guide.frame.getByRole('link', { name: 'New Inbound Integration Experience' })
  await guide.pointsAt(choice)
  await choice.click()

  await guide.step('app.new-integration')
  const newIntegration = admin.getByRole('button', { name: 'New integration' })
  await guide.pointsAt(newIntegration)
  await newIntegration.click()

  await guide.step('app.grant')
  const card = admin.locator('now-card').filter({ hasText: 'OAuth - Authorization code grant' })
  await guide.pointsAt(card)
  await card.getByText('OAuth - Authorization code grant').click()
  await guide.step('app.name')
  return guide
}

test('a fresh admin goes from the popup to a connected Neo, with two mistakes on the way', async ({
  admin,
  openPopup,
  server,
  context,
}) => {
  const guide = await toTheForm(admin, openPopup)
  const save = admin.getByRole('button', { name: 'Save', exact: true })

  await guide.pointsAt(admin.locator('[name=name] .now-input-field'))
  await guide.leavesFree(admin.locator('[name=name] input'), save)
  await admin.locator('input[name=name]').fill('Neo Agent')
  await guide.verdict('app.name', 'fail')
  await expect(guide.finding('app.name')).toContainText('provider name is empty')
  await admin.locator('input[name=provider_name]').fill('Neo Agent')
  await guide.verdict('app.name', 'pass')

  // First mistake: a slash at the end.
  await guide.step('app.redirect')
  await admin.locator('input[name=redirect_url]').fill(`${REDIRECT}/`)
  await guide.verdict('app.redirect', 'fail')
  await expect(guide.finding('app.redirect')).toContainText('ends with "/"')
  await expect(guide.host.locator('mark')).toHaveText('/')
  await guide.host.getByRole('button', { name: 'Remove the slash' }).click()
  await guide.verdict('app.redirect', 'pass')
  await expect(admin.locator('input[name=redirect_url]')).toHaveValue(REDIRECT)

  // Second mistake: the scope box is on, as ServiceNow leaves it.
  await guide.step('app.scope')
  await guide.verdict('app.scope', 'fail')
  await expect(guide.finding('app.scope')).toContainText('every request would be refused')
  const box = admin.getByRole('checkbox', { name: 'Allow access only to APIs in selected scope' })
  await guide.pointsAt(box)
  await box.click()
  await guide.verdict('app.scope', 'pass')

  await guide.step('app.save')
  await guide.pointsAt(save)
  await guide.leavesFree(save)
  await save.click()
  const skip = admin.getByRole('button', { name: 'Skip for now' })
  await guide.pointsAt(skip)
  await skip.click()

  await guide.step('app.capture')
  await expect(guide.host).toHaveAttribute('data-state', 'done')
  const record = server.instance.db.find('oauth_entity', { name: 'Neo Agent' })
  expect(record).toMatchObject({
    redirect_url: REDIRECT,
    scope_restriction_status: 'unrestricted',
    active: 'true',
    inbound_grant_type: 'authz_code',
  })
  const { client_id: clientId = '', client_secret: clientSecret = '' } = record ?? {}
  await expect(guide.region).toContainText(clientId)
  await expect(guide.region).not.toContainText(clientSecret)

  const link = guide.host.getByRole('button', { name: 'Continue in Neo' })
  // It is no link, whose address the page could rewrite: the background opens what it knows.
  await expect(guide.host.locator('[href]')).toHaveCount(0)

  const dashboard = context.waitForEvent('page')
  await link.click()
  await expect((await dashboard).locator('neo-hand-off')).toContainText(clientId)
  await expect((await dashboard).locator('neo-hand-off')).toContainText(INSTANCE)
  await connect(await dashboard, context.waitForEvent('page'), {
    clientId,
    clientSecret,
    person: server.instance.describe().service,
  })
  await expect((await dashboard).getByRole('status')).toContainText('Neo read incident INC0010001.')
  await expect((await dashboard).getByRole('status')).toContainText('Neo wrote a note on INC0010001.')
})

/** On Neo's dashboard: types the three values and, in the popup, consents as the given person. */
async function connect(
  dashboard: Page,
  popup: Promise<Page>,
  {
    clientId,
    clientSecret,
    person,
  }: { clientId: string; clientSecret: string; person: { user: string; password: string } },
): Promise<void> {
  await dashboard.getByLabel('Instance URL').fill(INSTANCE)
  await dashboard.getByLabel('Client ID').fill(clientId)
  await dashboard.getByLabel('Client Secret').fill(clientSecret)
  const consentOpens = dashboard.context().waitForEvent('page')
  void popup
  await dashboard.getByRole('button', { name: 'Connect ServiceNow' }).click()
  const consent = await consentOpens
  // The admin's session is used silently, so the consent page shows the admin.
  await consent.getByRole('link', { name: 'Not You?' }).click()
  await signIn(consent, person)
  await expect(consent.getByText('Neo Agent would like to connect to your ServiceNow account')).toBeVisible()
  await consent.getByRole('button', { name: 'Allow' }).click()
}

test('with the scope box left on, Neo connects and is refused: the instance is honest', async ({
  admin,
  openPopup,
  server,
  context,
}) => {
  const guide = await toTheForm(admin, openPopup)
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  // Against the guide's advice, on again.
  await admin.getByRole('checkbox', { name: 'Allow access only to APIs in selected scope' }).click()
  await guide.step('app.scope')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByRole('button', { name: 'Skip for now' }).click()
  await expect(guide.host).toHaveAttribute('data-step', 'app.scope')
  const saved = () => server.instance.db.find('oauth_entity', { name: 'Neo Agent' })
  await expect.poll(saved).toBeDefined()
  const record = saved()
  await guide.verdict('app.scope', 'fail')
  await expect(guide.host.getByRole('button', { name: 'Continue in Neo' })).toHaveCount(0)

  const dashboard = await context.newPage()
  await dashboard.goto('https://dashboard.neoagent.io/integrations')
  const person = server.instance.describe().service
  await connect(dashboard, context.waitForEvent('page'), {
    clientId: record?.client_id ?? '',
    clientSecret: record?.client_secret ?? '',
    person,
  })
  await expect(dashboard.getByRole('status')).toContainText(
    '403 User Not Authorized: Access to unscoped api is not allowed',
  )
})
