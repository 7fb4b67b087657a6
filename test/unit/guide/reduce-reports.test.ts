import { describe, expect, it } from 'vitest'
import type { GuideEvent } from '@/lib/guide/events'
import { reduce } from '@/lib/guide/reduce'
import type { GuideState } from '@/lib/guide/state'
import { formOf, pageOf, stateOf } from './driver'

const ID = { own: 'a'.repeat(32), other: 'b'.repeat(32) }
const USER = { sysId: ID.own, userName: 'neo.agent' }
const state = (by: Partial<GuideState> = {}, setup: Parameters<typeof stateOf>[0] = {}): GuideState => ({
  ...stateOf(setup),
  isDrawn: true,
  ...by,
})
const OBSERVE = { type: 'observe', isOwn: true }
const persist = (change: object) => ({ type: 'persist', change })

describe('a page report', () => {
  const page = pageOf('registry-list')
  const made = (isMade: boolean): GuideEvent => ({ type: 'report-made', isMade })
  it('that was made is offered no more on pages of this kind', () => {
    const [now, effects] = reduce(state({ page }, { hushed: ['user-list'] }), made(true))
    expect(now.setup.hushed).toEqual(['user-list', 'registry-list'])
    expect(effects).toEqual([persist({ hushed: ['user-list', 'registry-list'] }), OBSERVE])
  })
  it.each([
    ['once is enough', state({ page }, { hushed: ['registry-list'] })],
    ['nor where no page was seen', state()],
  ])('nothing more is stored: %s', (_, start) => {
    expect(reduce(start, { type: 'hush' })).toEqual([start, []])
  })
  it('that could not be made is told', () => {
    const [now, effects] = reduce(state({ page }), made(false))
    expect(now.problem).toEqual({ reason: 'no-report' })
    expect(now.setup.hushed).toBeUndefined()
    expect(effects).toEqual([OBSERVE])
  })
  it('that is made at last takes that back, and nothing else', () => {
    const start = state({ page, problem: { reason: 'no-report' } }, { hushed: ['registry-list'] })
    expect(reduce(start, made(true))[0].problem).toBeUndefined()
    const other = state({ page, problem: { reason: 'network' } })
    expect(reduce(other, made(true))[0].problem).toEqual({ reason: 'network' })
  })
})

describe('a password that is set on the form in front', () => {
  const own = formOf('user', { sys_id: ID.own })
  const set: GuideEvent = { type: 'password-set' }
  it('is remembered of the account that the setup has', () => {
    const [now, effects] = reduce(state({ page: own }, { user: USER }), set)
    expect(now.setup.user).toEqual({ ...USER, passwordSet: true })
    expect(effects).toContainEqual(persist({ user: { ...USER, passwordSet: true } }))
  })
  it('is known of an account that is not the setup’s yet', () => {
    const awaited = state({ page: own }, { awaiting: { half: 'user', sysId: ID.own } })
    const [now] = reduce(awaited, set)
    expect(now.passwordOf).toBe(ID.own)
    expect(now.setup.user).toBeUndefined()
  })
  it('is none of ours on the form of another, or on none', () => {
    const others = formOf('user', { sys_id: ID.other })
    for (const page of [others, formOf('application', { sys_id: ID.own }), pageOf('other'), undefined]) {
      const [now] = reduce(state({ page }, { user: USER }), set)
      expect(now.setup.user, page?.address).toEqual(USER)
      expect(now.passwordOf, page?.address).toBeUndefined()
    }
  })
})

describe('a click on Save', () => {
  const clicked: GuideEvent = { type: 'clicked', saves: true }
  it('where no page was seen, or none is a form, saves nothing', () => {
    for (const page of [undefined, pageOf('other')]) expect(reduce(state({ page }), clicked)[0].saving).toBeUndefined()
  })
  it.each([
    ['inbound-form', 'inbound'],
    ['application-form', 'classic'],
  ] as const)('on the page %s is remembered as one on the %s form', (kind, form) => {
    const seen = { ...formOf('application', {}), page: { kind }, coming: ID.own }
    const [now] = reduce(state({ page: seen }), clicked)
    expect(now.setup).toMatchObject({ awaiting: { half: 'application', sysId: ID.own }, form })
  })
  it('on an account’s form says nothing of the application’s', () => {
    const [now] = reduce(state({ page: { ...formOf('user', {}), coming: ID.own } }), clicked)
    expect(now.setup.awaiting).toEqual({ half: 'user', sysId: ID.own })
    expect(now.setup.form).toBeUndefined()
  })
})

describe('a record that is not there', () => {
  const gone: GuideEvent = {
    type: 'record-read',
    part: 'user',
    wanted: {},
    answer: { ok: false, reason: 'not-found' },
  }
  it('is not the setup’s where nothing says which it was', () => {
    expect(reduce(state({}, { user: USER }), gone)[0].setup.user).toEqual(USER)
    expect(reduce(state({}, {}), gone)[0].setup).toEqual(stateOf().setup)
  })
})
