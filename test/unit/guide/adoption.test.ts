import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isOwn } from '@/lib/guide/own-record'
import type { PageObservation } from '@/lib/guide/page-observation'
import type { Setup } from '@/lib/storage/setups'
import type { Row } from '../../instance/database'
import { PEOPLE } from '../../instance/seed'
import type { Session } from '../verification/session'
import { Driver, formOf } from './driver'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function guide(options: ConstructorParameters<typeof Session>[0] = {}, stored: Partial<Setup> = {}) {
  const driver = new Driver(options, stored)
  await driver.signIn()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => driver.send(path, init))
  const { db, serviceAccount } = driver.instance
  const somebody = db.find('sys_user', { user_name: PEOPLE.agent.user }) as Row
  Object.assign(somebody, { first_name: 'Neo', last_name: 'Agent', name: 'Neo Agent' })
  return {
    db,
    driver,
    somebody,
    service: serviceAccount as Row,
    /** Opens a form, and waits until all that it calls for is read. */
    open: async (look: PageObservation) => {
      driver.seen = look
      driver.observe()
      const { state } = driver
      for (const half of ['application', 'user'] as const)
        await vi.waitFor(() => expect(driver.state.candidates[half] ?? state.setup[half]).toBeDefined())
    },
    save: async (look: PageObservation) => {
      driver.seen = look
      driver.observe()
      driver.dispatch({ type: 'clicked', saves: true })
      await vi.advanceTimersByTimeAsync(20_000)
      await vi.waitFor(() => expect(driver.state.saving).toBeUndefined())
    },
  }
}

describe('somebody who is called Neo Agent', () => {
  it('is not taken for the account, but is there to choose', async () => {
    const { driver, somebody, open } = await guide()
    const form = formOf('user', somebody)
    await open(form)
    expect(driver.state.setup.user).toBeUndefined()
    expect(driver.state.candidates.user?.map(({ sysId, exact }) => [sysId, exact])).toEqual([[somebody.sys_id, false]])
    expect(isOwn(form, driver.state)).toBe(false)
    driver.dispatch({ type: 'choose', part: 'user', candidate: driver.state.candidates.user?.[0] })
    expect(driver.state.setup.user?.sysId).toBe(somebody.sys_id)
    expect(isOwn(form, driver.state)).toBe(true)
  })
  it('does not become it by what is typed into their form', async () => {
    const { driver, somebody, open } = await guide()
    const form = formOf('user', somebody, { user_name: 'neo.agent' })
    await open(form)
    expect(driver.state.setup.user).toBeUndefined()
    expect(isOwn(form, driver.state)).toBe(false)
  })
  it('does not take the place of the account, opened or saved', async () => {
    const { driver, service, somebody, open, save } = await guide({ setup: 'complete' })
    await open(formOf('user', service))
    const form = formOf('user', somebody)
    driver.state.setup = { ...driver.state.setup, user: { sysId: service.sys_id ?? '', userName: 'neo.agent' } }
    await open(form)
    await save(form)
    expect(driver.state.setup.user?.sysId).toBe(service.sys_id)
    expect(driver.state.setup.awaiting).toBeUndefined()
    expect(isOwn(form, driver.state)).toBe(false)
  })
})

describe('the account whose User ID is that of Neo', () => {
  it('is taken, and while nothing is read yet its form is guided', async () => {
    const { driver, service, open } = await guide({ setup: 'complete' })
    const { name: _name, ...values } = service
    const form = formOf('user', values)
    expect(isOwn(form, driver.state)).toBe(true)
    await open(form)
    expect(driver.state.candidates.user).toHaveLength(2)
    expect(isOwn(form, driver.state)).toBe(true)
  })
  it('is not where the admin wants another', async () => {
    const { driver, service, open } = await guide({ setup: 'complete' }, { declined: ['user'] })
    const form = formOf('user', service)
    await open(form)
    expect(driver.state.setup.user).toBeUndefined()
    expect(isOwn(form, driver.state)).toBe(false)
  })
})

it('a new account that is saved while there is one already takes its place only by choice', async () => {
  const { db, driver, service, open, save } = await guide({ setup: 'complete' })
  driver.state.setup = { ...driver.state.setup, user: { sysId: service.sys_id ?? '', userName: 'neo.agent' } }
  await open(formOf('user', service))
  const made = db.insert('sys_user', { user_name: 'bob.smith', first_name: 'Bob' })
  await save({ ...formOf('user', { user_name: 'bob.smith' }), coming: made.sys_id ?? '' })
  expect(driver.state.setup.user?.sysId).toBe(service.sys_id)
  expect(driver.state.choosing).toBe('user')
  expect(driver.state.candidates.user?.map(({ name }) => name)).toEqual(['bob.smith', 'neo.agent'])
  driver.dispatch({ type: 'choose', part: 'user', candidate: driver.state.candidates.user?.[1] })
  expect(driver.state.setup).toMatchObject({ user: { sysId: service.sys_id }, awaiting: undefined })
})

it('an application is taken by where it sends people, not by its name', async () => {
  const { db, driver, open, somebody } = await guide()
  const row = {
    name: 'Neo Agent',
    type: 'client',
    client_id: 'c'.repeat(32),
    redirect_url: 'https://elsewhere.example/',
  }
  const other = db.insert('oauth_entity', row)
  await open(formOf('application', other))
  expect(driver.state.setup.application).toBeUndefined()
  expect(isOwn(formOf('application', other), driver.state)).toBe(false)
  expect(isOwn(formOf('user', somebody), driver.state)).toBe(false)
})
