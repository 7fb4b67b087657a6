import { PEOPLE } from '../instance/seed.ts'
import { BY_TURN, turn } from '../support/matrix.ts'
import { expect, INSTANCE, test } from './fixtures.ts'
import { type GuidePage, startSetup } from './guide-page.ts'

/** From the popup to a saved application, by the form that the release leads to. */
async function application(guide: GuidePage, release: string): Promise<void> {
  const { frame, host, page } = guide
  await frame.locator('#sysverb_new').click()
  await guide.step('app.kind')
  if (release === 'xanadu') {
    await host.getByRole('button', { name: 'Take me there' }).click()
    await guide.step('app.save')
    await guide.pointsAt(frame.locator('#sysverb_insert'))
    await frame.locator('#sysverb_insert').click()
  } else {
    await host.getByRole('button', { name: 'Take me there' }).click()
    await page.getByRole('button', { name: 'New integration' }).click()
    await page.locator('now-card').filter({ hasText: 'OAuth - Authorization code grant' }).click()
    await host.getByRole('button', { name: 'Fill in all' }).click()
    await guide.step('app.save')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Skip for now' }).click()
  }
  await guide.step('app.capture')
}

// One of them in each run with a seed.
for (const release of turn(['xanadu', 'zurich', 'australia'], 0, process.env.E2E_SEED))
  test.describe(`on ${release}`, { tag: BY_TURN }, () => {
    test.use({ options: { release } })

    test('from nothing to both halves right: application, account, password, role', async ({
      admin,
      context,
      openPopup,
      server,
    }) => {
      const { db } = server.instance
      const guide = await startSetup(admin, openPopup)
      await application(guide, release)
      await guide.host.getByRole('button', { name: 'Go on to the service account' }).click()

      // The account, with its own mistakes on the way.
      await guide.step('user.identity')
      const row = (column: string) => guide.frame.locator(`[id="element.sys_user.${column}"]`)
      const field = (column: string) => guide.frame.locator(`[id="sys_user.${column}"]`)
      await guide.pointsAt(row('user_name'))
      await field('user_name').fill(PEOPLE.admin.user)
      await guide.verdict('user.dedicated', 'fail')
      await expect(guide.finding('user.dedicated')).toContainText('your own account')
      await field('user_name').fill('')
      await guide.host.getByRole('button', { name: 'Fill in all' }).click()
      await guide.step('user.save')
      await expect(field('user_name')).toHaveValue('neo.agent')
      await expect(field('last_name')).toHaveValue('(Service Account)')
      await guide.frame.locator('[id="label.ni.sys_user.web_service_access_only"]').click()
      await guide.verdict('user.interactive', 'fail')
      await guide.step('user.identity')
      await guide.pointsAt(row('web_service_access_only'))
      await guide.host.getByRole('button', { name: 'Untick it for me' }).click()
      await guide.step('user.save')
      const submit = guide.frame.locator('#sysverb_insert')
      await guide.pointsAt(submit)
      await guide.leavesFree(submit)
      await submit.click()
      await guide.host.getByRole('button', { name: 'Open the account' }).click()

      // The password: the dialog ticks "Password needs reset" by itself.
      await guide.step('user.password')
      const set = guide.frame.locator('#set_password')
      await guide.pointsAt(set)
      await set.click()
      await guide.pointsAt(guide.frame.getByRole('button', { name: 'Generate' }))
      await guide.frame.getByRole('button', { name: 'Generate' }).click()
      // Nobody has it yet: it is copied first, and saved once the admin says that they have it.
      await guide.pointsAt(guide.frame.getByRole('button', { name: 'Copy password' }))
      await guide.host.getByRole('button', { name: 'I have saved it' }).click()
      const savePassword = guide.frame.getByRole('button', { name: 'Save Password' })
      await guide.pointsAt(savePassword)
      await savePassword.click()
      await guide.verdict('user.password', 'fail')
      await guide.pointsAt(row('password_needs_reset'))
      await guide.host.getByRole('button', { name: 'Untick it for me' }).click()
      await guide.step('user.save')
      await guide.pointsAt(guide.frame.locator('#sysverb_update'))
      await guide.frame.locator('#sysverb_update').click()
      await guide.step('user.roles')
      await guide.host.getByRole('button', { name: 'Open the account' }).click()

      // The role.
      const edit = guide.frame.locator('#sysverb_edit_m2m[table="sys_user.sys_user_has_role.user"]')
      await guide.pointsAt(edit)
      await edit.click()
      await guide.pointsAt(guide.frame.locator('#select_0'))
      await guide.frame.locator('#select_0').selectOption({ label: 'itil' })
      await guide.pointsAt(guide.frame.locator('#add_to_collection_button'))
      await guide.frame.locator('#add_to_collection_button').click()
      await guide.pointsAt(guide.frame.locator('#select_0_sysverb_save'))
      await guide.frame.locator('#select_0_sysverb_save').click()

      await guide.step('handoff')
      await expect(guide.host).toHaveAttribute('data-state', 'done')
      await expect(guide.region).toContainText('sign in as "neo.agent"')
      const user = db.find('sys_user', { user_name: 'neo.agent' })
      expect(user).toMatchObject({
        name: 'Neo Agent (Service Account)',
        active: 'true',
        password_needs_reset: 'false',
        notification: '1',
      })
      const client = db.find('oauth_entity', { name: 'Neo Agent' })?.client_id ?? '?'
      const link = guide.host.getByRole('button', { name: 'Continue in Neo' })
      await expect(guide.region).not.toContainText(user?.user_password ?? '?')
      const [dashboard] = await Promise.all([context.waitForEvent('page'), link.click()])
      await expect(dashboard.locator('neo-hand-off')).toContainText(client)
      await expect(dashboard.locator('neo-hand-off')).toContainText(INSTANCE)
    })
  })
