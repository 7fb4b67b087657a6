import type { PageKind } from '../servicenow/pages'
import type { Verdict } from './finding'
import {
  isNavigationStep,
  PARTS,
  type Part,
  partOf,
  STEPS,
  type Step,
  type StepId,
  stepOf,
  stepOfKind,
  stepsOf,
} from './steps'

export type GuideMode = 'guiding' | 'off-path' | 'waiting' | 'done' | 'paused'

/** A form of this set-up in front of the admin. */
export interface OpenForm {
  part: Part
  /** Its record is stored. */
  saved: boolean
  /** Its record was read. */
  read: boolean
  /** What is stored is not what the form shows, or still breaks a requirement that the form no longer breaks. */
  stale: boolean
  /**
   * The form exists but its fields do not yet: workspaces show text first, inputs later.
   * docs/servicenow/pages.md#hydration
   */
  loading: boolean
}

/** How far a part is as far as its record tells; `unread` says what the last look at it told, `unknown` that none was. */
export type RecordState = 'none' | 'unknown' | 'unread-right' | 'unread-open' | 'read'

export interface Situation {
  page: PageKind
  /** Verdicts on the form in front of the admin and on the records of what is not in front. */
  verdicts: readonly Verdict[]
  /** Verdicts on the records alone. */
  stored: readonly Verdict[]
  form?: OpenForm
  records: Readonly<Record<Part, RecordState>>
  /** The part whose record was saved or chosen a moment ago, from this page: its result stays in sight. */
  fresh?: Part | undefined
  /** The step whose field has the focus, if any. */
  focused?: StepId
  /** The admin goes on although a role is missing. */
  acknowledged?: boolean
  /** What the set-up wants of a role on the page "Edit Members" can be done there. */
  ownMembers?: boolean
  /** The admin has the Client Secret, as they say. */
  secretKept?: boolean
  /** What was seen of the connection. */
  connection?: ConnectionSeen
}

/** What is known of the connection to Neo. */
export interface ConnectionSeen {
  /** A verification found nothing wrong. */
  verified: boolean
  /** Neo's page was opened with this application's Client ID. */
  handedOver: boolean
  /** A token of the account was seen, whatever else may be wrong. */
  approved?: boolean
}

export interface Decision {
  step: StepId
  state: GuideMode
}

/** Whether a verdict leaves nothing to do in its step. What cannot be told holds the admin up unless that may be. */
function isSettled(step: Step, { outcome, reason, settled }: Verdict): boolean {
  if (outcome !== 'unknown') return outcome !== 'fail'
  return settled === true || step.lenient === true || (step.maybeAbsent === true && reason === 'unknown.not-on-page')
}

/** Whether verdicts leave nothing to do in a step. */
function isDone(step: Step, verdicts: readonly Verdict[]): boolean {
  return verdicts
    .filter(({ requirement }) => step.requirements.includes(requirement))
    .every((own) => isSettled(step, own))
}

/** Steps of a part that are done by filling in, choosing and granting. */
const workOf = (part: Part): readonly Step[] =>
  stepsOf(part).filter((step) => !isNavigationStep(step) && step.requirements.length > 0)

/** Whether there is no record as far as is known. */
const isMissing = (record: RecordState) => record === 'none' || record === 'unknown'

/** Whether a part needs nothing more, by its record. */
export function isPartComplete(part: Part, { records, stored }: Pick<Situation, 'records' | 'stored'>): boolean {
  if (records[part] !== 'read') return records[part] === 'unread-right'
  const failing = stored.some(({ step, outcome }) => outcome === 'fail' && partOf(stepOf(step)) === part)
  return !failing && (part === 'application' || workOf(part).every((step) => isDone(step, stored)))
}

/** What comes next by the records alone, wherever the admin is. */
export function nextStep(situation: Situation): Decision {
  const { records, stored } = situation
  for (const part of PARTS) {
    if (isPartComplete(part, situation)) continue
    // Until the record is read, or is known not to be there, what comes next is a guess, and nobody is sent there.
    const state = ['none', 'read'].includes(records[part]) ? 'off-path' : 'waiting'
    if (isMissing(records[part])) return { step: stepOfKind('enter', part).id, state }
    const open = records[part] === 'read' ? workOf(part).find((step) => !isDone(step, stored)) : undefined
    return { step: (open ?? stepOfKind('save', part)).id, state }
  }
  return PARTS.every((part) => records[part] === 'read')
    ? { step: stepOfKind('hand-off').id, state: 'done' }
    : { step: stepOfKind('verify').id, state: 'waiting' }
}

function formStep(situation: Situation, { part, saved, read, stale, loading }: OpenForm): Decision {
  const { verdicts, focused } = situation
  if (part === 'application' && isWrongKind(verdicts)) return WRONG_KIND
  const save = stepOfKind('save', part).id
  if (loading) return { step: saved ? save : stepOfKind('fill', part).id, state: 'waiting' }
  const open = workOf(part).filter((step) => !isDone(step, verdicts))
  // What only a saved record can have comes after saving.
  const fields = open.filter((step) => step.kind === 'fill' || (step.kind === 'password' && fails(step, verdicts)))
  const next = fields.find((step) => step.id === focused) ?? fields[0]
  if (next) return { step: next.id, state: 'guiding' }
  if (!saved || stale) return { step: save, state: 'guiding' }
  const capture = captureOf(part)
  if (capture) return { step: capture.id, state: read ? 'done' : 'waiting' }
  const granted = open[0]
  if (granted) return { step: granted.id, state: read ? 'guiding' : 'waiting' }
  return nextStep(situation)
}

const fails = (step: Step, verdicts: readonly Verdict[]) =>
  verdicts.some(({ requirement, outcome }) => outcome === 'fail' && step.requirements.includes(requirement))

/** The wrong kind of form is not filled in but left. */
const WRONG_KIND: Decision = { step: stepOfKind('choose-kind').id, state: 'guiding' }
const isWrongKind = (verdicts: readonly Verdict[]) => fails(stepOfKind('choose-kind'), verdicts)

/** The step that shows what there is to copy of a saved record; an account has none. */
const captureOf = (part: Part) => stepsOf(part).find(({ kind }) => kind === 'capture')

/** On the way to a form that is still wanted: the step that belongs to this page. */
function wayStep({ page, records }: Situation): StepId | undefined {
  return STEPS.find((step: Step) => {
    const part = partOf(step)
    return isNavigationStep(step) && part !== undefined && isMissing(records[part]) && step.pages.includes(page)
  })?.id
}

/** The step to show, from facts alone: reload, return or another tab lead to the same answer. */
export function decideStep(situation: Situation): Decision {
  const { page, verdicts, form, fresh, acknowledged } = situation
  const begin = stepOfKind('begin')
  const mayNot = verdicts.some(
    ({ requirement, outcome }) =>
      begin.requirements.includes(requirement) && (outcome === 'fail' || outcome === 'warn'),
  )
  if (mayNot && !acknowledged) return { step: begin.id, state: 'guiding' }
  if (form) return formStep(situation, form)
  if (page === 'inbound-other-form' && isWrongKind(verdicts)) return WRONG_KIND
  const way = wayStep(situation)
  if (way) return { step: way, state: 'guiding' }
  // A classic form is left by saving it; what came of it is shown on the page that follows.
  const capture = fresh && captureOf(fresh)
  if (capture && isPartComplete(fresh, situation)) return { step: capture.id, state: 'off-path' }
  if (situation.ownMembers) return { step: stepOfKind('roles').id, state: 'guiding' }
  return nextStep(situation)
}

/** Which steps are done, for the progress marks. */
export function completedSteps(situation: Situation, current = decideStep(situation).step): StepId[] {
  const { form, records, verdicts, stored, acknowledged, secretKept = false, connection } = situation
  const index = STEPS.findIndex(({ id }) => id === current)
  const isBefore = (step: Step) => STEPS.findIndex(({ id }) => id === step.id) < index
  const isStepDone = (step: Step): boolean => {
    const part = partOf(step)
    if (step.kind === 'begin') return acknowledged === true || current !== step.id
    if (step.kind === 'verify') return connection?.verified === true
    if (step.kind === 'hand-off') return connection?.handedOver === true
    // Nobody can see whether a secret was kept.
    if (!part || (step.kind === 'capture' && !secretKept)) return false
    if (records[part].startsWith('unread')) return records[part] === 'unread-right'
    const inFront = form?.part === part
    if (isNavigationStep(step))
      return inFront || records[part] === 'read' || (isBefore(step) && partOf(stepOf(current)) === part)
    if (inFront && !form.saved) return isBefore(step) && isDone(step, verdicts)
    if (records[part] !== 'read') return false
    if (step.requirements.length > 0) return isDone(step, inFront ? verdicts : stored)
    return step.kind === 'capture' ? isPartComplete(part, situation) : !(inFront && form.stale) && current !== step.id
  }
  return STEPS.filter(isStepDone).map(({ id }) => id)
}

/**
 * Steps that count as reached: those done now, and those done before as long as there is a record of theirs or its form is
 * in front. So no number goes back when a step has to be done again.
 */
export function reachedSteps(
  done: readonly StepId[],
  before: readonly string[],
  { records, form }: Pick<Situation, 'records' | 'form'>,
): StepId[] {
  const isKept = (step: Step) => {
    const part = partOf(step)
    return part === undefined || isNavigationStep(step) || form?.part === part || !isMissing(records[part])
  }
  return STEPS.filter(({ id }) => done.includes(id) || before.includes(id)).flatMap((step: Step) =>
    done.includes(step.id) || isKept(step) ? step.id : [],
  )
}

export type Track = Part | 'connection'
export const TRACKS: readonly Track[] = [...PARTS, 'connection']

export interface Count {
  done: number
  of: number
}

/** How much of each track is done, as every surface counts it: a part is full only while it needs nothing more. */
export function countTracks(
  reached: readonly string[],
  complete: readonly Part[],
  { verified, handedOver, approved = false }: ConnectionSeen,
  isConnected = false,
): Record<Track, Count> {
  const countOf = (part: Part): Count => {
    const own = stepsOf(part)
    const done = own.filter(({ id }) => reached.includes(id)).length
    return { of: own.length, done: complete.includes(part) ? own.length : Math.min(done, own.length - 1) }
  }
  const steadily = [isConnected || verified, isConnected || handedOver, isConnected || approved]
  return {
    application: countOf('application'),
    user: countOf('user'),
    connection: { of: steadily.length, done: steadily.filter(Boolean).length },
  }
}
