import { afterEach, expect, it, vi } from 'vitest'
import { defaultChoices } from '@/lib/domain/plan-choices'
import { defaultPolicy } from '@/lib/neo/policy'
import { executePlan, undoPlan } from '@/lib/provisioning/execute'
import { fresh, plan, session, walk } from './helpers'

afterEach(() => vi.unstubAllGlobals())

const SECRET = '9f8e7d6c5b4a39281706f5e4d3c2b1a0'

it('a secret that was pasted into a column is not kept, and is not put back as something else', async () => {
  const own = await session({ setup: 'complete', faults: ['user.active'] })
  const { db, application } = own.instance
  const id = application?.sys_id ?? ''
  db.update('oauth_entity', id, { redirect_url: `https://dashboard.neoagent.io/?secret=${SECRET}`, name: SECRET })
  const journal = await plan(own)
  const entry = journal.entries.find((one) => one.id === 'application')
  expect(entry?.hidden).toContain('redirect_url')
  expect(entry?.before).not.toHaveProperty('redirect_url')
  const after = await walk(executePlan, own, journal)
  expect(after.done.state).toBe('done')
  const { redirect_url } = db.get('oauth_entity', id) ?? {}
  expect(redirect_url).toBe(defaultPolicy.redirectUrl)
  const { saved, of } = await walk(undoPlan, own, after.done)
  expect(JSON.stringify([journal, after.saved, saved])).not.toContain(SECRET)
  expect(of('application')).toMatchObject({ state: 'kept', reason: 'hidden', hidden: ['name', 'redirect_url'] })
  expect(db.get('oauth_entity', id)?.redirect_url).toBe(defaultPolicy.redirectUrl)
})

it('a secret that a rule stores in place of what was written is not kept', async () => {
  const own = await session()
  const { db } = own.instance
  const insert = db.insert.bind(db)
  vi.spyOn(db, 'insert').mockImplementation((table, values, by) =>
    insert(table, table === 'oauth_entity' ? { ...values, name: SECRET } : values, by),
  )
  const { saved, of } = await walk(executePlan, own, await plan(own))
  expect(of('application').made?.differs).toEqual([{ column: 'name', wanted: 'Neo Agent', stored: '', hidden: true }])
  expect(JSON.stringify(saved)).not.toContain(SECRET)
})

it('neither is one in the place of a name that stays, or of who made what stands in the way', async () => {
  const own = await session({ setup: 'complete' })
  const { db, application } = own.instance
  db.update('oauth_entity', application?.sys_id ?? '', { name: SECRET })
  expect(JSON.stringify(await plan(own))).not.toContain(SECRET)
  const other = await session()
  const journal = await plan(other)
  other.instance.db.insert('sys_user', { user_name: 'neo.agent', first_name: SECRET }, SECRET)
  const { saved, of } = await walk(executePlan, other, journal)
  expect(of('user').reason).toBe('taken')
  expect(JSON.stringify(saved)).not.toContain(SECRET)
})

it('nor one that was typed as a name', () => {
  const names = { ...defaultChoices(defaultPolicy).names, applicationName: SECRET, userLastName: SECRET }
  expect(fresh({ scope: 'unrestricted', names }).names).toEqual(defaultChoices(defaultPolicy).names)
})

it('the sys_ids that a plan refers to are kept', async () => {
  const own = await session({ setup: 'complete', faults: ['user.itil'] })
  const { saved, of } = await walk(executePlan, own, await plan(own))
  expect(of('role:itil').values.role).toMatch(/^[0-9a-f]{32}$/)
  expect(of('role:itil').hidden).toBeUndefined()
  expect(saved.at(-1)?.state).toBe('done')
})
