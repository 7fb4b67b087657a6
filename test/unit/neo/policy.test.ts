// @vitest-environment node
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { admissionOf, setupRefusal } from '@/lib/domain/admission'
import { evaluateRequirements } from '@/lib/domain/evaluate-requirements'
import { FORM_REQUIREMENTS } from '@/lib/domain/requirements/form'
import { parseManaged } from '@/lib/neo/managed-policy'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { defaultSettings, parseColumns, readManaged, readPolicy, writeSettings } from '@/lib/storage/settings'
import schema from '@/public/managed_schema.json'
import { account, snapshot } from '../domain/snapshots'

beforeEach(() => fakeBrowser.reset())
const manage = (value: unknown) => vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(value as never)

const KEYS: Record<Exclude<keyof Policy, 'unreadable'>, [good: unknown, bad: unknown]> = {
  redirectUrl: ['https://eu.neoagent.io/callback', 'http://eu.neoagent.io/callback'],
  dashboardUrl: ['https://eu.neoagent.io/integrations', 'eu.neoagent.io'],
  applicationName: ['Neo EMEA', ''],
  providerName: ['Neo', 1],
  userName: ['svc.neo', ''],
  userFirstName: ['Neo', null],
  userLastName: ['Service', []],
  roles: [['itil', 'sn_incident_write'], []],
  tables: [['incident'], ['incident; drop']],
  lookupTables: [[], 'sys_user'],
  columns: [['incident.u_site'], ['u_site']],
  emailMode: [true, 'yes'],
  fillIn: [false, 'no'],
  setUpForMe: [false, 0],
  reminders: [false, 'no'],
  applicationNamePattern: ['APP-\\d{4} .+', '('],
  userNamePattern: ['svc\\..+', ''],
  allowedInstances: [['acme.service-now.com', 'help.acme.example'], ['https://acme.service-now.com']],
  customUrls: [{ 'help.acme.example': 'acme.service-now.com' }, 'help.acme.example'],
  language: ['ja', 'tlh'],
  refreshTokenLifespan: [86_400, '86400'],
  accessTokenLifespan: [900, -1],
  fieldHints: [{ 'app.save': { role: 'button', name: 'Sichern' } }, [{ role: 'button', name: 'Sichern' }]],
}

const RESTRICTIONS = new Set(['allowedInstances', 'customUrls', 'setUpForMe', 'fillIn'])
const ACME = 'acme.service-now.com'

describe("an organisation's policy", () => {
  it.each(Object.entries(KEYS))(
    '%s is taken, and a bad value refused by name, whatever else is set',
    (key, [good, bad]) => {
      expect(parseManaged({ [key]: good })).toMatchObject({ state: 'valid', keys: [key], policy: { [key]: good } })
      const other = key === 'providerName' ? 'applicationName' : 'providerName'
      const managed = parseManaged({ [key]: bad, [other]: 'Fine' })
      expect(managed.policy[other]).toBe('Fine')
      expect(managed.keys).toEqual([other])
      if (RESTRICTIONS.has(key)) {
        expect(managed).toMatchObject({ state: 'unreadable', dropped: [] })
        expect(managed.policy).toMatchObject({ unreadable: [key], setUpForMe: false, fillIn: false })
      } else {
        expect(managed).toMatchObject({ state: 'partial', dropped: [key], policy: { unreadable: [] } })
        // Whoever switched it off wrongly wanted no reminders; all else is as it would be without.
        const without = key === 'reminders' ? false : defaultPolicy[key as keyof Policy]
        expect(managed.policy[key as keyof Policy]).toEqual(without)
      }
    },
  )
  const restricted = { allowedInstances: [ACME], setUpForMe: false, fillIn: false, userNamePattern: 'svc\\..+' }
  it.each([
    ['a bad pattern', { applicationNamePattern: '(' }, ['applicationNamePattern']],
    ['a key that is not known', { redirecturl: 'https://x' }, ['redirecturl']],
    ['a key that every object has', JSON.parse('{"__proto__": {}, "constructor": 1}'), ['__proto__', 'constructor']],
    ['a value of another kind', { roles: 'itil', language: 7 }, ['roles', 'language']],
    ['an address that is none', { dashboardUrl: 'https://%' }, ['dashboardUrl']],
    ['no value', { userName: null }, ['userName']],
  ])('keeps its restrictions beside %s', (_what, wrong: object, dropped) => {
    for (const all of [
      { ...restricted, ...wrong },
      { ...wrong, ...restricted },
    ]) {
      const managed = parseManaged(all)
      expect(managed).toMatchObject({ state: 'partial', policy: restricted, dropped })
      expect(managed.keys.toSorted()).toEqual(Object.keys(restricted).toSorted())
      expect(admissionOf('other.service-now.com', managed.policy)).toBe('not-allowed')
      expect(admissionOf(ACME, managed.policy)).toBe('allowed')
    }
  })
  it.each([
    ['allowedInstances', ACME],
    ['allowedInstances', [123, ACME]],
    ['allowedInstances', []],
    ['allowedInstances', null],
    ['allowedInstances', { 0: ACME }],
    ['allowedInstances', ['*.service-now.com']],
    ['setUpForMe', 'false'],
    ['setUpForMe', null],
    ['fillIn', 0],
    ['customUrls', ['help.acme.example']],
    ['customUrls', 'help.acme.example'],
  ])('of which %s cannot be read (%j) lets nothing be set up or written', async (key, value) => {
    manage({ [key]: value, applicationName: 'Neo EMEA' })
    const policy = await readPolicy()
    expect(policy).toMatchObject({ unreadable: [key], setUpForMe: false, fillIn: false, applicationName: 'Neo EMEA' })
    for (const host of [ACME, 'other.service-now.com', 'help.acme.example', 'evil.example'])
      expect(setupRefusal(host, policy)).toBe(`policy-unreadable: ${key}`)
  })
  it('of a wrong type lets nothing be set up', () => {
    for (const value of ['x', 7, [], null]) expect(parseManaged(value).policy.unreadable).toEqual(['policy'])
    expect(parseManaged(undefined)).toEqual({ state: 'valid', policy: defaultPolicy, keys: [], dropped: [] })
  })
  it.each([
    ['ACME.Service-Now.com', ACME],
    ['acme.service-now.com.', ACME],
    [' acme.service-now.com ', ACME],
    ['help.bücher.example', 'help.xn--bcher-kva.example'],
    ['HELP.XN--BCHER-KVA.example', 'help.xn--bcher-kva.example'],
    ['acme.service-now.com:8443', undefined],
    ['acme.service-now.com:443', undefined],
    ['https://acme.service-now.com', undefined],
    ['acme.service-now.com/x', undefined],
    ['user@acme.service-now.com', undefined],
    ['acme%2eservice-now.com', undefined],
    ['*.service-now.com', undefined],
    ['acme.service-now.com..', undefined],
    ['acme', undefined],
    ['127.0.0.1', undefined],
    ['', undefined],
  ])('takes the host %j as %j, or leaves it out and says so', (written, host) => {
    const { policy, dropped, state } = parseManaged({ allowedInstances: ['kept.service-now.com', written] })
    expect(policy.allowedInstances).toEqual(['kept.service-now.com', ...(host ? [host] : [])])
    expect(dropped).toEqual(host ? [] : [`allowedInstances: ${written}`])
    expect(state).toBe(host ? 'valid' : 'partial')
  })
  it.each([
    [
      'both as browsers write them',
      { 'Help.Acme.Example.': 'ACME.service-now.com' },
      { 'help.acme.example': ACME },
      [],
    ],
    ['a port', { 'help.acme.example:8443': ACME }, {}, ['help.acme.example:8443']],
    ['no instance behind it', { 'help.acme.example': 'evil.example' }, {}, ['help.acme.example']],
    ['an instance as a custom URL', { 'other.service-now.com': ACME }, {}, ['other.service-now.com']],
    ['something else than text', { 'help.acme.example': 7 }, {}, ['help.acme.example']],
    [
      'two instances behind one',
      { 'help.acme.example': ACME, 'HELP.acme.example': 'b.service-now.com' },
      {},
      ['help.acme.example', 'HELP.acme.example'],
    ],
  ])('takes of its custom URLs what can be read: %s', async (_what, customUrls, kept, wrong) => {
    manage({ customUrls, allowedInstances: [ACME] })
    const { policy, dropped } = await readManaged()
    expect(policy.customUrls).toEqual(kept)
    expect(dropped).toEqual(wrong.map((host) => `customUrls: ${host}`))
  })
  it('does not write names where the pattern for them cannot be read', () => {
    expect(parseManaged({ userNamePattern: '(' }).policy.setUpForMe).toBe(false)
    expect(parseManaged({ userNamePattern: '(', setUpForMe: true }).policy.setUpForMe).toBe(false)
  })
  it("comes before the admin's settings", async () => {
    manage({ emailMode: false, setUpForMe: false })
    await writeSettings({ ...defaultSettings, emailMode: true, columns: ['incident.u_site'] })
    expect(await readPolicy()).toMatchObject({ emailMode: false, setUpForMe: false, columns: ['incident.u_site'] })
  })
  it("that restricts instances disables the admin's own custom URLs", async () => {
    await writeSettings({ ...defaultSettings, customUrls: { 'evil.example': ACME, 'help.acme.example': ACME } })
    manage({ allowedInstances: [ACME], customUrls: { 'help.acme.example': ACME } })
    const policy = await readPolicy()
    expect(policy.customUrls).toEqual({ 'help.acme.example': ACME })
    expect(admissionOf('evil.example', policy)).toBe('not-allowed')
    expect(admissionOf('help.acme.example', policy)).toBe('allowed')
    manage({ customUrls: { 'help.acme.example': 'b.service-now.com' } })
    expect((await readPolicy()).customUrls).toEqual({ 'evil.example': ACME, 'help.acme.example': 'b.service-now.com' })
  })
  it.each(['Managed storage manifest not found', 'Error: Managed storage manifest not found'])(
    'is none where the browser says so: %s',
    async (message) => {
      vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error(message))
      expect(await readPolicy()).toEqual(defaultPolicy)
    },
  )
  it('that the browser fails to return restricts everything', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('An unexpected error occurred'))
    expect(admissionOf(ACME, await readPolicy())).toBe('unreadable')
    expect((await readManaged()).policy.unreadable).toEqual(['storage.managed'])
  })
  it('has the same keys as the schema for browsers', () => {
    expect(Object.keys(schema.properties).toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(KEYS).toSorted((a, b) => a.localeCompare(b)),
    )
  })
})

it('columns are read one by one, and wrong ones are named', () => {
  expect(parseColumns('incident.u_site, u_x\nincident.u_site task.U_Y')).toEqual({
    columns: ['incident.u_site'],
    wrong: ['u_x', 'task.U_Y'],
  })
})

describe("an organisation's rule for names", () => {
  const policy = { ...defaultPolicy, applicationNamePattern: 'APP-\\d{4} .+', userNamePattern: 'svc\\.[a-z]+' }
  it.each([
    ['app.name', snapshot({ name: 'APP-0042 Neo' }), 'pass'],
    ['app.name', snapshot({ name: 'Neo' }), 'warn'],
    // The whole of it has to match.
    ['app.name', snapshot({ name: 'x APP-0042 Neo' }), 'warn'],
    ['user.identity', account({ user_name: 'svc.neo' }), 'pass'],
    ['user.identity', account({ user_name: 'neo.agent' }), 'warn'],
  ])('%s is checked by it', (id, from, outcome) => {
    const verdict = evaluateRequirements(FORM_REQUIREMENTS, from, policy).find(({ requirement }) => requirement === id)
    expect(verdict?.outcome).toBe(outcome)
    if (outcome === 'warn') expect(verdict?.facts?.rule).toBeTruthy()
  })
})
