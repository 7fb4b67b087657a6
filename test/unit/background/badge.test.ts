import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { badgeOf, keepBadges, restoreBadges, updateBadge } from '@/lib/background/badge'
import type { Setup } from '@/lib/domain/setup'
import { STEPS } from '@/lib/domain/steps'
import { enNames } from '@/lib/i18n/en/names'
import { LANGUAGE_CODES } from '@/lib/shared/languages'
import type { State } from '@/lib/verification/status'
import type { Verification } from '@/lib/verification/verification'
import { storedStates } from '../../support/states'

const HOST = 'acme.service-now.com'
const NOW = new Date('2026-11-26T10:00:00Z')
const NAME = 'Neo Setup Guide'
const CASES = storedStates(HOST, NOW)
const storedOf = (stored: Readonly<Record<string, object>>) => ({
  setup: stored[`setup:${HOST}`] as Setup | undefined,
  verification: stored[`verification:${HOST}`] as Verification | undefined,
})
const named = (wanted: State, variant?: string) => {
  const found = CASES.find((own) => own.state === wanted && own.variant === variant)
  if (!found) throw new Error(`no case ${wanted}`)
  return found.stored
}

interface Shown {
  text?: string | undefined
  title?: string | undefined
  color?: string | undefined
}
let shown: Map<number | undefined, Shown>
let tabs: { id: number; url: string }[]
/** Hears that a tab goes to another page. */
const tell: ((id: number, changed: object, tab: object) => void)[] = []

beforeEach(() => {
  fakeBrowser.reset()
  shown = new Map()
  tell.length = 0
  tabs = []
  const note = (key: keyof Shown) => (details: { tabId?: number } & Record<string, unknown>) => {
    shown.set(details.tabId, { ...shown.get(details.tabId), [key]: details[key] as string })
    return Promise.resolve()
  }
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en')
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ action: { default_title: NAME } } as never)
  Object.assign(browser, {
    action: {
      setBadgeText: note('text'),
      setTitle: note('title'),
      setBadgeBackgroundColor: note('color'),
    },
  })
  vi.spyOn(browser.tabs, 'query').mockImplementation((async ({ url }: { url: string }) =>
    tabs.filter((tab) => tab.url.startsWith(url.replace('*', '')))) as never)
  vi.spyOn(browser.tabs.onUpdated, 'addListener').mockImplementation(((hear: (typeof tell)[number]) =>
    tell.push(hear)) as never)
  vi.spyOn(browser.tabs.onUpdated, 'removeListener').mockImplementation(((hear: (typeof tell)[number]) =>
    tell.splice(tell.indexOf(hear), 1)) as never)
  vi.spyOn(browser.tabs.onUpdated, 'hasListener').mockImplementation(((hear: (typeof tell)[number]) =>
    tell.includes(hear)) as never)
})

describe('the badge', () => {
  it.each<[State, string | undefined, string, string]>([
    ['new', undefined, '', NAME],
    ['in-progress', undefined, '15', `${NAME} – Next: add the redirect URL`],
    ['in-progress', 'application-done', '9', `${NAME} – Next: set the account's password`],
    ['complete', undefined, '3', `${NAME} – Next: verify the configuration`],
    ['checking', undefined, '2', `${NAME} – Next: hand over to Neo`],
    ['failing', undefined, '!', `${NAME} – Next: add the redirect URL`],
    ['cannot-tell', undefined, '3', `${NAME} – Next: verify the configuration`],
    ['ready', undefined, '2', `${NAME} – Next: hand over to Neo`],
    ['handed-over', undefined, '1', `${NAME} – Next: allow Neo access as the service account`],
    ['signed-in-as-account', undefined, '2', `${NAME} – Next: check the connection`],
    ['connected', undefined, '', NAME],
    ['connected', 'tokens-of-others', '', NAME],
    ['ends-soon', undefined, '!', `${NAME} – Next: hand over to Neo`],
    ['ends-soon', 'ended', '!', `${NAME} – Next: hand over to Neo`],
  ])('%s %s: %s', (state, variant, text, title) => {
    const badge = badgeOf(storedOf(named(state, variant)), 'en', NOW.getTime())
    expect(badge).toEqual({ text, title, isAlert: text === '!' })
  })
  it('that its connection ends soon is said once, and that it has ended as long as that is so', () => {
    const shownOf = (variant: string | undefined) =>
      badgeOf(storedOf(named('ends-soon', variant)), 'en', NOW.getTime(), false)
    expect(shownOf(undefined)).toEqual({ text: '', isAlert: false, title: NAME })
    expect(shownOf('ended')).toMatchObject({ text: '!', isAlert: true })
  })
  it('says nothing of a setup that rests', () => {
    const { setup } = storedOf(named('in-progress'))
    expect(badgeOf({ setup: { ...(setup as Setup), status: 'paused' } }, 'en')).toMatchObject({ text: '', title: NAME })
  })
  it('has four characters at most, and its tooltip is in every language', () => {
    for (const { stored } of CASES)
      for (const code of LANGUAGE_CODES) {
        const { text, title } = badgeOf(storedOf(stored), code, NOW.getTime())
        expect(text.length).toBeLessThanOrEqual(4)
        expect(title).not.toMatch(/\{|undefined/)
        const english = STEPS.map(({ id }) => enNames[`step.${id}.name`]).filter((words) => title.includes(words))
        expect(code === 'en' || english.length === 0).toBe(true)
      }
  })
})

describe('over tabs', () => {
  const other = 'globex.service-now.com'
  beforeEach(() => {
    tabs = [
      { id: 1, url: `https://${HOST}/now` },
      { id: 2, url: `https://${other}/now` },
      { id: 3, url: 'https://example.com/' },
    ]
  })
  const texts = () => [...shown].map(([id, { text }]) => [id, text])

  it('is shown on the tabs of its instance, and nowhere else', async () => {
    await browser.storage.local.set(named('failing'))
    await updateBadge(HOST)
    expect(texts()).toEqual([[1, '!']])
    expect(shown.has(undefined)).toBe(false)
  })
  it('is made from one instance alone while its setup goes on', async () => {
    await browser.storage.local.set(named('in-progress'))
    const read = vi.spyOn(browser.storage.local, 'get')
    await updateBadge(HOST)
    expect(texts()).toEqual([[1, expect.stringMatching(/^\d+$/)]])
    expect(read).not.toHaveBeenCalledWith(null)
  })
  it('follows what is stored, and goes with it', async () => {
    keepBadges()
    await browser.storage.local.set(named('failing'))
    await vi.waitFor(() => expect(texts()).toEqual([[1, '!']]))
    await browser.storage.local.set(named('connected'))
    await vi.waitFor(() => expect(texts()).toEqual([[1, '']]))
    await browser.storage.local.set(named('complete'))
    await browser.storage.local.clear()
    await vi.waitFor(() => expect(shown.get(1)).toMatchObject({ text: '', title: NAME }))
  })
  it('comes back on the next page of a tab, not on one of another site', async () => {
    await browser.storage.local.set(named('failing'))
    keepBadges()
    const [hear] = tell
    hear?.(7, { status: 'complete' }, { url: `https://${HOST}/incident.do` })
    hear?.(8, { status: 'complete' }, { url: `https://${other}/incident.do` })
    hear?.(9, { status: 'complete' }, {})
    await vi.waitFor(() => expect(texts()).toEqual([[7, '!']]))
  })
  it('is shown again after a start of the browser', async () => {
    await browser.storage.local.set({ ...named('ready'), ...renamed(named('failing'), other) })
    await restoreBadges()
    expect(texts()).toEqual([
      [undefined, ''],
      [1, '2'],
      [2, '!'],
    ])
  })
  it('the browser starts the background for pages only while no page of a setup asks it anyway', async () => {
    keepBadges()
    await vi.waitFor(() => expect(tell).toHaveLength(0))
    await browser.storage.local.set(named('failing', 'no-setup'))
    await vi.waitFor(() => expect(tell).toHaveLength(1))
    await browser.storage.local.set(named('in-progress'))
    await vi.waitFor(() => expect(tell).toHaveLength(0))
    await browser.storage.local.set(named('ends-soon'))
    await vi.waitFor(() => expect(tell).toHaveLength(1))
    await browser.storage.local.set(named('connected'))
    await vi.waitFor(() => expect(tell).toHaveLength(0))
  })
})

/** The same of another instance. */
const renamed = (stored: Readonly<Record<string, object>>, host: string) =>
  JSON.parse(JSON.stringify(stored).replaceAll(HOST, host)) as Record<string, object>
