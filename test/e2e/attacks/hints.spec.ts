import { type Page } from '@playwright/test'
import { extensionId } from '../../support/chromium.ts'
import { expect, INSTANCE, test } from '../fixtures.ts'
import { beginOn, beginSetup } from '../guide-page.ts'
import { withPolicy } from './managed.ts'

/** A form of the console as nobody ships it: no label, no column, no caption that is known. */
const ODD = `<!doctype html><title>Console</title>
  <p>Anzeigename <input id="n" data-feld="anzeige"></p>
  <p>Lieferant <input id="p" aria-label="Lieferant"></p>
  <p>Rückruf <acme-input data-feld="rueckruf"><template shadowrootmode="open"><input id="r"></template></acme-input></p>
  <p>Geheimnis <input id="s" type="password" data-feld="geheim" value="hush-hush"></p>
  <button id="ok">Sichern</button> <button id="no">Verwerfen</button>`

const HINTS = {
  name: { attribute: { name: 'data-feld', value: 'anzeige' } },
  provider_name: { role: 'field', name: 'Lieferant' },
  'app.redirect': { attribute: { name: 'data-feld', value: 'rueckruf' } },
  comments: { attribute: { name: 'data-feld', value: 'geheim' } },
  'app.save': { role: 'button', name: 'Sichern' },
  // None of these may do anything.
  client_secret: { attribute: { name: 'data-feld', value: 'geheim' } },
  'app.sav': { name: 'Verwerfen' },
}

async function openOdd(admin: Page): Promise<void> {
  const address = `${INSTANCE}/now/machine-identity-console/authz-code-create/7`
  await admin.route(address, (route) => route.fulfill({ contentType: 'text/html', body: ODD }))
  await admin.goto(address)
}

test.describe('with hints in the policy', () => {
  test.use({ variant: { change: withPolicy({ fieldHints: HINTS }) } })

  test('an odd form is guided through, judged and filled in at a click', async ({ tab: admin, context }) => {
    const guide = await beginSetup(admin)
    await admin.bringToFront()
    await openOdd(admin)
    await guide.step('app.name')
    await guide.pointsAt(admin.locator('#n'))
    await expect(admin.locator('#n')).toHaveValue('')
    await guide.host.getByRole('button', { name: 'Fill in all' }).click()
    await expect(admin.locator('#n')).toHaveValue('Neo Agent')
    await expect(admin.locator('#p')).not.toHaveValue('')
    await expect(admin.locator('#r')).toHaveValue(/^https:/)
    await expect(admin.locator('#s')).toHaveValue('hush-hush')
    await admin.locator('#r').fill('http://wrong.example')
    await guide.step('app.redirect')
    await guide.pointsAt(admin.locator('#r'))
    await expect(guide.host.locator('[data-requirement="app.redirect"]')).toHaveAttribute('data-verdict', 'fail')
    await expect(guide.region).not.toContainText('hush-hush')

    const options = await context.newPage()
    await options.goto(`chrome-extension://${await extensionId(context)}/options.html`)
    const said = options.getByRole('alert').filter({ hasText: 'fieldHints' })
    await expect(said).toContainText('fieldHints: client_secret (secrets are never read)')
    await expect(said).toContainText('fieldHints: app.sav (no such step or column)')
  })

  test('on a form that is known they change nothing', async ({ tab: admin }) => {
    const guide = await beginOn(admin, `${INSTANCE}/now/machine-identity-console/authz-code-create/1`)
    await guide.step('app.name')
    await expect(guide.host.locator('[data-spotlight]')).toHaveAttribute('data-target', 'app.name')
  })
})

test('without them nothing is found on it', async ({ tab: admin }) => {
  const guide = await beginSetup(admin)
  await admin.bringToFront()
  await openOdd(admin)
  await expect(guide.host).toHaveAttribute('data-page', 'inbound-form')
  await expect(guide.host.locator('[data-spotlight]')).toHaveCount(0)
  await expect(guide.host.getByRole('button', { name: 'Fill in all' })).toHaveCount(0)
})
