// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Outcome, Verdict } from '@/lib/domain/finding'
import {
  completedSteps,
  decideStep,
  isPartComplete,
  nextStep,
  type OpenForm,
  type RecordState,
  type Situation,
} from '@/lib/domain/progress'
import { stepOf } from '@/lib/domain/steps'

// Where one fact decides: each situation has verdicts of its own, which no snapshot has to bring about.

const NEITHER = { application: 'none', user: 'none' } as const
const BOTH = { application: 'read', user: 'read' } as const

const verdict = (requirement: string, outcome: Outcome, by: Partial<Verdict> = {}): Verdict => ({
  requirement,
  step: requirement.startsWith('user.') ? 'user.identity' : 'app.name',
  outcome,
  reason: 'unknown.not-read',
  ...by,
})
const WRONG_KIND = verdict('app.kind', 'fail', { step: 'app.grant' })
const at = (page: Situation['page'], by: Partial<Situation> = {}): Situation => ({
  page,
  verdicts: [],
  stored: by.verdicts ?? [],
  records: NEITHER,
  ...by,
})
const open = (by: Partial<OpenForm> & Pick<OpenForm, 'part'>): OpenForm => ({
  saved: false,
  read: false,
  stale: false,
  loading: false,
  ...by,
})

describe('what cannot be told holds the admin up', () => {
  const absent = { reason: 'unknown.not-on-page' } as const
  it.each([
    ['where nothing more is known', verdict('app.name', 'unknown'), 'app.name'],
    ['where its field should be on the page', verdict('app.name', 'unknown', absent), 'app.name'],
    ['not where that field may be missing', verdict('app.scope', 'unknown', absent), 'app.save'],
    ['where that field is there', verdict('app.scope', 'unknown'), 'app.scope'],
    ['not where nothing would tell more', verdict('app.name', 'unknown', { settled: true }), 'app.save'],
    ['not where its step is lenient', verdict('app.active', 'unknown'), 'app.save'],
    ['nor does a warning', verdict('app.name', 'warn'), 'app.save'],
  ] as const)('%s', (_, own, step) => {
    expect(decideStep(at('inbound-form', { verdicts: [own], form: open({ part: 'application' }) })).step).toBe(step)
  })
})

describe('a part needs nothing more', () => {
  const isComplete = (part: 'application' | 'user', ...stored: Verdict[]) =>
    isPartComplete(part, { records: BOTH, stored })
  it('an application where nothing of it fails, though something cannot be told', () => {
    expect(isComplete('application', verdict('app.name', 'unknown'))).toBe(true)
    expect(isComplete('application', verdict('app.name', 'fail'))).toBe(false)
    expect(isComplete('application', verdict('user.identity', 'fail'))).toBe(true)
  })
  it('an account only where all can be told', () => {
    expect(isComplete('user', verdict('user.identity', 'pass'))).toBe(true)
    expect(isComplete('user', verdict('user.identity', 'unknown'))).toBe(false)
    expect(isComplete('user', verdict('user.identity', 'warn'))).toBe(true)
  })
  it.each([
    ['none', false],
    ['unknown', false],
    ['unread-open', false],
    ['unread-right', true],
  ] as const)('where its record is %s: %s', (record, is) => {
    expect(isPartComplete('user', { records: { ...BOTH, user: record }, stored: [] })).toBe(is)
  })
})

describe('what comes next by the records alone', () => {
  const next = (application: RecordState, user: RecordState, ...stored: Verdict[]) =>
    nextStep(at('other', { records: { application, user }, stored }))
  it.each([
    ['both are right', 'read', 'read', 'handoff', 'done'],
    ['one of them was right when last seen', 'unread-right', 'read', 'verify', 'waiting'],
    ['the other was', 'read', 'unread-right', 'verify', 'waiting'],
    ['it is not known whether there is one', 'read', 'unknown', 'user.new', 'waiting'],
    ['there is none', 'read', 'none', 'user.new', 'off-path'],
    ['one was open when last seen', 'read', 'unread-open', 'user.save', 'waiting'],
  ] as const)('%s', (_, application, user, step, state) => {
    expect(next(application, user)).toEqual({ step, state })
  })
  it('an application of the wrong kind is mended on its own form', () => {
    expect(next('read', 'none', WRONG_KIND)).toEqual({ step: 'app.save', state: 'off-path' })
  })
})

describe('a form of the wrong kind is left', () => {
  const leave = { step: 'app.grant', state: 'guiding' }
  const verdicts = [WRONG_KIND]
  it('where it is the application’s, but no account’s is', () => {
    expect(decideStep(at('inbound-form', { verdicts, form: open({ part: 'application' }) }))).toEqual(leave)
    const account = at('user-form', { verdicts, form: open({ part: 'user' }) })
    expect(decideStep(account).step).toBe('user.save')
  })
  it('where it is one that is not guided, even beside an application that is read', () => {
    expect(decideStep(at('inbound-other-form', { verdicts, records: BOTH }))).toEqual(leave)
    expect(decideStep(at('inbound-other-form', { records: BOTH })).step).toBe('handoff')
    expect(decideStep(at('registry-list', { verdicts, records: BOTH })).step).toBe('app.save')
  })
})

describe('the admin’s roles', () => {
  const roles = (outcome: Outcome, acknowledged?: boolean) =>
    decideStep(at('other', { verdicts: [verdict('admin.roles', outcome, { step: 'start' })], acknowledged })).step
  it.each([
    ['fail', undefined, 'start'],
    ['warn', undefined, 'start'],
    ['warn', true, 'app.find'],
    ['unknown', undefined, 'app.find'],
    ['pass', undefined, 'app.find'],
  ] as const)('%s, gone on: %s', (outcome, acknowledged, step) => {
    expect(roles(outcome, acknowledged)).toBe(step)
  })
})

describe('pages without a form of this setup', () => {
  it('lead on by their lists, not by the fields that a form there would have', () => {
    expect(decideStep(at('user-form'))).toEqual({ step: 'app.find', state: 'off-path' })
    expect(decideStep(at('inbound-form')).state).toBe('off-path')
  })
  it('show what was saved a moment ago only once it is right, and of an account nothing', () => {
    const failing = { stored: [verdict('app.name', 'fail')], records: { ...BOTH, user: 'none' } } as const
    expect(decideStep(at('other', { fresh: 'application', ...failing })).step).toBe('app.name')
    const records = { ...NEITHER, application: 'read' } as const
    expect(decideStep(at('other', { fresh: 'application', records })).step).toBe('app.capture')
    expect(decideStep(at('other', { fresh: 'user', records: BOTH })).step).toBe('handoff')
  })
})

describe('which steps are done', () => {
  it.each([
    ['the first is not while it is in front', at('other'), 'start', 'start', false],
    ['it is once the admin went on', at('other', { acknowledged: true }), 'start', 'start', true],
    ['it is after it', at('other'), 'app.find', 'start', true],
    [
      'of a part of which nothing is known: none',
      at('other', { records: { ...NEITHER, user: 'read' } }),
      'handoff',
      'app.name',
      false,
    ],
    [
      'the way to a form that is open is',
      at('user-form', { form: open({ part: 'user' }) }),
      'app.find',
      'user.new',
      true,
    ],
    ['the way to a record that is read is', at('other', { records: BOTH }), 'app.find', 'user.new', true],
    ['the way before the current step is, in its part', at('other'), 'app.kind', 'app.new', true],
    ['but not in another part', at('other'), 'user.identity', 'app.new', false],
    ['nor after it', at('other'), 'app.new', 'app.kind', false],
    [
      'a field before the current one is, on a new form',
      at('inbound-form', { form: open({ part: 'application' }) }),
      'app.redirect',
      'app.name',
      true,
    ],
    [
      'not one after it',
      at('inbound-form', { form: open({ part: 'application' }) }),
      'app.name',
      'app.redirect',
      false,
    ],
    [
      'nor one that is wrong',
      at('inbound-form', { form: open({ part: 'application' }), verdicts: [verdict('app.name', 'fail')] }),
      'app.redirect',
      'app.name',
      false,
    ],
    ['saving is, of a record that is read', at('other', { records: BOTH }), 'handoff', 'app.save', true],
    ['not while it is what comes next', at('other', { records: BOTH }), 'app.save', 'app.save', false],
    [
      'not while the form in front says otherwise than its record',
      at('inbound-form', { records: BOTH, form: open({ part: 'application', saved: true, stale: true }) }),
      'app.name',
      'app.save',
      false,
    ],
    [
      'it is while that form is another part’s',
      at('user-form', { records: BOTH, form: open({ part: 'user', saved: true, stale: true }) }),
      'user.save',
      'app.save',
      true,
    ],
    [
      'verifying is once nothing was found',
      at('other', { records: BOTH, connection: { verified: true, handedOver: false } }),
      'handoff',
      'verify',
      true,
    ],
    ['not before', at('other', { records: BOTH }), 'handoff', 'verify', false],
    [
      'copying is, of an application that is right, once it was said',
      at('other', { records: BOTH, secretKept: true }),
      'handoff',
      'app.capture',
      true,
    ],
    ['not before that', at('other', { records: BOTH }), 'handoff', 'app.capture', false],
    [
      'nor before, of a record that was right',
      at('other', { records: { ...BOTH, application: 'unread-right' } }),
      'handoff',
      'app.capture',
      false,
    ],
    [
      'not of one that is wrong',
      at('other', { records: BOTH, secretKept: true, stored: [verdict('app.name', 'fail')] }),
      'app.name',
      'app.capture',
      false,
    ],
  ] as const)('%s', (_, situation, current, step, is) => {
    expect(completedSteps(situation, stepOf(current).id).includes(step)).toBe(is)
  })
  it('on a form that is saved, by what the form shows; elsewhere, by the record', () => {
    const wrong = [verdict('app.name', 'fail')]
    const form = open({ part: 'application', saved: true, read: true })
    const mended = at('inbound-form', { records: BOTH, form, verdicts: [], stored: wrong })
    expect(completedSteps(mended, 'app.save')).toContain('app.name')
    const broken = at('inbound-form', { records: BOTH, form, verdicts: wrong, stored: [] })
    expect(completedSteps(broken, 'app.name')).not.toContain('app.name')
    const elsewhere = at('other', { records: BOTH, verdicts: wrong, stored: [] })
    expect(completedSteps(elsewhere, 'handoff')).toContain('app.name')
  })
})
