import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openPopup } from '@/entrypoints/popup/app'
import { setLanguage } from '@/lib/i18n/translator'
import { storedStates } from '../../support/states'

const HOST = 'acme.service-now.com'
const ready = storedStates(HOST).find(({ state }) => state === 'ready')

/** Has the browser tell the policy only when that is wanted, as in its first seconds. */
function policyLater(): (policy: object) => void {
  let tell: (policy: object) => void = () => undefined
  const told = new Promise<object>((resolve) => {
    tell = resolve
  })
  vi.spyOn(browser.storage.managed, 'get').mockReturnValue(told as never)
  return tell
}

beforeEach(() => {
  fakeBrowser.reset()
  history.replaceState(undefined, '', `?host=${HOST}`)
  document.body.innerHTML = '<div id="root"></div>'
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true as never)
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en')
})
afterEach(() => {
  setLanguage({ code: 'en', direction: 'ltr', entries: {} })
})
const root = () => document.getElementById('root') as HTMLElement

describe('the popup, before the policy is known', () => {
  it('says where things stand and offers nothing; then what is allowed', async () => {
    await browser.storage.local.set({ ...ready?.stored })
    const tell = policyLater()
    void openPopup(root())
    expect(await screen.findByText('Everything is right. Two things only you know.')).toBeTruthy()
    expect(document.querySelector('main')?.ariaBusy ?? document.querySelector('main')?.getAttribute('aria-busy')).toBe(
      'true',
    )
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.queryAllByRole('link')).toEqual([])
    tell({})
    expect(await screen.findByRole('link', { name: 'Continue in Neo' })).toBeTruthy()
  })
  it('offers nothing afterwards either where the policy forbids it', async () => {
    await browser.storage.local.set({ ...ready?.stored })
    const tell = policyLater()
    void openPopup(root())
    await screen.findByText('Everything is right. Two things only you know.')
    tell({ allowedInstances: ['other.service-now.com'] })
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('other.service-now.com'))
    expect(screen.queryByRole('link', { name: 'Continue in Neo' })).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a connection that ends', () => {
  const DAY = 86_400_000
  const OTHER = 'globex.service-now.com'
  const ends = storedStates(HOST).find(({ state }) => state === 'ends-soon')?.stored ?? {}
  const renamed = (stored: object, host: string) =>
    JSON.parse(JSON.stringify(stored).replaceAll(HOST, host)) as Record<string, object>
  const noted = async (host: string) => {
    const key = `reminder:${host}`
    return (await browser.storage.local.get(key))[key] as { days: number; snoozedUntil?: string } | undefined
  }
  const open = async (stored: object, search = `?host=${HOST}`) => {
    history.replaceState(undefined, '', search)
    await browser.storage.local.set(stored as Record<string, unknown>)
    await openPopup(root())
  }
  const primary = () => document.querySelectorAll('[data-primary]')

  it('leads to a new approval, and is done with once it was seen', async () => {
    await open(ends)
    expect(await screen.findByText('The connection ends in 12 days.')).toBeTruthy()
    expect([...primary()].map(({ textContent }) => textContent)).toEqual(['Reconnect'])
    await waitFor(async () => expect(await noted(HOST)).toMatchObject({ days: 14 }))
    expect(await noted(HOST)).not.toHaveProperty('snoozedUntil')
    expect(screen.getByRole('button', { name: 'Remind me later' })).toBeTruthy()
  })
  it('that is put off says until when', async () => {
    const told = { version: 1, host: HOST, days: 14, end: '' }
    const record = ends[`verification:${HOST}`] as unknown as { verdicts: { facts?: { date?: string } }[] }
    const date = record.verdicts.find(({ facts }) => facts?.date)?.facts?.date ?? ''
    const end = `${date.replace(' ', 'T')}.000Z`
    const snoozedUntil = new Date(Date.now() + 2 * DAY).toISOString()
    await open({ ...ends, [`reminder:${HOST}`]: { ...told, end, snoozedUntil } })
    expect(await screen.findByText(/^You will be reminded again on/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Remind me later' })).toBeNull()
    // What is put off is not taken for seen.
    expect(await noted(HOST)).toMatchObject({ snoozedUntil })
  })
  it('of another instance is said once on any page, with the way to it', async () => {
    const stored = { ...renamed(ends, OTHER) }
    await open(stored, '?host=example.com')
    const link = await screen.findByRole('link', { name: `Reconnect ${OTHER}` })
    expect(link.getAttribute('href')).toBe(`popup.html?host=${OTHER}`)
    expect(primary()).toHaveLength(1)
    await waitFor(async () => expect(await noted(OTHER)).toMatchObject({ days: 14 }))
    document.body.innerHTML = '<div id="root"></div>'
    await open(stored, '?host=example.com')
    await screen.findByText(/^Open your ServiceNow instance/)
    expect(screen.queryByRole('link', { name: `Reconnect ${OTHER}` })).toBeNull()
  })
  it('of another instance is not the first thing on a page that has one of its own', async () => {
    await open({ ...renamed(ends, OTHER), ...ready?.stored })
    await screen.findByRole('link', { name: `Reconnect ${OTHER}` })
    expect([...primary()].map(({ textContent }) => textContent)).toEqual(['Continue in Neo'])
  })
  it('is not seen in a tab that nobody looks at', async () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await open(ends)
    await screen.findByText('The connection ends in 12 days.')
    expect(await noted(HOST)).toBeUndefined()
  })
  it('is not spoken of where the policy switches that off', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({ reminders: false } as never)
    await open({ ...ends, ...renamed(ends, OTHER) })
    // What the state is, is said whoever asks.
    expect(await screen.findByText('The connection ends in 12 days.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Remind me later' })).toBeNull()
    expect(screen.queryByRole('link', { name: `Reconnect ${OTHER}` })).toBeNull()
    expect(await noted(HOST)).toBeUndefined()
  })
})
