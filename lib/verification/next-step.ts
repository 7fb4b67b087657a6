import { findStep, STEPS, type StepId, stepOf, stepOfKind } from '../domain/steps'
import { type Status, type Stored, statusOf } from './status'

/** The step that is done last: the proof that it works. */
const PROOF = STEPS.findLast(({ kind }) => kind === 'connect')?.id

/** What comes next in each state; nothing where all is done. */
export function nextStepFor({ state, next, causes }: Status): StepId | undefined {
  switch (state) {
    case 'new':
      return stepOfKind('begin').id
    case 'in-progress':
    case 'checking':
      return next ?? stepOfKind('enter').id
    case 'complete':
    case 'cannot-tell':
      return stepOfKind('verify').id
    case 'failing':
    case 'copied':
      return findStep(causes[0]?.verdict.step)?.id
    case 'ready':
    case 'ends-soon':
    case 'lost':
      return stepOfKind('hand-off').id
    case 'handed-over':
      return stepOfKind('connect').id
    case 'signed-in-as-account':
      return PROOF
    case 'connected':
      return undefined
  }
}

/** What is done once both parts are. */
const AFTER_PARTS: ReadonlySet<string> = new Set(['verify', 'hand-off', 'connect'])

/** Where an instance stands by what was found before, while a run goes on: what changes with every answer helps nobody. */
export const settledStatus = ({ setup, verification }: Stored, now = Date.now()): Status =>
  statusOf({ setup, verification: verification && { ...verification, state: 'done' } }, now)

/**
 * What comes next on the instance's own pages. What the guide saw on forms is newer than any verification; once it is through
 * with both parts, the verification decides.
 */
export function nextStepOnPages(stored: Stored, now = Date.now()): StepId {
  const own = findStep(stored.setup?.next)?.id ?? stepOfKind('enter').id
  const isAfterParts = (id: StepId) => AFTER_PARTS.has(stepOf(id).kind)
  const step = stored.verification && isAfterParts(own) ? nextStepFor(settledStatus(stored, now)) : undefined
  return step !== undefined && isAfterParts(step) ? step : own
}
