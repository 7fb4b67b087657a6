import { checkboxFinding } from '../checks/checkbox'
import { type Finding, isHiddenFact } from '../finding'
import type { Requirement } from '../requirement'
import { factOf, valueOf } from '../snapshot'

/** Why its findings are as they are. */
type Reason = 'not-saved' | 'pass' | 'reset' | 'unproven' | 'unset'

/**
 * The account has a password with which it can sign in. Whether one is set cannot be read; a recorded sign-in proves it
 * (docs/servicenow/records.md#password). "Password needs reset" stops the first sign-in in Neo's window
 * (docs/servicenow/oauth.md#reset), and the dialog Set Password ticks it by itself (docs/servicenow/pages.md#set-password).
 */
export const userPassword: Requirement<'user.password', Reason> = {
  id: 'user.password',
  step: 'user.password',
  provenLater: true,
  column: 'password_needs_reset',
  reads: ['user'],
  check({ user, reads }): Finding<Reason> {
    const reset = checkboxFinding(factOf(user, 'password_needs_reset'), {
      wanted: false,
      fail: 'reset',
    })
    // Connecting alone does not prove this one: it may be refused.
    if (reset.reason === 'unknown.value') return { ...reset, undecided: true }
    if (reset.outcome === 'fail' || isHiddenFact(factOf(user, 'password_needs_reset'))) return reset
    if (user === null || (reads && !user?.sysId))
      return {
        ...reset,
        outcome: 'unknown',
        reason: user === null ? 'unknown.no-record' : 'unknown.not-read',
      }
    if (!user?.sysId) return { ...reset, outcome: 'unknown', reason: 'not-saved', settled: true }
    if (valueOf(user, 'last_login_time')) return { ...reset, outcome: 'pass', reason: 'pass' }
    if (user.passwordSet) return { ...reset, outcome: 'unknown', reason: 'unproven', settled: true }
    return { ...reset, outcome: 'unknown', reason: 'unset' }
  },
}
