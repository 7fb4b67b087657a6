import { afterEach, describe, expect, it, vi } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { executePlan } from '@/lib/provisioning/execute'
import { beginJournal, type Journal } from '@/lib/provisioning/journal'
import { createRecordApi } from '@/lib/provisioning/record-api'
import { surveyInstance, withPlan } from '@/lib/provisioning/survey'
import { createRestClient } from '@/lib/servicenow/rest/client'
import type { Row } from '../../instance/database'
import { grantRole, roleId } from '../../instance/roles'
import { Session } from '../verification/session'

// How fast requests follow each other is tested where the pace is kept.
vi.mock('@/lib/servicenow/rest/rate-limit', async (original) => {
  const { createTurns } = await original<typeof import('@/lib/servicenow/rest/rate-limit')>()
  return { createTurns: (_pace: unknown, most?: number) => createTurns(async () => undefined, most) }
})
afterEach(() => vi.unstubAllGlobals())

const HOST = 'acme.service-now.com'
const NEO = defaultPolicy.redirectUrl
const NOW = new Date('2026-11-25T10:00:00Z')

const application = (values: Row) => (own: Session) => void Object.assign(own.instance.application ?? {}, values)
const account = (values: Row) => (own: Session) => void Object.assign(own.instance.serviceAccount ?? {}, values)
const another = (values: Row) => (own: Session) =>
  void own.instance.db.insert('oauth_entity', {
    name: 'Neo Agent',
    client_id: 'e'.repeat(32),
    redirect_url: NEO,
    type: 'client',
    ...values,
  })

/** Makes the records of a plan over what is there, and verifies afterwards. */
async function carriedOut(change: (own: Session) => void) {
  const own = new Session({ release: 'australia', setup: 'complete' })
  await own.signIn()
  change(own)
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => own.send(path, init))
  const token = async () => own.token
  const found = await surveyInstance(HOST, defaultPolicy, token, {})
  const journal = withPlan(beginJournal(HOST, defaultPolicy, NOW), found, defaultPolicy, NOW)
  const done = await executePlan({ journal, api: createRecordApi(createRestClient(token)), save: async () => {} })
  const { verdicts } = await own.verify()
  const failing = verdicts.filter(({ outcome }) => outcome === 'fail').map(({ requirement }) => requirement)
  return { done, failing, told: done.byHand.map(({ what }) => what), own }
}
const written = ({ entries }: Journal) => entries.map(({ table, sysId, values }) => [table, Boolean(sysId), values])

describe('what is there is put right', () => {
  it.each<[string, (own: Session) => void, string, Row]>([
    ['an application that is not active', application({ active: 'false' }), 'oauth_entity', { active: 'true' }],
    ['a public client', application({ public_client: 'true' }), 'oauth_entity', { public_client: 'false' }],
    ['one that asks for PKCE', application({ use_pkce: 'true' }), 'oauth_entity', { use_pkce: 'false' }],
    [
      'lifespans of nothing',
      application({ refresh_token_lifespan: '0', access_token_lifespan: '0' }),
      'oauth_entity',
      { refresh_token_lifespan: '8640000', access_token_lifespan: '1800' },
    ],
    ['a locked account', account({ locked_out: 'true' }), 'sys_user', { locked_out: 'false' }],
    [
      'an account for web services only',
      account({ web_service_access_only: 'true' }),
      'sys_user',
      { web_service_access_only: 'false' },
    ],
    [
      'a machine, with all that it brings about',
      account({ identity_type: 'machine', web_service_access_only: 'true' }),
      'sys_user',
      { identity_type: 'human', web_service_access_only: 'false' },
    ],
  ])('%s', async (_what, change, table, values) => {
    const { done, failing } = await carriedOut(change)
    expect([done.state, written(done), failing]).toEqual(['done', [[table, true, values]], []])
  })
})

describe('what cannot be put right is left alone', () => {
  it.each<[string, Row]>([
    ['one of another kind', { inbound_grant_type: 'jwt' }],
    ['one for calling other systems', { type: 'oauth_provider' }],
    ['a CIMD client', { client_id: 'https://vendor.example/client.json' }],
    ['one of a scoped application', { sys_scope: '5'.repeat(32) }],
  ])('%s: another is made', async (_what, values) => {
    const { done, own } = await carriedOut(application(values))
    expect(done.stays.map(({ half }) => half)).not.toContain('application')
    expect(written(done).map(([table, isChange]) => [table, isChange])).toEqual([['oauth_entity', false]])
    expect(own.instance.application).toMatchObject(values)
    expect(done.entries[0]?.existed).toBeUndefined()
  })
  it.each<[string, (own: Session) => void, string]>([
    ['a second one that is not active', another({ active: 'false' }), 'which-application'],
    ['a second one', another({}), 'which-application'],
    ["one with others' addresses alone", application({ redirect_url: 'https://a.example/cb' }), 'which-application'],
    [
      "one with others' and ours, mistyped",
      application({ redirect_url: `https://a.example/cb,${NEO}/` }),
      'which-application',
    ],
    ['tokens held to policies', application({ enforce_token_restriction: 'true' }), 'unmended'],
    [
      'a role that only reads',
      ({ instance: { db, serviceAccount } }) =>
        void grantRole(db, serviceAccount?.sys_id ?? '', roleId(db, 'snc_read_only')),
      'unmended',
    ],
  ])('%s: it is said', async (_what, change, what) => {
    const { done, told } = await carriedOut(change)
    expect([written(done), told.includes(what)]).toEqual([[], true])
  })
  it('nothing is said where all is right', async () => {
    const { done, told, failing } = await carriedOut(() => {})
    expect([written(done), told, failing]).toEqual([[], ['secret', 'password', 'consent'], []])
  })
})
