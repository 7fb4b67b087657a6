// @vitest-environment node
import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answerRequests } from '@/lib/background/answer'
import { handleRequest } from '@/lib/background/handle'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal } from '@/lib/provisioning/journal'
import { writeJournal } from '@/lib/provisioning/journal-store'
import { isOwnPage } from '@/lib/shared/own-page'
import { newSetup, watchSetups, writeSetup } from '@/lib/storage/setups'
import { writeVerification } from '@/lib/verification/history'
import { beginVerification } from '@/lib/verification/verification'
import { runs } from './runs'

const OWN = 'acme.service-now.com'
const VICTIM = 'victim.service-now.com'
const ID = '0f0e0d0c-0b0a-4908-8706-050403020100'

/** Everything the background does to the outside, as text. */
let done: string[] = []
beforeEach(() => {
  fakeBrowser.reset()
  done = []
  const note = (what: string, reply: unknown) => (given: unknown) => {
    done.push(`${what} ${JSON.stringify(given)}`)
    return Promise.resolve(reply)
  }
  Object.assign(browser.scripting, {
    executeScript: note('script', [{ result: OWN, documentId: 'd' }]),
    registerContentScripts: note('register', undefined),
    updateContentScripts: note('register', undefined),
    unregisterContentScripts: note('unregister', undefined),
    getRegisteredContentScripts: () => Promise.resolve([]),
  })
  vi.spyOn(browser.tabs, 'create').mockImplementation(note('open', { id: 9 }) as never)
  vi.spyOn(browser.tabs, 'update').mockImplementation(((id: number, change: object) =>
    note('go', {})({ id, ...change })) as never)
  vi.spyOn(browser.tabs, 'query').mockImplementation(((what: object) => note('look for', [])(what)) as never)
})

const host = fc.constantFrom(OWN, VICTIM, 'evil.example')
/** Values as a script that was taken over would choose them: naming the other host wherever something can be named. */
const value = fc.oneof(
  host,
  host.map((name) => `https://${name}/`),
  fc.constantFrom('a'.repeat(32), ID, 'application', 'user', 'app.save', 'done', null, true, 7),
  fc.record({ host, state: fc.constantFrom('done', 'running'), entries: fc.constant([]) }),
  fc.jsonValue(),
)
const TYPES = [
  'setup.start',
  'setup.stop',
  'plan.make',
  'plan.run',
  'verify.start',
  'url.add',
  'store.get',
  'store.set',
  'page.matters',
  'page.other',
  'setup.go',
  'page.token',
  'page.texts',
  'plan.open',
  'setup.open',
  'setup.change',
  'setup.read',
  'neo.open',
  'consent.context',
  'verify.save',
  'plan.save',
  'verify.open',
] as const
const request = fc
  .tuple(
    fc.constantFrom(...TYPES),
    fc.dictionary(
      fc.constantFrom(
        'host',
        'tabId',
        'change',
        'half',
        'run',
        'record',
        'journal',
        'channel',
        'clientId',
        '__proto__',
      ),
      value,
    ),
    fc.dictionary(fc.constantFrom('host', 'application', 'user', 'awaiting', 'next', 'show', 'status', 'form'), value),
  )
  .map(([type, more, change]) => ({ change, half: 'user', run: ID, channel: ID, ...more, type }))

/** Sends something as a script in a page of an instance does. */
function listen(): (message: unknown) => Promise<unknown> {
  const added = vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(() => undefined)
  answerRequests(handleRequest)
  const listener = added.mock.calls[0]?.[0] as unknown as (
    message: unknown,
    from: unknown,
    respond: (reply: unknown) => void,
  ) => boolean
  return (message) => new Promise((resolve) => listener(message, sender, resolve))
}

const page = `https://${OWN}/x.do`
const sender = { id: browser.runtime.id, tab: { id: 7, url: page }, frameId: 0, url: page, documentId: 'd' }

it('whatever a page of one instance asks for, nothing is done, stored or told of another', async () => {
  const send = listen()
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 6 }), async (requests) => {
      await browser.storage.local.clear()
      const now = new Date()
      await writeSetup(newSetup(OWN, now))
      // The other instance has all there can be, and its own runs under way.
      const victims = {
        ...newSetup(VICTIM, now),
        application: { sysId: 'b'.repeat(32), clientId: 'theirs', name: 'x' },
      }
      await writeSetup(victims)
      await writeJournal(beginJournal(VICTIM, defaultPolicy, now))
      await writeVerification(beginVerification(VICTIM, undefined, now))
      const theirs = async () =>
        Object.entries(await browser.storage.local.get(null)).filter(([key]) => !key.endsWith(`:${OWN}`))
      const before = await theirs()
      done = []
      const told: unknown[] = []
      for (const one of requests) told.push(await send(one))
      expect(await theirs()).toEqual(before)
      for (const act of done) {
        expect(act).not.toContain('"theirs"')
        // Its own host, the extension's own pages, and Neo; a script goes to the document that asked.
        for (const [url] of act.matchAll(/https?:\/\/[^"\\]*/g))
          expect([OWN, 'dashboard.neoagent.io'], act).toContain(new URL(url).hostname)
      }
      expect(JSON.stringify(told)).not.toContain('theirs')
    }),
    runs(3),
  )
})

it.each([
  ['a page of another extension', 'chrome-extension://another/popup.html'],
  ['a site whose address begins like ours', `${browser.runtime.getURL('/').slice(0, -1)}.evil.example/`],
  ['an instance', `https://${OWN}/`],
  ['nothing', undefined],
])('is not taken for one of our pages: %s', (_what, address) => expect(isOwnPage(address)).toBe(false))
it('knows our own pages', () => expect(isOwnPage(browser.runtime.getURL('/popup.html' as never))).toBe(true))

it('a stored value that names another host registers, opens and changes nothing for it', async () => {
  const heard = vi.fn()
  watchSetups(heard)
  await browser.storage.local.set({ [`setup:${OWN}`]: newSetup(VICTIM, new Date()) })
  expect(heard.mock.calls).toMatchObject([[{ host: OWN, stored: { state: 'unreadable' } }]])
  expect(await listen()({ type: 'setup.go' })).toEqual({ ok: false, reason: 'no set-up here' })
  expect(done).toEqual([])
})
