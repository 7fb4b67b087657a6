import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { builtExtension } from '../../support/extension.ts'
import { openConsent } from '../consent-page.ts'
import { expect, INSTANCE, test } from '../fixtures.ts'
import { beginSetup, GuidePage } from '../guide-page.ts'
import { openResults } from '../popup-page.ts'

/** Scripts that run in pages, with all that they carry. */
const IN_PAGES = /^(guide|loader|frame|consent|connect|verify|write|text-.*)\.js$/

/** Every name that the scripts in pages read from the global object, or ask the type of, and those of earlier versions. */
function globalNames(): string[] {
  const folder = builtExtension('chrome-mv3')
  const code = readdirSync(folder)
    .filter((file) => IN_PAGES.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const read = [...code.matchAll(/(?:globalThis|window|self|typeof)[.\s]+([A-Za-z_$][\w$]{2,})/g)].map(
    ([, name]) => name,
  )
  const earlier = ['neoGuide', 'neoLoader', 'neoLanguage', 'neoNext', 'neoStart', 'neoToken', 'browser', 'chrome']
  return [...new Set([...read, ...earlier])].filter((name) => name !== undefined)
}

/** Properties that something read by its name could be asked for; a form answers with its inputs. */
const PROPERTIES = [
  'runtime',
  'setup',
  'policy',
  'host',
  'code',
  'direction',
  'entries',
  'look',
  'end',
  'value',
  'jitless',
]

/** A plain element has no property that is asked for; a form answers with its fields. */
const KINDS = ['div', 'form'] as const
type Kind = (typeof KINDS)[number]

/** Puts an element of each name into every page, as soon as there is a document to put it into. */
async function occupy(page: Page, kind: Kind): Promise<void> {
  await page.addInitScript(
    ([tag, names, properties]) => {
      const put = () => {
        if (!document.documentElement || document.getElementById('occupied')) return
        const box = document.createElement('div')
        box.id = 'occupied'
        box.hidden = true
        for (const name of names) {
          // Chromium itself hangs the extension's API on whatever has these names; a form whose fields hide it would only keep
          // the guide from this page. The guard is there before any element is.
          const form = document.createElement(name === 'chrome' || name === 'browser' ? 'div' : tag)
          // Not by name too: that would take the document's own methods from the page itself.
          form.id = name
          for (const property of properties)
            form.append(Object.assign(document.createElement('input'), { name: property }))
          box.append(form)
        }
        document.documentElement.append(box)
      }
      new MutationObserver(put).observe(document, { childList: true, subtree: true })
    },
    [kind, globalNames(), PROPERTIES] as const,
  )
}

for (const kind of KINDS) {
  test(`elements named like what our scripts look up are no hindrance, each a ${kind}: guide, list, pill`, async ({
    admin,
  }) => {
    expect(globalNames().length).toBeGreaterThan(15)
    await occupy(admin, kind)
    await beginSetup(admin)
    const guide = new GuidePage(admin)
    await admin.bringToFront()
    await admin.goto(`${INSTANCE}/oauth_entity_list.do`)
    await guide.step('app.new')
    await admin.goto(`${INSTANCE}/now/machine-identity-console/authz-code-create/1`)
    await guide.step('app.name')
    await admin.locator('input[name=redirect_url]').fill('https://dashboard.neoagent.io/oauth/servicenow/callback')
    await guide.verdict('app.redirect', 'pass')
    await admin.goto(`${INSTANCE}/now/nav/ui/home`)
    await expect(admin.locator('#neoLoader')).toHaveCount(1)
    await expect(guide.host.getByRole('button', { name: /^Next: / })).toBeVisible()
    // It is ours, and leads on.
    await guide.host.getByRole('button', { name: /^Next: / }).click()
    await expect(guide.host).not.toHaveAttribute('data-pill')
  })

  test.describe(`with everything set up, each a ${kind}`, () => {
    test.use({ options: { setup: 'complete' } })

    test('a verification and the dashboard are not hindered either', async ({ admin, context, openPopup }) => {
      await occupy(admin, kind)
      await admin.reload()
      await beginSetup(admin, 'user.password')
      const popup = await openPopup()
      await popup.getByRole('button', { name: 'Verify configuration' }).click()
      const results = await openResults(popup)
      await expect(results.locator('[data-requirement="app.redirect"]')).toHaveAttribute('data-verdict', 'pass')
      await expect(results.locator('[data-requirement="user.itil"]')).toHaveAttribute('data-verdict', 'pass')
      await results.close()
      const href = (await popup.getByRole('link', { name: 'Continue in Neo' }).getAttribute('href')) ?? ''
      const dashboard = await context.newPage()
      await occupy(dashboard, kind)
      await dashboard.goto(href)
      await expect(dashboard.locator('neo-hand-off')).toHaveAttribute('data-state', 'offer')
    })

    test('nor does it let the wrong person approve', async ({ tab: admin, context, server }) => {
      await beginSetup(admin, 'user.password')
      const clientId = server.instance.describe().clientId ?? ''
      const consent = await openConsent(context, clientId, {}, (page) => occupy(page, kind))
      await expect(consent.locator('neo-consent-guard')).toHaveAttribute('data-state', 'wrong')
      await consent.getByRole('button', { name: 'Allow' }).click({ force: true })
      await expect(consent.locator('neo-consent-guard')).toHaveAttribute('data-state', 'wrong')
      expect(server.instance.db.rows('oauth_credential')).toEqual([])
    })
  })
}
