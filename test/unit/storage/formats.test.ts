import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import * as z from 'zod/mini'
import { handleRequest } from '@/lib/background/handle'
import { STEPS } from '@/lib/domain/steps'
import { readStoredInstances } from '@/lib/extension-pages/stored-instances'
import { findingKey } from '@/lib/i18n/finding-key'
import type { Request } from '@/lib/messaging/messages'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal } from '@/lib/provisioning/journal'
import { readJournal, writeJournal } from '@/lib/provisioning/journal-store'
import { storageArea } from '@/lib/storage/area'
import { type Format, readAs } from '@/lib/storage/format'
import { FORMATS, hasNewer, migrateStored, readKey } from '@/lib/storage/formats'
import { readPendingHandOffs, savePendingHandOff } from '@/lib/storage/pending-hand-offs'
import { areSettingsNewer, defaultSettings, readSettings, writeSettings } from '@/lib/storage/settings'
import { forgetSetup, newSetup, readSetup, unreadableHosts, updateSetup, writeSetup } from '@/lib/storage/setups'
import { readVerification, writeVerification } from '@/lib/verification/history'
import { messageOf, summaryOf } from '@/lib/verification/summary'
import { beginVerification, type Verification } from '@/lib/verification/verification'

const HOST = 'acme.service-now.com'
const NOW = new Date('2026-11-25T10:00:00Z')
interface Sample {
  key: string
  value: Record<string, unknown>
}
const FOLDER = join(import.meta.dirname, 'samples')
/** What the extension stored on 26 November 2026, before there were migrations. Never changed: people have it. */
const SAMPLES = readdirSync(FOLDER).map((name): [string, Sample] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Sample,
])
const hostIn = (key: string) => key.split(':')[1]
const formatOf = (key: string) => FORMATS.find(({ name }) => name === key.split(':')[0]) as Format<unknown>

/** What no migration may change: of verdicts, which there are and what came of them. */
const unchanged = ({ verdicts, ...value }: Record<string, unknown>): Record<string, unknown> => ({
  ...value,
  ...(Array.isArray(verdicts) && {
    verdicts: verdicts.map(({ requirement, step, outcome }: Record<string, unknown>) => ({
      requirement,
      step,
      outcome,
    })),
  }),
})

beforeEach(() => fakeBrowser.reset())
const all = () => browser.storage.local.get(null)

describe('what was stored before there were migrations', () => {
  it('has a sample of everything that is stored', () => {
    expect(new Set(SAMPLES.map(([, { key }]) => formatOf(key).name))).toEqual(new Set(FORMATS.map(({ name }) => name)))
  })
  it.each(SAMPLES)('%s is read whole, with and without its version', (_name, { key, value }) => {
    const { version: _version, ...bare } = value
    const { version } = formatOf(key)
    for (const stored of [value, bare])
      expect(readKey(key, stored)).toMatchObject({ state: 'found', value: { ...unchanged(value), version } })
  })
  it('is migrated once', async () => {
    await browser.storage.local.set(Object.fromEntries(SAMPLES.map(([, { key, value }]) => [key, value])))
    const before = await all()
    await migrateStored()
    const after = await all()
    for (const [key, value] of Object.entries(before))
      expect(after[key]).toMatchObject({
        ...unchanged(value as Record<string, unknown>),
        version: formatOf(key).version,
      })
    expect(Object.keys(after)).toEqual(Object.keys(before))
    const set = vi.spyOn(browser.storage.local, 'set')
    await migrateStored()
    expect(set).not.toHaveBeenCalled()
  })
})

/** Texts that have another name now. */
const RENAMED: Record<string, string> = { 'platform.mfa.warn': 'platform.mfa.not-enrolled' }

describe('a verification that spoke in texts', () => {
  const [, { key, value }] = SAMPLES.find(([name]) => name === 'verification-done') as [string, Sample]
  const old = value.verdicts as { requirement: string; outcome: string; key: string; values?: object }[]
  const read = readKey(key, value) as { value: Verification }
  it('says the same by its reasons', () => {
    expect(read.value.verdicts.map((verdict) => findingKey(verdict))).toEqual(
      old.map((own) => RENAMED[own.key] ?? own.key),
    )
    for (const verdict of read.value.verdicts) expect(messageOf(verdict)).not.toMatch(/Checked earlier|\{\w+\}/)
    expect(read.value.verdicts.map(({ facts }) => facts)).toEqual(old.map(({ values }) => values))
  })
  it('comes to the same', () => {
    expect(summaryOf(read.value)).toMatchObject({ state: 'ready' })
  })
  it.each([
    ['unread.forbidden', 'platform.sso', { unread: true }],
    ['access.depends.unreadable', 'access.incident', { unread: true, reason: 'depends.unreadable' }],
    ['secret.unknown', 'secret', { undecided: false, reason: 'unknown' }],
    ['connect.log.secret', 'connect.user', { reason: 'log-secret' }],
    ['access.denied.read-only', 'access.incident', { reason: 'account.read-only' }],
    ['user.exists.not-saved', 'user.itil', { reason: 'account.not-saved' }],
    ['app.active.fail', 'app.active', { reason: 'inactive' }],
    ['nobody.knows.it', 'app.active', { reason: 'nobody.knows.it' }],
  ])('%s of %s is carried over', (text, requirement, expected) => {
    const verdicts = [{ requirement, step: 'app.active', outcome: 'unknown', key: text, values: { a: 1 } }]
    expect(readKey(key, { ...value, verdicts })).toMatchObject({
      state: 'found',
      value: { verdicts: [{ requirement, outcome: 'unknown', facts: { a: 1 }, ...expected }] },
    })
  })
})

describe('what other tools store without a version', () => {
  it('a verification of outcomes alone is taken', async () => {
    const verdicts = [
      { requirement: 'app.redirect', outcome: 'fail' },
      { requirement: 'access.incident', outcome: 'pass' },
    ]
    const seed = { state: 'done', startedAt: NOW.toISOString(), finishedAt: NOW.toISOString(), verdicts }
    await browser.storage.local.set({ [`verification:${HOST}`]: seed })
    const read = await readVerification(HOST)
    expect(read).toMatchObject({ ...seed, version: 3, host: HOST })
    expect(read?.verdicts.map(({ step }) => step)).toEqual(['app.redirect', 'verify'])
    expect(read?.verdicts.map((verdict) => messageOf(verdict))).toEqual(
      Array(2).fill('Checked earlier; only the outcome is stored.'),
    )
  })
  it('a setup of a host and a time alone is taken', async () => {
    await browser.storage.local.set({ [`setup:${HOST}`]: { startedAt: NOW.toISOString() } })
    expect(await readSetup(HOST)).toEqual({ state: 'found', setup: newSetup(HOST, NOW) })
  })
  it.each([
    ['a setup of another host', 'setup', { ...newSetup(HOST, NOW), version: undefined, host: 'other.example' }],
    [
      'a verification with a verdict that is none',
      'verification',
      { state: 'done', startedAt: NOW.toISOString(), verdicts: [null] },
    ],
    ['a plan without its entries', 'plan', { host: HOST, state: 'planned' }],
  ])('%s is not', (_what, kind, value) => {
    expect(readKey(`${kind}:${HOST}`, JSON.parse(JSON.stringify(value)))).toEqual({ state: 'unreadable' })
  })
})

/** A format as a next version may have it: what was there is put elsewhere. */
const nextOf = (format: Format<unknown>): Format<unknown> => ({
  ...format,
  version: format.version + 1,
  schema: z.object({
    version: z.literal(format.version + 1),
    host: z.optional(z.string()),
    old: z.looseObject({}),
  }),
  migrations: {
    ...format.migrations,
    [format.version]: ({ version: _version, ...old }) => ({
      old,
      ...(typeof old.host === 'string' && { host: old.host }),
    }),
  },
})

describe('from one version to the next', () => {
  it.each(SAMPLES)('%s is migrated, and reads back the same', (_name, { key, value }) => {
    const [format, host] = [formatOf(key), hostIn(key)]
    const next = nextOf(format)
    const upgraded = readAs(next, value, host)
    const { version: _version, ...old } = unchanged(value)
    expect(upgraded).toMatchObject({ state: 'found', value: { version: next.version, old } })
    const stored = upgraded.state === 'found' ? upgraded.value : undefined
    // Back to this version, which leaves it alone, and to the next one again.
    expect(readAs(format, stored, host)).toEqual({ state: 'newer' })
    expect(readAs(next, stored, host)).toEqual({ state: 'found', value: stored, from: next.version })
  })
  it('runs the migrations of all versions in between', () => {
    const ran: number[] = []
    const step = (from: number) => (data: Readonly<Record<string, unknown>>) => (
      ran.push(from), { ...data, [from]: true }
    )
    const schema = z.looseObject({ version: z.literal(4) })
    const format = { name: 'x', version: 4, schema, migrations: { 0: step(0), 1: step(1), 3: step(3) } }
    expect(readAs(format, { a: 1 })).toMatchObject({
      state: 'found',
      from: 0,
      value: { a: 1, version: 4, 0: true, 1: true, 3: true },
    })
    expect(ran).toEqual([0, 1, 3])
    expect(readAs(format, { version: 3 })).toMatchObject({ value: { version: 4, 3: true } })
  })
  it('a failed migration makes data unreadable, not newer', () => {
    const throws = () => {
      throw new Error('not of the form')
    }
    const format = {
      name: 'x',
      version: 2,
      schema: z.looseObject({ version: z.literal(2) }),
      migrations: { 1: throws },
    }
    expect(readAs(format, { version: 1 })).toEqual({ state: 'unreadable' })
  })
})

describe('what can be told apart', () => {
  const setup = newSetup(HOST, NOW)
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'none'],
    ['a newer version', { version: setup.version + 1, anything: true }, 'newer'],
    ['a much newer version', { ...setup, version: 9_007_199_254_740_991 }, 'newer'],
    ['half of what was written', { version: 1, host: HOST }, 'unreadable'],
    ['a version that is a text', { ...setup, version: '2' }, 'unreadable'],
    ['a version between two', { ...setup, version: 1.5 }, 'unreadable'],
    ['a version below the first', { ...setup, version: -1 }, 'unreadable'],
    ['no version at all', { ...setup, version: null }, 'unreadable'],
    ['more than any version', { ...setup, version: 1e300 }, 'unreadable'],
    ['a list', [setup], 'unreadable'],
    ['a text', JSON.stringify(setup), 'unreadable'],
    ['this version', setup, 'found'],
  ])('%s', async (_what, value, state) => {
    if (value !== undefined) await browser.storage.local.set({ [`setup:${HOST}`]: value })
    expect((await readSetup(HOST)).state).toBe(state)
    expect(await hasNewer(HOST)).toBe(state === 'newer')
  })
})

describe('what a newer version stored', () => {
  const newer = { version: 99, host: HOST, whatever: ['it', 'means'] }
  const KEYS = ['setup', 'verification', 'plan', 'hand-off'].map((kind) => `${kind}:${HOST}`)
  beforeEach(() => browser.storage.local.set(Object.fromEntries([...KEYS, 'settings'].map((key) => [key, newer]))))
  const untouched = async () =>
    expect(await all()).toEqual(Object.fromEntries([...KEYS, 'settings'].map((key) => [key, newer])))

  it('is read as nothing, and reported', async () => {
    expect(await readSetup(HOST)).toEqual({ state: 'newer' })
    expect(await readVerification(HOST)).toBeUndefined()
    expect(await readJournal(HOST)).toBeUndefined()
    expect(await readPendingHandOffs(NOW.getTime())).toEqual([])
    expect(await readSettings()).toEqual(defaultSettings)
    expect(await areSettingsNewer()).toBe(true)
    expect(await readStoredInstances()).toMatchObject([{ host: HOST, newer: true, unreadable: false }])
    // It may be in progress: nobody is to approve unguarded because of that.
    expect(await unreadableHosts()).toEqual([HOST])
    await untouched()
  })
  it('is never replaced', async () => {
    for (const write of [
      () => writeSetup(newSetup(HOST, NOW)),
      () => writeVerification(beginVerification(HOST, undefined, NOW)),
      () => writeJournal(beginJournal(HOST, defaultPolicy, NOW)),
      () => savePendingHandOff({ instanceUrl: `https://${HOST}`, clientId: 'a' }),
      () => writeSettings(defaultSettings),
    ])
      await expect(write()).rejects.toThrow('newer')
    await updateSetup(HOST, (setup) => ({ ...setup, collapsed: true }))
    await migrateStored()
    await untouched()
  })
  it('refuses every request that would start something, with the reason', async () => {
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never)
    const own = { url: browser.runtime.getURL('/popup.html' as never) }
    const requests = [
      { type: 'setup.start', host: HOST },
      { type: 'verify.start', host: HOST },
      { type: 'verify.show', host: HOST, requirement: 'app.redirect' },
      { type: 'plan.make', host: HOST },
      { type: 'plan.run', host: HOST, wanted: [] },
      { type: 'plan.undo', host: HOST },
      { type: 'plan.follow', host: HOST },
    ] as unknown as Request[]
    for (const request of requests) expect(await handleRequest(request, own)).toEqual({ ok: false, reason: 'newer' })
    await untouched()
  })
  it('gives the guide the reason why nothing is stored', async () => {
    const page = { url: `https://${HOST}/now`, tabUrl: `https://${HOST}/now`, tabId: 1, frameId: 0 }
    for (const request of [{ type: 'setup.read' }, { type: 'setup.change', change: { collapsed: true } }] as Request[])
      expect(await handleRequest(request, page)).toEqual({ ok: false, reason: 'newer' })
    await untouched()
  })
  it('is erased when the person asks for it', async () => {
    await forgetSetup(HOST)
    expect(Object.keys(await all())).not.toContain(`setup:${HOST}`)
    await storageArea().clear()
    expect(await all()).toEqual({})
  })
})

describe('the shape of what is stored', () => {
  const shapeOf = ({ schema }: Format<unknown>) =>
    JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))) as unknown
  it.each(FORMATS.map((format) => [format.name, format] as const))(
    '%s is that of its version: a change needs a new version, with a migration and `UPDATE_SHAPES=1`',
    (name, format) => {
      const file = join(import.meta.dirname, 'shapes', `${name}-v${format.version}.json`)
      // That of a version which people have is never written anew.
      if (process.env.UPDATE_SHAPES && !existsSync(file)) writeFileSync(file, JSON.stringify(shapeOf(format)))
      expect(shapeOf(format)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    },
  )
  it('every older version has a stored shape and a migration', () => {
    const shapes = readdirSync(join(import.meta.dirname, 'shapes')).toSorted()
    const versions = FORMATS.flatMap(({ name, version }) =>
      Array.from({ length: version }, (_, i) => `${name}-v${i + 1}.json`),
    )
    expect(shapes).toEqual(versions.toSorted())
    for (const { version, migrations } of FORMATS)
      for (let from = 1; from < version; from++) expect(Object.keys(migrations)).toContain(String(from))
  })
  it('stored steps exist', () => {
    const known = new Set<string>(STEPS.map(({ id }) => id))
    const named = SAMPLES.flatMap(([, { value }]) => [...((value.stepsDone as string[] | undefined) ?? []), value.next])
    expect(named.filter((id) => typeof id === 'string' && !known.has(id))).toEqual([])
  })
})
