import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultChoices } from '@/lib/domain/plan-choices'
import { defaultPolicy } from '@/lib/neo/policy'
import { executePlan, undoPlan } from '@/lib/provisioning/execute'
import { PEOPLE } from '../../instance/seed'
import { giveOnlyRoles } from '../../instance/setup'
import type { Session } from '../verification/session'
import { apiOf, fresh, plan, session, walk } from './helpers'

afterEach(() => vi.unstubAllGlobals())

const COLLEAGUE = 'casey.colleague'
const written = ({ instance }: Session) => instance.requests.filter(({ method }) => method !== 'GET')
const broken = { setup: 'complete', faults: ['user.notification', 'user.itil', 'app.refresh-lifespan'] } as const

describe('what changed between the plan and its run is not written over', () => {
  it.each([
    ['application', 'oauth_entity', { refresh_token_lifespan: '120' }],
    ['user', 'sys_user', { notification: '3' }],
  ] as const)('a column of the %s', async (id, table, values) => {
    const own = await session(broken)
    const { db } = own.instance
    const journal = await plan(own)
    const record = journal.entries.find((entry) => entry.id === id)?.sysId ?? ''
    db.update(table, record, values, COLLEAGUE)
    const { done, of } = await walk(executePlan, own, journal)
    expect(done).toMatchObject({ state: 'stopped', problem: 'stale' })
    expect(of(id)).toMatchObject({ state: 'failed', reason: 'changed-before', found: { by: COLLEAGUE } })
    expect(of(id).found?.on).toMatch(/^\d{4}-/)
    expect(db.get(table, record)).toMatchObject(values)
    // The plan is refreshed, and goes on from what is there.
    const again = await plan(own, done)
    expect(again.entries.find((entry) => entry.id === id)?.before).toMatchObject(values)
    expect((await walk(executePlan, own, again)).done.state).toBe('done')
  })
  it('the account that a role is for', async () => {
    const own = await session({ setup: 'complete', faults: ['user.itil'] })
    const { db, serviceAccount } = own.instance
    const journal = await plan(own)
    const before = db.rows('sys_user_has_role').length
    db.update('sys_user', serviceAccount?.sys_id ?? '', { user_name: 'bob.smith', first_name: 'Bob' }, COLLEAGUE)
    const { of } = await walk(executePlan, own, journal)
    expect(of('role:itil')).toMatchObject({ state: 'failed', reason: 'changed-before', found: { by: COLLEAGUE } })
    expect(of('role:itil').found?.name).toContain('bob.smith')
    expect(db.rows('sys_user_has_role')).toHaveLength(before)
  })
  it('what a colleague put right already is not ours to take back', async () => {
    const own = await session({ setup: 'complete', faults: ['user.notification'] })
    const { db, serviceAccount } = own.instance
    const journal = await plan(own)
    db.update('sys_user', serviceAccount?.sys_id ?? '', { notification: '1' }, COLLEAGUE)
    const { done, of } = await walk(executePlan, own, journal)
    expect(of('user')).toMatchObject({ state: 'done', existed: true })
    await walk(undoPlan, own, done)
    expect(db.get('sys_user', serviceAccount?.sys_id ?? '')?.notification).toBe('1')
  })
  it.each([
    ['otherwise than planned', { first_name: 'Nea', last_name: 'Agent' }, /neo\.agent \(Nea Agent\)/],
    ['in other letters', { user_name: 'Neo.Agent', first_name: 'Neo Agent', last_name: '(Service Account)' }, /Neo\./],
  ])('a record of that key that a colleague made %s', async (_what, values, name) => {
    const own = await session()
    const { db } = own.instance
    const journal = await plan(own)
    const user = db.insert('sys_user', { user_name: 'neo.agent', ...values }, COLLEAGUE)
    const { done, of } = await walk(executePlan, own, journal)
    expect(done).toMatchObject({ state: 'stopped', problem: 'stale' })
    expect(of('user')).toMatchObject({ state: 'failed', reason: 'taken', found: { by: COLLEAGUE } })
    expect(of('user').found?.name).toMatch(name)
    expect(db.rows('sys_user_has_role').filter((row) => row.user === user.sys_id)).toEqual([])
  })
})

it('a User ID that somebody was given since the plan was made is refused, with their name', async () => {
  const own = await session()
  const names = { ...defaultChoices(defaultPolicy).names, userName: 'svc.neo' }
  const journal = await plan(own, fresh({ scope: 'unrestricted', names }))
  own.instance.db.insert('sys_user', { user_name: 'svc.neo', first_name: 'Sven', last_name: 'Carlsson' })
  const { of } = await walk(executePlan, own, journal)
  expect(of('user')).toMatchObject({ reason: 'taken', found: { name: 'svc.neo (Sven Carlsson)' } })
  expect(of('role:itil').state).toBe('todo')
})

it("one's own User ID is refused before anything is planned", async () => {
  const own = await session()
  const names = { ...defaultChoices(defaultPolicy).names, userName: 'Alex.Admin' }
  const { entries, byHand } = await plan(own, fresh({ scope: 'unrestricted', names }))
  expect(entries.map(({ id }) => id)).toEqual(['application'])
  expect(byHand.map(({ what }) => what)).toContain('own-account')
})

it('an application of another kind stays, and does not stand in the way of a new one', async () => {
  const own = await session({ setup: 'complete', faults: ['app.kind:client-credentials'] })
  const { done, of } = await walk(executePlan, own, await plan(own))
  expect(done.state).toBe('done')
  expect(of('application').existed).toBeUndefined()
  expect(own.instance.db.rows('oauth_entity').filter(({ name }) => name === 'Neo Agent')).toHaveLength(2)
})

it('a role is given to the account that was made last, not to one that is gone', async () => {
  const own = await session()
  const { db } = own.instance
  const first = await walk(executePlan, own, await plan(own))
  db.delete('sys_user', first.of('user').made?.sysId ?? '')
  const { done, of } = await walk(executePlan, own, await plan(own, first.done))
  expect(done.state).toBe('done')
  const { sys_id: user = '' } = db.find('sys_user', { user_name: 'neo.agent' }) ?? {}
  expect(db.get('sys_user_has_role', of('role:itil+').made?.sysId ?? '')?.user).toBe(user)
})

describe.each([
  ['carry out', executePlan],
  ['take back', undoPlan],
] as const)('to %s a plan', (_what, how) => {
  async function made() {
    const own = await session()
    giveOnlyRoles(own.instance.db, PEOPLE.agent.user, ['admin'])
    const journal = await plan(own)
    expect(journal.by?.userName).toBe(PEOPLE.admin.user)
    return { own, journal: how === undoPlan ? (await walk(executePlan, own, journal)).done : journal }
  }
  it('takes the person it was made for', async () => {
    const { own, journal } = await made()
    await own.send('/logout.do')
    await own.signIn(PEOPLE.agent)
    const { done } = await walk(how, own, journal)
    expect(done).toMatchObject({ state: 'stopped', problem: 'another-person' })
    expect(written(own)).toEqual([])
  })
  it.each([
    ['who made it is not known', { by: undefined }, {}],
    [
      'the instance does not say who is signed in',
      {},
      { person: async () => ({ ok: true, person: undefined }) as const },
    ],
  ])('takes a person: %s', async (_why, journal, api) => {
    const all = await made()
    all.own.instance.requests.length = 0
    const { done } = await walk(how, all.own, { ...all.journal, ...journal }, { ...apiOf(all.own), ...api })
    expect(done).toMatchObject({ state: 'stopped', problem: 'person-unknown' })
    expect(written(all.own)).toEqual([])
  })
  it('asks again before each write', async () => {
    const { own, journal } = await made()
    own.instance.requests.length = 0
    let asked = 0
    const api = apiOf(own)
    const { done } = await walk(how, own, journal, {
      ...api,
      person: async () =>
        asked++ === 0 ? api.person() : { ok: true, person: { sysId: 'f'.repeat(32), userName: 'mallory' } },
    })
    expect(done.problem).toBe('another-person')
    expect(written(own)).toHaveLength(1)
  })
})

describe('a User ID that somebody has', () => {
  const wanting = (userName: string) => {
    const choices = defaultChoices(defaultPolicy)
    return fresh({ ...choices, names: { ...choices.names, userName } })
  }
  it('is given to nobody else, and their account is left alone: the plan names them', async () => {
    const own = await session()
    const before = structuredClone(own.instance.db.rows('sys_user'))
    own.instance.db.insert('sys_user', { user_name: 'jane.doe', name: 'Jane Doe', active: 'true' })
    const journal = await plan(own, wanting('Jane.Doe'))
    expect(journal.entries.map(({ id }) => id)).toEqual(['application'])
    expect(journal.byHand.find(({ what }) => what === 'taken-account')?.tables).toEqual(['jane.doe (Jane Doe)'])
    const { done } = await walk(executePlan, own, journal)
    expect(done.state).toBe('done')
    expect(own.instance.db.find('sys_user', { user_name: 'jane.doe' })).toMatchObject({ name: 'Jane Doe' })
    expect(own.instance.db.rows('sys_user')).toHaveLength(before.length + 1)
    const jane = own.instance.db.find('sys_user', { user_name: 'jane.doe' })?.sys_id
    expect(own.instance.db.rows('sys_user_has_role').some(({ user }) => user === jane)).toBe(false)
  })
  it("may be the admin's own, however it is written", async () => {
    const own = await session()
    const journal = await plan(own, wanting('ALEX.ADMIN'))
    expect(journal.entries.map(({ id }) => id)).toEqual(['application'])
    expect(journal.byHand.map(({ what }) => what)).toContain('own-account')
  })
  it('that nobody has is used', async () => {
    const own = await session()
    const journal = await plan(own, wanting('svc.neo'))
    expect(journal.entries.map(({ id }) => id)).toEqual(['application', 'user', 'role:itil'])
  })
  it('that could be part of a query is no reason to read everybody', async () => {
    const own = await session()
    const journal = await plan(own, wanting('a^ORuser_nameISNOTEMPTY'))
    expect(journal.byHand.map(({ what }) => what)).not.toContain('taken-account')
  })
})
