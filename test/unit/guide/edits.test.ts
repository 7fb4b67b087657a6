import { describe, expect, it } from 'vitest'
import type { Verdict } from '@/lib/domain/finding'
import { canFill, editsFor, isApplied } from '@/lib/guide/edits'
import type { GuideView } from '@/lib/guide/store'
import { formOf, pageOf, stateOf } from './driver'

const FIX = { column: 'redirect_url', value: 'https://right.example', how: 'disable' } as const
const wrong = (by: Partial<Verdict> = {}): Verdict => ({
  requirement: 'app.redirect',
  step: 'app.redirect',
  outcome: 'fail',
  reason: 'different',
  source: { table: 'oauth_entity', column: 'redirect_url', where: 'form' },
  fix: FIX,
  ...by,
})
const OPEN = { part: 'application', saved: false, read: false, stale: false, loading: false } as const
const view = (...verdicts: Verdict[]) => ({ verdicts, form: OPEN }) as unknown as GuideView
const application = formOf('application', { provider_name: 'Theirs' })
const { policy } = stateOf()

describe('"Fill in all" sets', () => {
  it.each([
    ['the fix of what is wrong', [wrong()], [FIX]],
    ['the fix of what is warned of', [wrong({ outcome: 'warn' })], [FIX]],
    ['nothing where all is right', [wrong({ outcome: 'pass' })], []],
    ['nothing that has no fix', [wrong({ fix: undefined })], []],
    ['nothing of another form', [wrong({ source: { table: 'sys_user', column: 'name', where: 'record' } })], []],
    ['nothing whose place is not known', [wrong({ source: undefined })], []],
    ['the last of two fixes for one field', [wrong({ fix: { ...FIX, value: 'x' } }), wrong()], [FIX]],
  ])('%s', (_, verdicts, edits) => {
    expect(editsFor(application, view(...verdicts), stateOf())).toEqual(edits)
  })
  it("an account's fixes on its own form", () => {
    const fix = { ...FIX, column: 'notification', value: '1' } as const
    const own = wrong({ fix, source: { table: 'sys_user', column: 'notification', where: 'form' } })
    const form = formOf('user', { first_name: 'A', last_name: 'B' })
    expect(editsFor(form, view(own, wrong()), stateOf())).toEqual([fix])
  })
  it('suggestions where a field is empty, but none where it is filled, or not there', () => {
    expect(editsFor(formOf('application', { provider_name: '' }), view(), stateOf())).toEqual([
      { column: 'provider_name', value: policy.providerName },
    ])
    expect(editsFor(formOf('user', { first_name: '', last_name: 'B' }), view(), stateOf())).toEqual([
      { column: 'first_name', value: policy.userFirstName },
    ])
    expect(editsFor(formOf('application', {}), view(), stateOf())).toEqual([])
  })
  it('nothing where there is no form', () => {
    expect(editsFor(pageOf('other'), view(wrong()), stateOf())).toEqual([])
    expect(editsFor(application, { verdicts: [wrong()] } as unknown as GuideView, stateOf())).toEqual([])
  })
})

describe('an edit has been taken', () => {
  it.each([
    ['where the field shows it', { redirect_url: FIX.value }, true],
    ['not where it shows another', { redirect_url: 'https://wrong.example' }, false],
    ['not where there is no such field', {}, false],
  ])('%s', (_, row, isTaken) => {
    expect(isApplied(formOf('application', row as Record<string, string>), FIX)).toBe(isTaken)
  })
  it('where the scope is among those chosen', () => {
    const edit = { column: 'auth_scope' as 'name', value: 'useraccount' }
    const form = formOf('application', { auth_scope: 'useraccount' })
    expect(isApplied(form, edit)).toBe(false)
    expect(isApplied({ ...form, record: { ...form.record, columns: {}, scopes: ['useraccount'] } }, edit)).toBe(true)
    expect(isApplied(pageOf('other'), edit)).toBe(false)
  })
})

describe('the card of a step offers to fill in', () => {
  it.each([
    ['what is wrong on it', wrong(), 'app.redirect', true],
    ['what is wrong at another step of the card', wrong(), 'app.name', true],
    ['nothing that is right', wrong({ outcome: 'pass' }), 'app.redirect', false],
    ['nothing without a fix', wrong({ fix: undefined }), 'app.redirect', false],
    ['nothing of another card', wrong(), 'user.identity', false],
  ] as const)('%s', (_, verdict, step, can) => {
    expect(canFill({ verdicts: [verdict] }, step)).toBe(can)
  })
})
