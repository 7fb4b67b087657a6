import { describe, expect, it } from 'vitest'
import { hasPassword, isKnown, isOwn, matchesSavedForm, recordOf } from '@/lib/guide/own-record'
import type { GuideState } from '@/lib/guide/state'
import { defaultPolicy } from '@/lib/neo/policy'
import type { Candidate } from '@/lib/records/candidates'
import { formOf, pageOf, stateOf } from './driver'

const ID = { own: 'a'.repeat(32), other: 'b'.repeat(32), admin: 'd'.repeat(32) }
const USER = { sysId: ID.own, userName: 'neo.agent' }
const APPLICATION = { sysId: ID.own, clientId: 'client-1', name: 'Neo Agent' }
const candidate = (sysId: string, exact = true): Candidate => ({ sysId, name: 'neo.agent', detail: 'Neo', exact })
const admin = { sysId: ID.admin, userName: 'alex.admin' }
const state = (by: Partial<GuideState> = {}, setup: Parameters<typeof stateOf>[0] = {}): GuideState => ({
  ...stateOf(setup),
  ...by,
})
const own = formOf('user', { sys_id: ID.own })

describe('a form is certainly of this setup', () => {
  it.each([
    ['a new record', formOf('user', {}), state(), true],
    ['no form', pageOf('other'), state(), true],
    ['the record that it has', own, state({}, { user: USER }), true],
    ['another than the one it has', formOf('user', { sys_id: ID.other }), state({}, { user: USER }), false],
    ['the one that was saved from here', own, state({}, { awaiting: { half: 'user', sysId: ID.own } }), true],
    ['the same, of the other part', own, state({}, { awaiting: { half: 'application', sysId: ID.own } }), false],
    ['the only one that is Neo’s by its identity', own, state({ candidates: { user: [candidate(ID.own)] } }), true],
    ['one of two', own, state({ candidates: { user: [candidate(ID.own), candidate(ID.other)] } }), false],
    ['another than the only one', own, state({ candidates: { user: [candidate(ID.other)] } }), false],
    ['one that is merely called so', own, state({ candidates: { user: [candidate(ID.own, false)] } }), false],
    [
      'one of those that were declined',
      own,
      state({ candidates: { user: [candidate(ID.own)] } }, { declined: ['user'] }),
      false,
    ],
    [
      "the admin's own account",
      formOf('user', { sys_id: ID.admin }),
      state({ admin, candidates: { user: [candidate(ID.admin)] } }),
      false,
    ],
    ['one while nothing was searched for', own, state(), false],
  ])('%s', (_, form, now, is) => {
    expect(isKnown(form, now)).toBe(is)
  })
})

describe('until records are read, a form whose identity is Neo’s counts', () => {
  const named = (row: Record<string, string>) => formOf('user', { sys_id: ID.own, ...row })
  const { userName, redirectUrl } = defaultPolicy
  it.each([
    ['an account by its User ID', named({ user_name: userName }), state(), true],
    ['not one of another', named({ user_name: 'somebody' }), state(), false],
    ['not one without', named({}), state(), false],
    ["not the admin's own", formOf('user', { sys_id: ID.admin, user_name: userName }), state({ admin }), false],
    ['not once they are searched for', named({ user_name: userName }), state({ candidates: { user: [] } }), false],
    [
      'not beside the one it has',
      formOf('user', { sys_id: ID.other, user_name: userName }),
      state({}, { user: USER }),
      false,
    ],
    ['not where they were declined', named({ user_name: userName }), state({}, { declined: ['user'] }), false],
    [
      'an application by its redirect URL',
      formOf('application', { sys_id: ID.own, redirect_url: redirectUrl, type: 'client' }),
      state(),
      true,
    ],
    ['not one of another', formOf('application', { sys_id: ID.own, redirect_url: 'https://x' }), state(), false],
  ])('%s', (_, form, now, is) => {
    expect(isOwn(form, now)).toBe(is)
  })
})

describe('the record that was read is the one in front', () => {
  const read = { ...APPLICATION, record: { columns: {} } } as unknown as NonNullable<GuideState['application']>
  const user = { ...USER, record: { columns: {} } } as unknown as NonNullable<GuideState['user']>
  it.each([
    ['by its sys_id', formOf('application', { sys_id: ID.own }), state({ application: read }), true],
    [
      'not by another',
      formOf('application', { sys_id: ID.other, client_id: 'client-1' }),
      state({ application: read }),
      false,
    ],
    [
      'by the Client ID of a form without one',
      formOf('application', { client_id: 'client-1' }),
      state({ application: read }),
      true,
    ],
    ['not by another Client ID', formOf('application', { client_id: 'client-2' }), state({ application: read }), false],
    ['not where the form has neither', formOf('application', {}), state({ application: read }), false],
    ['not before it was read', formOf('application', { sys_id: ID.own }), state(), false],
    ['not a new account', formOf('user', {}), state({ user, application: read }), false],
    ['not on a page that is no form', pageOf('other'), state({ application: read }), false],
  ])('%s', (_, form, now, is) => {
    expect(recordOf(form, now)).toBe(is ? read : undefined)
  })
  it('an account by its sys_id', () => {
    expect(recordOf(own, state({ user }))).toBe(user)
  })
})

describe('an account has a password', () => {
  it.each([
    ['that was set on its form', state({ passwordOf: ID.own }), ID.own, true],
    ['not that of another', state({ passwordOf: ID.other }), ID.own, false],
    ['as the setup knows', state({}, { user: { ...USER, passwordSet: true } }), ID.own, true],
    ['not as it does not know', state({}, { user: USER }), ID.own, false],
    ['not where another has', state({}, { user: { ...USER, passwordSet: true } }), ID.other, false],
    ['not before it is saved', state({}, { user: USER }), undefined, false],
  ])('%s', (_, now, sysId, has) => {
    expect(hasPassword(now, sysId)).toBe(has)
  })
})

describe('a record holds what the form showed', () => {
  const shown = formOf('application', { name: 'Neo Agent', redirect_url: 'https://x', comments: 'a' })
  const record = (row: Record<string, string>) => formOf('application', row).record as never
  it.each([
    ['all that tells it', { name: 'Neo Agent', redirect_url: 'https://x', comments: 'b' }, true],
    ['not all', { name: 'Neo Agent', redirect_url: 'https://y' }, false],
    ['nothing', {}, false],
  ])('%s', (_, row, matches) => {
    expect(matchesSavedForm(shown, record(row as Record<string, string>))).toBe(matches)
  })
  it('not where it showed nothing that tells', () => {
    expect(matchesSavedForm(formOf('application', { comments: 'a' }), record({ comments: 'a' }))).toBe(false)
  })
})
