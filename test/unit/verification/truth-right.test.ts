import { describe, expect, it } from 'vitest'
import { changed, type How, ID, judged, rightWorld, role, token } from './rows'

/** Nobody can know these before Neo is connected. */
const HONEST = {
  'connect.expires': 'unknown',
  'connect.user': 'unknown',
  'connect.webhook': 'unknown',
  secret: 'unknown',
}
const notPassed = (outcomes: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(outcomes).filter(([, outcome]) => outcome !== 'pass' && outcome !== 'not-applicable'),
  )

describe('a right setup', () => {
  it.each<[string, How]>([
    ['with counts everywhere', {}],
    ['with a Batch API that gives no counts', { counts: 'single' }],
    ['without a Batch API', { batch: false }],
  ])('%s is right', async (_what, how) => {
    const { outcomes, requests, waves } = await judged(rightWorld(), how)
    expect(notPassed(outcomes)).toEqual(HONEST)
    expect(requests.paths.length).toBeLessThan(40)
    expect(waves).toBeLessThanOrEqual(3)
  })
  it('makes no third round trip where the batch gives counts', async () => {
    const { requests } = await judged(rightWorld())
    expect(requests.paths).toEqual(['/api/now/batch', '/api/now/batch'])
  })
  it.each([400, 404, 405, 501])('reads singly where the Batch API answers %d', async (status) => {
    const { outcomes } = await judged(rightWorld(), { batch: status })
    expect(notPassed(outcomes)).toEqual(HONEST)
  })
  it('asks for no order, and with match operators where it can', async () => {
    const { requests } = await judged(rightWorld())
    const queries = requests.batched.map((url) => new URL(url, 'https://x').searchParams.get('sysparm_query') ?? '')
    expect(queries.filter((query) => query.includes('ORDERBY')).length).toBe(1)
    expect(queries.filter((query) => query.includes('LIKE')).length).toBe(4)
  })
})

describe('what nobody was shown', () => {
  const withoutRole = (world: Record<string, Record<string, string>[]>) => {
    world.sys_user_has_role = [role(ID.admin, 'admin'), role(ID.other, 'itil')]
  }
  it.each<[string, How]>([
    ['counts everywhere', {}],
    ['no counts in batches', { counts: 'single' }],
    ['no counts at all, but roles of others to be seen', { counts: 'none' }],
    ['no Batch API', { batch: false }],
  ])('an account without any role fails, with %s', async (_what, how) => {
    const { outcome } = await changed(withoutRole, how)
    expect([outcome('user.itil'), outcome('access.incident')]).toEqual(['fail', 'fail'])
  })
  it('an account whose roles may all be hidden is not said to have none', async () => {
    const { outcome } = await changed(withoutRole, {
      counts: 'none',
      hides: (table, row) => table === 'sys_user_has_role' && row.user !== ID.admin,
    })
    expect(outcome('user.itil')).toBe('unknown')
  })
  it('what was neither shown nor counted is not taken for none', async () => {
    const { outcome } = await changed(() => {}, { counts: 'none' })
    expect(outcome('platform.api-policy')).toBe('unknown')
  })
  it('without counts all full pages are read, and what may follow them is not taken for none', async () => {
    const { outcome, snapshot } = await changed(
      (world) => {
        for (let i = 0; i < 2500; i++)
          world.oauth_credential?.push(token(ID.other, { user: ID.admin, sys_created_on: '2026-01-01 00:00:00' }))
        world.oauth_credential?.push(token(ID.user))
      },
      { counts: 'none' },
    )
    expect(snapshot.reads?.tokens).toMatchObject({ rows: { length: 2501 } })
    expect(outcome('connect.user')).toBe('warn')
  })
})
