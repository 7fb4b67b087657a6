import type { Page } from '@playwright/test'
import { BY_TURN, turn } from '../support/matrix.ts'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOn, type GuidePage } from './guide-page.ts'

const CONSOLE = `${INSTANCE}/now/machine-identity-console`
const REDIRECT = 'https://dashboard.neoagent.io/oauth/servicenow/callback'

/** The guide on a page of the console, with a set-up in progress. */
const guideOn = (tab: Page, path: string): Promise<GuidePage> => beginOn(tab, `${CONSOLE}/${path}`)

const TEXT_FIELDS = ['Name', 'Provider name', 'Redirect URLs']

const FORMS = ['zurich', 'australia'].flatMap((release) => ['record', 'plain'].map((markup) => ({ release, markup })))

// Each run with a seed takes one of the forms, and all of them without.
for (const { release, markup } of turn(FORMS, 0, process.env.E2E_SEED))
  test.describe(`${release}, fields marked as in ${markup} forms`, { tag: BY_TURN }, () => {
    test.use({ options: { release, markup } })

    test('every field is found, filled on request, taken by the page, and stored', async ({ tab: admin, server }) => {
      const guide = await guideOn(admin, 'authz-code-create/1')
      await guide.step('app.name')
      await guide.pointsAt(
        admin.getByLabel('Name', { exact: true }).locator('xpath=ancestor::div[contains(@class,"now-input-field")]'),
      )
      await guide.host.getByRole('button', { name: 'Fill in all' }).click()
      for (const label of TEXT_FIELDS) await expect(admin.getByLabel(label, { exact: true })).not.toHaveValue('')
      await guide.step('app.save')
      await admin.getByRole('button', { name: 'Save', exact: true }).click()
      await admin.getByRole('button', { name: 'Skip for now' }).click()
      await expect(guide.host).toHaveAttribute('data-state', 'done')
      expect(server.instance.db.find('oauth_entity', { name: 'Neo Agent' })).toMatchObject({
        provider_name: 'Neo Agent',
        redirect_url: REDIRECT,
        scope_restriction_status: 'unrestricted',
      })
    })

    test('lifespans in the closed section are not guessed at, and checked once it is open', async ({ tab: admin }) => {
      const guide = await guideOn(admin, 'authz-code-create/1')
      await guide.verdict('app.refresh-lifespan', 'unknown')
      await guide.host.getByRole('button', { name: /Refresh token lifespan/ }).click()
      const header = admin.getByRole('button', { name: 'Advanced options (optional)' })
      await guide.pointsAt(header)
      await header.click()
      await guide.verdict('app.refresh-lifespan', 'pass')
      await admin.getByLabel('Refresh token lifespan').fill('3600')
      await guide.verdict('app.refresh-lifespan', 'warn')
      await admin.getByLabel('Access token lifespan').fill('0')
      await guide.verdict('app.access-lifespan', 'fail')
    })

    test('the auth scope "useraccount" lifts the restriction as well', async ({ tab: admin }) => {
      const guide = await guideOn(admin, 'authz-code-create/1')
      await guide.verdict('app.scope', 'fail')
      await admin
        .getByRole('button', { name: 'Auth scope' })
        .or(admin.locator('now-dropdown').first().getByRole('button'))
        .last()
        .click()
      await admin.getByRole('option', { name: 'useraccount' }).click()
      await guide.verdict('app.scope', 'pass')
    })
  })

test('a field that the page does not take is named, even when the others are taken', async ({ tab: admin }) => {
  const guide = await guideOn(admin, 'authz-code-create/1')
  await guide.verdict('app.name', 'fail')
  await admin.evaluate(() => {
    const { dataset } = document.documentElement
    dataset.refuses = 'name'
    document.addEventListener(
      'input',
      (event) => {
        const [input] = event.composedPath()
        if (input instanceof HTMLInputElement && input.name === dataset.refuses) input.value = ''
      },
      true,
    )
  })
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.verdict('app.redirect', 'pass')
  await expect(guide.region.getByRole('alert')).toContainText('ServiceNow did not take the value for "Name"')
  // Typed in as it says, there is nothing to say any more.
  await admin.evaluate(() => delete document.documentElement.dataset.refuses)
  await admin.locator('input[name=name]').fill('Neo Agent')
  await expect(guide.region.getByRole('alert')).toHaveCount(0)
  await guide.step('app.save')
})

test('a closed section with the scope restriction is pointed at, and opened by the admin', async ({ tab: admin }) => {
  const guide = await guideOn(admin, 'authz-code-create/1')
  await guide.step('app.name')
  const header = admin.getByRole('button', { name: 'Auth scope', exact: true })
  await header.click()
  await guide.verdict('app.scope', 'unknown')
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.scope')
  await guide.pointsAt(header)
  await header.click()
  await guide.verdict('app.scope', 'fail')
})

test('ticks for Active and public client are watched', async ({ tab: admin }) => {
  const guide = await guideOn(admin, 'authz-code-create/1')
  await guide.verdict('app.active', 'pass')
  await admin.getByRole('checkbox', { name: 'Active' }).click()
  await guide.verdict('app.active', 'fail')
  await admin.getByRole('checkbox', { name: 'This is a public client' }).click()
  await guide.verdict('app.public', 'fail')
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.verdict('app.active', 'pass')
  await guide.verdict('app.public', 'pass')
  await expect(admin.getByRole('checkbox', { name: 'Active' })).toHaveAttribute('aria-checked', 'true')
})

for (const [route, words] of [
  ['client-credential', 'client credentials'],
  ['jwt-bearer', 'JWT bearer'],
  ['ropc', 'password grant'],
  ['id-token', 'ID tokens'],
] as const)
  test(`the form for ${route} is recognised as the wrong one`, async ({ tab: admin }) => {
    const guide = await guideOn(admin, `${route}-create/1`)
    await guide.step('app.grant')
    await guide.verdict('app.kind', 'fail')
    await expect(guide.finding('app.kind')).toContainText(words)
    await expect(guide.spotlight).toHaveCount(0)
    await guide.host.getByRole('button', { name: 'Take me back' }).click()
    await guide.step('app.new-integration')
  })

test('the ring follows its target exactly through scrolling and resizing', async ({ tab: admin }) => {
  const guide = await guideOn(admin, 'authz-code-create/1')
  const field = admin.locator('[name=redirect_url] .now-input-field')
  await admin.locator('input[name=redirect_url]').fill('http://x')
  await guide.pointsAt(field)
  await admin.locator('.content-area').evaluate((area) => area.scrollBy(0, 140))
  await guide.pointsAt(field)
  await admin.setViewportSize({ width: 900, height: 600 })
  await guide.pointsAt(field)
  // What was stretched on the way is drawn as it is again.
  const stretched = () =>
    guide.spotlight.evaluate((ring) => ring.getBoundingClientRect().width - (ring as HTMLElement).offsetWidth)
  await expect.poll(async () => Math.abs(await stretched())).toBeLessThan(1)
  await guide.leavesFree(admin.locator('input[name=redirect_url]'))
})

test('the ring keeps pace with what the page moves frame by frame', async ({ tab: admin }) => {
  const guide = await guideOn(admin, 'authz-code-create/1')
  const field = admin.locator('[name=redirect_url] .now-input-field')
  await admin.locator('input[name=redirect_url]').fill('http://x')
  await guide.pointsAt(field)
  const area = await admin.locator('.content-area').elementHandle()
  const late = await field.evaluate(async (target, scrolled) => {
    const ring = document.querySelector('neo-setup-guide')?.shadowRoot?.querySelector('[data-spotlight]')
    const top = (element?: Element | null) => element?.getBoundingClientRect().y ?? Number.NaN
    const frames = 40
    let [drawn, off] = [0, 0]
    await new Promise<void>((resolve) => {
      const move = (frame: number) => {
        if (frame < frames) requestAnimationFrame(() => move(frame + 1))
        scrolled?.scrollBy(0, frame < frames / 2 ? 4 : -4)
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          if (Math.abs(top(ring) + 4 - top(target)) > 1) off++
          if (++drawn === frames) resolve()
        })
        port1.start()
        port2.postMessage(undefined)
      }
      requestAnimationFrame(() => move(1))
    })
    return off / frames
  }, area)
  // That a movement begins is seen a frame or two later; a machine with much else to do may be late again.
  expect(late).toBeLessThan(0.5)
  await guide.pointsAt(field)
})

test('a rule of the instance that changes a value on saving is noticed', async ({ tab: admin, server }) => {
  const { db } = server.instance
  const insert = db.insert.bind(db)
  db.insert = (table, values, by) =>
    insert(
      table,
      table === 'oauth_entity' ? { ...values, name: 'NEO AGENT (RENAMED)', redirect_url: `${REDIRECT}/` } : values,
      by,
    )
  const guide = await guideOn(admin, 'authz-code-create/1')
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  await admin.getByRole('button', { name: 'Skip for now' }).click()
  await guide.step('app.redirect')
  await guide.verdict('app.redirect', 'fail')
  await expect(guide.host.getByRole('button', { name: 'Continue in Neo' })).toHaveCount(0)
})

test('when the instance asks to wait, the guide says so and goes on when asked', async ({ tab: admin, server }) => {
  const guide = await guideOn(admin, 'authz-code-create/1')
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  server.instance.trouble.rateLimited = true
  const id = server.instance.db.insert('oauth_entity', {
    name: 'Neo Agent',
    redirect_url: REDIRECT,
    client_id: 'c'.repeat(32),
  }).sys_id
  await admin.evaluate(
    (path) => history.pushState(null, '', path),
    `/now/machine-identity-console/authz-code-record/${id}/1`,
  )
  await expect(guide.region.getByRole('alert')).toContainText('ServiceNow asks us to wait')
  server.instance.trouble.rateLimited = false
  await guide.region.getByRole('button', { name: 'Try again' }).click()
  await expect(guide.region).toContainText('c'.repeat(32))
})
