import type { PageKind } from '../servicenow/pages'
import type { Snapshot } from './snapshot'
import { isForm, STEPS, type Step, type StepId, stepOf } from './steps'
import type { Verdict } from './verdict'

export type GuideState = 'guiding' | 'off-path' | 'waiting' | 'done' | 'paused'

export interface Situation {
  page: PageKind
  snapshot: Snapshot
  verdicts: readonly Verdict[]
  /** Client ID and instance URL were taken from the saved record. */
  captured: boolean
  /** The record as stored still breaks a requirement, whatever the form in front of the admin shows. */
  storedFails?: boolean
  /** The form is there but its fields are not yet: workspaces show text first and inputs later. [3P] */
  loading?: boolean
  /** The step whose field has the focus, if any. */
  focused?: StepId
}

export interface Decision {
  step: StepId
  state: GuideState
}

const FORM_STEPS: readonly Step[] = STEPS.filter((step: Step) => step.card === 'application')
const WAY: readonly Step[] = STEPS.filter((step: Step) => step.card === 'open' || step.card === 'connection-type')

/** Whether a verdict leaves nothing to do in its step. What cannot be told holds the admin up unless that may be. */
function isSettled(step: Step, { outcome, message }: Verdict): boolean {
  if (outcome !== 'unknown') return outcome !== 'fail'
  return step.lenient === true || (step.maybeAbsent === true && message.key === 'unknown.not-on-page')
}

function isDone(step: Step, verdicts: readonly Verdict[]): boolean {
  return verdicts
    .filter(({ requirement }) => step.requirements.includes(requirement))
    .every((own) => isSettled(step, own))
}

/** On the way to the form: the step that belongs to this page, else the first one. */
function wayStep(page: PageKind): Decision {
  const here = WAY.find((step) => step.pages.includes(page))
  return here ? { step: here.id, state: 'guiding' } : { step: 'app.find', state: 'off-path' }
}

/** The step to show, from facts alone: reload, return or another tab lead to the same answer. */
export function decide(situation: Situation): Decision {
  const { page, snapshot, verdicts, captured, focused, storedFails } = situation
  const onForm = isForm(page) && snapshot.application
  if (!onForm) {
    // The saved record breaks a requirement and is not open: its step waits there.
    const broken = storedFails ? FORM_STEPS.find((step) => !isDone(step, verdicts)) : undefined
    if (broken) return { step: broken.id, state: 'off-path' }
    return captured ? { step: 'app.capture', state: 'off-path' } : wayStep(page)
  }
  // The wrong kind of form is not filled in but left.
  if (verdicts.some(({ requirement, outcome }) => requirement === 'app.kind' && outcome === 'fail'))
    return { step: 'app.grant', state: 'guiding' }
  if (situation.loading) return { step: snapshot.application?.sysId ? 'app.capture' : 'app.name', state: 'waiting' }
  const open = FORM_STEPS.filter((step) => !isDone(step, verdicts))
  const next = open.find((step) => step.id === focused) ?? open[0]
  if (next) return { step: next.id, state: 'guiding' }
  if (!snapshot.application?.sysId || storedFails) return { step: 'app.save', state: 'guiding' }
  return { step: 'app.capture', state: captured ? 'done' : 'waiting' }
}

/** Which of the application's steps are done, for the progress marks. */
export function stepsDone(situation: Situation, step = decide(situation).step): StepId[] {
  // The form is left behind and its record was read: nothing before it is open any more.
  if (situation.captured && !situation.snapshot.application) return STEPS.map(({ id }) => id)
  const index = STEPS.findIndex(({ id }) => id === step)
  return STEPS.filter(({ id }, i) => {
    const own = stepOf(id)
    if (id === 'app.capture') return situation.captured
    return own.card === 'application' ? i < index && isDone(own, situation.verdicts) : i < index
  }).map(({ id }) => id)
}
