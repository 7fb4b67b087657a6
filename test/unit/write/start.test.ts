import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPolicy as policy } from '@/lib/neo/policy'
import { newSetup, readSetup, writeSetup } from '@/lib/storage'
import { beginJournal, type Entry } from '@/lib/write/journal'
import { followPlan } from '@/lib/write/start'
import { writeJournal } from '@/lib/write/stored-journal'

vi.mock('@/lib/registration', () => ({ syncRegistrations: () => Promise.resolve() }))

const HOST = 'acme.service-now.com'
const [application, account, other] = ['a', 'b', 'c'].map((digit) => digit.repeat(32)) as [string, string, string]

const made = (id: 'application' | 'user', sysId: string): Entry => ({
  id,
  table: id === 'user' ? 'sys_user' : 'oauth_entity',
  values: {},
  why: id,
  key: [],
  wanted: true,
  state: 'done',
  made: { sysId, modCount: '0', differs: [] },
})

beforeEach(async () => {
  fakeBrowser.reset()
  const entries = [made('application', application), made('user', account)]
  await writeJournal({ ...beginJournal(HOST, policy, new Date()), state: 'done', entries })
})

it('after a plan the guide goes on at the application, and knows the account that was made', async () => {
  await followPlan(HOST, {})
  expect((await browser.tabs.query({})).map(({ url }) => url).join()).toContain(application)
  const user = { sysId: account, userName: 'neo.agent' }
  expect(await readSetup(HOST)).toMatchObject({ setup: { status: 'active', show: 'app.capture', user } })
})

it.each([
  ['the same account is kept as it is', account, { sysId: account, userName: 'neo.agent', passwordSet: true }],
  ['the account that was made takes the place of another', other, { sysId: account, userName: 'neo.agent' }],
])('after a plan %s', async (_what, sysId, user) => {
  await writeSetup({ ...newSetup(HOST, new Date()), user: { sysId, userName: 'neo.agent', passwordSet: true } })
  await followPlan(HOST, {})
  const stored = await readSetup(HOST)
  expect(stored.state === 'found' && stored.setup.user).toEqual(user)
})
