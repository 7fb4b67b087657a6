import { afterEach, expect, it, vi } from 'vitest'
import { executePlan, undoPlan } from '@/lib/provisioning/execute'
import { roleId } from '../../instance/roles'
import type { Session } from '../verification/session'
import { losing, plan, session, walk } from './helpers'

afterEach(() => vi.unstubAllGlobals())

const COLLEAGUE = 'casey.colleague'
const account = ({ instance: { db } }: Session) => db.find('sys_user', { user_name: 'neo.agent' })
/** Just what the plan would have made. */
const asPlanned = (own: Session, values = {}, by = COLLEAGUE) =>
  own.instance.db.insert(
    'sys_user',
    {
      user_name: 'neo.agent',
      first_name: 'Neo Agent',
      last_name: '(Service Account)',
      active: 'true',
      web_service_access_only: 'false',
      notification: '1',
      ...values,
    },
    by,
  )

async function lost(when: 'before' | 'after' = 'before') {
  const own = await session()
  const { done } = await walk(executePlan, own, await plan(own), losing(own, 'sys_user', when))
  expect(done.entries.map(({ state }) => state)).toEqual(['done', 'writing', 'todo'])
  return { own, journal: done }
}

it('undo leaves a record that a colleague made while the request was lost', async () => {
  const { own, journal } = await lost()
  asPlanned(own)
  const { done, of } = await walk(undoPlan, own, journal)
  expect(account(own)).toBeDefined()
  expect(done.state).toBe('undone')
  expect(of('user')).toMatchObject({ state: 'kept', reason: 'not-ours', found: { by: COLLEAGUE } })
  expect(own.instance.db.find('oauth_entity', { name: 'Neo Agent' })).toBeUndefined()
})

it('undo deletes what the lost request made', async () => {
  const { own, journal } = await lost('after')
  const { of } = await walk(undoPlan, own, journal)
  expect(of('user').state).toBe('undone')
  expect(account(own)).toBeUndefined()
})

it.each([
  ['before the write was begun', { sys_created_on: '2026-01-01 00:00:00' }],
  ['and changed by somebody else', { sys_updated_by: COLLEAGUE }],
  ['otherwise than planned', { last_name: 'Somebody' }],
])('undo leaves a record that the same person made %s', async (_what, values) => {
  const { own, journal } = await lost()
  asPlanned(own, values, 'alex.admin')
  const { of } = await walk(undoPlan, own, journal)
  expect(of('user')).toMatchObject({ state: 'kept', reason: 'not-ours' })
  expect(account(own)).toBeDefined()
})

it('where the instance does not tell the time, nothing is proven', async () => {
  const { own, journal } = await lost('after')
  const entries = journal.entries.map((entry) => ({ ...entry, began: entry.began && { by: entry.began.by } }))
  const { of } = await walk(undoPlan, own, { ...journal, entries })
  expect(of('user')).toMatchObject({ state: 'kept', reason: 'not-ours' })
})

it('undo leaves a role that a colleague gave while the request was lost', async () => {
  const own = await session()
  const { db } = own.instance
  const stopped = await walk(executePlan, own, await plan(own), losing(own, 'sys_user_has_role', 'before'))
  const user = account(own)?.sys_id ?? ''
  db.insert('sys_user_has_role', { user, role: roleId(db, 'itil'), inherited: 'false' }, COLLEAGUE)
  const { of } = await walk(undoPlan, own, stopped.done)
  expect(of('role:itil')).toMatchObject({ state: 'kept', reason: 'not-ours' })
  expect(db.find('sys_user_has_role', { user })).toBeDefined()
  // What somebody gave to the account would go with it.
  expect(of('user')).toMatchObject({ state: 'kept', reason: 'changed' })
  expect(db.find('sys_user', { sys_id: user })).toBeDefined()
})

it('undo leaves a scope that a colleague mapped while the request was lost', async () => {
  const own = await session()
  const { db } = own.instance
  const first = await plan(own)
  const journal = await plan(own, { ...first, scope: 'useraccount' })
  const stopped = await walk(executePlan, own, journal, losing(own, 'oauth_entity_auth_scope_mapping', 'before'))
  const oauth_entity = stopped.of('application').made?.sysId ?? ''
  const auth_scope = db.find('sys_auth_scope', { name: 'useraccount' })?.sys_id ?? ''
  db.insert('oauth_entity_auth_scope_mapping', { oauth_entity, auth_scope }, COLLEAGUE)
  const { of } = await walk(undoPlan, own, stopped.done)
  expect(of('scope')).toMatchObject({ state: 'kept', reason: 'not-ours' })
  expect(of('application')).toMatchObject({ state: 'kept', reason: 'changed' })
  expect(db.find('oauth_entity', { sys_id: oauth_entity })).toBeDefined()
})

it('going on, what a colleague made meanwhile just as planned was there, and is not ours', async () => {
  const { own, journal } = await lost()
  asPlanned(own)
  const { done, of } = await walk(executePlan, own, journal)
  expect(of('user')).toMatchObject({ state: 'done', existed: true })
  const after = await walk(undoPlan, own, done)
  expect(after.of('user')).toMatchObject({ state: 'kept', reason: 'existed' })
  expect(account(own)).toBeDefined()
})

it('a request that was answered with nothing to understand may have arrived', async () => {
  const own = await session()
  const api = losing(own, 'sys_user', 'after')
  const vague: typeof api = {
    ...api,
    create: async (table, values) => {
      const answer = await api.create(table, values)
      return answer.ok ? answer : { ok: false, reason: 'unexpected' }
    },
  }
  const stopped = await walk(executePlan, own, await plan(own), vague)
  expect(stopped.of('user').state).toBe('writing')
  const { done } = await walk(executePlan, own, stopped.done)
  expect(done.state).toBe('done')
  expect(own.instance.db.rows('sys_user').filter(({ user_name }) => user_name === 'neo.agent')).toHaveLength(1)
})

it('what somebody changed between the write and the look at it is not taken for ours', async () => {
  const own = await session()
  const { db } = own.instance
  const journal = await plan(own)
  const api = losing(own, 'none', 'before')
  const { done } = await walk(executePlan, own, journal, {
    ...api,
    create: async (table, values) => {
      const answer = await api.create(table, values)
      if (table === 'sys_user') db.update(table, account(own)?.sys_id ?? '', { title: 'Robot' }, COLLEAGUE)
      return answer
    },
  })
  const { of } = await walk(undoPlan, own, done)
  expect(of('user')).toMatchObject({ state: 'kept', reason: 'changed', found: { by: COLLEAGUE } })
})
