import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { executePlan } from '@/lib/provisioning/execute'
import { PEOPLE } from '../../instance/seed'
import { genuine } from '../../support/genuine'
import type { Session } from '../verification/session'
import { fresh, plan, session, walk } from './helpers'

afterEach(() => vi.unstubAllGlobals())

/** Somebody who calls themselves Neo Agent. */
function renamed({ instance: { db } }: Session, values = { first_name: 'Neo', last_name: 'Agent', name: 'Neo Agent' }) {
  const { sys_id = '' } = db.find('sys_user', { user_name: PEOPLE.agent.user }) ?? {}
  db.update('sys_user', sys_id, values)
  return sys_id
}
const ids = ({ entries }: Awaited<ReturnType<typeof plan>>) => entries.map(({ id }) => id)

describe('a user who is called Neo Agent', () => {
  it('is not changed and gets no role, but is asked about', async () => {
    const own = await session()
    const sysId = renamed(own)
    const journal = await plan(own)
    expect(ids(journal)).toEqual(['application'])
    expect(journal.byHand.map(({ what }) => what)).toContain('which-account')
    expect(journal.candidates?.user).toEqual([{ sysId, name: 'toni.ticket', detail: 'Neo Agent' }])
    await walk(executePlan, own, journal)
    expect(own.instance.db.find('sys_user_has_role', { user: sysId })).toBeUndefined()
  })
  it('with a User ID that has Neo in it neither', async () => {
    const own = await session()
    renamed(own, { user_name: 'neo.agent.smith', first_name: 'Neo', last_name: 'Smith', name: 'Neo Smith' } as never)
    expect(ids(await plan(own))).toEqual(['application'])
  })
  it('is the one once the admin said so, by name', async () => {
    const own = await session()
    const sysId = renamed(own)
    const journal = await plan(own, { ...fresh(), records: { user: sysId } })
    const role = journal.entries.find(({ id }) => id === 'role:itil')
    expect(role?.target).toEqual({
      table: 'sys_user',
      sysId,
      columns: { user_name: 'toni.ticket', first_name: 'Neo', last_name: 'Agent' },
    })
    expect((await walk(executePlan, own, journal)).done.state).toBe('done')
  })
  it('is left alone where the admin wants a new one', async () => {
    const own = await session()
    const sysId = renamed(own)
    const journal = await plan(own, { ...fresh(), records: { user: 'new' } })
    expect(ids(journal)).toEqual(['application', 'user', 'role:itil'])
    expect(journal.entries[1]?.target?.columns.user_name).toBe('neo.agent')
    expect((await walk(executePlan, own, journal)).done.state).toBe('done')
    expect(own.instance.db.find('sys_user_has_role', { user: sysId })).toBeUndefined()
  })
  it('does not hide the account whose User ID it is', async () => {
    const own = await session({ setup: 'complete', faults: ['user.itil'] })
    renamed(own)
    const journal = await plan(own)
    expect(journal.entries.map(({ target }) => target?.columns.user_name)).toEqual(['neo.agent'])
  })
  it('is told by the verification to be found by a name', async () => {
    const own = await session()
    renamed(own)
    expect((await own.verify()).of('user.exists')).toMatchObject({
      outcome: 'warn',
      reason: 'guessed',
    })
  })
})

describe('an account of another name', () => {
  /** Neo's application with a token for its account, which is called otherwise, and somebody who calls themselves Neo Agent. */
  async function connected(values: Record<string, string> = {}, others: readonly string[] = []) {
    const own = await session({ setup: 'complete', faults: ['user.itil'] })
    const { db, serviceAccount, application } = own.instance
    Object.assign(serviceAccount ?? {}, { user_name: 'svc_itsm_ai', name: 'ITSM', first_name: 'ITSM', last_name: 'AI' })
    Object.assign(application ?? {}, values)
    const holders = [serviceAccount?.sys_id, ...others.map((user) => db.find('sys_user', { user_name: user })?.sys_id)]
    for (const user of holders)
      db.insert('oauth_credential', { type: 'refresh_token', peer: application?.sys_id ?? '', user: user ?? '' })
    return { own, lookalike: renamed(own), sysId: serviceAccount?.sys_id ?? '' }
  }
  it("is verified as the one that the application's own tokens name, and asked about before it is written to", async () => {
    const { own, sysId } = await connected()
    const verified = await own.verify()
    expect(verified.of('user.exists').outcome).not.toBe('fail')
    expect(verified.snapshot.user?.sysId).toBe(sysId)
    // Who approved may have been the wrong person.
    const journal = await plan(own)
    expect(ids(journal)).toEqual([])
    expect(journal.byHand.map(({ what }) => what)).toContain('which-account')
    expect(journal.candidates?.user?.map((one) => one.sysId)).toContain(sysId)
  })
  it('is asked about where several people hold its tokens', async () => {
    const { own, sysId } = await connected({}, [PEOPLE.agent.user])
    const journal = await plan(own)
    expect(ids(journal)).toEqual([])
    expect(journal.byHand.map(({ what }) => what)).toContain('which-account')
    expect(journal.candidates?.user?.map((one) => one.sysId)).toContain(sysId)
  })
  it("is not vouched for by an application that has Neo's name alone", async () => {
    const { own } = await connected({ redirect_url: 'https://elsewhere.example/callback' })
    const journal = await plan(own)
    expect(ids(journal)).toEqual([])
    expect(journal.byHand.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['which-application', 'which-account']),
    )
  })
  it('passes by a User ID that has Neo in it, and is asked about before it is changed', async () => {
    const own = await session({ setup: 'complete', faults: ['user.itil'] })
    Object.assign(own.instance.serviceAccount ?? {}, { user_name: 'svc_neo_agent', name: 'x' })
    expect((await own.verify()).of('user.exists').outcome).toBe('pass')
    const journal = await plan(own)
    expect(ids(journal)).toEqual([])
    expect(journal.candidates?.user?.map(({ name }) => name)).toEqual(['svc_neo_agent'])
  })
})

describe('where it is not known which records there are', () => {
  /** Fails each read of a table that asks by these words. */
  const failing = (own: Session, words: string) => {
    const send = own.send.bind(own)
    own.send = async (address, init) => {
      if (address.endsWith('/batch')) return genuine(Response.json({}, { status: 404 }), address)
      const isIt = decodeURIComponent(new URL(address, 'https://acme.service-now.com').search).includes(words)
      return isIt ? genuine(Response.json({}, { status: 403 }), address) : send(address, init)
    }
  }
  it.each([
    ['accounts', 'user_nameLIKEneo'],
    ['applications', 'redirect_urlLIKE'],
  ])('of %s, nothing is planned', async (_what, words) => {
    const own = await session()
    failing(own, words)
    const journal = await plan(own)
    expect([ids(journal), journal.problem]).toEqual([[], 'unreadable'])
  })
})

describe('an application', () => {
  const named = ({ instance: { db } }: Session, values: Record<string, string>) =>
    db.insert('oauth_entity', {
      name: 'Neo Agent',
      type: 'client',
      client_id: 'c'.repeat(32),
      active: 'false',
      ...values,
    })
  it.each([
    ['by its name alone', { redirect_url: 'https://elsewhere.example/callback' }],
    [
      'that sends people elsewhere too',
      { redirect_url: `${defaultPolicy.redirectUrl},https://elsewhere.example/callback` },
    ],
    ['on a host that begins like it', { redirect_url: 'https://dashboard.neoagent.io.elsewhere.example/callback' }],
  ])('%s is not changed, but asked about', async (_what, values) => {
    const own = await session()
    const { sys_id: sysId = '' } = named(own, values)
    const journal = await plan(own)
    expect(ids(journal)).toEqual(['user', 'role:itil'])
    expect(journal.candidates?.application).toEqual([{ sysId, name: 'Neo Agent', detail: 'c'.repeat(32) }])
    const chosen = await plan(own, { ...fresh(), records: { application: sysId } })
    expect(chosen.entries[0]).toMatchObject({
      sysId,
      target: { columns: { name: 'Neo Agent', client_id: 'c'.repeat(32) } },
    })
  })
  it('that leads to Neo is, with a slip in its address, mended', async () => {
    const own = await session()
    named(own, { redirect_url: `${defaultPolicy.redirectUrl}/` })
    expect((await plan(own)).entries[0]).toMatchObject({ why: 'mend', target: { columns: { name: 'Neo Agent' } } })
  })
  it('on its host, under any name and in any case, is among those to choose from', async () => {
    const own = await session()
    const values = { redirect_url: 'https://Dashboard.NeoAgent.io/elsewhere,https://elsewhere.example/', name: 'ITSM' }
    const { sys_id: sysId = '' } = named(own, values)
    const journal = await plan(own)
    expect(journal.candidates?.application).toEqual([{ sysId, name: 'ITSM', detail: 'c'.repeat(32) }])
  })
  it('is asked about where there are two of that address', async () => {
    const own = await session({ setup: 'complete', faults: ['app.duplicate', 'app.public'] })
    const journal = await plan(own)
    expect(journal.byHand.map(({ what }) => what)).toContain('which-application')
    expect(journal.candidates?.application).toHaveLength(2)
    expect(ids(journal)).toEqual([])
  })
})
