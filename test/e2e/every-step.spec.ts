import { PEOPLE } from '../instance/seed.ts'
import { expect } from './fixtures.ts'
import { GuidePage } from './guide-page.ts'
import { discard, jumpClock, killWorker, switchOff, update } from './inside.ts'
import { JOURNEY, reload } from './journey.ts'
import { nameLabels, signInAs } from './outside.ts'
import { strikingFrom } from './striking.ts'

// Faults of the browser, the extension and the session.
const striking = strikingFrom(13)

striking('the background worker is killed', async ({ admin, context }) => {
  await killWorker(context, admin)
})

striking('the extension is updated under the open page', async ({ admin, context }) => {
  await admin.evaluate(() =>
    Object.assign(globalThis, { before: document.querySelector('neo-setup-guide') ?? undefined }),
  )
  await update(context)
  // The new version's guide, in place of the old one.
  await admin.waitForFunction(() => {
    const [now] = document.querySelectorAll('neo-setup-guide[data-step]')
    return now && now !== (globalThis as { before?: Element }).before
  })
})

striking('the extension is switched off under the open page, and on again', async ({ admin, context, guide }) => {
  const switchOn = await switchOff(context)
  await admin.bringToFront()
  // The guide learns of it with the next change on the page.
  await admin.evaluate(() => document.body.append(document.createElement('p')))
  await expect(guide.host.getByRole('alert')).toContainText('What you typed is still there')
  await switchOn()
  await admin.bringToFront()
})

striking('a blocker takes our element away', async ({ admin }) => {
  await admin.evaluate(() => document.querySelector('neo-setup-guide')?.remove())
})

striking('the page is loaded again', async ({ guide }, stop) => reload(guide, stop))

/** What is sent from these by a classic page carries the token that the page was made with. */
const IS_POSTED = new Set(['user.save', 'user.password', 'user.roles'])

striking('the session token is rotated while the page stays open', async ({ guide, server }, stop) => {
  // The page's own reads are tried again once; two rotations in a row would be too much for it.
  if (stop.step === 'app.name') await expect(guide.page.locator('input[name=name]')).toBeVisible()
  server.instance.sessions.rotateTokens()
  if (IS_POSTED.has(stop.step)) await reload(guide, stop)
})

striking('the admin signs out and in again in another tab', async ({ context, guide }, stop) => {
  const other = await context.newPage()
  await signInAs(other, PEOPLE.admin)
  await other.close()
  await guide.page.bringToFront()
  await reload(guide, stop)
})

striking('somebody without rights signs in in another tab, then the admin again', async ({ context, guide }, stop) => {
  const other = await context.newPage()
  await signInAs(other, PEOPLE.agent)
  await guide.page.reload()
  // Whole, so that the frame is not sent to the sign-in page between the two.
  await guide.page.waitForLoadState('networkidle')
  await signInAs(other, PEOPLE.admin)
  await other.close()
  await guide.page.bringToFront()
  await reload(guide, stop)
})

striking('the tab is discarded, and restored', async ({ context, guide }, { redo }) => {
  const again = new GuidePage(await discard(context, guide.page))
  await redo?.(again)
  return again
})

striking('the clock jumps by a day, there and back', async ({ context, guide }, { step }) => {
  const days = JOURNEY.findIndex((stop) => stop.step === step) % 2 === 0 ? 1 : -1
  await jumpClock(context, guide.page, days)
})

striking('another extension rewrites labels', async ({ context, guide }, stop) => {
  if (stop.step === 'app.new') await context.addInitScript(nameLabels)
  await reload(guide, stop)
})
