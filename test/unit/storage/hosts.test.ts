import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readInstanceClaim } from '@/lib/background/instance-claim'
import { admissionOf, canonicalUrl, customUrlsOf, isCustomUrl } from '@/lib/domain/admission'
import { evaluateRequirements } from '@/lib/domain/evaluate-requirements'
import { handOffOffer } from '@/lib/domain/hand-off-offer'
import { FORM_REQUIREMENTS } from '@/lib/domain/requirements/form'
import type { Snapshot } from '@/lib/domain/snapshot'
import { findingKey } from '@/lib/i18n/finding-key'
import { unreadablePolicy } from '@/lib/neo/managed-policy'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { ownHostIn, readOwnHostTexts, receiveToken } from '@/lib/servicenow/own-host'
import { dispatchToken } from '@/lib/servicenow/rest/session-token'
import { addCustomUrl, findSetup, hostParameter, removeCustomUrl, saveCustomUrl } from '@/lib/storage/hosts'
import { readSettings } from '@/lib/storage/settings'
import { newSetup, writeSetup } from '@/lib/storage/setups'
import { genuine } from '../../support/genuine'

const OWN = 'acme.service-now.com'
const CUSTOM = 'help.acme.example'
const policy: Policy = { ...defaultPolicy, customUrls: { [CUSTOM]: OWN, 'new.acme.example': '' } }

beforeEach(() => fakeBrowser.reset())

describe('where a setup may run', () => {
  it.each([
    [OWN, policy, 'allowed'],
    [CUSTOM, policy, 'allowed'],
    ['new.acme.example', policy, 'allowed'],
    [CUSTOM, defaultPolicy, 'unknown'],
    ['constructor', policy, 'unknown'],
    ['developer.service-now.com', policy, 'unknown'],
    [OWN, { ...policy, allowedInstances: ['other.service-now.com'] }, 'not-allowed'],
    ['unheard.acme.example', { ...policy, allowedInstances: [OWN] }, 'not-allowed'],
    // Named as allowed, but by nobody as an instance.
    ['unheard.acme.example', { ...policy, allowedInstances: ['unheard.acme.example'] }, 'not-allowed'],
    [OWN, unreadablePolicy(['allowedInstances'], policy), 'unreadable'],
    [CUSTOM, unreadablePolicy(['fillIn'], { ...policy, allowedInstances: [OWN] }), 'unreadable'],
    [OWN, { ...policy, allowedInstances: [OWN] }, 'allowed'],
    [CUSTOM, { ...policy, allowedInstances: [OWN] }, 'allowed'],
    [CUSTOM, { ...policy, allowedInstances: ['other.service-now.com'] }, 'not-allowed'],
    ['new.acme.example', { ...policy, allowedInstances: [OWN] }, 'not-allowed'],
  ] as const)('%s', (host, under, expected) => expect(admissionOf(host, under as Policy)).toBe(expected))
})

describe('the address that Neo takes', () => {
  it("is the instance's own, never the custom one", () => {
    expect(canonicalUrl(CUSTOM, policy)).toBe(`https://${OWN}`)
    expect(canonicalUrl(OWN, policy)).toBe(`https://${OWN}`)
    expect(canonicalUrl('new.acme.example', policy)).toBeUndefined()
    expect(canonicalUrl('toString', policy)).toBeUndefined()
    expect(
      canonicalUrl('x.acme.example', { ...policy, customUrls: { 'x.acme.example': 'evil.example' } }),
    ).toBeUndefined()
    expect([isCustomUrl(CUSTOM, policy), isCustomUrl(OWN, policy)]).toEqual([true, false])
    expect(customUrlsOf(OWN, policy)).toEqual([CUSTOM])
  })
  it('is in the hand-off; without it nothing is handed over', () => {
    const offer = handOffOffer(policy, CUSTOM, 'c'.repeat(32))
    expect(offer?.instanceUrl).toBe(`https://${OWN}`)
    expect(offer?.link).not.toContain(CUSTOM)
    expect(handOffOffer(policy, 'new.acme.example', 'c'.repeat(32))).toBeUndefined()
  })
  const servlet = (host: string): Snapshot['reads'] => ({
    properties: { state: 'read', rows: [{ name: 'glide.servlet.uri', value: `https://${host}/` }] },
  })
  it.each([
    ['a custom URL whose instance is known', { host: CUSTOM }, 'warn', 'instance.url.vanity'],
    ['one whose instance is not known', { host: 'new.acme.example' }, 'fail', 'instance.url.not-accepted'],
    ['the instance itself', { host: OWN, reads: servlet(OWN) }, 'pass', 'instance.url.pass'],
    ['one that calls itself otherwise', { host: OWN, reads: servlet(CUSTOM) }, 'warn', 'instance.url.vanity'],
    [
      'a custom URL of another instance than was named',
      { host: CUSTOM, reads: servlet('other.service-now.com') },
      'fail',
      'instance.url.other',
    ],
  ] as const)('%s', (_what, snapshot, outcome, key) => {
    const verdict = evaluateRequirements(FORM_REQUIREMENTS, snapshot as Snapshot, policy).find(
      ({ requirement }) => requirement === 'instance.url',
    )
    expect([verdict?.outcome, verdict && findingKey(verdict)]).toEqual([outcome, key])
  })
})

describe('the instance behind a custom URL', () => {
  it.each([
    ['its property', [`{"result":[{"value":"https://${OWN}/"}]}`, ''], OWN],
    ['its statistics', ['', `<br/>Node: app1.ams1:${OWN.toUpperCase()} <br/>`], OWN],
    ['the property before the statistics', [`x https://${OWN}/`, 'y https://other.service-now.com/'], OWN],
    ['none that is named', ['https://help.acme.example/', '<html>no</html>'], undefined],
    ['none of two', [`${OWN} other.service-now.com`], undefined],
    ["no site of ServiceNow's own", ['https://docs.service-now.com/ https://support.service-now.com'], undefined],
    ['nothing that only looks like it', [`${OWN}.evil.example not-${OWN.replace('.', '.x.')}`], undefined],
    ['nothing that is no text', [null, 7, {}], undefined],
  ] as const)('is told by %s', (_what, texts, host) => expect(ownHostIn(texts)).toBe(host))
  it('is read from the instance itself, with what cannot be read left out', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (address: string, { headers }: { headers: Record<string, string> }) => {
      asked.push(`${address} ${headers['X-UserToken']}`)
      return new URL(address).pathname.startsWith('/api/')
        ? Promise.resolve(genuine(new Response('one'), address))
        : Promise.reject(new Error('refused'))
    })
    expect(await readOwnHostTexts()).toEqual([])
    expect(asked).toEqual([])
    receiveToken('a-channel')
    Object.assign(globalThis, { g_ck: 't'.repeat(72) })
    dispatchToken('a-channel')
    Object.assign(globalThis, { g_ck: undefined })
    expect(await readOwnHostTexts()).toEqual(['one', ''])
    // It is used once, and kept nowhere.
    expect(Object.values(globalThis)).not.toContain('t'.repeat(72))
    const own = [`${location.origin}/api/now/table/sys_properties?`, `${location.origin}/stats.do `]
    expect(asked.every((address) => own.some((start) => address.startsWith(start)))).toBe(true)
    expect(asked[0]).toContain('t'.repeat(72))
    vi.unstubAllGlobals()
  })
  /** Has a tab on this address answer what the page says of itself. */
  function saying(url: string, result: unknown) {
    vi.spyOn(browser.tabs, 'get').mockResolvedValue({ id: 7, url } as never)
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never)
    const run = vi.fn(({ func }: { func: () => unknown }) =>
      Promise.resolve([{ result: func.name === 'hostHere' ? new URL(url).hostname : result }]),
    )
    Object.assign(browser.scripting, { executeScript: run })
    return run
  }
  it.each([
    ['is what a tab of it says', `https://${CUSTOM}/`, ['', `see ${OWN}`], OWN],
    ['is nothing where the page answers something else', `https://${CUSTOM}/`, 'evil.example', undefined],
    ['is nothing where the tab has gone elsewhere', 'https://evil.example/', ['', `see ${OWN}`], undefined],
    ['is nothing where a host only begins the same', `https://${CUSTOM}.evil.example/`, ['', OWN], undefined],
  ])('what it claims %s', async (_what, url, result, claim) => {
    const run = saying(url, result)
    expect(await readInstanceClaim(CUSTOM, { tabId: 7 })).toBe(claim)
    expect(run.mock.calls.length > 0).toBe(new URL(url).hostname === CUSTOM)
  })
  it('is never taken from what the site says, only from what the admin says', async () => {
    saying(`https://${CUSTOM}/`, ['', `see ${OWN}`])
    await addCustomUrl(CUSTOM)
    await readInstanceClaim(CUSTOM, { tabId: 7 })
    expect((await readSettings()).customUrls).toEqual({ [CUSTOM]: '' })
    await saveCustomUrl(CUSTOM, OWN)
    await addCustomUrl(CUSTOM)
    expect((await readSettings()).customUrls).toEqual({ [CUSTOM]: OWN })
  })
  it('is removed with the custom URL, together with the access', async () => {
    await saveCustomUrl('b.acme.example', 'b.service-now.com')
    await saveCustomUrl(CUSTOM, OWN)
    const remove = vi.spyOn(browser.permissions, 'remove').mockResolvedValue(true as never)
    await removeCustomUrl(CUSTOM)
    expect((await readSettings()).customUrls).toEqual({ 'b.acme.example': 'b.service-now.com' })
    expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: [`https://${CUSTOM}/*`] })
  })
})

it("finds a setup at a custom URL from the instance's own host, where people approve", async () => {
  await saveCustomUrl(CUSTOM, OWN)
  await writeSetup(newSetup(CUSTOM, new Date()))
  expect(await findSetup(OWN, policy)).toMatchObject({ state: 'found', setup: { host: CUSTOM } })
  expect(await findSetup('other.service-now.com', policy)).toEqual({ state: 'none' })
})

it.each([
  ['?host=acme.service-now.com', OWN],
  ['?host=help.acme.example', CUSTOM],
  ['?host=acme.service-now.com:8443', undefined],
  ['?host=javascript:alert(1)', undefined],
  ['?host=', undefined],
  ['', undefined],
])('the address %s names %s', (search, host) => expect(hostParameter(search)).toBe(host))
