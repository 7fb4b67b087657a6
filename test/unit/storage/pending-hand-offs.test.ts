// @vitest-environment node
import { beforeEach, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { forgetPendingHandOff, readPendingHandOffs, savePendingHandOff } from '@/lib/storage/pending-hand-offs'

const MINUTE = 60_000
const NOW = Date.parse('2026-11-25T10:00:00Z')
const acme = { instanceUrl: 'https://acme.service-now.com', clientId: 'a'.repeat(32) }
const beta = { instanceUrl: 'https://beta.service-now.com', clientId: 'b'.repeat(32) }

beforeEach(() => fakeBrowser.reset())

it('each instance has a hand-off of its own, the newest comes first', async () => {
  await savePendingHandOff(acme, NOW)
  await savePendingHandOff(beta, NOW + 1)
  const hosts = async () => (await readPendingHandOffs(NOW)).map(({ host }) => host)
  expect(await hosts()).toEqual(['beta.service-now.com', 'acme.service-now.com'])
  await forgetPendingHandOff('beta.service-now.com')
  expect(await hosts()).toEqual(['acme.service-now.com'])
})

it.each([31, -31])('is neither offered nor stored after half an hour: %i minutes', async (minutes) => {
  await savePendingHandOff(acme, NOW)
  expect(await readPendingHandOffs(NOW + minutes * MINUTE)).toEqual([])
  expect(await browser.storage.local.get(null)).toEqual({})
})
