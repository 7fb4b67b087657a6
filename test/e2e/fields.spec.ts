import { deal } from '../support/matrix.ts'
import { expect, INSTANCE, test } from './fixtures.ts'
import { beginOn, beginSetup } from './guide-page.ts'

const REDIRECT = 'https://dashboard.neoagent.io/oauth/servicenow/callback'
const NEW = 'oauth_entity.do?sys_id=-1&sysparm_query=type=client'

/** Ways to come to the classic form. */
const ADDRESSES = {
  bare: `${INSTANCE}/${NEW}`,
  shell: `${INSTANCE}/now/nav/ui/classic/params/target/${encodeURIComponent(NEW)}`,
  nav_to: `${INSTANCE}/nav_to.do?uri=${encodeURIComponent(NEW)}`,
}

const tag = deal(1)
for (const release of ['xanadu', 'zurich', 'australia'])
  test.describe(`the classic form on ${release}`, () => {
    test.use({ options: { release } })

    for (const personalised of [false, true])
      for (const language of ['en', 'de'] as const)
        test(`${language}, ${personalised ? 'personalised' : 'as shipped'}: the right fields or none, however it is opened`, {
          tag: tag(),
        }, async ({ tab: admin, server }) => {
          Object.assign(server.instance.look, { personalised, language })
          const guide = await beginSetup(admin)
          for (const [how, address] of Object.entries(ADDRESSES)) {
            await admin.goto(address)
            const form = how === 'bare' ? admin.locator('body') : guide.frame.locator('body')
            const row = (column: string) => form.locator(`[id="element.oauth_entity.${column}"]`)
            await guide.step('app.name')
            await guide.pointsAt(row('name'))
            await form.locator('[id="oauth_entity.name"]').fill(`Neo by ${how}`)
            await guide.step('app.redirect')
            await guide.pointsAt(row('redirect_url'))
            const caption = await row('redirect_url').locator('.label-text').textContent()
            await expect(guide.region).toContainText(caption ?? '?')
            await guide.host.getByRole('button', { name: 'Fill in all' }).click()
            await guide.step('app.save')
            await guide.verdict('app.refresh-lifespan', 'pass')
            await form.locator('#sysverb_insert').click()
            // One that is known already is replaced by nobody but the admin.
            if (how !== 'bare') await guide.host.getByRole('button', { name: `Neo by ${how}` }).click()
            await guide.step('app.capture')
            const record = server.instance.db.find('oauth_entity', { name: `Neo by ${how}` })
            expect(record).toMatchObject({
              redirect_url: REDIRECT,
              login_url: '',
              logo_url: '',
              comments: '',
              active: 'true',
              public_client: 'false',
            })
          }
        })
  })

test('a field in a tab that is not open is read, and its tab is pointed at', async ({ tab: admin, server }) => {
  Object.assign(server.instance.look, { personalised: true })
  const { sys_id: id } = server.instance.db.insert('oauth_entity', {
    name: 'Neo',
    redirect_url: REDIRECT,
    scope_restriction_status: 'unrestricted',
    client_id: 'c'.repeat(32),
    refresh_token_lifespan: '60',
  })
  const guide = await beginOn(admin, `${INSTANCE}/oauth_entity.do?sys_id=${id}`)
  await guide.verdict('app.refresh-lifespan', 'warn')
  await guide.host.getByRole('button', { name: /Refresh Token Lifespan/ }).click()
  const tab = admin.getByRole('tab', { name: /Acme.settings/ })
  await guide.pointsAt(tab)
  await tab.click()
  await guide.pointsAt(admin.locator('[id="element.oauth_entity.refresh_token_lifespan"]'))
})

test('two forms for the same record: no field is certain, so none is pointed at', async ({ tab: admin }) => {
  const guide = await beginOn(admin, ADDRESSES.bare)
  await guide.step('app.name')
  await guide.pointsAt(admin.locator('[id="element.oauth_entity.name"]'))
  await admin.evaluate(() => {
    const form = document.forms[0]
    if (form) document.body.append(form.cloneNode(true))
  })
  await expect(guide.spotlight).toHaveCount(0)
})
