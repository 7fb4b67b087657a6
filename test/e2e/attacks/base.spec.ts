import { openConsent } from '../consent-page.ts'
import { expect, INSTANCE, test } from '../fixtures.ts'
import { beginSetup } from '../guide-page.ts'

// A page says where relative addresses lead, by a `<base>`; whoever asks with the session's token must not go by it.

const CONSOLE = `${INSTANCE}/now/machine-identity-console`
const CLASSIC = `${INSTANCE}/now/nav/ui/classic/params/target`
const PAGES = {
  'the list in the shell': `${CLASSIC}/oauth_entity_list.do`,
  'the list alone': `${INSTANCE}/oauth_entity_list.do`,
  'the console': `${CONSOLE}/inbound-integrations/welcome`,
  'the form of the console': `${CONSOLE}/authz-code-create/1`,
  'the classic form in the shell': `${CLASSIC}/${encodeURIComponent('oauth_entity.do?sys_id=-1')}`,
  'the user form': `${INSTANCE}/sys_user.do?sys_id=-1`,
  'the home page': `${INSTANCE}/now/nav/ui/home`,
} as const

for (const when of ['before', 'after'] as const) {
  test.describe(`a base address of another site, there ${when} the page`, () => {
    test.describe('on an instance with two mistakes', () => {
      test.use({ options: { setup: 'complete', faults: ['app.redirect:slash', 'app.scope:restricted'] } })

      test('leads no verification there, and turns no verdict', async ({ admin, openPopup, server }) => {
        server.instance.trouble.base = when
        await admin.goto(PAGES['the list in the shell'])
        await admin.waitForLoadState('load')
        const popup = await openPopup()
        await popup.getByRole('button', { name: 'Verify configuration' }).click()
        await expect(popup.getByText('2 things to fix').first()).toBeVisible()
        for (const id of ['app.redirect', 'app.scope'])
          await expect(popup.locator(`[data-requirement="${id}"]`)).toHaveAttribute('data-verdict', 'fail')
        expect(server.attacked).toEqual([])
      })

      test('turns no guard, and leads nobody there', async ({ tab: admin, context, server }) => {
        await beginSetup(admin, 'app.redirect')
        server.instance.trouble.base = when
        const consent = await openConsent(context, server.instance.describe().clientId ?? '', {
          redirect_uri: 'https://dashboard.neoagent.io/oauth/servicenow/callback/',
        })
        const guard = consent.locator('neo-consent-guard')
        await expect(guard).toHaveAttribute('data-state', 'wrong')
        // The page's own way out leads there, so it is not taken.
        await expect(guard.getByRole('button', { name: /^Sign out/ })).toHaveCount(0)
        expect(server.attacked).toEqual([])
      })
    })

    test('leads nothing there that the guide asks, on any page', async ({ tab: admin, server }) => {
      const guide = await beginSetup(admin)
      const { requests } = server.instance
      const isIdentified = () => requests.some(({ url }) => url.includes('getUserID'))
      await expect.poll(isIdentified).toBe(true)
      server.instance.trouble.base = when
      for (const [name, address] of Object.entries(PAGES)) {
        requests.length = 0
        await admin.goto(address)
        await expect(guide.host).toBeAttached()
        if (name === 'the home page') await guide.host.getByRole('button', { name: /^Next: / }).click()
        else {
          await expect.poll(isIdentified, name).toBe(true)
          await guide.host.evaluate((host) => {
            const links = [...(host.shadowRoot?.querySelectorAll('a') ?? [])]
            const elsewhere = links.filter(({ href }) => href.includes('attacker'))
            if (elsewhere.length > 0) throw new Error('a link of ours leads there')
          })
        }
        await expect.poll(() => new URL(admin.url()).origin, name).toBe(INSTANCE)
        expect(server.attacked, name).toEqual([])
      }
    })

    test('leads nobody there who takes the way that the guide offers', async ({ tab: admin, server }) => {
      const guide = await beginSetup(admin)
      server.instance.trouble.base = when
      await admin.bringToFront()
      await admin.goto(PAGES['the list alone'])
      await guide.host.getByRole('button', { name: 'Take me there' }).click()
      await admin.waitForURL(({ pathname }) => pathname.startsWith('/now/machine-identity-console/'))
      expect(new URL(admin.url()).origin).toBe(INSTANCE)
      expect(server.attacked).toEqual([])
    })
  })
}
