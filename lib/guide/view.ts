import { evaluateRequirements as check } from '../domain/evaluate-requirements'
import type { Verdict } from '../domain/finding'
import { handOffOffer } from '../domain/hand-off-offer'
import {
  completedSteps,
  countTracks,
  type Decision,
  decideStep,
  isPartComplete,
  nextStep,
  type OpenForm,
  type RecordState,
  reachedSteps,
  type Situation,
} from '../domain/progress'
import { FORM_REQUIREMENTS } from '../domain/requirements/form'
import type { Column, Known, Snapshot } from '../domain/snapshot'
import {
  findStep,
  PARTS,
  type Part,
  partOf,
  partOfForm,
  type Step,
  type StepId,
  stepOf,
  stepOfKind,
} from '../domain/steps'
import { displayValue } from '../i18n/translator'
import { saveControl, skipScopeControl } from '../servicenow/dom/controls'
import { deepContains } from '../servicenow/dom/elements'
import { visibleCaption as shownCaption } from '../servicenow/dom/finder/accessible-names'
import { modalsOf } from '../servicenow/dom/finder/front'
import type { TreeWatcher } from '../servicenow/dom/tree-watcher'
import { isEditingRoles, passwordDialog } from '../servicenow/dom/user-controls'
import { differencesOf } from './differences'
import { hasPassword, isOwn, recordOf } from './own-record'
import type { PageObservation } from './page-observation'
import type { GuideState } from './state'
import type { GuideView } from './store'
import { currentColumnOf, findTarget, isTargetMissing, saveHint } from './targets'

const captionsOf = ({ fields }: PageObservation): Partial<Record<Column, string>> =>
  Object.fromEntries([...fields].map(([column, { caption }]) => [column, caption]))

/**
 * The form with what is known of its record: what a closed section hides is told by the record. A form whose record was
 * found by its Client ID counts as saved, even while the address does not name the record.
 */
function completed(form: Known, record: Known | undefined): Known {
  if (!record) return form
  const seen = Object.entries(form.columns).filter(([, fact]) => fact.state === 'seen')
  const columns = { ...record.columns, ...Object.fromEntries(seen) }
  const sysId = form.sysId ?? record.sysId
  return { ...record, ...form, columns, ...(sysId && { sysId }) }
}

function recordState(part: Part, state: GuideState): RecordState {
  if (state[part]) return 'read'
  const { awaiting, declined, right } = state.setup
  if (!state.setup[part]) {
    const isSaving = awaiting?.half === part && (awaiting.sysId ?? awaiting.clientId) !== undefined
    if (isSaving && state.unfound !== part && !state.problem) return 'unread-open'
    return state.candidates[part] || declined?.includes(part) ? 'none' : 'unknown'
  }
  return right?.includes(part) ? 'unread-right' : 'unread-open'
}

/** While a field is typed in the guide stays with it, even if its value is right already. */
function stillTyping(seen: PageObservation, state: GuideState, old: GuideView): boolean {
  return (
    state.typingIn !== null &&
    state.typingIn === seen.focusedElement &&
    seen.page.kind === old.page &&
    seen.focused === old.step
  )
}

/** "Edit Members" of the service account, as far as the address tells whose they are. */
const ownMembers = ({ page }: PageObservation, { setup }: GuideState, trees: TreeWatcher) =>
  page.kind === 'members' && setup.user !== undefined && page.sysId === setup.user.sysId && isEditingRoles(trees)

interface Judged {
  verdicts: Verdict[]
  stored: Verdict[]
  form?: OpenForm
  differences: GuideView['differences']
}

/** What the rules say of the form in front of the admin and of the records. */
function judge(seen: PageObservation, state: GuideState): Judged {
  const { setup, policy, admin, edited } = state
  const part = isOwn(seen, state) ? seen.part : undefined
  const inForm = part && recordOf(seen, state)
  const user = state.user && { ...state.user.record, passwordSet: hasPassword(state, state.user.sysId) }
  const records: Snapshot = { host: setup.host, admin, application: state.application?.record, user }
  const stored = check(FORM_REQUIREMENTS, records, policy)
  if (!part || !seen.record) return { verdicts: stored, stored, differences: [] }
  const record = part === 'user' ? inForm && user : inForm?.record
  const told = part === 'user' && { passwordSet: hasPassword(state, seen.record.sysId) }
  const verdicts = check(
    FORM_REQUIREMENTS,
    { ...records, [part]: { ...completed(seen.record, record), ...told } },
    policy,
  )
  if (partOfForm(seen.page.kind) !== part) return { verdicts, stored, differences: [] }
  const loading = seen.fields.size === 0
  const differences = record && !loading ? differencesOf(seen.record, record, captionsOf(seen)) : []
  const broken =
    record !== undefined &&
    stored.some(
      ({ outcome, step }) => outcome === 'fail' && stepOf(step).kind !== 'roles' && partOf(stepOf(step)) === part,
    )
  const saved = seen.page.sysId !== undefined || record !== undefined
  const form = { part, saved, read: record !== undefined, stale: broken || (edited && differences.length > 0), loading }
  return { verdicts, stored, form, differences: edited ? [] : differences }
}

/** The part for which records are there to choose from, and nothing is known yet. */
function choiceOf({ candidates, choosing, setup }: GuideState, form: OpenForm | undefined) {
  const part =
    choosing ??
    PARTS.find((own) => !setup[own] && !setup.declined?.includes(own) && !form && (candidates[own]?.length ?? 0) > 0)
  const list = part && candidates[part]
  return part && list ? { part, list } : undefined
}

/** What is done here is not what comes next elsewhere; until that is known it is what it was. */
function nextOf(situation: Situation, { state, step }: Decision, { setup }: GuideState): StepId {
  if (state === 'guiding') return step
  const next = nextStep(situation)
  return (next.state === 'waiting' && findStep(setup.next)?.id) || next.step
}

const CAPTIONED = 'a, button, [role=button], [role=link], input[type=submit], input[type=button]'

/** Whether an element shows a caption to quote: a control of few words, not a field or a list. */
const isCaption = (target: Element, { control }: Step) =>
  control !== undefined && target.matches(CAPTIONED) && shownCaption(target).length < 60

/** Whether a dialog of the page stands before what the guide is about, and is not what it is about itself. */
const isCovered = ({ page, shown: front }: PageObservation, trees: TreeWatcher) =>
  page.kind !== 'other' && page.kind !== 'connection-type' && [front, document].some((own) => modalsOf(trees).has(own))

const SKIP: Decision = { step: stepOfKind('save', 'application').id, state: 'guiding' }

/** Whether a dialog asks for an auth scope, which is answered before anything else. */
const isAskedForScope = ({ part, page }: PageObservation, trees: TreeWatcher) =>
  part === 'application' && partOfForm(page.kind) === part && skipScopeControl(trees) !== undefined

interface Context {
  roots: TreeWatcher
  /** Our own element, which is not part of the page. */
  host: Element
}

/** What to show, from what is seen and known. Reads the page; changes nothing. */
export function buildView(
  seen: PageObservation,
  state: GuideState,
  { roots: trees, host }: Context,
  old: GuideView,
): GuideView {
  const { page, focused, focusedElement, classicOnly, inbound, error } = seen
  const { setup, policy, problem, verified } = state
  const { verdicts, stored, form, differences } = judge(seen, state)
  const { application } = setup
  const connection = {
    verified,
    handedOver: application !== undefined && setup.handedOver?.clientId === application.clientId,
  }
  const situation: Situation = {
    page: page.kind,
    verdicts,
    stored,
    records: { application: recordState('application', state), user: recordState('user', state) },
    fresh: state.fresh,
    ownMembers: ownMembers(seen, state, trees),
    acknowledged: setup.acknowledged === true,
    secretKept: application?.secretKept === true,
    connection,
    ...(form && { form }),
    ...(focused && { focused }),
  }
  // Whatever the form looks like, the dialog before it has to be answered.
  const decision = isAskedForScope(seen, trees) ? SKIP : decideStep(situation)
  const isTyping = stillTyping(seen, state, old)
  const step = isTyping ? old.step : decision === SKIP ? SKIP.step : (state.chosen ?? decision.step)
  const own = stepOf(step)
  const column = isTyping && seen.focusedColumn ? seen.focusedColumn : currentColumnOf(own, verdicts)
  const done = completedSteps(situation, decision.step)
  const before = form && !form.saved && situation.records[form.part] !== 'read' ? old.reached : setup.stepsDone
  const reached = reachedSteps(done, before, situation)
  const right = PARTS.filter((part) => isPartComplete(part, situation))
  const captured = right.includes('application')
    ? handOffOffer(policy, setup.host, state.application?.clientId ?? setup.application?.clientId)
    : undefined
  const save = form && saveControl(trees, saveHint(policy, seen.part))
  const choice = stepOf(decision.step).kind === 'begin' ? undefined : choiceOf(state, form)
  // While the admin is asked which record it is, nothing is to be clicked on the page.
  const target = choice
    ? undefined
    : findTarget(own, seen, verdicts, trees, policy, { column, generatedKept: state.generatedKept })
  // A button of the card itself is no reason for the card to move.
  const inFocus = focusedElement?.localName === 'body' || deepContains(host, focusedElement) ? null : focusedElement
  const paused = problem?.reason === 'session-ended'
  const behind = !target && !choice && isCovered(seen, trees) && (state.saving ? 'saving' : 'dialog')
  const dialog = own.kind === 'password' ? passwordDialog(trees) : undefined
  const isHere = !paused && !behind && (state.chosen !== undefined || decision.state !== 'off-path')
  const isLost = isHere && !setup.hushed?.includes(page.kind) && isTargetMissing(seen, { step, target, choice })
  return {
    page: page.kind,
    step,
    state: paused ? 'paused' : state.chosen ? 'guiding' : decision.state,
    verdicts,
    captions: captionsOf(seen),
    stepsDone: done,
    reached,
    tracks: countTracks(reached, right, connection),
    touched: state.touched,
    host: setup.host,
    fresh: state.fresh !== undefined,
    keepClear: [save, inFocus].filter((element) => element !== undefined && element !== null),
    classicOnly,
    inbound,
    differences,
    roles: policy.roles,
    right,
    next: nextOf(situation, decision, state),
    collapsed: old.collapsed,
    ...(form && { form }),
    ...(setup.application && { applicationName: displayValue(setup.application.name) }),
    ...(setup.user && { userName: displayValue(setup.user.userName) }),
    ...(column && { column }),
    ...(dialog && { password: dialog === 'generated' && state.generatedKept ? 'kept' : dialog }),
    ...(setup.fromResults && { fromResults: true }),
    ...(application?.secretKept && { secretKept: true }),
    ...(save && { saveCaption: shownCaption(save) }),
    ...(choice && { choice }),
    ...(old.position && { position: old.position }),
    ...(target && { target }),
    ...(behind && { behind }),
    ...(isLost && { lost: true }),
    ...(target && isCaption(target, own) && { targetCaption: shownCaption(target) }),
    ...(captured && { captured }),
    ...(error && { error }),
    ...(problem && { problem }),
  }
}
