import type { Policy } from '../neo/policy'
import type { StoredApplication } from '../records/application'
import { type Candidate, isExactApplication, isExactUser } from '../records/candidates'
import type { StoredUser } from '../records/user'
import { formSave } from '../servicenow/controls'
import { deepContains } from '../servicenow/dom'
import { modalsOf } from '../servicenow/finder/front'
import { captionOf as shownCaption } from '../servicenow/finder/names'
import type { Roots } from '../servicenow/roots'
import { editsRoles } from '../servicenow/user-controls'
import { judge as check, LIVE } from '../setup/live'
import {
  type Decision,
  decide,
  isRight,
  nextStep,
  type OpenForm,
  type RecordState,
  type Situation,
  stepsDone,
} from '../setup/progress'
import type { Setup } from '../setup/setup'
import { type Admin, type Column, type Known, type Snapshot, valueOf } from '../setup/snapshot'
import { HALVES, type Half, halfOf, halfOfForm, type Step, type StepId, stepNamed, stepOf } from '../setup/steps'
import type { Fix, Message, Verdict } from '../setup/verdict'
import { shown } from '../text/translator'
import { differencesOf } from './differences'
import { handOffOffer } from './hand-off'
import type { Look } from './look'
import type { GuideView } from './store'
import { columnOf, targetOf } from './targets'

/** What the guide knows besides what it sees on the page. */
export interface Knowledge {
  setup: Setup
  policy: Policy
  /** The signed-in person, once read. */
  admin?: Admin | undefined
  /** Records as they were last read. */
  application?: StoredApplication | undefined
  user?: StoredUser | undefined
  /** Records that may be Neo's already, by half, once searched for. */
  candidates: Partial<Record<Half, readonly Candidate[]>>
  /** The sys_id of an account that was given a password before its record was read. */
  passwordOf?: string | undefined
  /** The half for which the admin wants to choose again. */
  choosing?: Half | undefined
  /** The half whose record was being saved, and is not there. */
  unfound?: Half | undefined
  /** The half whose record was saved or chosen a moment ago. */
  fresh?: Half | undefined
  /** The form was touched after its record was read. */
  edited: boolean
  /** The element that was typed into a moment ago. */
  typingIn: Element | null
  /** The step whose line the admin chose. */
  chosen?: StepId | undefined
  problem?: Message | undefined
  /** What a field did not take when it was filled in. */
  refused?: Pick<Fix, 'column' | 'value'> | undefined
  /** Our own element, which is not part of the page. */
  host: Element
}

const captionsOf = ({ fields }: Look): Partial<Record<Column, string>> =>
  Object.fromEntries([...fields].map(([column, { caption }]) => [column, caption]))

/**
 * Whether the form in front of the admin is certainly this set-up's: a new one, or that of a record which the set-up has,
 * which was saved from here, or which is Neo's by its identity as it is stored.
 */
export function isKnown({ page: { sysId }, half }: Look, { setup, candidates, admin }: Knowledge): boolean {
  if (!half || !sysId) return true
  if (sysId === setup[half]?.sysId || (setup.awaiting?.half === half && sysId === setup.awaiting.sysId)) return true
  if (setup[half] || setup.declined?.includes(half) || sysId === admin?.sysId) return false
  const exact = candidates[half]?.filter((candidate) => candidate.exact) ?? []
  return exact.length === 1 && exact[0]?.sysId === sysId
}

/**
 * Whether the form in front of the admin is this set-up's. A record of something else must not be guided through, let alone
 * filled in, and a name proves nothing: anybody can be called Neo. Until the records are read a form whose identity is
 * Neo's counts; nothing is kept of it by then.
 */
export function isOwn(seen: Look, known: Knowledge): boolean {
  if (isKnown(seen, known)) return true
  const { half, record, page } = seen
  const { setup, candidates, policy, admin } = known
  if (!half || candidates[half] || setup[half] || setup.declined?.includes(half)) return false
  const value = (column: Column) => valueOf(record, column) ?? ''
  if (half === 'user') return page.sysId !== admin?.sysId && isExactUser({ user_name: value('user_name') }, policy)
  return isExactApplication({ redirect_url: value('redirect_url'), type: value('type') }, policy)
}

/** The record that was read, if it is the one in front of the admin: by its sys_id, or by the Client ID on the form. */
function recordOf({ page, half, record }: Look, known: Knowledge) {
  const stored = half && known[half]
  if (!stored || !record) return undefined
  if (page.sysId) return page.sysId === stored.sysId ? stored : undefined
  return half === 'application' && valueOf(record, 'client_id') === known.application?.clientId ? stored : undefined
}

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

function recordState(half: Half, known: Knowledge): RecordState {
  if (known[half]) return 'read'
  const { awaiting, declined, right } = known.setup
  if (!known.setup[half]) {
    const isSaving = awaiting?.half === half && (awaiting.sysId ?? awaiting.clientId) !== undefined
    if (isSaving && known.unfound !== half && !known.problem) return 'unread-open'
    return known.candidates[half] || declined?.includes(half) ? 'none' : 'unknown'
  }
  return right?.includes(half) ? 'unread-right' : 'unread-open'
}

/** While a field is typed in the guide stays with it, even if its value is right already. */
function stillTyping(seen: Look, known: Knowledge, old: GuideView): boolean {
  return (
    known.typingIn !== null &&
    known.typingIn === seen.focusedElement &&
    seen.page.kind === old.page &&
    seen.focused === old.step
  )
}

/** "Edit Members" of the service account, as far as the address tells whose they are. */
const ownMembers = ({ page }: Look, { setup }: Knowledge, roots: Roots) =>
  page.kind === 'members' && setup.user !== undefined && page.sysId === setup.user.sysId && editsRoles(roots)

/** Whether an account was given a password, as we saw or were told. */
export const hasPassword = ({ setup: { user }, passwordOf }: Knowledge, sysId: string | undefined): boolean =>
  sysId !== undefined && (sysId === passwordOf || (sysId === user?.sysId && user.passwordSet === true))

interface Judged {
  verdicts: Verdict[]
  stored: Verdict[]
  form?: OpenForm
  differences: GuideView['differences']
}

/** What the rules say of the form in front of the admin and of the records. */
function judge(seen: Look, known: Knowledge): Judged {
  const { setup, policy, admin, edited } = known
  const half = isOwn(seen, known) ? seen.half : undefined
  const inForm = half && recordOf(seen, known)
  const user = known.user && { ...known.user.record, passwordSet: hasPassword(known, known.user.sysId) }
  const records: Snapshot = { host: setup.host, admin, application: known.application?.record, user }
  const stored = check(LIVE, records, policy)
  if (!half || !seen.record) return { verdicts: stored, stored, differences: [] }
  const record = half === 'user' ? inForm && user : inForm?.record
  const told = half === 'user' && { passwordSet: hasPassword(known, seen.record.sysId) }
  const verdicts = check(LIVE, { ...records, [half]: { ...completed(seen.record, record), ...told } }, policy)
  if (halfOfForm(seen.page.kind) !== half) return { verdicts, stored, differences: [] }
  const loading = seen.fields.size === 0
  const differences = record && !loading ? differencesOf(seen.record, record, captionsOf(seen)) : []
  const broken =
    record !== undefined &&
    stored.some((v) => v.outcome === 'fail' && v.requirement !== 'user.itil' && halfOf(stepOf(v.step)) === half)
  const saved = seen.page.sysId !== undefined || record !== undefined
  const form = { half, saved, read: record !== undefined, stale: broken || (edited && differences.length > 0), loading }
  return { verdicts, stored, form, differences: edited ? [] : differences }
}

/** The half for which records are there to choose from, and nothing is known yet. */
function choiceOf({ candidates, choosing, setup }: Knowledge, form: OpenForm | undefined) {
  const half =
    choosing ??
    HALVES.find((own) => !setup[own] && !setup.declined?.includes(own) && !form && (candidates[own]?.length ?? 0) > 0)
  const list = half && candidates[half]
  return half && list ? { half, list } : undefined
}

/** What is done here is not what comes next elsewhere; until that is known it is what it was. */
function nextOf(situation: Situation, { state, step }: Decision, { setup }: Knowledge): StepId {
  if (state === 'guiding') return step
  const next = nextStep(situation)
  return (next.state === 'waiting' && stepNamed(setup.next)?.id) || next.step
}

const CAPTIONED = 'a, button, [role=button], [role=link], input[type=submit], input[type=button]'

/** Whether an element shows a caption to quote: a control of few words, not a field or a list. */
const isCaption = (target: Element, { control }: Step) =>
  control !== undefined && target.matches(CAPTIONED) && shownCaption(target).length < 60

/** Whether a dialog of the page stands before what the guide is about, and is not what it is about itself. */
const isCovered = ({ page, shown: front }: Look, roots: Roots) =>
  page.kind !== 'other' && page.kind !== 'connection-type' && [front, document].some((own) => modalsOf(roots).has(own))

/** What to show, from what is seen and known. Reads the page; changes nothing. */
export function viewOf(seen: Look, known: Knowledge, roots: Roots, old: GuideView): GuideView {
  const { page, focused, focusedElement, classicOnly, inbound, error } = seen
  const { setup, policy, problem } = known
  const { verdicts, stored, form, differences } = judge(seen, known)
  const situation: Situation = {
    page: page.kind,
    verdicts,
    stored,
    records: { application: recordState('application', known), user: recordState('user', known) },
    fresh: known.fresh,
    ownMembers: ownMembers(seen, known, roots),
    acknowledged: setup.acknowledged === true,
    ...(form && { form }),
    ...(focused && { focused }),
  }
  const decision = decide(situation)
  const step = stillTyping(seen, known, old) ? old.step : (known.chosen ?? decision.step)
  const captured = stepsDone(situation, decision.step).includes('app.capture')
    ? handOffOffer(policy, setup.host, known.application?.clientId ?? setup.application?.clientId)
    : undefined
  const save = form && formSave(roots)
  const choice = decision.step === 'start' ? undefined : choiceOf(known, form)
  // While the admin is asked which record it is, nothing is to be clicked on the page.
  const target = choice ? undefined : targetOf(stepOf(step), seen, verdicts, roots, policy)
  // A button of the card itself is no reason for the card to move.
  const inFocus =
    focusedElement?.localName === 'body' || deepContains(known.host, focusedElement) ? null : focusedElement
  const paused = problem?.key === 'api.session-ended'
  return {
    page: page.kind,
    step,
    state: paused ? 'paused' : known.chosen ? 'guiding' : decision.state,
    verdicts,
    captions: captionsOf(seen),
    stepsDone: stepsDone(situation, decision.step),
    fresh: known.fresh !== undefined,
    keepClear: [save, inFocus].filter((element) => element !== undefined && element !== null),
    classicOnly,
    inbound,
    differences,
    roles: policy.roles,
    right: HALVES.filter((half) => isRight(half, situation)),
    next: nextOf(situation, decision, known),
    collapsed: old.collapsed,
    ...(form && { form }),
    ...(setup.application && { applicationName: shown(setup.application.name) }),
    ...(setup.user && { userName: shown(setup.user.userName) }),
    ...(columnOf(stepOf(step), verdicts) && { column: columnOf(stepOf(step), verdicts) }),
    ...(save && { saveCaption: shownCaption(save) }),
    ...(choice && { choice }),
    ...(old.position && { position: old.position }),
    ...(target && { target }),
    ...(!target && !choice && isCovered(seen, roots) && { behind: true }),
    ...(target && isCaption(target, stepOf(step)) && { targetCaption: shownCaption(target) }),
    ...(captured && { captured }),
    ...(error && { error }),
    ...(problem && { problem }),
  }
}
