import { PEOPLE } from '../instance/seed.ts'
import { extensionId } from '../support/chromium.ts'
import { expect, HOST, INSTANCE, signIn, test } from './fixtures.ts'
import { beginOn, beginOnForm, beginSetup, GuidePage } from './guide-page.ts'
import { fillStorage, kept, store, switchOff } from './inside.ts'
import { forgetSetup } from './popup-page.ts'

const FORM = '/now/machine-identity-console/authz-code-create/1'
const OTHER = 'beta.service-now.com'

test('a blocker that takes our element away: it comes back with the next change, once', async ({ tab: admin }) => {
  const guide = await beginOnForm(admin)
  await admin.evaluate(() => document.querySelector('neo-setup-guide')?.remove())
  await expect(guide.host).toHaveCount(1)
  await guide.host.getByRole('button', { name: 'Fill in for me' }).click()
  await expect(admin.locator('input[name=name]')).toHaveValue('Neo Agent')
})

test('the extension is switched off under an open page: the guide ends with the next change and says so, and nothing typed is lost', async ({
  tab: admin,
  context,
}) => {
  const guide = await beginOnForm(admin)
  await admin.locator('input[name=name]').fill('Neo, by hand')
  await switchOff(context)
  await admin.bringToFront()
  await admin.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/')
  const word = guide.host.getByRole('alert')
  await expect(word).toContainText('What you typed is still there')
  await expect(guide.spotlight).toHaveCount(0)
  await expect(guide.host).toHaveCount(1)
  await word.getByRole('button', { name: 'Close' }).click()
  await expect(guide.host).toHaveCount(0)
  await expect(admin.locator('input[name=name]')).toHaveValue('Neo, by hand')
  await expect(admin.locator('input[name=redirect_url]')).toHaveValue('https://dashboard.neoagent.io/')
})

test('the pill of an extension that is gone goes when it is clicked', async ({ tab: admin, context }) => {
  const guide = await beginOn(admin, `${INSTANCE}/now/nav/ui/home`)
  const pill = guide.host.getByRole('button', { name: /^Next: / })
  await expect(pill).toBeVisible()
  await switchOff(context)
  await admin.bringToFront()
  await pill.click()
  await expect(guide.host).toHaveCount(0)
})

test("where a stale token brings the browser's own password dialog, it does not come again once cancelled", async ({
  tab: admin,
  context,
  server,
}) => {
  const guide = await beginSetup(admin)
  await admin.bringToFront()
  // What is under way at the rotation would bring a dialog that nobody here cancels.
  await admin.waitForLoadState('networkidle')
  const session = await context.newCDPSession(admin)
  let dialogs = 0
  session.on('Fetch.requestPaused', ({ requestId }) => void session.send('Fetch.continueRequest', { requestId }))
  session.on('Fetch.authRequired', ({ requestId }) => {
    dialogs++
    void session.send('Fetch.continueWithAuth', { requestId, authChallengeResponse: { response: 'CancelAuth' } })
  })
  await session.send('Fetch.enable', { handleAuthRequests: true, patterns: [{ urlPattern: '*/api/now/*' }] })
  server.instance.trouble.challenge = true
  server.instance.sessions.rotateTokens()
  await guide.frame.locator('#sysverb_new').click()
  await guide.step('app.kind')
  await expect.poll(() => dialogs).toBeGreaterThan(0)
  await admin.waitForLoadState('networkidle')
  // With the fresh token nothing is asked again, whatever else is read.
  const before = dialogs
  await admin.goBack()
  await guide.step('app.new')
  await admin.waitForLoadState('networkidle')
  expect(dialogs).toBe(before)
})

test('while the guide itself has the focus, its card stands still', async ({ tab: admin }) => {
  const guide = await beginOnForm(admin)
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  const fold = guide.region.getByRole('button', { name: 'Open the guide' })
  await fold.press('Enter')
  // Something changes on the page, so that the guide looks again, with its own button in focus.
  await admin.evaluate(() => document.body.append(document.createElement('p')))
  const places = await guide.host.evaluate(async (host) => {
    const seen = new Set<string>()
    for (let frame = 0; frame < 30; frame++) {
      await new Promise(requestAnimationFrame)
      const { x, y, height } = host.shadowRoot?.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect()
      if (frame >= 10) seen.add(`${x} ${y} ${height}`)
    }
    return [...seen]
  })
  expect(places).toHaveLength(1)
})

test('what could not be stored is stored with the next thing that can', async ({ tab: admin, context, openPopup }) => {
  const guide = await beginOnForm(admin)
  await admin.waitForLoadState('networkidle')
  const popup = await openPopup()
  const makeRoom = await fillStorage(popup)
  await admin.bringToFront()
  await guide.region.locator('header').hover({ position: { x: 60, y: 20 } })
  await admin.mouse.down()
  await admin.mouse.move(360, 320, { steps: 4 })
  await admin.mouse.up()
  await expect(guide.region).toContainText('could not be kept')
  expect(await kept(context)).not.toHaveProperty('position')
  await makeRoom()
  await admin.bringToFront()
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  await expect.poll(() => kept(context)).toMatchObject({ collapsed: true, position: { x: expect.any(Number) } })
})

test('two instances at once keep apart', async ({ tab: admin, context, server }) => {
  const guide = await beginSetup(admin)
  const second = await context.newPage()
  await second.goto(`https://${OTHER}/`)
  await signIn(second, PEOPLE.admin)
  await second.waitForURL('**/now/nav/ui/home')
  const popup = await context.newPage()
  await popup.goto(`chrome-extension://${await extensionId(context)}/popup.html?host=${OTHER}`)
  await popup.getByRole('button', { name: 'Start setup' }).click()
  const other = new GuidePage(second)
  await other.step('app.new')

  await second.bringToFront()
  await second.goto(`https://${OTHER}${FORM}`)
  await other.host.getByRole('button', { name: 'Fill in all' }).click()
  await other.step('app.save')
  await guide.step('app.new')
  await forgetSetup(popup)
  await expect(other.host).toHaveCount(0)
  await admin.bringToFront()
  await admin.goto(INSTANCE + FORM)
  await guide.step('app.name')
  expect(server.instance.db.rows('oauth_entity').filter(({ name }) => name === 'Neo Agent')).toEqual([])
})

test('two tabs of one set-up show the same, whichever was used', async ({ tab: admin, context }) => {
  const guide = await beginSetup(admin)
  const second = await context.newPage()
  await second.goto(`${INSTANCE}/now/nav/ui/home`)
  const other = new GuidePage(second)
  await expect(other.host).toHaveAttribute('data-pill', '')
  await admin.bringToFront()
  await admin.goto(INSTANCE + FORM)
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByRole('button', { name: 'Skip for now' }).click()
  await guide.step('app.capture')
  await expect(other.host).toHaveAttribute('data-step', /^(app\.capture|user\.new)$/)
})

test('what is stored is broken: it is said, and starting again goes on', async ({ admin, openPopup }) => {
  const popup = await openPopup()
  await store(popup, { [`setup:${HOST}`]: 'x', [`verification:${HOST}`]: 'x', settings: 'x' })
  await popup.reload()
  await expect(popup.getByRole('alert')).toContainText('cannot be read')
  await popup.getByRole('button', { name: 'Start setup' }).click()
  const guide = new GuidePage(admin)
  await guide.step('app.new')
})

test('what a newer version stored is left alone, and said wherever it would show', async ({
  tab: admin,
  context,
  openPopup,
}) => {
  const guide = await beginSetup(admin)
  const popup = await openPopup()
  const newer = { version: 99, host: HOST, steps: {} }
  const items = { [`setup:${HOST}`]: newer, [`verification:${HOST}`]: newer, [`plan:${HOST}`]: newer, settings: newer }
  // What the guide is about to keep at this moment may come after it.
  await expect(async () => {
    await store(popup, items)
    await expect(popup.getByRole('alert')).toContainText('a newer version of the extension', { timeout: 1_000 })
    expect(await kept(context)).toEqual(newer)
  }).toPass()
  await expect(popup.getByRole('button', { name: 'Start setup' })).toHaveCount(0)
  await admin.bringToFront()
  await expect(guide.region).toContainText('stored by a newer version of the extension')
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()

  const options = await context.newPage()
  await options.goto(popup.url().replace(/popup.*/, 'options.html'))
  await expect(options.getByRole('alert')).toContainText('Your settings were stored by a newer version')
  await expect(options.getByRole('listitem').filter({ hasText: HOST })).toContainText('Stored by a newer version')
  await options.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(options.getByRole('combobox', { name: 'Language' })).toHaveValue('auto')
  const all = await options.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
    ).chrome.storage.local.get(null),
  )
  expect(all).toEqual(items)

  // Forgetting is the person's to say.
  await popup.bringToFront()
  await forgetSetup(popup)
  await expect(popup.getByRole('button', { name: 'Start setup' })).toBeVisible()
  await popup.getByRole('button', { name: 'Start setup' }).click()
  await guide.step('app.new')
})

test('an instance that hangs, sleeps or breaks off: the guide says so, and goes on when asked', async ({
  tab: admin,
  server,
}) => {
  const guide = await beginSetup(admin)
  const { trouble, db } = server.instance
  db.insert('oauth_entity', {
    name: 'Neo Agent',
    type: 'client',
    client_id: 'c'.repeat(32),
    redirect_url: 'https://dashboard.neoagent.io/oauth/servicenow/callback',
  })
  trouble.truncated = true
  await admin.bringToFront()
  await admin.goto(`${INSTANCE}/oauth_entity_list.do`)
  await guide.step('app.new')
  trouble.truncated = false
  trouble.delay = 1_500
  await admin.reload()
  // Neither the one nor the other was taken for "there is none".
  await expect(guide.host).not.toHaveAttribute('data-step', 'app.new')
  expect(db.rows('oauth_entity').filter(({ name }) => name === 'Neo Agent')).toHaveLength(1)
})
