import { describe, expect, it } from 'vitest'
import type { Fact } from '@/lib/domain/snapshot'
import type { Effect, GuideEvent, RecordAnswer } from '@/lib/guide/events'
import type { PageObservation } from '@/lib/guide/page-observation'
import { reduce } from '@/lib/guide/reduce'
import type { GuideState } from '@/lib/guide/state'
import type { Candidate } from '@/lib/records/candidates'
import type { Setup } from '@/lib/storage/setups'
import { formOf, pageOf, stateOf } from './driver'

const ID = { own: 'a'.repeat(32), other: 'b'.repeat(32), new: 'c'.repeat(32), admin: 'd'.repeat(32) }
const APPLICATION = { sysId: ID.own, clientId: 'client-1', name: 'Neo Agent' }
const USER = { sysId: ID.own, userName: 'neo.agent' }

const seen = (value: string): Fact => ({
  state: 'seen',
  value,
  source: { table: 'sys_user', column: 'password_needs_reset', where: 'record' } as never,
})
const application = (sysId = ID.own, clientId = 'client-1'): RecordAnswer => ({
  ok: true,
  stored: { sysId, clientId, name: 'Neo Agent', record: { sysId, columns: { name: seen('Neo Agent') } } },
})
const user = (sysId = ID.own, needsReset = 'false'): RecordAnswer => ({
  ok: true,
  stored: { sysId, userName: 'neo.agent', record: { sysId, columns: { password_needs_reset: seen(needsReset) } } },
})
const gone = { ok: false, reason: 'not-found' } as const
const candidate = (sysId: string, exact = true): Candidate => ({ sysId, name: 'neo.agent', detail: 'Neo', exact })

const observed = (page: PageObservation): GuideEvent => ({ type: 'page-observed', page })
const shown = (by: Partial<Extract<GuideEvent, { type: 'shown' }>> = {}): GuideEvent => ({
  type: 'shown',
  progress: { stepsDone: [], right: [], next: 'app.find' },
  differences: 0,
  isOwn: true,
  ...by,
})
const saveClicked: GuideEvent = { type: 'clicked', saves: true }
const due = (save = 1): GuideEvent => ({ type: 'save-due', save })
const newApplication = { ...formOf('application', { name: 'Neo Agent' }), coming: ID.new }

interface Outcome {
  state: GuideState
  /** Effects by event, in order. */
  effects: Effect[][]
  last: Effect[]
}

/** A state that throws where a part of it is changed. */
const frozen = (state: GuideState): GuideState => {
  for (const part of [state, state.setup, state.asked, state.asked.keys, state.candidates, state.saving ?? {}])
    Object.freeze(part)
  return state
}

/** What comes of events, one after another. Pages are observed as they are given; nothing else is done. */
function after(start: GuideState, ...events: readonly GuideEvent[]): Outcome {
  let state = start
  const effects = events.map((event) => {
    const [next, own] = reduce(frozen(state), event)
    state = next
    return [...own]
  })
  return { state, effects, last: effects.at(-1) ?? [] }
}

const drawn = (setup: Partial<Setup> = {}): GuideState => ({ ...stateOf(setup), isDrawn: true })
const types = (effects: readonly Effect[]) => effects.map(({ type }) => type)
const reads = (effects: readonly Effect[]) => effects.filter(({ type }) => type === 'read')

describe('reading', () => {
  it('begins only once the first picture is drawn', () => {
    const page = observed(pageOf('other'))
    expect(after(stateOf(), page, shown()).last).toEqual([])
    const { effects } = after(stateOf(), { type: 'drawn' }, page, shown())
    expect(types(effects[0] ?? [])).toEqual(['observe'])
    expect(types(effects[2] ?? [])).toEqual(['persist', 'identify', 'search'])
  })
  it('asks each thing once while a page stays, and anew on the next', () => {
    const one = drawn({ application: APPLICATION, user: USER, next: 'app.find', right: [] })
    const first = after(one, observed(pageOf('other')), shown())
    expect(types(first.last)).toEqual(['identify', 'read', 'read'])
    expect(after(first.state, observed(pageOf('other')), shown()).last).toEqual([])
    expect(types(after(first.state, observed(pageOf('registry-list')), shown()).last)).toEqual([
      'identify',
      'read',
      'read',
    ])
    expect(types(after(first.state, { type: 'came-back' }).last)).toEqual(['observe'])
    expect(types(after(first.state, { type: 'came-back' }, shown()).last)).toEqual(['identify', 'read', 'read'])
  })
  it('looks for an account only once it is known who is signed in', () => {
    const { state } = after(drawn({ application: APPLICATION }), observed(pageOf('other')), shown())
    const { effects } = after(
      state,
      { type: 'admin-read', admin: { sysId: ID.admin, userName: 'admin' }, page: 1 },
      shown(),
    )
    expect(types(effects[0] ?? [])).toEqual(['observe'])
    expect(effects[1]).toEqual([{ type: 'search', part: 'user', page: 1 }])
  })
  it('takes an answer that comes late, but asks again for the page that is open now', () => {
    const start = after(drawn({ application: APPLICATION }), observed(pageOf('other')), shown())
    const moved = after(start.state, observed(pageOf('registry-list')), shown())
    const late = after(
      moved.state,
      { type: 'admin-read', admin: { sysId: ID.admin, userName: 'admin' }, page: 1 },
      shown(),
    )
    expect(late.state.admin?.sysId).toBe(ID.admin)
    expect(late.last).toEqual([])
    expect(types(after(late.state, { type: 'admin-read', admin: undefined, page: 2 }, shown()).last)).toEqual([
      'search',
    ])
  })
  it('reads what is being saved by what is known of it', () => {
    const awaiting = { half: 'application', clientId: 'client-1' } as const
    const { last } = after(drawn({ awaiting, next: 'app.find', right: [] }), observed(pageOf('other')), shown())
    expect(reads(last)).toEqual([{ type: 'read', part: 'application', wanted: { clientId: 'client-1' } }])
    const nothing = after(drawn({ awaiting: { half: 'user', clientId: 'x' }, application: APPLICATION }), shown())
    expect(reads(nothing.last)).toEqual([])
  })
})

describe('progress', () => {
  const progress = { stepsDone: ['start'], right: ['application' as const], next: 'user.new' }
  it('is stored when it changed, with what the popup calls it', () => {
    const { state, last } = after(drawn(), observed(pageOf('other')), shown({ progress }))
    expect(last[0]).toEqual({ type: 'persist', change: { ...progress, status: 'captured' } })
    expect(types(after(state, shown({ progress })).last)).toEqual([])
  })
  it('is not stored where it follows from another tab', () => {
    const { last } = after(drawn(), observed(pageOf('other')), shown({ progress, isOwn: false }))
    expect(types(last)).not.toContain('persist')
  })
  it('is stored anew together with what could not be stored', () => {
    const failed = after(drawn(), { type: 'arrange', card: { collapsed: true } }, { type: 'not-stored' })
    expect(failed.state.problem).toEqual({ reason: 'not-stored' })
    const retried = after(failed.state, { type: 'retry' })
    expect(retried.effects[0]).toEqual([
      { type: 'persist', change: { collapsed: true } },
      { type: 'observe', isOwn: true },
    ])
    expect(retried.state.problem).toBeUndefined()
  })
  it('counts as stored only if nothing came after it', () => {
    const first = after(drawn(), { type: 'arrange', card: { collapsed: true } })
    const [persisted] = first.last
    const change = persisted?.type === 'persist' ? persisted.change : {}
    expect(after(first.state, { type: 'stored', change }).state.unsaved).toBeUndefined()
    const position = { x: 1, y: 2 }
    const later = after(first.state, { type: 'arrange', card: { position } }, { type: 'stored', change })
    expect(later.state.unsaved).toEqual({ collapsed: true, position })
  })
})

describe('several records that may be Neo’s', () => {
  const searched = (part: 'application' | 'user', ...found: Candidate[]): GuideEvent => ({
    type: 'searched',
    part,
    found,
    page: 0,
  })
  it.each([
    ['the only one that is Neo’s by its identity is taken', {}, [candidate(ID.own)], ID.own],
    ['one that is called so is not', {}, [candidate(ID.own, false)], undefined],
    ['of several none is', {}, [candidate(ID.own), candidate(ID.other)], undefined],
    ['none is where the admin wants a new one', { declined: ['user' as const] }, [candidate(ID.own)], undefined],
    ['none takes the place of the one that is chosen', { user: USER }, [candidate(ID.other)], ID.own],
  ])('%s', (_, setup, found, taken) => {
    const { state } = after(drawn(setup), searched('user', ...found))
    expect(state.setup.user?.sysId).toBe(taken)
    expect(state.candidates.user).toEqual(found)
  })
  it('the one that is chosen is remembered and read, even if it was read before', () => {
    const start = { ...drawn({ declined: ['user', 'application'] }), choosing: 'user' as const }
    const chosen = after(start, { type: 'choose', part: 'user', candidate: candidate(ID.own) })
    expect(chosen.state.setup).toMatchObject({ declined: ['application'], user: USER })
    expect(chosen.state.choosing).toBeUndefined()
    expect(types(chosen.last)).toEqual(['persist', 'read', 'observe'])
    expect(types(after(chosen.state, { type: 'choose', part: 'user', candidate: candidate(ID.own) }).last)).toContain(
      'read',
    )
  })
  it('none of them: a new one is wanted, and what was known is let go', () => {
    const known = after(drawn({ user: USER }), { type: 'record-read', part: 'user', wanted: {}, answer: user() })
    const { state, last } = after(known.state, { type: 'choose', part: 'user' })
    expect(state.setup).toMatchObject({ declined: ['user'], user: undefined })
    expect(state.user).toBeUndefined()
    expect(types(last)).toEqual(['persist', 'observe'])
  })
  it.each([
    ['its sys_id', { sysId: ID.own }, true],
    ['its Client ID', { clientId: 'Neo' }, true],
    ['neither', { sysId: ID.other }, false],
  ])('the one saved a moment ago is known by %s', (_, by, isFresh) => {
    const start = drawn({ awaiting: { half: 'application', ...by } })
    const { state } = after(start, { type: 'choose', part: 'application', candidate: candidate(ID.own) })
    expect(state.fresh).toBe(isFresh ? 'application' : undefined)
    expect(state.setup.awaiting).toBeUndefined()
  })
  it('cannot be told where they cannot be read, on the form of one', () => {
    const failed: GuideEvent = { type: 'searched', part: 'user', found: { ok: false, reason: 'forbidden' }, page: 0 }
    const onForm = after(drawn(), observed(formOf('user', { sys_id: ID.own })), failed)
    expect(onForm.state.problem).toEqual({ reason: 'forbidden' })
    expect(after(drawn(), observed(formOf('user', {})), failed).state.problem).toBeUndefined()
    expect(after(drawn(), observed(formOf('application', { sys_id: ID.own })), failed).state.problem).toBeUndefined()
  })
  it('to choose anew, they are searched for and shown', () => {
    const { state, last } = after(drawn({ application: APPLICATION }), { type: 'reconsider', part: 'application' })
    expect(state.choosing).toBe('application')
    expect(types(last)).toEqual(['search', 'observe'])
  })
})

describe('a record that is read', () => {
  const read = (part: 'application' | 'user', answer: RecordAnswer, sysId = ID.own): GuideEvent => ({
    type: 'record-read',
    part,
    wanted: { sysId },
    answer,
  })
  it('becomes the setup’s own', () => {
    const start = { ...drawn(), edited: true, problem: { reason: 'network' as const } }
    const { state, last } = after(start, read('application', application()))
    expect(state.setup.application).toEqual(APPLICATION)
    expect(state).toMatchObject({ edited: false, problem: undefined, application: { sysId: ID.own } })
    expect(types(last)).toEqual(['persist', 'observe'])
  })
  it('does not take the place of another unasked', () => {
    const { state } = after(drawn({ application: APPLICATION }), read('application', application(ID.other, 'client-2')))
    expect(state.setup.application).toEqual(APPLICATION)
    expect(state.application).toBeUndefined()
    expect(state.choosing).toBe('application')
    expect(state.candidates.application?.map(({ sysId, exact }) => [sysId, exact])).toEqual([
      [ID.other, false],
      [ID.own, false],
    ])
  })
  it('was being saved: it is shown, and waited for no more', () => {
    const { state } = after(drawn({ awaiting: { half: 'user', sysId: ID.own } }), read('user', user()))
    expect(state.fresh).toBe('user')
    expect(state.setup.awaiting).toBeUndefined()
    const other = after(drawn({ awaiting: { half: 'user', sysId: ID.own } }), read('application', application()))
    expect(other.state.fresh).toBeUndefined()
    expect(other.state.setup.awaiting).toBeDefined()
  })
  it('is gone: another is looked for, but what is stored stays', () => {
    const start = after(drawn({ user: USER }), read('user', user())).state
    const { state, last } = after(start, read('user', gone))
    expect(state).toMatchObject({ user: undefined, unfound: 'user' })
    expect(state.setup.user).toBeUndefined()
    expect(types(last)).toEqual(['observe'])
    expect(after(start, read('user', gone, ID.other)).state.setup.user).toEqual(USER)
  })
  it.each([
    [{ ok: false, reason: 'session-ended' }, { reason: 'session-ended' }],
    [
      { ok: false, reason: 'rate-limited', retryAfterSeconds: 7 },
      { reason: 'rate-limited', retryAfterSeconds: 7 },
    ],
  ] as const)('cannot be read: %o is told, and taken back by the next answer', (answer, problem) => {
    const { state } = after(drawn({ user: USER }), read('user', answer))
    expect(state.problem).toEqual(problem)
    expect(state.setup.user).toEqual(USER)
    expect(after(state, read('user', user())).state.problem).toBeUndefined()
  })
})

describe('Save', () => {
  const start = after(drawn(), observed(newApplication), shown(), saveClicked)
  const read = (answer: RecordAnswer, save = 1): GuideEvent => ({
    type: 'record-read',
    part: 'application',
    wanted: { sysId: ID.new },
    answer,
    save,
  })
  it('is remembered before the page is left', () => {
    expect(start.state.setup).toMatchObject({ awaiting: { half: 'application', sysId: ID.new }, form: 'classic' })
    expect(types(start.last)).toEqual(['persist', 'wait'])
  })
  it('of a workspace form is remembered by the Client ID', () => {
    const form = { ...formOf('application', { client_id: 'client-9' }), page: { kind: 'inbound-form' as const } }
    const { state } = after(drawn(), observed(form), saveClicked)
    expect(state.setup).toMatchObject({ awaiting: { half: 'application', clientId: 'client-9' }, form: 'inbound' })
  })
  it('of a form that says nothing of its record is followed by the address', () => {
    const form = formOf('application', { name: 'Neo Agent' })
    const saved = after(drawn(), observed(form), saveClicked)
    expect(saved.state.setup.awaiting).toBeUndefined()
    expect(types(saved.last)).toEqual(['wait'])
    const there = { ...form, page: { ...form.page, sysId: ID.new } }
    expect(after(saved.state, due()).last).toMatchObject([{ type: 'wait', ms: 1_500 }])
    expect(after(saved.state, observed(there), due()).last).toEqual([
      { type: 'read', part: 'application', wanted: { sysId: ID.new }, save: 1 },
    ])
    // A record that holds something else is another one, to which the admin went.
    const other: RecordAnswer = {
      ok: true,
      stored: { sysId: ID.new, clientId: 'x', name: 'Other', record: { columns: { name: seen('Other') } } },
    }
    const { state, last } = after(saved.state, read(other))
    expect(state.application).toBeUndefined()
    expect(types(last)).toEqual(['wait'])
    expect(after(saved.state, read(application(ID.new))).state.application?.sysId).toBe(ID.new)
  })
  it('of somebody else’s record is none of ours', () => {
    const other = formOf('user', { sys_id: ID.other })
    const { state, last } = after(drawn({ user: USER }), observed(other), saveClicked)
    expect(state.saving).toBeUndefined()
    expect(last).toEqual([])
  })
  it('is looked for with growing pauses, and given up once', () => {
    const events = [1, 2, 3, 4].flatMap(() => [due(), read(gone)])
    const { effects, state } = after(start.state, ...events)
    const waits = [start.last, ...effects].flat().flatMap((e) => (e?.type === 'wait' ? [e.ms] : []))
    expect(waits).toEqual([700, 1_500, 3_000, 6_000])
    expect(state).toMatchObject({ saving: undefined, unfound: 'application' })
  })
  it('is done when the record says what the form says', () => {
    const there = after(start.state, due(), read(application(ID.new)))
    expect(types(there.last)).toEqual(['persist', 'observe'])
    expect(after(there.state, shown()).state).toMatchObject({ saving: undefined, unfound: undefined })
    const differs = after(there.state, shown({ differences: 1 }))
    expect(differs.state.saving).toMatchObject({ attempts: 1, isRead: false })
    expect(differs.last.at(-1)).toMatchObject({ type: 'wait', ms: 1_500 })
    // It was read a moment ago, and is not read twice.
    expect(reads(differs.last)).toEqual([])
  })
  it('clicked again begins anew; an answer to the first is not taken for one to the second', () => {
    const twice = after(start.state, saveClicked)
    expect(twice.state.saving).toMatchObject({ id: 2, attempts: 0 })
    expect(after(twice.state, due(1)).last).toEqual([])
    expect(after(twice.state, read(application(ID.new), 1)).state.application).toBeUndefined()
    expect(after(twice.state, read(application(ID.new), 2)).state.application).toBeDefined()
  })
  it('elsewhere is a click like any other', () => {
    const { state } = after(drawn(), observed(newApplication), { type: 'clicked', saves: false })
    expect(state.edited).toBe(true)
    expect(state.saving).toBeUndefined()
  })
})

describe('a session that ended', () => {
  it('is told, and what is known stays until it is back', () => {
    const start = after(drawn({ application: APPLICATION, user: USER }), observed(pageOf('other')), shown())
    const ended = after(start.state, {
      type: 'record-read',
      part: 'user',
      wanted: { sysId: ID.own },
      answer: { ok: false, reason: 'session-ended' },
    })
    expect(ended.state).toMatchObject({ problem: { reason: 'session-ended' }, setup: { user: USER } })
    const back = after(ended.state, { type: 'retry' }, observed(pageOf('other')), shown())
    expect(reads(back.last)).toHaveLength(2)
  })
  it.each([
    ['missing', undefined, false, { reason: 'no-token' }],
    ['there again', { reason: 'no-token' } as const, true, undefined],
    ['there, with another problem', { reason: 'network' } as const, true, { reason: 'network' }],
  ])('the page’s token is %s', (_, problem, isThere, expected) => {
    const { state } = after({ ...drawn(), problem }, { type: 'token-asked', isThere })
    expect(state.problem).toEqual(expected)
  })
  it('before a session there is no token to miss', () => {
    const { state, last } = after(drawn(), observed(pageOf('sign-in')), { type: 'token-asked', isThere: false })
    expect(state.problem).toBeUndefined()
    expect(last).toEqual([])
  })
})

describe('another tab', () => {
  it('changes what is known here, but not what is not stored yet', () => {
    const read = after(
      drawn({ user: USER, application: APPLICATION }),
      { type: 'record-read', part: 'application', wanted: {}, answer: application() },
      { type: 'record-read', part: 'user', wanted: {}, answer: user() },
      { type: 'stored', change: {} },
      { type: 'arrange', card: { collapsed: true } },
    )
    const setup = { ...read.state.setup, collapsed: false, user: { ...USER, sysId: ID.other } }
    const { state, last } = after({ ...read.state, unsaved: { collapsed: true } }, { type: 'setup-changed', setup })
    expect(state.setup).toMatchObject({ collapsed: true, user: { sysId: ID.other } })
    expect(state.user).toBeUndefined()
    expect(state.application).toBeDefined()
    expect(last).toEqual([{ type: 'observe', isOwn: false }])
  })
  it('with the same changes nothing', () => {
    const { state } = after(drawn())
    const same = after(state, { type: 'setup-changed', setup: { ...state.setup } })
    expect(same.state).toBe(state)
    expect(same.last).toEqual([])
  })
})

describe('what the admin asks for', () => {
  it('a step of this page is pointed at, one of another is gone to', () => {
    const here = after(drawn(), observed(newApplication), { type: 'visit', step: 'app.name' })
    expect(here.state.chosen).toBe('app.name')
    expect(types(here.last)).toEqual(['observe', 'reveal'])
    const there = after(drawn({ user: USER }), observed(newApplication), { type: 'visit', step: 'user.identity' })
    expect(there.last).toEqual([{ type: 'navigate', place: 'user' }])
    expect(there.state.chosen).toBeUndefined()
  })
  it('the form of a new account opens only once it is known that there is none', () => {
    const asked = after(drawn({ application: APPLICATION }), { type: 'go', place: 'user' })
    expect(types(asked.last)).toEqual(['identify'])
    const known = after(asked.state, { type: 'admin-read', admin: undefined, page: 0 })
    expect(types(known.last)).toEqual(['search', 'observe'])
    const none = after(known.state, { type: 'searched', part: 'user', found: [], page: 0 })
    expect(none.last.at(-1)).toEqual({ type: 'navigate', place: 'user' })
    const some = after(known.state, { type: 'searched', part: 'user', found: [candidate(ID.own, false)], page: 0 })
    expect(types(some.last)).not.toContain('navigate')
    expect(some.state).toMatchObject({ choosing: 'user', leadingTo: undefined })
    expect(after(none.state, { type: 'go', place: 'user' }).last).toEqual([{ type: 'navigate', place: 'user' }])
  })
  it('who declined what there is goes to a new one', () => {
    const start = { ...drawn({ declined: ['user'] }), candidates: { user: [candidate(ID.own)] } }
    const asked: GuideState = { ...start, asked: { page: 0, keys: { 'search:user': 'done' } } }
    expect(after(asked, { type: 'go', place: 'user' }).last).toEqual([{ type: 'navigate', place: 'user' }])
    const open: GuideState = { ...asked, setup: { ...asked.setup, declined: [] } }
    expect(after(open, { type: 'go', place: 'user' }).state.choosing).toBe('user')
  })
  it('any other place is gone to at once', () => {
    expect(after(drawn(), { type: 'go', place: 'registry' }).last).toEqual([{ type: 'navigate', place: 'registry' }])
  })
  it.each([
    ['done on this page', 'app.name', 'application-form', 'app.name', ['persist']],
    ['done elsewhere', 'user.identity', 'application-form', undefined, ['persist']],
    ['not known yet where', 'app.name', 'other', undefined, []],
    ['none', undefined, 'application-form', undefined, []],
    ['no step of ours', 'x', 'application-form', undefined, []],
  ] as const)('a step asked for before this page was opened: %s', (_, show, kind, chosen, effects) => {
    const { state, last } = after(drawn({ show }), { type: 'opened', kind })
    expect(state.chosen).toBe(chosen)
    expect(types(last)).toEqual(effects)
    if (effects.length > 0) expect(state.setup.show).toBeUndefined()
  })
  it('to go on without a role, or with a password set', () => {
    const roles = after({ ...drawn(), chosen: 'user.roles' }, { type: 'acknowledge', what: 'roles' })
    expect(roles.state).toMatchObject({ setup: { acknowledged: true }, chosen: undefined })
    const form = formOf('user', { sys_id: ID.own })
    const password = after(drawn({ user: USER }), observed(form), { type: 'acknowledge', what: 'password' })
    expect(password.state.setup).toMatchObject({ user: { passwordSet: true } })
    expect(password.state.setup.acknowledged).toBeUndefined()
  })
})

describe('a password', () => {
  const set: GuideEvent = { type: 'password-set' }
  const read = (needsReset: string): GuideEvent => ({
    type: 'record-read',
    part: 'user',
    wanted: { sysId: ID.own },
    answer: user(ID.own, needsReset),
  })
  it('set before the record is read is remembered with it', () => {
    const form = formOf('user', { sys_id: ID.own }, { user_name: 'neo.agent' })
    const { state } = after(drawn(), observed(form), set)
    expect(state.passwordOf).toBe(ID.own)
    expect(after(state, read('false')).state).toMatchObject({
      passwordOf: undefined,
      setup: { user: { passwordSet: true } },
    })
  })
  it('of somebody else is not the account’s', () => {
    const { state, last } = after(drawn({ user: USER }), observed(formOf('user', { sys_id: ID.other })), set)
    expect(state.passwordOf).toBeUndefined()
    expect(last).toEqual([])
    expect(after(drawn(), observed(newApplication), set).last).toEqual([])
  })
  it.each([
    ['false', 'true', true],
    ['false', 'false', undefined],
    ['true', 'true', undefined],
  ])('that the dialog set shows when "needs reset" goes from %s to %s', (before, now, passwordSet) => {
    const { state } = after(drawn({ user: USER }), read(before), read(now))
    expect(state.setup.user?.passwordSet).toBe(passwordSet)
  })
})

describe('typing and filling in', () => {
  const typed: GuideEvent = { type: 'typed', element: document.body }
  it('keeps the guide with the field until some time after the last key', () => {
    const { state, last } = after({ ...drawn(), chosen: 'app.name' }, typed)
    expect(state).toMatchObject({ edited: true, chosen: undefined })
    expect(state.typingIn).toBe(document.body)
    expect(last).toEqual([{ type: 'wait', name: 'typing', ms: 900, event: { type: 'typing-ended' } }])
    const ended = after(state, { type: 'typing-ended' })
    expect(ended.state.typingIn).toBeNull()
    expect(types(ended.last)).toEqual(['observe'])
  })
  it('the focus leaves what was chosen, unless it goes to what is pointed at', () => {
    const start = { ...drawn(), chosen: 'app.name' as const }
    expect(after(start, { type: 'focus-moved', isOnTarget: false }).state.chosen).toBeUndefined()
    expect(after(start, { type: 'focus-moved', isOnTarget: true }).state.chosen).toBe('app.name')
  })
  it('what a field did not take is told until it has it', () => {
    const edit = { column: 'name', value: 'Neo Agent' } as const
    const filled = after(drawn(), { type: 'fill', edits: [edit] })
    expect(filled.state.edited).toBe(true)
    expect(filled.last).toEqual([{ type: 'fill', edits: [edit] }])
    const refused = after(filled.state, { type: 'filled', refused: { edit, caption: 'Name' } })
    expect(refused.state.problem).toEqual({ reason: 'not-taken', edit, caption: 'Name' })
    const other = observed(formOf('application', { name: 'Other' }))
    expect(after(refused.state, other).state.problem).toBeDefined()
    expect(after(refused.state, observed(newApplication)).state.problem).toBeUndefined()
    expect(after(refused.state, { type: 'filled' }).state.problem).toBeUndefined()
  })
  it('a scope is taken when it is among those that the form shows', () => {
    const edit = { column: 'auth_scope' as never, value: 'useraccount' }
    const { state } = after(drawn(), { type: 'filled', refused: { edit } })
    expect(after(state, observed(newApplication)).state.problem).toEqual({ reason: 'not-taken', edit })
    const withScope = { ...newApplication, record: { columns: {}, scopes: ['useraccount'] } }
    expect(after(state, observed(withScope)).state.problem).toBeUndefined()
  })
})

describe('the next page', () => {
  const start = { ...drawn(), chosen: 'app.name' as const }
  it('is not about what was chosen or saved on the one before', () => {
    const { state } = after({ ...start, fresh: 'user' }, observed(newApplication), observed(pageOf('user-list')))
    expect(state).toMatchObject({ chosen: undefined, fresh: undefined })
    const same = after({ ...start, fresh: 'user' }, observed(newApplication), observed(newApplication))
    expect(same.state).toMatchObject({ chosen: 'app.name', fresh: 'user' })
  })
  it('still shows an application that was saved by leaving its form', () => {
    const fresh = 'application' as const
    const list = after({ ...start, fresh }, observed(newApplication), observed(pageOf('registry-list')))
    expect(list.state.fresh).toBe('application')
    expect(after(list.state, observed(pageOf('other'))).state.fresh).toBeUndefined()
  })
})

describe('what is marked as wrong', () => {
  const typing: GuideEvent = { type: 'typed', element: null, isKey: true }
  const fields = new Map(['name', 'redirect_url', 'active'].map((column) => [column, {} as never]))
  const form = (row: Record<string, string>, focusedColumn?: 'name' | 'redirect_url') =>
    observed({ ...formOf('application', row), fields, ...(focusedColumn && { focusedColumn }) })
  const empty = { name: '', redirect_url: '', active: 'true' }
  const touched = (...events: readonly GuideEvent[]) => after(drawn(), ...events).state.touched
  it('nothing of a form that the page fills in by itself', () => {
    expect(touched(form({}), form(empty), form({ ...empty, name: 'from a script' }))).toEqual([])
  })
  it('what the admin changed, ticked or left', () => {
    const begun = [form(empty), typing] as const
    expect(touched(...begun, form({ ...empty, name: 'N' }))).toEqual(['name'])
    expect(touched(form(empty), { type: 'clicked', saves: false }, form({ ...empty, active: 'false' }))).toEqual([
      'active',
    ])
    expect(touched(form(empty, 'name'), typing, form(empty, 'redirect_url'))).toEqual(['name'])
    expect(touched(...begun, form({ ...empty, name: 'N' }), form(empty))).toEqual(['name'])
  })
  it('all of a form once it was tried to save it', () => {
    expect(touched(form(empty), saveClicked)).toEqual(['name', 'redirect_url', 'active'])
  })
  it('nothing of the next form', () => {
    const next = observed({ ...formOf('application', empty), fields, address: 'another' })
    expect(touched(form(empty), saveClicked, next)).toEqual([])
  })
})

describe('what is shown once', () => {
  const kept = (what: 'generated' | 'secret'): GuideEvent => ({ type: 'acknowledge', what })
  it('a generated password is kept only until another is generated, or it is set', () => {
    expect(after(drawn(), kept('generated')).state.generatedKept).toBe(true)
    expect(after(drawn(), kept('generated'), { type: 'password-generated' }).state.generatedKept).toBe(false)
    expect(after(drawn(), kept('generated'), { type: 'password-set' }).state.generatedKept).toBe(false)
  })
  it('that the secret was kept is remembered with its application, and of no other', () => {
    const { state, effects } = after(drawn({ application: APPLICATION }), kept('secret'))
    expect(state.setup.application).toEqual({ ...APPLICATION, secretKept: true })
    expect(effects.flat().find(({ type }) => type === 'persist')).toMatchObject({
      change: { application: { secretKept: true } },
    })
    const read = (sysId: string, clientId: string): GuideEvent => ({
      type: 'record-read',
      part: 'application',
      wanted: { sysId },
      answer: application(sysId, clientId),
    })
    expect(after(state, read(ID.own, 'client-1')).state.setup.application?.secretKept).toBe(true)
    const other = after(
      state,
      { type: 'choose', part: 'application', candidate: candidate(ID.other) },
      read(ID.other, 'client-2'),
    )
    expect(other.state.setup.application).toMatchObject({ sysId: ID.other })
    expect(other.state.setup.application?.secretKept).toBeUndefined()
  })
  it('without an application nothing is said of its secret', () => {
    expect(after(drawn(), kept('secret')).state.setup.application).toBeUndefined()
  })
})

describe('steps that were reached', () => {
  const stepsDone = ['start', 'app.name', 'app.redirect', 'user.identity']
  it('begin anew with another record, but only those of its part', () => {
    const setup = { application: APPLICATION, stepsDone }
    const declined = after(drawn(setup), { type: 'choose', part: 'application' })
    expect(declined.state.setup.stepsDone).toEqual(['start', 'user.identity'])
    const lost: GuideEvent = { type: 'record-read', part: 'application', wanted: { sysId: ID.own }, answer: gone }
    expect(after(drawn(setup), lost).state.setup.stepsDone).toEqual(['start', 'user.identity'])
  })
})

describe('while a field is typed in', () => {
  const waited = (isKey: boolean) => after(drawn(), { type: 'typed', element: null, isKey }).last
  it('a key may be followed by another: the guide stays longer than after a value that was put there', () => {
    const [[key], [put]] = [waited(true), waited(false)]
    expect(key).toMatchObject({ type: 'wait', name: 'typing', event: { type: 'typing-ended' } })
    expect(key?.type === 'wait' && put?.type === 'wait' && key.ms > put.ms).toBe(true)
  })
})
