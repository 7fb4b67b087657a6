import { afterEach, describe, expect, it, vi } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import { defaultPolicy } from '@/lib/neo/policy'
import { executePlan } from '@/lib/provisioning/execute'
import { beginJournal, type Journal } from '@/lib/provisioning/journal'
import { createRecordApi } from '@/lib/provisioning/record-api'
import { surveyInstance, withPlan } from '@/lib/provisioning/survey'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { PEOPLE } from '../../instance/seed'
import { GOOD, snapshot } from '../domain/snapshots'
import { Session } from './session'

const HOST = 'acme.service-now.com'
const NOW = new Date('2026-11-25T10:00:00Z')
const NEO = defaultPolicy.redirectUrl

afterEach(() => vi.unstubAllGlobals())

/** An instance with the setup that is given, its admin signed in. */
async function session(setup: string): Promise<Session> {
  const own = new Session({ release: 'australia', setup })
  await own.signIn()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
  return own
}

async function plan(own: Session): Promise<Journal> {
  const found = await surveyInstance(HOST, defaultPolicy, async () => own.token, {})
  return withPlan(beginJournal(HOST, defaultPolicy, NOW), found, defaultPolicy, NOW)
}
const run = (own: Session, journal: Journal) =>
  executePlan({ journal, api: createRecordApi(createRestClient(async () => own.token)), save: async () => {} })

describe('what is carried out', () => {
  it('does not take an application of the wrong kind for the one it is to make', async () => {
    const own = await session('complete')
    const { db, application } = own.instance
    Object.assign(application ?? {}, { inbound_grant_type: 'client_credential' })
    const done = await run(own, await plan(own))
    const made = db.rows('oauth_entity').filter(({ name }) => name === 'Neo Agent')
    expect([done.state, made.map((row) => row.inbound_grant_type)]).toEqual([
      'done',
      ['client_credential', 'authz_code'],
    ])
    expect(done.entries[0]?.existed).toBeUndefined()
  })
  it('does not take an inactive role for one that is given', async () => {
    const own = await session('complete')
    const { db, serviceAccount } = own.instance
    for (const row of db.rows('sys_user_has_role')) if (row.user === serviceAccount?.sys_id) row.state = 'requested'
    const done = await run(own, await plan(own))
    expect(done.state).toBe('done')
    expect((await own.verify()).of('user.itil').outcome).toBe('pass')
  })
  it('does not take the account of the admin who is signed in', async () => {
    const own = await session('none')
    const { db } = own.instance
    const admin = db.find('sys_user', { user_name: PEOPLE.admin.user })
    Object.assign(admin ?? {}, { user_name: 'neo.agent' })
    const { entries, byHand } = await plan(own)
    expect(entries.map(({ table }) => table)).toEqual(['oauth_entity'])
    expect(byHand.map(({ what }) => what)).toContain('own-account')
  })
})

describe("other people's redirect URLs", () => {
  const finding = (redirect_url: string) =>
    evaluate(snapshot({ ...GOOD, redirect_url }), defaultPolicy).find(
      ({ requirement }) => requirement === 'app.redirect',
    )
  it.each([
    [
      'a second entry with a slash',
      `https://a.example/cb,${NEO}/`,
      `https://a.example/cb,${NEO}`,
      'app.redirect.trailing-slash',
    ],
    [
      'a first entry with http',
      `${NEO.replace('https', 'http')},https://a.example/cb`,
      `${NEO},https://a.example/cb`,
      'app.redirect.http',
    ],
    [
      'a space before the second',
      `https://a.example/cb, ${NEO}`,
      `https://a.example/cb,${NEO}`,
      'app.redirect.white-space',
    ],
    [
      'only others',
      'https://a.example/cb,https://b.example/',
      `https://a.example/cb,https://b.example/,${NEO}`,
      'app.redirect.other-host',
    ],
    ['a mistyped host is nobody else', NEO.replace('neoagent.io', 'neoagent.com'), NEO, 'app.redirect.other-host'],
  ])('%s: they stay', (_what, stored, fixed, key) => {
    expect(finding(stored)).toMatchObject({
      outcome: 'fail',
      reason: key.slice('app.redirect.'.length),
      fix: { value: fixed },
    })
  })
  it('the first differing character is counted in the whole of it', () => {
    const stored = `https://a.example/cb,${NEO}/`
    expect(finding(stored)?.differsAt).toBe(stored.length - 1)
  })
})
