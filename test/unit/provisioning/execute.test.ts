import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { planFor } from '@/lib/domain/plan'
import { defaultChoices } from '@/lib/domain/plan-choices'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { executePlan, undoPlan } from '@/lib/provisioning/execute'
import { beginJournal, type Journal } from '@/lib/provisioning/journal'
import { createRecordApi, type RecordApi, type RowAnswer } from '@/lib/provisioning/record-api'
import { surveyInstance, withPlan } from '@/lib/provisioning/survey'
import { createRestClient } from '@/lib/servicenow/rest/client'
import type { Row } from '../../instance/database'
import { Session } from '../verification/session'

const HOST = 'acme.service-now.com'
const NOW = new Date('2026-11-25T10:00:00Z')
const TABLES = ['oauth_entity', 'oauth_entity_auth_scope_mapping', 'sys_user', 'sys_user_has_role'] as const

afterEach(() => vi.unstubAllGlobals())

async function session(options: ConstructorParameters<typeof Session>[0]): Promise<Session> {
  const opened = new Session(options)
  await opened.signIn()
  return opened
}

/** Makes a plan as the extension does, in this session. */
async function plan(own: Session, journal: Journal, policy: Policy = defaultPolicy): Promise<Journal> {
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
  const snapshot = await surveyInstance(HOST, policy, () => Promise.resolve(own.token), {})
  return withPlan(journal, snapshot, policy, NOW)
}
const fresh = (choices = defaultChoices(defaultPolicy)) => beginJournal(HOST, defaultPolicy, NOW, choices)
const apiOf = (own: Session): RecordApi => {
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
  return createRecordApi(createRestClient(() => Promise.resolve(own.token)))
}

/** All rows of the tables that are written to, without what a write leaves behind in any row. */
const rows = (own: Session): Row[] =>
  TABLES.flatMap((table) => (own.instance.db.has(table) ? own.instance.db.rows(table) : [])).map((row) => {
    const { sys_updated_on: _on, sys_updated_by: _by, sys_mod_count: _count, ...rest_ } = row
    return rest_
  })
const sorted = (list: Row[]) => list.toSorted((a, b) => (a.sys_id ?? '').localeCompare(b.sys_id ?? ''))

describe.each(['xanadu', 'zurich', 'australia'])('on %s', (release) => {
  it('from nothing it makes what the verification finds right', async () => {
    const own = await session({ release })
    const journal = await plan(own, fresh())
    expect(journal.entries.map(({ id, table }) => [id, table])).toEqual([
      ['application', 'oauth_entity'],
      ['user', 'sys_user'],
      ['role:itil', 'sys_user_has_role'],
    ])
    const done = await executePlan({ journal, api: apiOf(own), save: async () => {} })
    expect(done.state).toBe('done')
    expect(done.entries.every(({ made }) => made?.differs.length === 0)).toBe(true)
    const { verdicts } = await own.verify()
    const wrong = verdicts.filter(
      ({ outcome, requirement }) =>
        outcome === 'fail' || (outcome === 'warn' && !/^(access\.sys_journal|platform\.mfa)/.test(requirement)),
    )
    expect(wrong).toEqual([])
  })
  it('running it again changes nothing', async () => {
    const own = await session({ release })
    const done = await executePlan({ journal: await plan(own, fresh()), api: apiOf(own), save: async () => {} })
    const before = structuredClone(
      own.instance.db.rows('sys_user_has_role').concat(own.instance.db.rows('oauth_entity')),
    )
    await executePlan({ journal: done, api: apiOf(own), save: async () => {} })
    const again = await plan(own, fresh())
    expect(again.entries).toEqual([])
    expect(again.stays.map(({ half }) => half)).toEqual(['application', 'user', 'roles'])
    expect(own.instance.db.rows('sys_user_has_role').concat(own.instance.db.rows('oauth_entity'))).toEqual(before)
  })
  it('undo restores the tables row by row', async () => {
    const own = await session({ release })
    const before = sorted(rows(own))
    const done = await executePlan({ journal: await plan(own, fresh()), api: apiOf(own), save: async () => {} })
    expect(sorted(rows(own))).not.toEqual(before)
    const undone = await undoPlan({ journal: done, api: apiOf(own), save: async () => {} })
    expect(undone.state).toBe('undone')
    expect(sorted(rows(own))).toEqual(before)
  })
  it('undo of corrections puts back what was there', async () => {
    const own = await session({
      release,
      setup: 'complete',
      faults: ['app.redirect', 'app.public', 'user.active', 'user.notification'],
    })
    const before = sorted(rows(own))
    const journal = await plan(own, fresh())
    expect(journal.entries.map(({ id, sysId }) => [id, sysId !== undefined])).toEqual([
      ['application', true],
      ['user', true],
    ])
    const done = await executePlan({ journal, api: apiOf(own), save: async () => {} })
    expect((await own.verify()).verdicts.filter(({ outcome }) => outcome === 'fail')).toEqual([])
    await undoPlan({ journal: done, api: apiOf(own), save: async () => {} })
    expect(sorted(rows(own))).toEqual(before)
  })

  // Every point at which the browser can be closed: before and after each time the journal is kept.
  it.each(Array.from({ length: 9 }, (_point, i) => i))(
    'killed at point %i it goes on, and nothing is made twice',
    async (point) => {
      const own = await session({ release })
      const journal = await plan(own, fresh())
      let kept = journal
      let count = 0
      class Killed extends Error {}
      const api = apiOf(own)
      /** The browser is closed: half of the time before the request is sent, half after it was answered. */
      const mortal = async (answer: () => Promise<RowAnswer>): Promise<RowAnswer> => {
        if (count++ === point) throw new Killed()
        const result = await answer()
        if (count++ === point) throw new Killed()
        return result
      }
      const killing: RecordApi = {
        ...api,
        create: (table, values) => mortal(() => api.create(table, values)),
        change: (table, id, values) => mortal(() => api.change(table, id, values)),
      }
      const save = async (now: Journal) => void (kept = structuredClone(now))
      await executePlan({ journal, api: killing, save }).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error
      })
      const done = await executePlan({ journal: kept, api: apiOf(own), save })
      expect(done.state).toBe('done')
      const { db } = own.instance
      expect(db.rows('oauth_entity').filter(({ name }) => name === 'Neo Agent')).toHaveLength(1)
      expect(db.rows('sys_user').filter(({ user_name }) => user_name === 'neo.agent')).toHaveLength(1)
      expect((await own.verify()).verdicts.filter(({ outcome }) => outcome === 'fail')).toEqual([])
      await undoPlan({ journal: done, api: apiOf(own), save })
      expect(db.find('sys_user', { user_name: 'neo.agent' })).toBeUndefined()
    },
  )
})

describe('what can go wrong', () => {
  it.each([
    ['forbidden', (own: Session): void => void Object.assign(own.instance.trouble, { refused: ['sys_user'] })],
    ['rate-limited', (own: Session): void => void Object.assign(own.instance.trouble, { rateLimited: true })],
    ['session-ended', (own: Session) => own.instance.sessions.endAll()],
  ] as const)('%s in the middle stops it, says so, and it goes on later', async (reason, break_) => {
    const own = await session({ release: 'australia' })
    const journal = await plan(own, fresh())
    const api = apiOf(own)
    let writes = 0
    const breaking: RecordApi = {
      ...api,
      create: async (table, values): Promise<RowAnswer> => {
        if (writes++ === 1) break_(own)
        return api.create(table, values)
      },
    }
    const stopped = await executePlan({ journal, api: breaking, save: async () => {} })
    expect(stopped).toMatchObject({ state: 'stopped', problem: reason })
    expect(stopped.entries.map(({ state }) => state)).toEqual(['done', 'failed', 'todo'])
    own.instance.trouble.refused = []
    own.instance.trouble.rateLimited = false
    await own.signIn()
    expect((await executePlan({ journal: stopped, api: apiOf(own), save: async () => {} })).state).toBe('done')
  })
  it('what somebody changed since is not taken back, and why is said', async () => {
    const own = await session({ release: 'australia' })
    const done = await executePlan({ journal: await plan(own, fresh()), api: apiOf(own), save: async () => {} })
    const user = own.instance.db.find('sys_user', { user_name: 'neo.agent' })
    own.instance.db.update('sys_user', user?.sys_id ?? '', { title: 'Robot' })
    const undone = await undoPlan({ journal: done, api: apiOf(own), save: async () => {} })
    expect(undone.entries.find(({ id }) => id === 'user')).toMatchObject({ state: 'kept', reason: 'changed' })
    expect(own.instance.db.find('sys_user', { user_name: 'neo.agent' })).toBeDefined()
    expect(own.instance.db.find('oauth_entity', { name: 'Neo Agent' })).toBeUndefined()
  })
  it('what was there before is not ours to take back', async () => {
    const own = await session({ release: 'australia' })
    const journal = await plan(own, fresh())
    // Somebody is faster than the admin.
    own.instance.db.insert('sys_user', { ...journal.entries.find(({ id }) => id === 'user')?.values })
    const done = await executePlan({ journal, api: apiOf(own), save: async () => {} })
    expect(done.entries.find(({ id }) => id === 'user')).toMatchObject({ state: 'done', existed: true })
    await undoPlan({ journal: done, api: apiOf(own), save: async () => {} })
    expect(own.instance.db.find('sys_user', { user_name: 'neo.agent' })).toBeDefined()
  })
  it('a value that a rule of the instance changed is shown', async () => {
    const own = await session({ release: 'australia' })
    const journal = await plan(own, fresh())
    const insert = own.instance.db.insert.bind(own.instance.db)
    vi.spyOn(own.instance.db, 'insert').mockImplementation((table, values, by) =>
      insert(table, table === 'oauth_entity' ? { ...values, name: 'NEO AGENT' } : values, by),
    )
    const done = await executePlan({ journal, api: apiOf(own), save: async () => {} })
    expect(done.entries[0]?.made?.differs).toEqual([{ column: 'name', wanted: 'Neo Agent', stored: 'NEO AGENT' }])
  })
  it('an admin who may not see what is there gets no plan', async () => {
    const own = await session({ release: 'australia' })
    own.instance.trouble.refused = ['sys_user']
    expect(await plan(own, fresh())).toMatchObject({ entries: [], problem: 'unreadable' })
  })
  it.each([
    ['limits the rate', { rateLimited: true }, 'rate-limited'],
    ['sleeps', { hibernating: true }, 'session-ended'],
    ['breaks off in the middle of an answer', { truncated: true }, 'unexpected'],
    ['is broken', { status: 503 }, 'unexpected'],
    ['does not know who asks', { status: 401 }, 'session-ended'],
  ] as const)('of an instance that %s there is no plan, with the reason', async (_what, trouble, problem) => {
    const own = await session({ release: 'australia' })
    Object.assign(own.instance.trouble, trouble)
    expect(await plan(own, fresh())).toMatchObject({ entries: [], problem })
  })
})

describe('the choices', () => {
  it('useraccount maps the scope instead of lifting the restriction', async () => {
    const own = await session({ release: 'australia' })
    const journal = await plan(own, fresh({ ...defaultChoices(defaultPolicy), scope: 'useraccount' }))
    expect(journal.canMap).toBe(true)
    await executePlan({ journal, api: apiOf(own), save: async () => {} })
    expect((await own.verify()).of('app.scope')).toMatchObject({ outcome: 'pass', seen: 'useraccount' })
  })
  it('on a release without auth scopes there is nothing to choose', async () => {
    const own = await session({ release: 'xanadu' })
    const journal = await plan(own, fresh({ ...defaultChoices(defaultPolicy), scope: 'useraccount' }))
    expect(journal.entries.map(({ id }) => id)).not.toContain('scope')
  })
  it('a name may be one that every object has', async () => {
    const own = await session({})
    const names = { ...defaultChoices(defaultPolicy).names, applicationName: 'constructor' }
    const journal = await plan(own, fresh({ scope: 'unrestricted', names }))
    const done = await executePlan({ journal, api: apiOf(own), save: async () => {} })
    expect(done.state).toBe('done')
    expect(own.instance.db.find('oauth_entity', { name: 'constructor' })).toBeDefined()
  })
  it('names are those the admin chose', async () => {
    const own = await session({ release: 'australia' })
    const names = {
      applicationName: 'Neo (EMEA)',
      userName: 'svc.neo.agent',
      userFirstName: 'Neo',
      userLastName: 'EMEA',
    }
    const done = await executePlan({
      journal: await plan(own, fresh({ scope: 'unrestricted', names })),
      api: apiOf(own),
      save: async () => {},
    })
    expect(done.state).toBe('done')
    expect(own.instance.db.find('oauth_entity', { name: 'Neo (EMEA)' })).toBeDefined()
    expect(own.instance.db.find('sys_user', { user_name: 'svc.neo.agent' })?.name).toBe('Neo EMEA')
  })
  it('mail asks for its role too, and leaves the rule to people', async () => {
    const own = await session({ release: 'australia', setup: 'complete' })
    const policy = { ...defaultPolicy, emailMode: true }
    const journal = await plan(own, fresh(), policy)
    expect(journal.entries.map(({ id }) => id)).toEqual(['role:email_api_send'])
    expect(journal.byHand.map(({ what }) => what)).toContain('email')
  })
  it('tables that the role does not open are left to people, by name', async () => {
    const own = await session({ release: 'australia', setup: 'complete', faults: ['access.problem:role'] })
    const { byHand, entries } = await plan(own, fresh())
    expect(entries).toEqual([])
    expect(byHand).toContainEqual({ what: 'access', tables: ['problem'] })
  })
  it('what a role that is yet to be given opens is not asked of people', async () => {
    const own = await session({ setup: 'complete', faults: ['user.itil'] })
    const { byHand, entries } = await plan(own, fresh())
    expect(entries.map(({ id }) => id)).toEqual(['role:itil'])
    expect(byHand.map(({ what }) => what)).not.toContain('access')
  })
})

it('nothing is written but what the plan shows, whatever is wrong', async () => {
  const faults = [
    'app.redirect',
    'app.kind',
    'app.scope',
    'app.active',
    'app.public',
    'app.exists',
    'app.access-lifespan',
    'user.exists',
    'user.active',
    'user.interactive',
    'user.password',
    'user.notification',
    'user.itil',
    'user.dedicated',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(faults),
      fc.constantFrom('unrestricted', 'useraccount'),
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      async (broken, scope, ticks) => {
        const own = await session({ release: 'australia', setup: 'complete', faults: broken })
        const shown = await plan(own, fresh({ ...defaultChoices(defaultPolicy), scope } as never))
        const journal = { ...shown, entries: shown.entries.map((entry, i) => ({ ...entry, wanted: ticks[i] ?? true })) }
        const api = apiOf(own)
        const written: unknown[] = []
        const watching: RecordApi = {
          ...api,
          create: (table, values) => (written.push([table, undefined, values]), api.create(table, values)),
          change: (table, id, values) => (written.push([table, id, values]), api.change(table, id, values)),
          remove: () => Promise.reject(new Error('a plan removes nothing')),
        }
        const done = await executePlan({ journal, api: watching, save: async () => {} })
        const idOf = (id: string) => done.entries.find((entry) => entry.id === id)?.made?.sysId ?? ''
        const preview = journal.entries
          .filter(({ wanted }) => wanted)
          .map(({ table, sysId, values }) => [
            table,
            sysId,
            Object.fromEntries(
              Object.entries(values).map(([column, value]) => [
                column,
                value === '$application' ? idOf('application') : value === '$user' ? idOf('user') : value,
              ]),
            ),
          ])
        for (const write of written) expect(preview).toContainEqual(write)
      },
    ),
    { numRuns: 40 },
  )
})

it('a plan is the same for the same facts', async () => {
  const own = await session({ release: 'australia', setup: 'complete', faults: ['app.redirect', 'user.itil'] })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
  const snapshot = await surveyInstance(HOST, defaultPolicy, () => Promise.resolve(own.token), {})
  expect(planFor(snapshot, defaultPolicy)).toEqual(planFor(structuredClone(snapshot), defaultPolicy))
})
