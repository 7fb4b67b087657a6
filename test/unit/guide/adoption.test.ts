import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Look } from '@/lib/guide/look'
import { createReader, type Reader } from '@/lib/guide/reader'
import { isOwn, type Knowledge } from '@/lib/guide/view'
import { defaultPolicy } from '@/lib/neo/policy'
import { tableApi } from '@/lib/servicenow/table-api'
import type { Column, Fact } from '@/lib/setup/snapshot'
import type { Half } from '@/lib/setup/steps'
import { newSetup, type Setup } from '@/lib/storage'
import type { Row } from '../../instance/database'
import { PEOPLE } from '../../instance/seed'
import { Session } from '../verification/session'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const KINDS = { application: 'application-form', user: 'user-form' } as const

/** What the guide sees on a record's form. */
function formOf(half: Half, row: Row, typed: Row = {}): Look {
  const shown = { ...row, ...typed }
  const columns = Object.fromEntries(
    Object.entries(shown).map(([column, value]): [string, Fact] => [
      column,
      {
        state: 'seen',
        value,
        source: { table: half === 'user' ? 'sys_user' : 'oauth_entity', column: column as Column, where: 'form' },
      },
    ]),
  )
  const { sys_id: sysId } = row
  const page = { kind: KINDS[half], ...(sysId && { sysId }) }
  const record = { columns, ...(sysId && { sysId }) }
  const rest = { shown: document, address: '', focusedElement: null, classicOnly: false, inbound: false }
  return { page, half, record, fields: new Map([['name', {} as never]]), ...rest }
}

async function guide(options: ConstructorParameters<typeof Session>[0] = {}, stored: Partial<Setup> = {}) {
  const own = new Session({ release: 'australia', ...options })
  await own.signIn()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
  const known: Knowledge = {
    setup: { ...newSetup('acme.service-now.com', new Date()), ...stored },
    policy: defaultPolicy,
    host: document.body,
    candidates: {},
    edited: false,
    typingIn: null,
  }
  let reader: Reader
  let seen: Look
  const changed = () => reader.onLook(seen)
  reader = createReader({
    api: tableApi(() => Promise.resolve(own.token)),
    known,
    signal: new AbortController().signal,
    remember: (change) => void (known.setup = { ...known.setup, ...change }),
    changed,
  })
  const { db } = own.instance
  const somebody = db.find('sys_user', { user_name: PEOPLE.agent.user }) as Row
  Object.assign(somebody, { first_name: 'Neo', last_name: 'Agent', name: 'Neo Agent' })
  return {
    db,
    known,
    somebody,
    reader,
    service: own.instance.serviceAccount as Row,
    /** Opens a form, and waits until all that it calls for is read. */
    open: async (look: Look) => {
      seen = look
      reader.onLook(look)
      await vi.waitFor(() => expect(known.candidates.application ?? known.setup.application).toBeDefined())
      await vi.waitFor(() => expect(known.candidates.user ?? known.setup.user).toBeDefined())
    },
    save: async (look: Look) => {
      const saved = reader.afterSave(
        () => look,
        () => true,
      )
      await vi.advanceTimersByTimeAsync(20_000)
      await saved
    },
  }
}

describe('somebody who is called Neo Agent', () => {
  it('is not taken for the account, but is there to choose', async () => {
    const { known, somebody, open, reader } = await guide()
    const form = formOf('user', somebody)
    await open(form)
    expect(known.setup.user).toBeUndefined()
    expect(known.candidates.user?.map(({ sysId, exact }) => [sysId, exact])).toEqual([[somebody.sys_id, false]])
    expect(isOwn(form, known)).toBe(false)
    reader.choose('user', known.candidates.user?.[0])
    expect(known.setup.user?.sysId).toBe(somebody.sys_id)
    expect(isOwn(form, known)).toBe(true)
  })
  it('does not become it by what is typed into their form', async () => {
    const { known, somebody, open } = await guide()
    const form = formOf('user', somebody, { user_name: 'neo.agent' })
    await open(form)
    expect(known.setup.user).toBeUndefined()
    expect(isOwn(form, known)).toBe(false)
  })
  it('does not take the place of the account, opened or saved', async () => {
    const { known, service, somebody, open, save } = await guide({ setup: 'complete' })
    await open(formOf('user', service))
    const form = formOf('user', somebody)
    known.setup = { ...known.setup, user: { sysId: service.sys_id ?? '', userName: 'neo.agent' } }
    await open(form)
    await save(form)
    expect(known.setup.user?.sysId).toBe(service.sys_id)
    expect(known.setup.awaiting).toBeUndefined()
    expect(isOwn(form, known)).toBe(false)
  })
})

describe('the account whose User ID is that of Neo', () => {
  it('is taken, and while nothing is read yet its form is guided', async () => {
    const { known, service, open } = await guide({ setup: 'complete' })
    const { name: _name, ...values } = service
    const form = formOf('user', values)
    expect(isOwn(form, known)).toBe(true)
    await open(form)
    expect(known.candidates.user).toHaveLength(2)
    expect(isOwn(form, known)).toBe(true)
  })
  it('is not where the admin wants another', async () => {
    const { known, service, open } = await guide({ setup: 'complete' }, { declined: ['user'] })
    const form = formOf('user', service)
    await open(form)
    expect(known.setup.user).toBeUndefined()
    expect(isOwn(form, known)).toBe(false)
  })
})

it('a new account that is saved while there is one already takes its place only by choice', async () => {
  const { db, known, service, open, save, reader } = await guide({ setup: 'complete' })
  known.setup = { ...known.setup, user: { sysId: service.sys_id ?? '', userName: 'neo.agent' } }
  await open(formOf('user', service))
  const made = db.insert('sys_user', { user_name: 'bob.smith', first_name: 'Bob' })
  await save({ ...formOf('user', { user_name: 'bob.smith' }), coming: made.sys_id ?? '' })
  expect(known.setup.user?.sysId).toBe(service.sys_id)
  expect(known.choosing).toBe('user')
  expect(known.candidates.user?.map(({ name }) => name)).toEqual(['bob.smith', 'neo.agent'])
  reader.choose('user', known.candidates.user?.[1])
  expect(known.setup).toMatchObject({ user: { sysId: service.sys_id }, awaiting: undefined })
})

it('an application is taken by where it sends people, not by its name', async () => {
  const { db, known, open, somebody } = await guide()
  const row = {
    name: 'Neo Agent',
    type: 'client',
    client_id: 'c'.repeat(32),
    redirect_url: 'https://elsewhere.example/',
  }
  const other = db.insert('oauth_entity', row)
  await open(formOf('application', other))
  expect(known.setup.application).toBeUndefined()
  expect(isOwn(formOf('application', other), known)).toBe(false)
  expect(isOwn(formOf('user', somebody), known)).toBe(false)
})
