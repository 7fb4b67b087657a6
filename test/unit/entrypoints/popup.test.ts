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
