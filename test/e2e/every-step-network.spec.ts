import { expect } from './fixtures.ts'
import { reload } from './journey.ts'
import { strikingFrom, type World } from './striking.ts'

// Faults of the network and the instance.
const striking = strikingFrom(8)

/** From here on there is a record to read, so what goes wrong in reading it is told. */
const READS_A_RECORD = new Set(['app.capture', 'user.identity', 'user.save', 'user.password', 'user.roles', 'handoff'])

/** Reads fail while the page at a stop is loaded; then they do not any more. */
const reading = (what: string, words: RegExp | undefined, set: (world: World, on: boolean) => Promise<void> | void) =>
  striking(what, async (world, stop) => {
    const { guide } = world
    await set(world, true)
    await guide.page.reload()
    await expect(guide.host).toHaveCount(1)
    if (words && READS_A_RECORD.has(stop.step)) await expect(guide.region).toContainText(words)
    await set(world, false)
    // A form of the new experience reads its record over the same API, and is empty now.
    const again = guide.host.getByRole('button', { name: 'Try again' })
    const isWhole = stop.step.startsWith('user.') && !stop.redo
    if (!isWhole || !words) return reload(guide, stop)
    // Unless the frame, which comes later, has had all read again meanwhile.
    await expect(async () => {
      if (await again.isVisible()) await again.click({ timeout: 1_000 })
    }).toPass()
  })

reading('401', /session has ended/, ({ server }, on) => {
  if (on) server.instance.trouble.status = 401
  else delete server.instance.trouble.status
})
reading('403', /does not let you read/, ({ server }, on) => {
  server.instance.trouble.refused = on ? ['oauth_entity', 'sys_user', 'sys_user_has_role'] : []
})
reading('429', /asks us to wait/, ({ server }, on) => {
  server.instance.trouble.rateLimited = on
})
reading('503', /something we do not understand/, ({ server }, on) => {
  if (on) server.instance.trouble.status = 503
  else delete server.instance.trouble.status
})
reading('a page of HTML', /session has ended/, ({ server }, on) => {
  server.instance.trouble.hibernating = on
})
reading('an answer that breaks off', /something we do not understand/, ({ server }, on) => {
  server.instance.trouble.truncated = on
})
reading('an answer of 50 MB', /something we do not understand|could not be reached/, ({ server }, on) => {
  server.instance.trouble.huge = on
})
reading('requests that hang', undefined, ({ server }, on) => {
  server.instance.trouble.delay = on ? 600_000 : 0
})
reading('no network', /could not be reached/, async ({ context }, on) => {
  if (on) await context.route('**/api/now/table/**', (route) => route.abort('internetdisconnected'))
  else await context.unroute('**/api/now/table/**')
})
