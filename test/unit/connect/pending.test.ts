import { beforeEach, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { forgetPending, keepPending, readPending } from '@/lib/connect/pending'

const MINUTE = 60_000
const NOW = Date.parse('2026-11-25T10:00:00Z')
const acme = { instanceUrl: 'https://acme.service-now.com', clientId: 'a'.repeat(32) }
const beta = { instanceUrl: 'https://beta.service-now.com', clientId: 'b'.repeat(32) }

beforeEach(() => fakeBrowser.reset())

it('each instance has a hand-off of its own; where none is named the newest is meant', async () => {
  await keepPending(acme, NOW)
  await keepPending(beta, NOW + 1)
  expect(await readPending('acme.service-now.com', NOW)).toEqual(acme)
  expect(await readPending('beta.service-now.com', NOW)).toEqual(beta)
  expect(await readPending(undefined, NOW)).toEqual(beta)
  expect(await readPending('gamma.service-now.com', NOW)).toBeUndefined()
  await forgetPending('beta.service-now.com')
  expect(await readPending(undefined, NOW)).toEqual(acme)
})

it.each([31, -31])('after half an hour it is neither offered nor kept, whoever asks: %i minutes', async (minutes) => {
  await keepPending(acme, NOW)
  expect(await readPending('beta.service-now.com', NOW + minutes * MINUTE)).toBeUndefined()
  expect(await browser.storage.local.get(null)).toEqual({})
})
