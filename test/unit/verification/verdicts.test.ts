// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { lacksToken, type VerdictedState, verdictedState } from '@/lib/verification/verdicts'
import type { StoredVerdict } from '@/lib/verification/verification'

const verdict = (requirement: string, outcome: StoredVerdict['outcome'], more: Partial<StoredVerdict> = {}) =>
  ({ requirement, step: 'verify', outcome, reason: outcome, ...more }) satisfies StoredVerdict

const PASS = verdict('app.active', 'pass')
const FAIL = verdict('app.redirect', 'fail')
const UNREAD = verdict('platform.sso', 'unknown', { reason: 'unread.forbidden', unread: true })
const NO_TOKEN = { ...UNREAD, reason: 'unread.no-token' }
const LATER = verdict('secret', 'unknown', { undecided: false })
const CONNECTED = verdict('connect.user', 'pass')

describe('what verdicts come to', () => {
  it.each<[string, StoredVerdict[], VerdictedState]>([
    ['nothing verified', [], 'ready'],
    ['all passed', [PASS, LATER], 'ready'],
    ['a warning', [PASS, verdict('user.notification', 'warn')], 'ready'],
    ['a warning that could refuse Neo', [verdict('platform.sso', 'warn', { undecided: true })], 'cannot-tell'],
    ['something unread', [PASS, UNREAD], 'cannot-tell'],
    ['something undecided', [PASS, verdict('access.task', 'unknown')], 'cannot-tell'],
    ['a failure outweighs what could not be read', [UNREAD, FAIL, CONNECTED], 'to-fix'],
    ['the connection was seen', [PASS, CONNECTED], 'connected'],
    ['the connection was seen, and something was not', [UNREAD, CONNECTED], 'cannot-tell'],
  ])('%s', (_what, verdicts, state) => {
    expect(verdictedState(verdicts)).toBe(state)
  })
  it('a session without a token is told from other reasons', () => {
    expect([[PASS, NO_TOKEN], [UNREAD], []].map(lacksToken)).toEqual([true, false, false])
  })
})
