// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { evaluate } from '@/lib/domain/evaluate'
import {
  completedSteps,
  countTracks,
  decideStep,
  type OpenForm,
  reachedSteps,
  type Situation,
} from '@/lib/domain/progress'
import type { Snapshot } from '@/lib/domain/snapshot'
import { type Part, STEPS } from '@/lib/domain/steps'
import { defaultPolicy } from '@/lib/neo/policy'
import { ADMIN, account, SAVED, snapshot } from './snapshots'

const nothing: Snapshot = { host: 'acme.service-now.com', admin: ADMIN }
const sysId = 'a'.repeat(32)
const NONE = { application: 'none', user: 'none' } as const
const BOTH = { application: 'read', user: 'read' } as const
const rightApplication = snapshot({}, { sysId })
const both: Snapshot = { ...account({}, SAVED), ...rightApplication }

const situation = (page: Situation['page'], from: Snapshot = nothing, more: Partial<Situation> = {}): Situation => {
  const verdicts = evaluate({ admin: ADMIN, ...from }, defaultPolicy)
  return { page, verdicts, stored: verdicts, records: NONE, ...more }
}
/** A form of this half in front of the admin, not saved. */
const form = (half: Part, from: Snapshot, more: Partial<OpenForm> = {}, rest: Partial<Situation> = {}): Situation =>
  situation(half === 'user' ? 'user-form' : 'inbound-form', from, {
    form: { part: half, saved: false, read: false, stale: false, loading: false, ...more },
    ...rest,
  })
const saved = { saved: true, read: true } as const
const userRead = { application: 'read', user: 'read' } as const
const untouched = snapshot({ name: '', redirect_url: '', scope_restriction_status: 'restricted' })
const emptyAccount = account({ user_name: '', first_name: '', last_name: '', notification: '2' })

type Row = [where: string, at: Situation, step: string, state: string]

const cases: Record<string, Row[]> = {
  'on the way': [
    ['elsewhere', situation('other'), 'app.find', 'off-path'],
    ['on the registry list', situation('registry-list'), 'app.new', 'guiding'],
    ['on the interceptor', situation('interceptor'), 'app.kind', 'guiding'],
    ['on Inbound Integrations', situation('inbound-list'), 'app.new-integration', 'guiding'],
    ['in the dialog', situation('connection-type'), 'app.grant', 'guiding'],
    [
      "on another grant's form",
      situation('inbound-other-form', snapshot({ inbound_grant_type: 'jwt' })),
      'app.grant',
      'guiding',
    ],
    ['on the user list, before the application', situation('user-list'), 'user.new', 'guiding'],
    [
      'on the registry list, with the application',
      situation('registry-list', rightApplication, { records: { ...NONE, application: 'read' } }),
      'user.new',
      'off-path',
    ],
    [
      'on a page of a half whose record is not read yet',
      situation('registry-list', nothing, { records: { ...NONE, application: 'unread-right' } }),
      'user.new',
      'off-path',
    ],
    ['without the roles for it', situation('other', { admin: { ...ADMIN, roles: ['itil'] } }), 'start', 'guiding'],
    [
      'without them, going on',
      situation('other', { admin: { ...ADMIN, roles: ['itil'] } }, { acknowledged: true }),
      'app.find',
      'off-path',
    ],
  ],
  "on the application's form": [
    ["an outbound provider's", form('application', snapshot({ type: 'oauth_provider' })), 'app.grant', 'guiding'],
    ['untouched', form('application', untouched), 'app.name', 'guiding'],
    ['with a name', form('application', snapshot({ redirect_url: '' })), 'app.redirect', 'guiding'],
    [
      'with the box on',
      form('application', snapshot({ scope_restriction_status: 'restricted' })),
      'app.scope',
      'guiding',
    ],
    ['with a bad lifespan', form('application', snapshot({ refresh_token_lifespan: '0' })), 'app.lifespans', 'guiding'],
    [
      'with lifespans out of sight',
      form('application', snapshot({ refresh_token_lifespan: { state: 'unseen', why: 'collapsed' } })),
      'app.save',
      'guiding',
    ],
    ['inactive', form('application', snapshot({ active: 'false' })), 'app.active', 'guiding'],
    ['all right, not saved', form('application', snapshot()), 'app.save', 'guiding'],
    ['saved, not read', form('application', rightApplication, { saved: true }), 'app.capture', 'waiting'],
    [
      'saved, but stored otherwise',
      form('application', rightApplication, { ...saved, stale: true }),
      'app.save',
      'guiding',
    ],
    [
      'saved and read',
      form('application', rightApplication, saved, { records: { ...NONE, application: 'read' } }),
      'app.capture',
      'done',
    ],
    [
      'fields still to come',
      form('application', { application: { columns: {} } }, { loading: true }),
      'app.name',
      'waiting',
    ],
    [
      'without the scope restriction',
      form('application', snapshot({ scope_restriction_status: { state: 'unseen', why: 'not-on-page' } })),
      'app.save',
      'guiding',
    ],
    [
      'with it in a closed section',
      form('application', snapshot({ scope_restriction_status: { state: 'unseen', why: 'collapsed' } })),
      'app.scope',
      'guiding',
    ],
    [
      'with the focus on a wrong field',
      form('application', untouched, {}, { focused: 'app.redirect' }),
      'app.redirect',
      'guiding',
    ],
    [
      'with the focus on a right field',
      form('application', snapshot({ name: '' }), {}, { focused: 'app.redirect' }),
      'app.name',
      'guiding',
    ],
  ],
  "on the user's form": [
    ['untouched', form('user', emptyAccount), 'user.identity', 'guiding'],
    ['the own account', form('user', account({ user_name: ADMIN.userName })), 'user.identity', 'guiding'],
    ['for web services only', form('user', account({ web_service_access_only: 'true' })), 'user.identity', 'guiding'],
    ['inactive', form('user', account({ active: 'false' })), 'user.active', 'guiding'],
    [
      'with the password to be reset',
      form('user', account({ password_needs_reset: 'true' })),
      'user.password',
      'guiding',
    ],
    [
      'with notifications on, which is no hindrance',
      form('user', account({ notification: '2' })),
      'user.save',
      'guiding',
    ],
    ['all right, not saved', form('user', account()), 'user.save', 'guiding'],
    [
      'just saved',
      form('user', account({}, { ...SAVED, passwordSet: false, roles: [] }), saved, { records: userRead }),
      'user.password',
      'guiding',
    ],
    [
      'saved, not read',
      form('user', account({}, { sysId }), { saved: true }, { records: userRead }),
      'user.password',
      'waiting',
    ],
    [
      'with the box ticked by the dialog',
      form('user', account({ password_needs_reset: 'true' }, SAVED), saved, { records: userRead }),
      'user.password',
      'guiding',
    ],
    [
      'with the box unticked and not saved',
      form('user', account({}, SAVED), { ...saved, stale: true }, { records: userRead }),
      'user.save',
      'guiding',
    ],
    [
      'without the role',
      form('user', account({}, { ...SAVED, roles: [] }), saved, { records: userRead }),
      'user.roles',
      'guiding',
    ],
    ['complete, the application too', form('user', both, saved, { records: BOTH }), 'handoff', 'done'],
    [
      'complete, without an application',
      form('user', account({}, SAVED), saved, { records: { application: 'none', user: 'read' } }),
      'app.find',
      'off-path',
    ],
  ],
  'with records': [
    ['both right', situation('other', both, { records: BOTH }), 'handoff', 'done'],
    [
      'not looked for yet',
      situation('other', nothing, { records: { application: 'unknown', user: 'unknown' } }),
      'app.find',
      'waiting',
    ],
    [
      'not looked for yet, on the way to them',
      situation('registry-list', nothing, { records: { application: 'unknown', user: 'unknown' } }),
      'app.new',
      'guiding',
    ],
    [
      'an application that is not read yet',
      situation('other', nothing, { records: { ...NONE, application: 'unread-open' } }),
      'app.save',
      'waiting',
    ],
    [
      'an account that is not read yet',
      situation('user-list', rightApplication, { records: { application: 'read', user: 'unread-open' } }),
      'user.save',
      'waiting',
    ],
    [
      'both right, not read yet',
      situation('other', nothing, { records: { application: 'unread-right', user: 'unread-right' } }),
      'verify',
      'waiting',
    ],
    [
      'an application that breaks a requirement',
      situation('registry-list', snapshot({ redirect_url: 'x' }, { sysId }), {
        records: { ...NONE, application: 'read' },
      }),
      'app.redirect',
      'off-path',
    ],
    [
      'an account without a password',
      situation('user-list', { ...both, ...account({}, { ...SAVED, passwordSet: false }) }, { records: BOTH }),
      'user.password',
      'off-path',
    ],
    [
      'an account without the role',
      situation('user-list', { ...both, ...account({}, { ...SAVED, roles: [] }) }, { records: BOTH }),
      'user.roles',
      'off-path',
    ],
    [
      'its roles being edited',
      situation('members', { ...both, ...account({}, { ...SAVED, roles: [] }) }, { records: BOTH, ownMembers: true }),
      'user.roles',
      'guiding',
    ],
    ["somebody else's roles being edited", situation('members', both, { records: BOTH }), 'handoff', 'done'],
    [
      'an application saved a moment ago',
      situation('registry-list', rightApplication, { records: { ...NONE, application: 'read' }, fresh: 'application' }),
      'app.capture',
      'off-path',
    ],
  ],
}

describe.each(Object.entries(cases))('the step to show %s', (_what, rows) => {
  it.each(rows)('%s', (_where, at, step, state) => {
    expect(decideStep(at)).toEqual({ step, state })
  })
})

const CONNECTING = new Set<string>(['verify', 'handoff', 'consent', 'connected'])

describe('what is done', () => {
  it('is counted from facts, the whole way to the end', () => {
    expect(completedSteps(situation('registry-list'))).toEqual(['start', 'app.find'])
    expect(completedSteps(form('application', untouched))).toEqual([
      'start',
      'app.find',
      'app.new',
      'app.kind',
      'app.new-integration',
      'app.grant',
    ])
    const captured = form('application', rightApplication, saved, { records: { ...NONE, application: 'read' } })
    expect(completedSteps(captured).at(-1)).toBe('app.save')
    expect(completedSteps({ ...captured, secretKept: true }).at(-1)).toBe('app.capture')
    const all = STEPS.map(({ id }) => id).filter((id) => !CONNECTING.has(id))
    expect(completedSteps(situation('other', both, { records: BOTH, secretKept: true }))).toEqual(all)
  })
  it('does not count verifying and handing over before they were done, nor what only a connection proves', () => {
    const at = situation('other', both, { records: BOTH, secretKept: true })
    const seen = (verified: boolean, handedOver: boolean) =>
      completedSteps({ ...at, connection: { verified, handedOver } }).filter((id) => CONNECTING.has(id))
    expect(seen(false, false)).toEqual([])
    expect(seen(true, false)).toEqual(['verify'])
    expect(seen(true, true)).toEqual(['verify', 'handoff'])
  })
  it('is what the last look told while records are not read', () => {
    const done = completedSteps(
      situation('other', nothing, { records: { application: 'unread-right', user: 'unread-open' } }),
    )
    expect(done).toContain('app.save')
    expect(done.some((id) => id.startsWith('user.'))).toBe(false)
  })
  it('takes a step back that was undone', () => {
    const broken = situation('other', { ...both, ...snapshot({ redirect_url: 'x' }, { sysId }) }, { records: BOTH })
    expect(completedSteps(broken)).not.toContain('app.redirect')
    expect(completedSteps(broken)).not.toContain('app.capture')
    expect(completedSteps(broken)).toContain('app.name')
  })
  it('does not count a password that nobody set, nor a role that nobody gave', () => {
    const bare = form('user', account({}, { ...SAVED, passwordSet: false, roles: [] }), saved, { records: userRead })
    expect(completedSteps(bare)).toEqual(
      expect.arrayContaining(['user.new', 'user.identity', 'user.active', 'user.save']),
    )
    expect(completedSteps(bare)).not.toContain('user.password')
    expect(completedSteps(bare)).not.toContain('user.roles')
  })
})

describe('what is reached', () => {
  const savedBroken = situation('other', { ...both, ...snapshot({ redirect_url: 'x' }, { sysId }) }, { records: BOTH })
  it('never becomes less while a record is there: a step that has to be done again still counts', () => {
    const before = completedSteps(situation('other', both, { records: BOTH }))
    const now = completedSteps(savedBroken)
    expect(before).toContain('app.redirect')
    expect(now).not.toContain('app.redirect')
    expect(reachedSteps(now, before, savedBroken)).toEqual(before)
  })
  it('is not kept of a form that was left without saving, but the way to it is', () => {
    const before = ['app.find', 'app.new', 'app.name', 'user.identity']
    const left = situation('registry-list', nothing)
    expect(reachedSteps([], before, left)).toEqual(['app.find', 'app.new'])
    expect(reachedSteps([], before, form('user', nothing))).toContain('user.identity')
  })
  it('knows no step that another version stored', () => {
    expect(reachedSteps([], ['app.unheard-of'], savedBroken)).toEqual([])
  })
})

describe('the three tracks', () => {
  const nowhere = { verified: false, handedOver: false }
  it('are counted apart, and a part is full only while it needs nothing more', () => {
    const everything = STEPS.map(({ id }) => id)
    const { application, user, connection } = countTracks(everything, ['user'], nowhere)
    expect(application).toEqual({ done: 11, of: 12 })
    expect(user).toEqual({ done: 6, of: 6 })
    expect(connection).toEqual({ done: 0, of: 3 })
  })
  it.each([
    [{}, false, 0],
    [{ verified: true }, false, 1],
    [{ verified: true, handedOver: true }, false, 2],
    [{ approved: true }, false, 1],
    [{}, true, 3],
  ])('count %o of the connection, connected %s, as %i', (seen, isConnected, done) => {
    expect(countTracks([], [], { ...nowhere, ...seen }, isConnected).connection.done).toBe(done)
  })
})
