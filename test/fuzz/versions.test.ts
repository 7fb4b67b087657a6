import fc from 'fast-check'
import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { handleRequest } from '@/lib/background/handle'
import { readStoredInstances } from '@/lib/extension-pages/stored-instances'
import type { Request } from '@/lib/messaging/messages'
import { FORMATS, hasNewer, migrateStored, readKey } from '@/lib/storage/formats'
import { defaultSettings, readSettings, writeSettings } from '@/lib/storage/settings'
import { newSetup, readSetup, writeSetup } from '@/lib/storage/setups'
import { writeVerification } from '@/lib/verification/history'
import { beginVerification } from '@/lib/verification/verification'
import { runs, untilDoneAsync } from './runs'

const HOST = 'acme.service-now.com'
const NOW = new Date('2026-11-25T10:00:00Z')
beforeEach(() => fakeBrowser.reset())

const WHOLE: Record<string, object> = {
  setup: newSetup(HOST, NOW),
  verification: beginVerification(HOST, undefined, NOW),
  'hand-off': { host: HOST, clientId: 'a', at: NOW.getTime() },
  settings: defaultSettings,
}

/** A value as any version may have left it: whole, halved, with columns of its own, of any version or none. */
const value = (name: string) =>
  fc
    .record({
      whole: fc.constantFrom(WHOLE[name] ?? {}, {}),
      more: fc.dictionary(fc.constantFrom('host', 'state', 'entries', 'extra', '__proto__'), fc.jsonValue()),
      version: fc.oneof(
        fc.constant(undefined),
        fc.constant(1),
        fc.integer({ min: 2, max: 40 }),
        fc.maxSafeInteger(),
        fc.double(),
        fc.jsonValue(),
      ),
    })
    .map(({ whole, more, version }): unknown => {
      const { version: _version, ...bare } = { ...whole, ...more } as Record<string, unknown>
      return JSON.parse(JSON.stringify(version === undefined ? bare : { ...bare, version }))
    })

const KEYS = FORMATS.map(({ name }) => (name === 'settings' ? name : `${name}:${HOST}`))
const stored = fc.record(Object.fromEntries(FORMATS.map(({ name }, i) => [KEYS[i] ?? '', value(name)])))

/** The version that this one reads of what stands under each key. */
const OURS = new Map(FORMATS.map(({ version }, i) => [KEYS[i], version]))
const isNewer = (key: string, own: unknown) => {
  const { version } = own as { version?: unknown }
  return Number.isSafeInteger(version) && (version as number) > (OURS.get(key) ?? 0)
}

it('whatever version something was stored by, a newer one stays as it is, and no other is taken for one', async () => {
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never)
  const own = { url: browser.runtime.getURL('/popup.html' as never) }
  await fc.assert(
    fc.asyncProperty(
      stored,
      untilDoneAsync(async (items: Record<string, unknown>) => {
        await browser.storage.local.clear()
        await browser.storage.local.set(items)
        const newer = KEYS.filter((key) => isNewer(key, items[key]))
        for (const key of KEYS) expect(readKey(key, items[key])?.state === 'newer').toBe(newer.includes(key))
        const perHost = newer.filter((key) => /^(setup|verification|plan|baseline|history):/.test(key))
        expect(await hasNewer(HOST)).toBe(perHost.length > 0)
        await migrateStored()
        await readSetup(HOST)
        await readSettings()
        await readStoredInstances()
        await writeSettings(defaultSettings).catch(() => undefined)
        await writeVerification(beginVerification(HOST, undefined, NOW)).catch(() => undefined)
        if (perHost.length > 0)
          for (const type of ['setup.start', 'verify.start', 'plan.make'])
            expect(await handleRequest({ type, host: HOST } as Request, own)).toEqual({ ok: false, reason: 'newer' })
        await writeSetup(newSetup(HOST, NOW)).catch(() => undefined)
        const after = await browser.storage.local.get(null)
        for (const key of newer) expect(after[key]).toEqual(items[key])
        for (const key of ['setup', 'verification'].map((kind) => `${kind}:${HOST}`))
          expect(newer.includes(key) || readKey(key, after[key])?.state === 'found').toBe(true)
      }),
    ),
    runs(10),
  )
})
