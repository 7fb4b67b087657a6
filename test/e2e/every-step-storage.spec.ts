import { PEOPLE } from '../instance/seed.ts'
import { expect, HOST, INSTANCE, signIn } from './fixtures.ts'
import { GuidePage } from './guide-page.ts'
import { fillStorage, kept, store } from './inside.ts'
import { onList, openAccount } from './journey.ts'
import { forgetSetup } from './popup-page.ts'
import { strikingFrom } from './striking.ts'

// Faults of what is stored, and several tabs and instances that store at once.
const striking = strikingFrom(1)

for (const [what, value, said] of [
  ['broken', 'x', 'cannot be read'],
  ['of a newer version, and forgotten', { version: 99, host: HOST }, 'a newer version'],
] as const)
  striking(`what is stored is ${what}`, async ({ admin, guide, openPopup }, stop) => {
    const popup = await openPopup()
    // What the guide is about to keep at this moment may come after it.
    await expect(async () => {
      await store(popup, { [`setup:${HOST}`]: value })
      await expect(popup.getByRole('alert')).toContainText(said, { timeout: 1_000 })
      if (said === 'a newer version') await forgetSetup(popup, { timeout: 1_000 })
      await popup.getByRole('button', { name: 'Start setup' }).click({ timeout: 1_000 })
    }).toPass()
    await popup.close()
    await admin.bringToFront()
    if (!['user.roles', 'handoff'].includes(stop.step)) return
    // What was told by the admin, or seen, and is no fact of the instance, is gone with it: that the password was set.
    await guide.step('user.password')
    if (await onList(guide)) await openAccount(guide)
    await guide.host.getByRole('button', { name: 'I have saved its password' }).click()
  })

striking('the storage is full', async ({ context, guide, openPopup }) => {
  // Whether the card is folded is kept like anything else; "false" needs a byte more than "true".
  await guide.region.getByRole('button', { name: 'Collapse the guide' }).click()
  const popup = await openPopup()
  await expect.poll(() => kept(context)).toMatchObject({ collapsed: true })
  // A record that is read meanwhile would be stored, and with it what could not be.
  await guide.page.waitForLoadState('networkidle')
  const makeRoom = await fillStorage(popup)
  await guide.page.bringToFront()
  await guide.region.getByRole('button', { name: 'Open the guide' }).click()
  await expect(guide.region).toContainText('could not be kept')
  await makeRoom()
  await guide.host.getByRole('button', { name: 'Try again' }).click()
  await expect(guide.region).not.toContainText('could not be kept')
  await expect.poll(() => kept(context)).toMatchObject({ collapsed: false })
  await popup.close()
})

const OTHER = 'beta.service-now.com'

striking('another tab of the set-up, and a set-up on another instance', async (world, { step }) => {
  const { context, guide, openPopup } = world
  if (step === 'app.new') {
    await (await context.newPage()).goto(`${INSTANCE}/now/nav/ui/home`)
    const other = await context.newPage()
    await other.goto(`https://${OTHER}/`)
    await signIn(other, PEOPLE.admin)
    await other.waitForURL('**/now/nav/ui/home')
    const popup = await openPopup()
    await popup.goto(popup.url().replace(HOST, OTHER))
    await popup.getByRole('button', { name: 'Start setup' }).click()
    await new GuidePage(other).step('app.new')
    await popup.close()
  }
  const [, pill, other] = context.pages()
  if (!pill || !other) throw new Error('no other tabs')
  const told = async () => pill.locator('neo-setup-guide').getAttribute('data-step')
  await expect.poll(async () => (await told()) === (await kept(context))?.next).toBe(true)
  await new GuidePage(other).step('app.new')
  expect(await kept(context, OTHER)).toMatchObject({ next: 'app.new', status: 'active', right: [] })
  await guide.page.bringToFront()
})
