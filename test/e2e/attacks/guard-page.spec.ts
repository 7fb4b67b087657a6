import type { Page } from '@playwright/test'
import { openConsent } from '../consent-page.ts'
import { expect, HOST, INSTANCE, test } from '../fixtures.ts'
import { beginSetup } from '../guide-page.ts'
import { kept, registeredIds, store } from '../inside.ts'
import { approvers, ask, choice, guard, state } from './guarded.ts'

// What the approval page does to the guard, where else it is shown, and what the guard does where it knows too little.

test.use({ options: { setup: 'complete' } })

test('what a page shows instead of the approval is not called an error unless it says that it is one', async ({
  tab: admin,
  context,
  server,
}) => {
  await beginSetup(admin, 'user.password')
  const { clientId } = server.instance.describe()
  let body = '<p>We are getting things ready for you. Disabled features are not active here.</p>'
  await context.route('**/oauth_auth.do?*', (route) => route.fulfill({ contentType: 'text/html', body }))
  const page = await openConsent(context, clientId ?? '')
  await state(page, 'unknown')
  await expect(guard(page)).toContainText(
    'This page looks different: check yourself that you are signed in as "neo.agent" before you allow.',
  )
  body = '<p>Invalid redirect_uri</p>'
  await page.reload()
  await state(page, 'error-redirect')
})

test('a page that removes, covers or inerts our card has it back with the click that it holds back; its own clicks count for nothing', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  const page = await ask(way, 'known')
  await state(page, 'wrong')
  for (const attack of [
    () => document.querySelector('neo-consent-guard')?.remove(),
    () => document.querySelector('neo-consent-guard')?.setAttribute('inert', ''),
    () => document.querySelector('neo-consent-guard')?.setAttribute('style', 'display: none !important'),
    () => {
      const cover = document.body.appendChild(document.createElement('div'))
      cover.popover = 'manual'
      cover.style.cssText = 'inset: 0; width: 50vw; height: 50vh; margin: auto'
      cover.showPopover()
    },
    () => {
      // A look-alike of ours is not ours.
      const decoy = document.createElement('neo-consent-guard')
      document.querySelector('form')?.before(decoy)
      decoy.append(document.querySelector('form') as HTMLFormElement)
    },
  ]) {
    await page.evaluate(attack)
    await page.evaluate(() => document.querySelector<HTMLElement>('[value=authorize]')?.click())
    await page.locator('[value=authorize]').dispatchEvent('click')
    await page.locator('[value=authorize]').focus()
    await page.keyboard.press('Enter')
    const stop = page.locator('html > neo-consent-guard').getByRole('alertdialog')
    await expect(stop).toBeVisible()
    await expect
      .poll(() =>
        page.evaluate(() => {
          const box = document.querySelector('html > neo-consent-guard')?.shadowRoot?.querySelector('section')
          const { x = 0, y = 0, width = 0, height = 0 } = box?.getBoundingClientRect() ?? {}
          return document.elementFromPoint(x + width / 2, y + height / 2)?.localName
        }),
      )
      .toBe('neo-consent-guard')
  }
  // By its own script neither our buttons nor its approval can be had.
  await page.evaluate(() => {
    const root = document.querySelector('html > neo-consent-guard')?.shadowRoot
    for (const button of root?.querySelectorAll('button') ?? []) button.click()
  })
  await expect(page.locator('html > neo-consent-guard')).toHaveAttribute('data-state', 'wrong')
  expect(approvers(way)).toEqual([])
})

test('in a frame the guard holds as well; in one of another site it approves nothing', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  server.instance.trouble.framable = true
  await beginSetup(admin, 'user.password')
  const own = await ask(way, 'known')
  const address = own.url()
  const frameOn = async (page: Page) => {
    await page.evaluate((src) => {
      const frame = document.createElement('iframe')
      Object.assign(frame, { src, id: 'framed' })
      frame.style.cssText = 'width: 900px; height: 600px'
      document.body.append(frame)
    }, address)
    return page.frameLocator('#framed')
  }
  await own.goto(`${INSTANCE}/now/nav/ui/home`)
  const inside = await frameOn(own)
  await expect(inside.locator('neo-consent-guard')).toHaveAttribute('data-state', 'wrong')
  await inside.getByRole('button', { name: 'Allow' }).click()
  await expect(inside.locator('neo-consent-guard')).toHaveAttribute('data-state', 'wrong')

  const foreign = await context.newPage()
  await foreign.goto('https://other.service-now.com/login.do')
  const framed = await frameOn(foreign)
  const allow = framed.getByRole('button', { name: 'Allow' })
  await allow.or(framed.locator('#user_name')).waitFor()
  if ((await allow.count()) > 0) {
    await allow.click()
    await expect(framed.locator('neo-consent-guard')).toHaveAttribute('data-state', 'framed')
    await expect(framed.locator('neo-consent-guard').getByRole('button')).toHaveCount(0)
  }
  expect(approvers(way)).toEqual([])
})

test('where neither application nor account is known, a click is not made for anybody', async ({
  tab: admin,
  context,
  openPopup,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  const popup = await openPopup()
  const { application: _, user: __, ...bare } = (await kept(context)) as Record<string, unknown>
  await store(popup, { [`setup:${HOST}`]: bare })
  const page = await ask(way, 'known')
  await page.getByRole('button', { name: 'Allow' }).click()
  await state(page, 'unknown')
  expect(approvers(way)).toEqual([])
  await choice(page).click()
  await Promise.all([page.waitForURL(/[?&]code=/), page.getByRole('button', { name: 'Allow' }).click()])
})

test('a setup that cannot be read leaves the guard where it is, and nobody approves by habit', async ({
  tab: admin,
  context,
  openPopup,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  const popup = await openPopup()
  await store(popup, { [`setup:${HOST}`]: 'broken' })
  await expect.poll(() => registeredIds(context)).toEqual([`consent:${HOST}`])
  const page = await ask(way, 'known')
  await page.getByRole('button', { name: 'Allow' }).click()
  await state(page, 'unknown')
  expect(approvers(way)).toEqual([])
})

test('an approval in a frame of the page is held as well, wherever the frame is from', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  const form =
    '<form action="/oauth_auth.do" method="post"><button name="oauth_auth_check_action" value="authorize">Allow</button></form>'
  await context.route('**/x_frame.do', (route) => route.fulfill({ contentType: 'text/html', body: form }))
  const sent: string[] = []
  context.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  for (const frame of [`<iframe id="own" srcdoc='${form}'></iframe>`, '<iframe id="own" src="/x_frame.do"></iframe>']) {
    await context.route('**/oauth_auth.do?*', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<p>Approve</p>${frame}` }),
    )
    const page = await ask(way, 'known')
    const allow = page.frameLocator('#own').getByRole('button', { name: 'Allow' })
    await expect(guard(page)).toBeAttached()
    await allow.click()
    await allow.press('Enter')
    await expect(allow).toBeVisible()
    await page.close()
  }
  expect(sent.filter((url) => url.endsWith('/oauth_auth.do'))).toEqual([])
  expect(approvers(way)).toEqual([])
})

test('a page that changes its address while it is read is guarded by where it came from', async ({
  tab: admin,
  context,
  server,
}) => {
  const way = { context, server }
  await beginSetup(admin, 'user.password')
  await context.addInitScript(() => {
    // As a script at the beginning of the body would.
    const change = () =>
      document.body && location.pathname === '/oauth_auth.do' && history.replaceState(null, '', '/consent')
    new MutationObserver(change).observe(document, { childList: true, subtree: true })
  })
  const page = await ask(way, 'known')
  await expect(page).toHaveURL(/\/consent$/)
  await page.getByRole('button', { name: 'Allow' }).click()
  await state(page, 'wrong')
  expect(approvers(way)).toEqual([])
})
