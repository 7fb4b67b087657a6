import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import { findingKey } from '@/lib/i18n/finding-key'
import { defaultPolicy } from '@/lib/neo/policy'
import { createBatchClient } from '@/lib/servicenow/rest/batch'
import { createRestClient } from '@/lib/servicenow/rest/client'
import { gatherSnapshot } from '@/lib/verification/gather'
import { READ_IDS } from '@/lib/verification/queries'
import { addAcl } from '../../instance/acl'
import { genuine } from '../../support/genuine'
import { Session, type Verified, verified } from './session'

afterEach(() => vi.unstubAllGlobals())

/** What a set-up that is right passes of what depends on nothing read: nothing. */
const passes = ({ verdicts }: Verified) =>
  verdicts.filter(({ outcome }) => outcome === 'pass').map(({ requirement }) => requirement)
/** Needs no reading to be known: the address, and what is switched off. */
const UNREAD = ['instance.url']

async function complete(): Promise<Session> {
  const session = new Session({ release: 'australia', setup: 'complete' })
  await session.signIn()
  return session
}
const outcomes = ({ verdicts }: Verified) => Object.fromEntries(verdicts.map((v) => [v.requirement, v.outcome]))

describe('whatever the instance does', () => {
  it('two round trips are enough, one batch each', async () => {
    const session = await complete()
    const { waves, requests } = await session.verify()
    expect([waves, requests]).toEqual([2, 2])
    expect(session.instance.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /api/now/batch',
      'POST /api/now/batch',
    ])
  })
  it('without the Batch API it reads one by one, and comes to the same', async () => {
    const session = await complete()
    const before = outcomes(await session.verify())
    session.instance.trouble.batch = 'off'
    const after = await session.verify()
    expect(outcomes(after)).toEqual(before)
    // What hangs on policies that are not there is not asked.
    expect(after.requests).toBe(READ_IDS.length - 5 + 1)
  })
  it('what a batch does not get to is asked for again', async () => {
    const session = await complete()
    const before = outcomes(await session.verify())
    session.instance.trouble.batch = 4
    expect(outcomes(await session.verify())).toEqual(before)
  })
  it('a token that was rotated is taken from the refusal, once', async () => {
    const session = await complete()
    const before = outcomes(await session.verify())
    session.instance.sessions.rotateTokens()
    expect(outcomes(await session.verify())).toEqual(before)
  })
  it('a session that ended makes all of it unknown, and says so', async () => {
    const session = await complete()
    session.instance.sessions.endAll()
    const after = await session.verify()
    expect(passes(after)).toEqual(UNREAD)
    expect(findingKey(after.of('platform.sso'))).toBe('unread.session-ended')
    expect(after.of('app.exists').outcome).toBe('unknown')
  })
  it('without a token nothing is sent', async () => {
    const session = await complete()
    session.token = undefined
    const after = await session.verify()
    expect(session.instance.requests).toEqual([])
    expect(findingKey(after.of('platform.sso'))).toBe('unread.no-token')
  })
  it.each([
    ['limits the rate', { rateLimited: true }, 'unread.rate-limited'],
    ['sleeps', { hibernating: true }, 'unread.session-ended'],
    ['breaks off in the middle of an answer', { truncated: true }, 'unread.unexpected'],
  ])('an instance that %s is no verdict on the set-up', async (_what, trouble, key) => {
    const session = await complete()
    Object.assign(session.instance.trouble, trouble)
    const after = await session.verify()
    expect(passes(after)).toEqual(UNREAD)
    expect(findingKey(after.of('platform.sso'))).toBe(key)
  })
  it.each(['oauth_entity', 'sys_user', 'sys_security_acl', 'sys_properties', 'oauth_credential', 'sys_user_has_role'])(
    'a query access rule on %s makes unknown what hangs on it, and nothing red',
    async (table) => {
      const session = await complete()
      session.instance.trouble.refused = [table]
      const { verdicts } = await session.verify()
      expect(verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'warn')).toEqual([])
      expect(verdicts.some(({ reason }) => /^unread\.(forbidden|withheld)$/.test(reason))).toBe(true)
    },
  )
  it('ten thousand rules are paged through, and the one that counts is found', async () => {
    const session = await complete()
    const { db } = session.instance
    for (let i = 0; i < 10_000; i++) addAcl(db, 'task', 'read', ['admin'])
    const { of, waves } = await session.verify()
    expect(waves).toBe(3)
    expect(of('access.task').outcome).toBe('pass')
    for (const row of db.rows('sys_security_acl_role'))
      if (db.get('sys_security_acl', row.sys_security_acl as string)?.name === 'task')
        row.sys_user_role = db.find('sys_user_role', { name: 'admin' })?.sys_id ?? ''
    expect((await session.verify()).of('access.task').outcome).toBe('fail')
  }, 30_000)
  it('which records are verified is chosen by what the set-up captured', async () => {
    const session = await complete()
    const { db } = session.instance
    const other = db.insert('oauth_entity', { name: 'Neo Agent', client_id: '1'.repeat(32), redirect_url: 'https://x' })
    const { of, applications } = await session.verify(defaultPolicy, {
      application: { sysId: other.sys_id as string, clientId: '1'.repeat(32) },
    })
    expect(of('app.redirect')).toMatchObject({ outcome: 'fail', seen: 'https://x' })
    expect(applications).toHaveLength(2)
  })
  it('a Client ID that cannot stand in a query is not sent', async () => {
    const session = await complete()
    const chosen = { application: { sysId: 'a'.repeat(32), clientId: 'x^active=false' } }
    const { of } = await session.verify(defaultPolicy, chosen)
    expect(findingKey(of('app.exists'))).toBe('unread.unquotable')
    expect(JSON.stringify(session.instance.requests)).not.toContain('active=false')
  })
  it('mail needs role, plugin and rule', async () => {
    const policy = { ...defaultPolicy, emailMode: true }
    const { of } = await verified({ release: 'zurich', setup: 'complete' }, policy)
    expect(findingKey(of('user.email'))).toBe('user.email.role')
  })
})

describe('whatever is answered', () => {
  const TOKEN = 'ab'.repeat(36)
  const row = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null)))
  const json = fc.oneof(
    fc.json(),
    fc.record({ result: fc.array(row) }).map((value) => JSON.stringify(value)),
  )
  const item = fc.record({
    id: fc.oneof(fc.nat(25).map(String), fc.string()),
    status_code: fc.constantFrom(200, 200, 401, 403, 404, 429, 500),
    body: fc.oneof(json.map(btoaSafe), fc.string()),
    headers: fc.constant([{ name: 'X-Total-Count', value: '3' }]),
  })
  const body = fc.oneof(
    json,
    fc
      .record({ serviced_requests: fc.array(item), unserviced_requests: fc.array(fc.string()) })
      .map((value) => JSON.stringify(value)),
  )
  const status = fc.constantFrom(200, 200, 200, 201, 204, 302, 401, 403, 404, 429, 500, 503)

  function btoaSafe(text: string): string {
    return Buffer.from(text).toString('base64')
  }

  it('nothing throws, and nothing passes without having been read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(status, body, fc.boolean()), { minLength: 1 }), async (answers) => {
        let i = 0
        vi.stubGlobal('fetch', async (address: string) => {
          const [code, text, isJson] = answers[i++ % answers.length] as [number, string, boolean]
          const headers = { 'content-type': isJson ? 'application/json' : 'text/html' }
          return genuine(new Response(code === 204 || code === 302 ? null : text, { status: code, headers }), address)
        })
        const reader = createBatchClient(createRestClient(() => Promise.resolve(TOKEN)))
        const { snapshot } = await gatherSnapshot({
          host: 'acme.service-now.com',
          policy: defaultPolicy,
          reader,
          ids: READ_IDS,
        })
        const verdicts = evaluate(snapshot, defaultPolicy)
        const read = new Set(
          Object.entries(snapshot.reads ?? {}).flatMap(([id, { state }]) => (state === 'read' ? [id] : [])),
        )
        if (read.size > 0) return
        expect(verdicts.filter(({ outcome }) => outcome === 'pass').map(({ requirement }) => requirement)).toEqual(
          UNREAD,
        )
      }),
      { numRuns: 150 },
    )
  })
})
