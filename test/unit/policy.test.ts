import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { parseManaged } from '@/lib/neo/managed-policy'
import { defaultPolicy } from '@/lib/neo/policy'
import { noSettings, parseColumns, readPolicy, writeSettings } from '@/lib/settings'
import { judge, LIVE } from '@/lib/setup/live'
import schema from '@/public/managed_schema.json'
import { account, snapshot } from './snapshots'

beforeEach(() => fakeBrowser.reset())
const managed = (value: unknown) => vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(value as never)

const KEYS: Record<keyof typeof defaultPolicy, [good: unknown, bad: unknown]> = {
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
  applicationNamePattern: ['APP-\\d{4} .+', '('],
  userNamePattern: ['svc\\..+', ''],
  allowedInstances: [['acme.service-now.com', 'help.acme.example'], ['https://acme.service-now.com']],
  customUrls: [
    { 'help.acme.example': 'acme.service-now.com' },
    { 'help.acme.example': 'https://acme.service-now.com/' },
  ],
  language: ['ja', 'tlh'],
  refreshTokenLifespan: [86_400, '86400'],
  accessTokenLifespan: [900, -1],
}

describe("an enterprise's policy", () => {
  it.each(Object.entries(KEYS))('%s is taken, and a bad value refused by name', (key, [good, bad]) => {
    expect(parseManaged({ [key]: good })).toMatchObject({ state: 'valid', keys: [key], policy: { [key]: good } })
    expect(parseManaged({ [key]: bad, applicationName: key === 'applicationName' ? bad : 'Fine' })).toEqual({
      state: 'invalid',
      keys: [key],
    })
  })
  it('a key that is not known makes it invalid', () => {
    expect(parseManaged({ redirecturl: 'https://x' })).toEqual({ state: 'invalid', keys: ['redirecturl'] })
  })
  it('is never applied by half', async () => {
    managed({ applicationName: 'Neo EMEA', userName: '' })
    expect(await readPolicy()).toEqual(defaultPolicy)
  })
  it("comes before the admin's settings", async () => {
    managed({ emailMode: false, setUpForMe: false })
    await writeSettings({ ...noSettings, emailMode: true, columns: ['incident.u_site'] })
    expect(await readPolicy()).toMatchObject({ emailMode: false, setUpForMe: false, columns: ['incident.u_site'] })
  })
  it('is none where the browser has no managed storage', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('not found'))
    expect(await readPolicy()).toEqual(defaultPolicy)
  })
  it('has a schema for browsers that says the same keys', () => {
    expect(Object.keys(schema.properties).toSorted((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(defaultPolicy).toSorted((a, b) => a.localeCompare(b)),
    )
  })
})

it('columns are taken one by one, and what is none is named', () => {
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
    const verdict = judge(LIVE, from, policy).find(({ requirement }) => requirement === id)
    expect(verdict?.outcome).toBe(outcome)
    if (outcome === 'warn') expect(verdict?.message.values?.rule).toBeTruthy()
  })
})
