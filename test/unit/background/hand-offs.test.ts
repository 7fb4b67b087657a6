// @vitest-environment node
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  acceptHandOff,
  connectedAccount,
  dashboardTab,
  finishHandOff,
  forgetHandOffs,
  hostOfOwn,
  openHandOff,
} from '@/lib/background/hand-offs'
import { unreadablePolicy } from '@/lib/neo/managed-policy'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { newSetup, readSetup, type Setup, writeSetup } from '@/lib/storage/setups'
import { writeVerification } from '@/lib/verification/history'
import { beginVerification } from '@/lib/verification/verification'

const ACME = 'acme.service-now.com'
const BETA = 'beta.service-now.com'
const EVIL = 'dev99999.service-now.com'
const CUSTOM = 'help.acme.example'
const [A, B, X] = ['a', 'b', 'e'].map((digit) => digit.repeat(32)) as [string, string, string]
const NOW = Date.parse('2026-11-25T10:00:00Z')
const MINUTE = 60_000

const hashOf = (host: string, clientId: string) =>
  `#${new URLSearchParams({ instance_url: `https://${host}`, client_id: clientId })}`
const captured = (host: string, clientId: string, more: Partial<Setup> = {}) =>
  writeSetup({
    ...newSetup(host, new Date(NOW)),
    application: { sysId: '1'.repeat(32), clientId, name: 'Neo Agent' },
    ...more,
  })
/** What a tab is offered, in short. */
async function opened(hash: string, tabId: number, policy: Policy = defaultPolicy, now = NOW) {
  const answer = await openHandOff(hash, tabId, policy, now)
  if ('refusal' in answer) return answer.refusal
  return (answer.offers ?? []).map(({ instanceUrl, clientId, isOwn, isAccepted }) =>
    [new URL(instanceUrl).hostname, clientId[0], isOwn ? 'own' : isAccepted ? 'accepted' : 'foreign'].join(' '),
  )
}
const pending = async () => Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith('hand-'))

beforeEach(() => fakeBrowser.reset())

describe('who may ask for what is handed over', () => {
  const policy = { ...defaultPolicy, dashboardUrl: 'https://neo.eu.example/integrations' }
  const at = (url: string, more = {}) => ({ tabId: 3, frameId: 0, url, tabUrl: url, ...more })
  it.each([
    ["Neo's own dashboard", at('https://dashboard.neoagent.io/integrations?x'), 3],
    ["the policy's", at('https://neo.eu.example/'), 3],
    ['a host that only begins the same', at('https://dashboard.neoagent.io.evil.example/'), undefined],
    ['a host in the user part', at('https://dashboard.neoagent.io@evil.example/'), undefined],
    ['another port', at('https://dashboard.neoagent.io:8443/'), undefined],
    ['another scheme', at('http://dashboard.neoagent.io/'), undefined],
    ['an instance', at(`https://${ACME}/`), undefined],
    ['a frame', at('https://dashboard.neoagent.io/', { frameId: 4 }), undefined],
    ['a frame of an attacker', at('https://dashboard.neoagent.io/', { tabUrl: 'https://evil.example/' }), undefined],
    ['a page that is made ahead', at('https://dashboard.neoagent.io/', { frameId: undefined }), undefined],
    ['no address', { tabId: 3, frameId: 0 }, undefined],
    ['a broken address', at('https://'), undefined],
  ])('%s', (_who, sender, tabId) => expect(dashboardTab(sender as never, policy)).toBe(tabId))
})

describe('a link', () => {
  it.each([
    ['of a set-up', ACME, A, [`${ACME} a own`]],
    ['with another Client ID than the captured one', ACME, X, 'other-client-id'],
    ['for an instance that was not set up here', EVIL, X, [`${EVIL} e foreign`]],
    ['for an instance whose set-up captured nothing yet', BETA, B, [`${BETA} b foreign`]],
  ])('%s', async (_what, host, clientId, expected) => {
    await captured(ACME, A)
    await writeSetup(newSetup(BETA, new Date(NOW)))
    expect(await opened(hashOf(host, clientId), 1)).toEqual(expected)
    expect(await pending()).toEqual(host === ACME && clientId === A ? [`hand-off:${ACME}`] : [])
  })
  const vanity: Policy = { ...defaultPolicy, customUrls: { [CUSTOM]: ACME } }
  it.each([
    [A, [`${ACME} a own`]],
    [X, 'other-client-id'],
  ])('for an instance that is set up at a custom URL: %s', async (clientId, expected) => {
    await captured(CUSTOM, A)
    expect(await opened(hashOf(ACME, clientId), 1, vanity)).toEqual(expected)
  })
  it('for an application that was only verified here is own, another one is not', async () => {
    const record = beginVerification(ACME, undefined, new Date(NOW))
    const applications = [{ sysId: '1'.repeat(32), name: 'Neo Agent', detail: A }]
    await writeVerification({ ...record, state: 'done', applications })
    expect(await opened(hashOf(ACME, A), 1)).toEqual([`${ACME} a own`])
    expect(await opened(hashOf(ACME, X), 2)).toBe('other-client-id')
  })
  it.each([
    ['of an instance that the policy does not allow', { ...defaultPolicy, allowedInstances: [BETA] }, 'not-allowed'],
    ['where a restriction cannot be read', unreadablePolicy(['allowedInstances']), 'policy'],
    ['whose custom URL is allowed', { ...vanity, allowedInstances: [CUSTOM] }, [`${ACME} a own`]],
  ] as const)('%s', async (_what, policy, expected) => {
    await captured(ACME, A)
    expect(await opened(hashOf(ACME, A), 1, policy as Policy)).toEqual(expected)
    expect(((await opened('', 1, policy as Policy)) ?? []).length > 0).toBe(Array.isArray(expected))
  })
  it('that is refused does not affect pending hand-offs', async () => {
    await captured(ACME, A)
    await opened(hashOf(ACME, A), 1)
    expect(await opened('#instance_url=https://evil.example&client_id=x', 1)).toBe('instance')
    expect(await opened('', 1)).toEqual([`${ACME} a own`])
  })
  it('is not own if the stored setup names another host than its key', async () => {
    await browser.storage.local.set({
      [`setup:${EVIL}`]: {
        ...newSetup(ACME, new Date(NOW)),
        application: { sysId: '1'.repeat(32), clientId: X, name: 'x' },
      },
    })
    expect(await opened(hashOf(EVIL, X), 1)).toEqual([`${EVIL} e foreign`])
  })
})

describe('a link from elsewhere', () => {
  it('is offered in its own tab only, and nothing of it is stored', async () => {
    expect(await opened(hashOf(EVIL, X), 1)).toEqual([`${EVIL} e foreign`])
    expect(await opened('', 1)).toEqual([`${EVIL} e foreign`])
    expect(await opened('', 2)).toEqual([])
    expect(await browser.storage.local.get(null)).toEqual({})
  })
  it("never comes before this browser's own, in whatever order they were opened", async () => {
    await captured(ACME, A)
    await opened(hashOf(ACME, A), 1)
    expect(await opened(hashOf(EVIL, X), 1)).toEqual([`${ACME} a own`, `${EVIL} e foreign`])
    expect(await opened(hashOf(EVIL, X), 2)).toEqual([`${ACME} a own`, `${EVIL} e foreign`])
    expect(await opened('', 3)).toEqual([`${ACME} a own`])
    expect(await opened(hashOf(ACME, A), 2)).toEqual([`${ACME} a own`])
  })
  it('is stored once accepted, and still comes after own ones', async () => {
    await opened(hashOf(EVIL, X), 1)
    expect(await acceptHandOff({ host: EVIL, clientId: X }, 2, defaultPolicy, NOW)).toBeUndefined()
    expect(await acceptHandOff({ host: EVIL, clientId: B }, 1, defaultPolicy, NOW)).toBeUndefined()
    expect(await acceptHandOff({ host: EVIL, clientId: X }, 1, defaultPolicy, NOW)).toMatchObject({ isOwn: false })
    expect(await opened('', 2)).toEqual([`${EVIL} e accepted`])
    await captured(ACME, A)
    expect(await opened(hashOf(ACME, A), 3)).toEqual([`${ACME} a own`, `${EVIL} e accepted`])
    await finishHandOff({ host: EVIL, clientId: X }, 2, defaultPolicy, NOW)
    expect(await opened('', 2)).toEqual([`${ACME} a own`])
  })
  it('is accepted in the tab in which it was opened, and there alone until then', async () => {
    await opened(hashOf(EVIL, X), 1)
    await opened(hashOf(BETA, B), 1)
    await opened(hashOf(EVIL, X), 2)
    expect(await acceptHandOff({ host: EVIL, clientId: X }, 2, defaultPolicy, NOW)).toEqual({
      instanceUrl: `https://${EVIL}`,
      clientId: X,
      isOwn: false,
      isAccepted: true,
      kind: { kind: 'sub-production', sign: 'name' },
    })
    expect(await opened('', 1)).toEqual([`${BETA} b foreign`])
    // Accepted once, it is accepted wherever it is opened, and by whoever asks again.
    expect(await opened(hashOf(EVIL, X), 5)).toEqual([`${EVIL} e accepted`])
    expect(await acceptHandOff({ host: EVIL, clientId: X }, 6, defaultPolicy, NOW)).toMatchObject({ isAccepted: true })
  })
  it('of another tab does not end here', async () => {
    await opened(hashOf(EVIL, X), 1)
    await finishHandOff({ host: EVIL, clientId: X }, 2, defaultPolicy, NOW)
    await finishHandOff({ host: EVIL, clientId: B }, 1, defaultPolicy, NOW)
    await finishHandOff({ host: BETA, clientId: X }, 1, defaultPolicy, NOW)
    expect(await opened('', 1)).toEqual([`${EVIL} e foreign`])
  })
  it('takes the place of another in its tab', async () => {
    await opened(hashOf(EVIL, X), 1)
    await opened(hashOf(BETA, B), 1, defaultPolicy, NOW + 1)
    const { 'hand-off-links': links } = await browser.storage.session.get('hand-off-links')
    expect(links).toMatchObject([{ host: BETA }])
  })
  it('that was declined is not offered again', async () => {
    await opened(hashOf(EVIL, X), 1)
    await finishHandOff({ host: EVIL, clientId: X }, 1, defaultPolicy, NOW)
    expect(await opened('', 1)).toEqual([])
  })
  it('cannot be accepted once the policy forbids it', async () => {
    await opened(hashOf(EVIL, X), 1)
    const policy = { ...defaultPolicy, allowedInstances: [ACME] }
    expect(await acceptHandOff({ host: EVIL, clientId: X }, 1, policy, NOW)).toBeUndefined()
  })
  it('opened in large numbers pushes out no accepted link, and the list stays bounded', async () => {
    await captured(ACME, A)
    await opened(hashOf(ACME, A), 1)
    await opened(hashOf(BETA, B), 2)
    await acceptHandOff({ host: BETA, clientId: B }, 2, defaultPolicy, NOW)
    for (let i = 0; i < 200; i++) await opened(hashOf(`dev${i}.service-now.com`, X), 100 + i, defaultPolicy, NOW + i)
    expect(await opened('', 1)).toEqual([`${ACME} a own`, `${BETA} b accepted`])
    const { 'hand-off-links': links } = await browser.storage.session.get('hand-off-links')
    expect((links as unknown[]).length).toBeLessThanOrEqual(40)
    expect(await pending()).toEqual([`hand-off:${ACME}`])
  })
})

describe('a pending hand-off', () => {
  it('is offered for the instance of its tab; in another tab the newest', async () => {
    await captured(ACME, A)
    await captured(BETA, B)
    await opened(hashOf(ACME, A), 1)
    await opened(hashOf(BETA, B), 2, defaultPolicy, NOW + 1)
    expect(await opened('', 1)).toEqual([`${ACME} a own`])
    expect(await opened('', 2)).toEqual([`${BETA} b own`])
    expect(await opened('', 3)).toEqual([`${BETA} b own`])
  })
  it.each([31, -31])('is not offered any more after half an hour: %i minutes', async (minutes) => {
    await captured(ACME, A)
    await opened(hashOf(ACME, A), 1)
    await opened(hashOf(EVIL, X), 1)
    const later = NOW + minutes * MINUTE
    // Whoever has the card before them still gets what was captured here.
    expect(await acceptHandOff({ host: ACME, clientId: A }, 1, defaultPolicy, later)).toMatchObject({ isOwn: true })
    expect(await acceptHandOff({ host: EVIL, clientId: X }, 1, defaultPolicy, later)).toBeUndefined()
    expect(await opened('', 1, defaultPolicy, later)).toEqual([])
  })
  it('is removed with the setup, and when another application was captured since', async () => {
    await captured(ACME, A)
    await opened(hashOf(ACME, A), 1)
    await captured(ACME, B)
    expect(await opened('', 1)).toEqual([])
    await captured(ACME, A)
    expect(await opened('', 1)).toEqual([`${ACME} a own`])
    await forgetHandOffs(ACME)
    expect([await opened('', 1), await opened('', 2)]).toEqual([[], []])
  })
  it('written by another tool is offered only if its values were captured here', async () => {
    await browser.storage.local.set({
      [`hand-off:${EVIL}`]: { host: EVIL, clientId: X, at: NOW },
      [`hand-off:${ACME}`]: { host: EVIL, clientId: X, at: NOW },
    })
    expect(await opened('', 1)).toEqual([])
    expect(await acceptHandOff({ host: EVIL, clientId: X }, 1, defaultPolicy, NOW)).toBeUndefined()
  })
  it('is noted in each setup that captured its values, when it was handed over first', async () => {
    const policy = { ...defaultPolicy, customUrls: { [CUSTOM]: ACME } } as Policy
    const handedOver = async (host: string) => {
      const stored = await readSetup(host)
      return stored.state === 'found' ? stored.setup.handedOver : undefined
    }
    const first = { clientId: A, at: '2026-11-25T10:00:00.000Z' }
    await captured(ACME, A, { acknowledged: true })
    await captured(CUSTOM, A, { handedOver: { clientId: B, at: '2026-01-01T00:00:00.000Z' } })
    await opened(hashOf(ACME, A), 1, policy)
    expect([await handedOver(ACME), await handedOver(CUSTOM)]).toEqual([first, first])
    await opened(hashOf(ACME, A), 1, policy, NOW + MINUTE)
    expect(await handedOver(ACME)).toEqual(first)
    expect(await readSetup(ACME)).toMatchObject({ setup: { acknowledged: true, application: { clientId: A } } })
  })
  it('that was filled in is not offered in any tab, another one stays', async () => {
    await captured(ACME, A)
    await captured(BETA, B)
    await opened(hashOf(BETA, B), 2)
    await opened(hashOf(ACME, A), 1)
    await finishHandOff({ host: ACME, clientId: A }, 7, defaultPolicy, NOW)
    expect([await opened('', 1), await opened('', 2)]).toEqual([[`${BETA} b own`], [`${BETA} b own`]])
    expect(await pending()).toEqual([`hand-off:${BETA}`])
  })
  it('is forgotten with its setup alone', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    await captured(ACME, A)
    await captured(BETA, B)
    await opened(hashOf(ACME, A), 1)
    await opened(hashOf(BETA, B), 2)
    await forgetHandOffs(ACME)
    expect(await opened('', 2)).toEqual([`${BETA} b own`])
    const { 'hand-off-links': links } = await browser.storage.session.get('hand-off-links')
    expect(links).toMatchObject([{ host: BETA, tabId: 2 }])
  })
  it('is offered in its tab although it could not be stored', async () => {
    await captured(ACME, A)
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'))
    expect(await opened(hashOf(ACME, A), 1)).toEqual([`${ACME} a own`])
  })
})

describe('the connection', () => {
  const seenAs = (outcome: 'pass' | 'fail', clientId = A) =>
    writeVerification({
      ...beginVerification(ACME, undefined, new Date(NOW)),
      applications: [{ sysId: '1'.repeat(32), name: 'Neo Agent', detail: clientId }],
      users: [{ sysId: '2'.repeat(32), name: 'neo.agent', detail: 'Neo Agent' }],
      verdicts: [{ requirement: 'connect.user', step: 'consent', outcome, reason: outcome }],
    } as never)
  const account = (clientId = A, host = ACME) => connectedAccount({ host, clientId }, defaultPolicy)
  it('is told with its account once it was seen, through that very application', async () => {
    await captured(ACME, A)
    expect(await account()).toBeUndefined()
    await seenAs('fail')
    expect(await account()).toBeUndefined()
    await seenAs('pass')
    expect(await account()).toBe('neo.agent')
    expect(await account(X)).toBeUndefined()
  })
  it('is neither told nor checked for what was not made in this browser', async () => {
    await captured(ACME, A)
    await seenAs('pass', B)
    expect(await account()).toBeUndefined()
    for (const [host, clientId] of [
      [ACME, X],
      [EVIL, A],
      ['evil.example', A],
    ] as const)
      expect(await hostOfOwn({ host, clientId }, defaultPolicy)).toBeUndefined()
    expect(await hostOfOwn({ host: ACME, clientId: A }, defaultPolicy)).toBe(ACME)
  })
  it('is checked under the custom URL that the setup is at', async () => {
    const policy = { ...defaultPolicy, customUrls: { [CUSTOM]: ACME } } as Policy
    await captured(CUSTOM, A)
    expect(await hostOfOwn({ host: ACME, clientId: A }, policy)).toBe(CUSTOM)
  })
})
