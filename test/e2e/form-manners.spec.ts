import type { Page } from '@playwright/test'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOn, type GuidePage } from './guide-page.ts'

const REDIRECT = 'https://dashboard.neoagent.io/oauth/servicenow/callback'

/** The guide on the console's new form, with a setup in progress. */
const guideOn = (tab: Page): Promise<GuidePage> =>
  beginOn(tab, `${INSTANCE}/now/machine-identity-console/authz-code-create/1`)

test('the dialog that asks for an auth scope is answered first, whatever the form behind it is like', async ({
  tab: admin,
}) => {
  const guide = await guideOn(admin)
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  await admin.getByRole('checkbox', { name: 'Allow access only to APIs in selected scope' }).click()
  await guide.step('app.scope')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  const skip = admin.getByRole('button', { name: 'Skip for now' })
  await guide.pointsAt(skip)
  await expect(guide.region).toContainText('Neo needs none, so click "Skip for now"')
  await guide.leavesFree(skip, admin.getByRole('button', { name: 'Assign auth scope' }))
  await skip.click()
  // It was saved, and is still wrong.
  await guide.step('app.scope')
  await expect(guide.region).toContainText('The application is saved, but Neo could not work with it yet.')
  await expect(guide.region.getByRole('heading', { name: 'Again: Fill in the application' })).toBeVisible()
})

test('in a language whose captions are not known the ring is not drawn across the dialog, and the card says what to choose', async ({
  tab: admin,
}) => {
  const guide = await guideOn(admin)
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  const skip = admin.getByRole('button', { name: 'Skip for now' })
  await expect(skip).toBeVisible()
  await admin.getByText('Skip for now', { exact: true }).evaluate((label) => (label.textContent = 'Vorerst auslassen'))
  await expect(guide.region).toContainText('If it asks for an auth scope, Neo needs none')
  await expect(guide.spotlight).toHaveCount(0)
})

test('the ring stays with the field that is typed in, though another of the step is still empty', async ({
  tab: admin,
}) => {
  const guide = await guideOn(admin)
  const fieldOf = (own: string) => admin.locator(`[name=${own}] .now-input-field`)
  const moves = await guide.host.evaluateHandle((host) => {
    const seen: number[] = []
    const look = () => {
      const ring = host.shadowRoot?.querySelector('[data-spotlight]')?.getBoundingClientRect()
      if (ring && seen.at(-1) !== ring.x) seen.push(ring.x)
      requestAnimationFrame(look)
    }
    look()
    return seen
  })
  await guide.pointsAt(fieldOf('name'))
  await admin.locator('input[name=name]').pressSequentially('Neo Agent', { delay: 40 })
  expect(await moves.evaluate((seen) => seen.length)).toBe(1)
  await guide.pointsAt(fieldOf('name'))
  // Left, it is the other's turn at once.
  await admin.keyboard.press('Tab')
  await guide.pointsAt(fieldOf('provider_name'))
})

test('an untouched form has nothing marked as wrong, and what is left empty has', async ({ tab: admin }) => {
  const guide = await guideOn(admin)
  await guide.verdict('app.name', 'fail')
  await guide.verdict('app.redirect', 'fail')
  const marks = (name: string) => guide.region.getByRole('img', { name })
  await expect(marks('To do').first()).toBeVisible()
  await expect(marks('To fix')).toHaveCount(0)
  await admin.locator('input[name=name]').click()
  await admin.keyboard.press('Tab')
  await expect(marks('To fix')).toHaveCount(1)
})

test('a scope box below the fold is said to be there, and scrolled to', async ({ admin }) => {
  await admin.setViewportSize({ width: 1280, height: 620 })
  const guide = await guideOn(admin)
  for (const name of ['name', 'provider_name']) await admin.locator(`input[name=${name}]`).fill('Neo Agent')
  await admin.locator('input[name=redirect_url]').fill(REDIRECT)
  await guide.step('app.scope')
  const box = admin.getByRole('checkbox', { name: 'Allow access only to APIs in selected scope' })
  await expect(box).not.toBeInViewport()
  await guide.host.getByRole('button', { name: 'Scroll to it' }).click()
  await expect(box).toBeInViewport()
  await guide.pointsAt(box)
  await expect(guide.host.getByRole('button', { name: 'Scroll to it' })).toHaveCount(0)
})

test('no count goes back while the admin changes values to and fro', async ({ tab: admin }) => {
  const guide = await guideOn(admin)
  const done = async () => {
    const label = await guide.host.getByRole('button', { name: /^All steps/ }).textContent()
    return Number(/Application: (\d+) of 12/.exec(label ?? '')?.[1])
  }
  await guide.host.getByRole('button', { name: 'Fill in all' }).click()
  await guide.step('app.save')
  const most = await done()
  expect(most).toBeGreaterThan(8)
  await admin.locator('input[name=redirect_url]').fill('http://x')
  await guide.step('app.redirect')
  expect(await done()).toBe(most)
  await expect(guide.region.getByRole('heading', { name: /^Again: / })).toBeVisible()
})
