// @vitest-environment node
import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answerRequests } from '@/lib/background/answer'
import { admissionOf } from '@/lib/domain/admission'
import { readStoredInstances } from '@/lib/extension-pages/stored-instances'
import type { Request } from '@/lib/messaging/messages'
import { parseManaged } from '@/lib/neo/managed-policy'
import { readJournal } from '@/lib/provisioning/journal-store'
import { readPendingHandOffs } from '@/lib/storage/pending-hand-offs'
import { readPolicy, readSettings } from '@/lib/storage/settings'
import { setupFormat } from '@/lib/storage/setup-format'
import { activeSetups, newSetup, readSetup } from '@/lib/storage/setups'
import { readVerification } from '@/lib/verification/history'
import { messageOf, titleOf } from '@/lib/verification/summary'
import { beginVerification } from '@/lib/verification/verification'
import { runs, untilDone, untilDoneAsync } from './runs'

const HOST = 'acme.service-now.com'
beforeEach(() => fakeBrowser.reset())

/** A value of the right form with some of it replaced, as an older or newer version, or a broken disk, would leave it. */
const damaged = (whole: object) =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...Object.keys(whole), 'extra', '__proto__', 'constructor'), fc.jsonValue()),
      fc.boolean(),
    )
    .map(([changes, merged]) => (merged ? { ...whole, ...changes } : changes))
const setup = newSetup(HOST, new Date('2026-11-25T10:00:00Z'))
const record = beginVerification(HOST, undefined, new Date('2026-11-25T10:00:00Z'))
const SETTINGS = { version: 1, emailMode: false, columns: [], language: 'auto', customUrls: {} }

it('nothing that may stand in storage makes a read throw, or come back as what it is not', async () => {
  const value = (whole: object) => fc.oneof(fc.jsonValue(), damaged(whole))
  await fc.assert(
    fc.asyncProperty(
      value(setup),
      value(record),
      fc.jsonValue(),
      value(SETTINGS),
      fc.jsonValue(),
      untilDoneAsync(async (own, verified, plan, settings, handOff) => {
        await browser.storage.local.set({
          [`setup:${HOST}`]: own,
          [`verification:${HOST}`]: verified,
          [`plan:${HOST}`]: plan,
          settings,
          [`hand-off:${HOST}`]: handOff,
        })
        const stored = await readSetup(HOST)
        if (stored.state === 'found')
          expect(stored.setup).toMatchObject({ version: setupFormat.version, stepsDone: expect.any(Array) })
        const verification = await readVerification(HOST)
        for (const verdict of verification?.verdicts ?? []) {
          expect(typeof messageOf(verdict)).toBe('string')
          expect(typeof titleOf(verdict.requirement)).toBe('string')
        }
        await readJournal(HOST)
        await readPendingHandOffs()
        expect(await readSettings()).toMatchObject({ version: 1, emailMode: expect.any(Boolean) })
        expect((await readPolicy()).redirectUrl).toMatch(/^https:/)
        expect((await activeSetups()).every(({ host }) => typeof host === 'string')).toBe(true)
        await readStoredInstances()
      }),
    ),
    runs(10),
  )
})

const TYPES = [
  'page.token',
  'page.texts',
  'setup.start',
  'setup.stop',
  'verify.start',
  'verify.show',
  'plan.run',
  'plan.make',
  'url.add',
  'setup.open',
  'x',
]
const message = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      type: fc.constantFrom(...TYPES),
      host: fc.oneof(fc.constantFrom(HOST, '__proto__', 'a b', `${HOST}/x`, `${HOST}:1`), fc.string()),
      tabId: fc.oneof(fc.integer(), fc.string()),
      wanted: fc.jsonValue(),
      requirement: fc.string({ maxLength: 400 }),
      half: fc.string(),
      choices: fc.jsonValue(),
    },
    { requiredKeys: ['type'] },
  ),
)

it('no message is handled but one of the form, and every message is answered', async () => {
  const handled: Request[] = []
  const listeners: ((message: unknown, from: object, respond: (answer: unknown) => void) => unknown)[] = []
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    listeners.push(listener as never)
  })
  answerRequests(async (request) => {
    handled.push(request)
    return { ok: true }
  })
  await fc.assert(
    fc.asyncProperty(
      message,
      untilDoneAsync(async (sent) => {
        handled.length = 0
        const response = await new Promise((resolve) => {
          listeners[0]?.(sent, { id: browser.runtime.id, url: `https://${HOST}/` }, resolve)
        })
        expect(response).toHaveProperty('ok')
        for (const request of handled) if ('host' in request) expect(request.host).toMatch(/^[a-z0-9.-]{4,253}$/)
      }),
    ),
    runs(2),
  )
})

const RESTRICTING = ['allowedInstances', 'customUrls', 'setUpForMe', 'fillIn'] as const

it('no key of a policy lifts another, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.dictionary(
          fc.constantFrom('roles', 'tables', 'userName', 'language', 'userNamePattern', 'x', ...RESTRICTING),
          fc.jsonValue(),
        ),
      ),
      untilDone((value) => {
        const { policy, keys, dropped, state } = parseManaged(value)
        const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
        const said = (key: string) => dropped.some((what) => what === key) || policy.unreadable.includes(key)
        expect(given.filter((key) => keys.includes(key) === said(key))).toEqual([])
        const lost = RESTRICTING.filter((key) => given.includes(key) && !keys.includes(key))
        expect(lost.filter((key) => !policy.unreadable.includes(key))).toEqual([])
        if (state !== 'unreadable') return
        expect([policy.setUpForMe, policy.fillIn]).toEqual([false, false])
        expect(admissionOf(HOST, policy)).toBe('unreadable')
      }),
    ),
    runs(2),
  )
})
