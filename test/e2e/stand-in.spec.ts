import { addServiceAccount } from '../instance/setup.ts'
import { expect, INSTANCE, signIn, test } from './fixtures.ts'

// The stand-in's pages around an account: docs/servicenow/pages.md#set-password, docs/servicenow/pages.md#roles-list,
// docs/servicenow/pages.md#edit-members

test('a user is created, gets a password by dialog and roles by slushbucket, and can sign in', async ({
  admin,
  context,
  server,
}) => {
  await admin.goto(`${INSTANCE}/sys_user_list.do`)
  await admin.locator('#sysverb_new').click()
  // A new record has neither Set Password nor related lists.
  await expect(admin.getByRole('button', { name: 'Set Password' })).toHaveCount(0)
  await admin.locator('[id="sys_user.user_name"]').fill('neo.two')
  await admin.locator('[id="sys_user.first_name"]').fill('Neo')
  await admin.locator('[id="sys_user.identity_type"]').selectOption('machine')
  await expect(admin.locator('[id="ni.sys_user.web_service_access_only"]')).toBeChecked()
  await admin.locator('[id="sys_user.identity_type"]').selectOption('human')
  await expect(admin.locator('[id="ni.sys_user.web_service_access_only"]')).not.toBeChecked()
  await admin.getByRole('button', { name: 'additional actions' }).click()
  await admin.getByRole('menuitem', { name: 'Save' }).click()

  const user = server.instance.db.find('sys_user', { user_name: 'neo.two' })
  await expect(admin.locator('[id="sys_user.sys_user_has_role.user"] .list2_empty-state-list')).toBeVisible()
  await admin.getByRole('button', { name: 'Set Password' }).click()
  await admin.getByRole('button', { name: 'Generate' }).click()
  const password = await admin.getByLabel('Password', { exact: true }).inputValue()
  await admin.getByRole('button', { name: 'Save Password' }).click()
  // It ticks "Password needs reset" by itself.
  await expect(admin.locator('[id="ni.sys_user.password_needs_reset"]')).toBeChecked()
  await admin.locator('[id="ni.sys_user.password_needs_reset"]').uncheck({ force: true })
  await admin.locator('#sysverb_update').click()
  await admin.waitForURL('**/sys_user_list.do')

  await admin.goto(`${INSTANCE}/sys_user.do?sys_id=${user?.sys_id}`)
  await admin.locator('#sysverb_edit_m2m[table="sys_user.sys_user_has_role.user"]').click()
  await admin.locator('#select_0').selectOption({ label: 'itil' })
  await admin.locator('#add_to_collection_button').click()
  await admin.locator('#select_0_sysverb_save').click()
  const roles = admin.locator('[id="sys_user.sys_user_has_role.user_table"]')
  await expect(roles).toContainText('itil')
  await expect(roles).toContainText('sn_incident_write')

  await context.clearCookies()
  await admin.goto(`${INSTANCE}/login.do`)
  await signIn(admin, { user: 'neo.two', password })
  await admin.waitForURL('**/now/nav/ui/home')
})

test('a user id that is taken is refused on top of the form', async ({ admin, server }) => {
  addServiceAccount(server.instance.db)
  await admin.goto(`${INSTANCE}/sys_user.do?sys_id=-1`)
  await admin.locator('[id="sys_user.user_name"]').fill('neo.agent')
  await admin.locator('#sysverb_insert').click()
  await expect(admin.locator('.outputmsg_error')).toContainText('already exists')
  await expect(admin.locator('[id="sys_user.user_name"]')).toHaveValue('neo.agent')
})

test('a mandatory field left empty keeps the form on the page', async ({ admin }) => {
  await admin.goto(`${INSTANCE}/oauth_entity.do?sys_id=-1`)
  await admin.locator('#sysverb_insert').click()
  await expect(admin.getByRole('alert')).toContainText('The following mandatory fields are not filled in: Name')
  await expect(admin.locator('[id="oauth_entity.name"]')).toBeFocused()
})
