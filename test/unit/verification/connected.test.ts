import { afterEach, describe, expect, it, vi } from 'vitest'
import { newSetup, type Setup } from '@/lib/domain/setup'
import { findingKey } from '@/lib/i18n/finding-key'
import { defaultPolicy } from '@/lib/neo/policy'
import { runVerification } from '@/lib/verification/run'
import { statusOf } from '@/lib/verification/status'
import { statusSentence } from '@/lib/verification/status-text'
import { toStoredVerdict } from '@/lib/verification/stored-verdict'
import { beginVerification, type Verification } from '@/lib/verification/verification'
import { connectNeo } from '../../instance/faults/connection'
import { PEOPLE } from '../../instance/seed'
import { changed, type How, ID, type Row, token } from './rows'
import { Session } from './session'

afterEach(() => void vi.unstubAllGlobals())

/** Nobody signed in with the password before, so that only the connection proves it. */
const connected = (tokens: readonly Row[], application: Row = {}, how: How = {}) =>
  changed((world) => {
    world.oauth_credential?.push(...tokens)
    for (const user of world.sys_user ?? []) if (user.sys_id === ID.user) user.last_login_time = ''
    Object.assign(world.oauth_entity?.find(({ sys_id: id }) => id === ID.application) ?? {}, application)
  }, how)

describe('what only a connection proves', () => {
  it.each<[string, readonly Row[], Row, How, [secret: string, password: string]]>([
    ['nothing, without a token', [], {}, {}, ['unknown', 'unknown']],
    ['both, by a good token of the account', [token(ID.user)], {}, {}, ['pass', 'pass']],
    ['the secret alone, by a token of somebody else', [token(ID.admin)], {}, {}, ['pass', 'unknown']],
    [
      'nothing, by a token that has ended',
      [token(ID.user, { expires: '2020-01-01 00:00:00' })],
      {},
      {},
      ['unknown', 'unknown'],
    ],
    ['nothing, by a token whose end is not shown', [token(ID.user, { expires: '' })], {}, {}, ['unknown', 'unknown']],
    [
      'nothing, by a token of another application',
      [token(ID.user, { peer: ID.other })],
      {},
      {},
      ['unknown', 'unknown'],
    ],
    ['no secret, of a public client', [token(ID.user)], { public_client: 'true' }, {}, ['unknown', 'pass']],
    [
      'no secret, where it is hidden whether the client is public',
      [token(ID.user)],
      {},
      { hidesColumn: (_table, column) => column === 'public_client' },
      ['unknown', 'pass'],
    ],
    [
      'both, where a refresh token has ended and an access token has not',
      [token(ID.user, { expires: '2020-01-01 00:00:00' }), token(ID.user, { type: 'access_token' })],
      {},
      {},
      ['pass', 'pass'],
    ],
  ])('%s', async (_what, tokens, application, how, outcomes) => {
    const { outcome } = await connected(tokens, application, how)
    expect([outcome('secret'), outcome('user.password')]).toEqual(outcomes)
  })
  it('is not the password that has to be set anew', async () => {
    const { of } = await changed((world) => {
      world.oauth_credential?.push(token(ID.user))
      for (const user of world.sys_user ?? []) user.password_needs_reset = 'true'
    })
    expect(findingKey(of('user.password'))).toBe('user.password.reset')
  })
})

describe('tokens of other people that are left', () => {
  const status = async (...tokens: readonly Row[]) => {
    const { verdicts } = await verdictsOf(tokens)
    const record = {
      ...beginVerification('acme.service-now.com', undefined, new Date()),
      state: 'done' as const,
      users: [{ sysId: ID.user, name: 'neo.agent', detail: '' }],
      verdicts,
    }
    return statusOf({ verification: record })
  }
  const verdictsOf = async (tokens: readonly Row[]) => {
    const { of } = await connected(tokens)
    return { verdicts: [toStoredVerdict(of('connect.user'))] }
  }
  it('leave Neo connected, and are named with what to do', async () => {
    const { state, causes } = await status(token(ID.admin), token(ID.user, { sys_created_on: '2026-11-22 08:00:00' }))
    expect(state).toBe('connected')
    expect(causes.map(({ verdict }) => [verdict.requirement, verdict.outcome, verdict.facts?.others])).toEqual([
      ['connect.user', 'warn', 'alex.admin'],
    ])
  })
  it('are none where only the account holds some', async () => {
    const { state, causes } = await status(token(ID.user))
    expect([state, causes]).toEqual(['connected', []])
  })
})

describe('a connection that is there no more', () => {
  const after = async (change: (own: Session) => void, setup?: Setup) => {
    const own = new Session({ release: 'australia', setup: 'complete' })
    const { application, serviceAccount } = own.instance
    connectNeo(own.instance.db, { application: application ?? {}, user: serviceAccount ?? {} })
    await own.signIn()
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
    const run = (before?: Verification) =>
      runVerification({
        record: beginVerification('acme.service-now.com', before, new Date()),
        policy: defaultPolicy,
        setup,
        token: async () => own.token,
        save: async () => {},
      })
    const first = await run()
    change(own)
    const found = await run(first)
    return { first, found, again: await run(found), state: statusOf({ setup, verification: found }).state }
  }
  const revoke = ({ instance: { db } }: Session) => {
    for (const { sys_id: id } of db.rows('oauth_credential').slice()) db.delete('oauth_credential', id as string)
  }
  it('is said to be gone, once more and again, and not to be right', async () => {
    const { first, found, again, state } = await after(revoke)
    expect(statusOf({ verification: first }).state).toBe('connected')
    expect(state).toBe('lost')
    expect(statusSentence(statusOf({ verification: found }))).toBe(
      'Neo is no longer connected: ServiceNow holds no token of this application.',
    )
    expect(statusOf({ verification: again }).state).toBe('lost')
  })
  it('waits for its approval once Neo was opened again', async () => {
    const { found } = await after(revoke)
    const clientId = found.applications[0]?.detail ?? ''
    const setup: Setup = {
      ...newSetup('acme.service-now.com', new Date()),
      status: 'captured',
      handedOver: { clientId, at: new Date(Date.parse(found.startedAt) + 60_000).toISOString() },
    }
    expect(statusOf({ setup, verification: found }).state).toBe('handed-over')
  })
  it('is no second failure beside its application, which is missing', async () => {
    const { found, state } = await after((own) => {
      revoke(own)
      own.instance.db.delete('oauth_entity', own.instance.application?.sys_id ?? '')
    })
    expect(state).toBe('failing')
    expect(statusOf({ verification: found }).causes[0]?.verdict.requirement).toBe('app.exists')
  })
  it('is not missed where there never was one', async () => {
    const own = await connected([])
    expect(findingKey(own.of('connect.user'))).toBe('connect.user.none')
  })
})

describe('when a connection ends', () => {
  const refresh = (expires: string, more: Row = {}) => token(ID.user, { type: 'refresh_token', expires, ...more })
  it.each(['', 'never', '2027-02-29 10:00:00'])('is said not to be known, where it is "%s"', async (expires) => {
    const { of } = await connected([refresh(expires)])
    const record = {
      ...beginVerification('acme.service-now.com', undefined, new Date()),
      state: 'done' as const,
      verdicts: ['connect.user', 'connect.expires'].map((id) => toStoredVerdict(of(id))),
    }
    const status = statusOf({ verification: record })
    expect(status.state).toBe('connected')
    expect(status.causes.map(({ verdict }) => findingKey(verdict))).toEqual(['connect.expires.undated'])
  })
  it.each([
    ['2027-03-06 10:00:00', '2020-01-01 00:00:00'],
    ['2020-01-01 00:00:00', '2027-03-06 10:00:00'],
    ['never', '2027-03-06 10:00:00'],
    ['2027-03-06 10:00:00', ''],
  ])('is the later of two that were made in the same second: %s, %s', async (...ends) => {
    const { of } = await connected(ends.map((end, i) => refresh(end, { sys_id: String(i).repeat(32) })))
    expect(of('connect.expires').facts?.date).toBe('2027-03-06 10:00:00')
  })
})

describe('one check made again', () => {
  const session = async () => {
    const own = new Session({ release: 'australia', setup: 'complete' })
    await own.signIn()
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
    return own
  }
  const run = (own: Session, before: Verification | undefined, only?: string) =>
    runVerification({
      record: beginVerification('acme.service-now.com', before, new Date(), only),
      policy: defaultPolicy,
      token: async () => own.token,
      save: async () => {},
    })
  const old = { finishedAt: '2026-01-01T10:00:00.000Z', by: 'somebody.else' }
  const stamps = ({ verdicts }: Verification) =>
    verdicts.filter(({ checkedAt }) => checkedAt !== undefined).map(({ requirement }) => requirement)

  it('stamps its own row and leaves time and person of the whole', async () => {
    const own = await session()
    const whole = { ...(await run(own, undefined)), ...old }
    expect(stamps(whole)).toEqual([])
    const again = await run(own, whole, 'app.redirect')
    expect(again).toMatchObject({ ...old, state: 'done' })
    expect(stamps(again)).toEqual(['app.redirect'])
    const row = again.verdicts.find(({ requirement }) => requirement === 'app.redirect')
    expect(row).toMatchObject({ outcome: 'pass', checkedBy: PEOPLE.admin.user })
    const third = await run(own, again, 'app.active')
    expect(stamps(third)).toEqual(['app.active', 'app.redirect'].toSorted((a, b) => order(whole, a) - order(whole, b)))
    expect(stamps(await run(own, third))).toEqual([])
  })
  it('of the connection looks at what only a connection proves as well', async () => {
    const own = await session()
    const again = await run(own, { ...(await run(own, undefined)), ...old }, 'connect')
    expect(stamps(again).toSorted()).toEqual([
      'connect.expires',
      'connect.user',
      'connect.webhook',
      'secret',
      'user.dedicated',
      'user.password',
    ])
  })
  it('as the account says who is signed in now, not who verified before', async () => {
    const own = await session()
    const whole = { ...(await run(own, undefined)), ...old }
    const unread = whole.verdicts.map((verdict) =>
      verdict.requirement === 'connect.user'
        ? {
            ...verdict,
            outcome: 'unknown' as const,
            unread: true,
            checkedAt: new Date().toISOString(),
            checkedBy: 'neo.agent',
          }
        : verdict,
    )
    expect(statusOf({ verification: whole }).state).toBe('ready')
    expect(statusOf({ verification: { ...whole, verdicts: unread } }).state).toBe('signed-in-as-account')
  })
})

const order = ({ verdicts }: Verification, id: string) => verdicts.findIndex(({ requirement }) => requirement === id)
