import { redactSecret } from '../domain/looks-secret'
import type { Setup } from '../domain/setup'
import { type Part, stepsOf } from '../domain/steps'
import type { Candidate } from '../records/candidates'
import type { UserRecord } from '../records/user'
import type { ReadFailure } from '../servicenow/rest/table-api'
import { type Effect, inSequence, OBSERVE, remember, type SetupRecord, type Transition, withChange } from './events'
import { hasPassword } from './own-record'
import { keyOf, markRead } from './reads-due'
import type { GuideState, Problem } from './state'

export const problemOf = (failure: ReadFailure): Problem => ({
  reason: failure.reason,
  ...('retryAfterSeconds' in failure && { retryAfterSeconds: failure.retryAfterSeconds }),
})

/** What is stored of a record. A name that looks like a secret is hidden. */
function storedOf(record: { sysId: string; clientId: string; name: string } | UserRecord, state: GuideState) {
  const { sysId } = record
  if ('clientId' in record) {
    const own = state.setup.application
    const name = redactSecret(record.name).slice(0, 255)
    const secretKept = own?.sysId === sysId && own.secretKept
    return { application: { sysId, clientId: record.clientId, name, ...(secretKept && { secretKept }) } }
  }
  const passwordSet = hasPassword(state, sysId)
  const userName = redactSecret(record.userName).slice(0, 255)
  return { user: { sysId, userName, ...(passwordSet && { passwordSet }) } }
}

/** A record as one to choose. */
function candidateOf(record: SetupRecord | NonNullable<Setup['user' | 'application']>): Candidate {
  const { sysId } = record
  if ('clientId' in record) return { sysId, name: record.name, detail: record.clientId, exact: false }
  const columns = 'record' in record ? record.record.columns : {}
  const names = [columns.first_name, columns.last_name].map((fact) => (fact?.state === 'seen' ? fact.value : ''))
  return { sysId, name: record.userName, detail: names.join(' ').trim(), exact: false }
}

const needsReset = (stored: UserRecord | undefined) => {
  const fact = stored?.record.columns.password_needs_reset
  return fact?.state === 'seen' && fact.value === 'true'
}

/** A record that was read becomes the setup's own; only the admin replaces one that the setup has already. */
export function adopt(state: GuideState, part: Part, stored: SetupRecord): Transition {
  const own = state.setup[part]
  if (own && own.sysId !== stored.sysId) {
    const list = [candidateOf(stored), candidateOf(own)]
    return withChange(state, { candidates: { ...state.candidates, [part]: list }, choosing: part })
  }
  const kept: Partial<Setup> = storedOf(stored, state)
  const next: GuideState = { ...state, [part]: stored, edited: false, problem: undefined }
  if (stored.sysId === state.passwordOf) next.passwordOf = undefined
  // Set Password ticks "Password needs reset" by itself: docs/servicenow/pages.md#set-password
  const isSameUser = kept.user && state.user?.sysId === stored.sysId
  if (kept.user && isSameUser && !needsReset(state.user) && needsReset(next.user)) kept.user.passwordSet = true
  if (state.setup.awaiting?.half === part) {
    next.fresh = part
    kept.awaiting = undefined
  }
  return remember(next, kept)
}

/** The steps that were reached, but those of a part: another record begins anew. */
export const stepsWithout = (part: Part, { stepsDone }: Setup): string[] =>
  stepsDone.filter((id) => !stepsOf(part).some((step) => step.id === id))

/** Takes a record for the setup's own; without one, the admin wants a new one. */
export function chooseRecord(state: GuideState, part: Part, candidate: Candidate | undefined): Transition {
  const { awaiting, declined: all = [] } = state.setup
  const declined = all.filter((other) => other !== part)
  const isAwaited = awaiting?.half === part
  // The one that was saved a moment ago: what has to be copied of it is shown.
  const isThatOne =
    isAwaited && candidate && (awaiting.sysId === candidate.sysId || awaiting.clientId === candidate.detail)
  const fresh = isThatOne ? part : state.fresh
  const chosen: GuideState = { ...state, choosing: undefined, [part]: undefined, fresh }
  const settled = isAwaited ? { awaiting: undefined } : {}
  if (!candidate)
    return inSequence(
      chosen,
      (now) =>
        remember(now, {
          ...settled,
          declined: [...declined, part],
          [part]: undefined,
          stepsDone: stepsWithout(part, state.setup),
        }),
      (now) => [now, [OBSERVE]],
    )
  const { sysId, name, detail } = candidate
  const record =
    part === 'application' ? { sysId, clientId: detail, name } : { sysId, userName: name, record: { columns: {} } }
  const wanted = { sysId }
  const effects: Effect[] = [{ type: 'read', part, wanted }, OBSERVE]
  return inSequence(
    markRead(chosen, keyOf(part, wanted), 'pending'),
    (now) => remember(now, { ...settled, declined, ...storedOf(record, state) }),
    (now) => [now, effects],
  )
}
