import { openConsent } from '../consent-page.ts'
import { expect, INSTANCE, test } from '../fixtures.ts'
import { beginSetup } from '../guide-page.ts'
import { HOSTILE_WORKER, register } from './worker.ts'

// A service worker of the instance's origin stands between its pages and the network. Chromium does not lead through it what
// an extension's script asks from its own world.

test.use({ options: { setup: 'complete', faults: ['app.redirect:slash', 'app.scope:restricted'] } })

test('a service worker of the page turns no verdict and no guard', async ({ admin, context, openPopup, server }) => {
  server.instance.trouble.worker = HOSTILE_WORKER
  expect(await admin.evaluate(register)).toBe(true)
  // It does answer what the page itself asks.
  const own = await admin.evaluate(async () => (await fetch('/api/now/table/sys_user?sysparm_query=getUserID')).text())
  expect(own).toContain('neo.agent')
  const before = server.attacked.length
  await beginSetup(admin, 'app.redirect')
  const popup = await openPopup()
  await popup.getByRole('button', { name: 'Verify configuration' }).click()
  await expect(popup.getByText('2 things to fix').first()).toBeVisible()
  const consent = await openConsent(context, server.instance.describe().clientId ?? '', {
    redirect_uri: 'https://dashboard.neoagent.io/oauth/servicenow/callback/',
  })
  await expect(consent.locator('neo-consent-guard')).toHaveAttribute('data-state', 'wrong')
  expect(new URL(consent.url()).origin).toBe(INSTANCE)
  expect(server.attacked.length).toBe(before)
})
