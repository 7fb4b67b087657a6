import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { evaluate } from '@/lib/setup/evaluate'
import { decide, type Situation, stepsDone } from '@/lib/setup/progress'
import type { Snapshot } from '@/lib/setup/snapshot'
import { STEPS } from '@/lib/setup/steps'
import { snapshot } from './snapshots'

const situation = (page: Situation['page'], from: Snapshot, more: Partial<Situation> = {}): Situation => ({
  page,
  snapshot: from,
  verdicts: evaluate(from, defaultPolicy),
  captured: false,
  ...more,
})
const nothing: Snapshot = { host: 'acme.service-now.com' }
const saved = snapshot({}, { sysId: 'a'.repeat(32) })
const untouched = snapshot({ name: '', redirect_url: '', scope_restriction_status: 'restricted' })

describe('the step to show', () => {
  it.each([
    ['elsewhere', situation('other', nothing), 'app.find', 'off-path'],
    ['on the registry list', situation('registry-list', nothing), 'app.new', 'guiding'],
    ['on the interceptor', situation('interceptor', nothing), 'app.kind', 'guiding'],
    ['on Inbound Integrations', situation('inbound-list', nothing), 'app.new-integration', 'guiding'],
    ['in the dialog', situation('connection-type', nothing), 'app.grant', 'guiding'],
    [
      "on another grant's form",
      situation('inbound-other-form', snapshot({ inbound_grant_type: 'jwt' })),
      'app.grant',
      'guiding',
    ],
    [
      "on an outbound provider's form",
      situation('application-form', snapshot({ type: 'oauth_provider' })),
      'app.grant',
      'guiding',
    ],
    ['on an untouched form', situation('inbound-form', untouched), 'app.name', 'guiding'],
    ['with a name', situation('inbound-form', snapshot({ redirect_url: '' })), 'app.redirect', 'guiding'],
    [
      'with the box on',
      situation('inbound-form', snapshot({ scope_restriction_status: 'restricted' })),
      'app.scope',
      'guiding',
    ],
    [
      'with a bad lifespan',
      situation('inbound-form', snapshot({ refresh_token_lifespan: '0' })),
      'app.lifespans',
      'guiding',
    ],
    [
      'with lifespans out of sight',
      situation('inbound-form', snapshot({ refresh_token_lifespan: { state: 'unseen', why: 'collapsed' } })),
      'app.save',
      'guiding',
    ],
    ['inactive', situation('inbound-form', snapshot({ active: 'false' })), 'app.active', 'guiding'],
    ['all right, not saved', situation('inbound-form', snapshot()), 'app.save', 'guiding'],
    ['saved, not read', situation('inbound-form', saved), 'app.capture', 'waiting'],
    ['saved, but stored otherwise', situation('inbound-form', saved, { storedFails: true }), 'app.save', 'guiding'],
    ['saved and read', situation('inbound-form', saved, { captured: true }), 'app.capture', 'done'],
    [
      'fields still to come',
      situation('inbound-form', { application: { columns: {} } }, { loading: true }),
      'app.name',
      'waiting',
    ],
    ['captured, elsewhere', situation('other', nothing, { captured: true }), 'app.capture', 'off-path'],
  ])('%s', (_where, at, step, state) => {
    expect(decide(at)).toEqual({ step, state })
  })
  it('passes over a scope restriction that this form does not have, but not one in a closed section', () => {
    const without = snapshot({ scope_restriction_status: { state: 'unseen', why: 'not-on-page' } })
    expect(decide(situation('application-form', without)).step).toBe('app.save')
    const closed = snapshot({ scope_restriction_status: { state: 'unseen', why: 'collapsed' } })
    expect(decide(situation('inbound-form', closed)).step).toBe('app.scope')
  })
  it('is that of the focused field while something is left to do there', () => {
    expect(decide(situation('inbound-form', untouched, { focused: 'app.redirect' })).step).toBe('app.redirect')
    expect(decide(situation('inbound-form', snapshot({ name: '' }), { focused: 'app.redirect' })).step).toBe('app.name')
  })
})

it('counts what is done from facts, the whole way to the end', () => {
  expect(stepsDone(situation('registry-list', nothing))).toEqual(['app.find'])
  expect(stepsDone(situation('inbound-form', untouched))).toEqual([
    'app.find',
    'app.new',
    'app.kind',
    'app.new-integration',
    'app.grant',
  ])
  expect(stepsDone(situation('inbound-form', saved, { captured: true }))).toHaveLength(STEPS.length)
  expect(stepsDone(situation('other', nothing, { captured: true }))).toHaveLength(STEPS.length)
})
