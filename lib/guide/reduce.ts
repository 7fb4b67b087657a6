import { destinationOf, type RouteTarget } from '../domain/routes'
import { type Column, valueOf } from '../domain/snapshot'
import { findStep, PARTS, type Part, partOfForm, stepOf } from '../domain/steps'
import { isApplied } from './edits'
import {
  type Acknowledged,
  type EventOf,
  type GuideEvent,
  inSequence,
  OBSERVE,
  remember,
  type Transition,
  withChange,
} from './events'
import { isOwn, matchesSavedForm } from './own-record'
import type { PageObservation } from './page-observation'
import { readsDue, resetReads, searchFor, searchKey, withAnswer } from './reads-due'
import { adopt, chooseRecord, problemOf, stepsWithout } from './records'
import { compareSaved, lookForSaved, lookLater, savedIsRead, startSaving } from './saving'
import type { GuideState } from './state'
import { isDeepEqual } from './store'

/** How long, in ms, the guide stays with the field that is being typed in, after the last key or another change. */
const TYPING = { key: 2_000, other: 900 }

type Handlers = { [T in GuideEvent['type']]: (state: GuideState, event: EventOf<T>) => Transition }

const observe = (state: GuideState): Transition => [state, [OBSERVE]]
const andObserve = (state: GuideState, by: Partial<GuideState>): Transition => observe({ ...state, ...by })

/** What the admin changed on the form, or has left, counts as touched while that form is in front. */
function touchedOn(page: PageObservation, { page: before, edited, touched }: GuideState): readonly Column[] {
  if (before?.address !== page.address || before.shown !== page.shown) return []
  if (!edited) return touched
  const left = before.focusedColumn === page.focusedColumn ? undefined : before.focusedColumn
  const isTouched = (column: Column) => {
    const old = valueOf(before.record, column)
    return column === left || (old !== undefined && old !== valueOf(page.record, column))
  }
  const more = ([...page.fields.keys()] as Column[]).filter((own) => !touched.includes(own) && isTouched(own))
  return more.length > 0 ? [...touched, ...more] : touched
}

function pageObserved(state: GuideState, { page }: EventOf<'page-observed'>): Transition {
  const { page: before, problem, fresh } = state
  const next: GuideState = { ...state, page, touched: touchedOn(page, state) }
  // Some pages take a value later, or it was typed in since.
  if (problem?.reason === 'not-taken' && isApplied(page, problem.edit)) next.problem = undefined
  // What was chosen or saved on one page says nothing about the next.
  if (before && before.page.kind !== page.page.kind) {
    next.chosen = undefined
    if (fresh !== 'application' || partOfForm(before.page.kind) === undefined) next.fresh = undefined
  }
  return [next, []]
}

/** What popup and pill show while no page of the setup is open is remembered; what is not known yet is read. */
function shown(state: GuideState, { progress, differences, isOwn: isOwnProgress }: EventOf<'shown'>): Transition {
  if (!state.isDrawn) return [state, []]
  const status = progress.right?.includes('application') ? 'captured' : 'active'
  const now = { ...progress, status } as const
  // What another tab's progress leads to is not stored again: the two tabs would never end.
  const isNew = isOwnProgress && !isDeepEqual({ ...state.setup, ...now }, state.setup)
  return inSequence(
    state,
    (own) => (isNew ? remember(own, now) : [own, []]),
    readsDue,
    (own) => compareSaved(own, differences),
  )
}

/** The account in front of the admin has a password now. What is stored of it comes with its record. */
function passwordSet(state: GuideState): Transition {
  const { page, setup } = state
  if (page?.part !== 'user' || !isOwn(page, state)) return [state, []]
  const { user } = setup
  if (user && user.sysId === page.page.sysId) return remember(state, { user: { ...user, passwordSet: true } })
  return withChange(state, { passwordOf: page.page.sysId })
}

/** Leads to a place, or to the choice of a record that was found meanwhile, so that none is made twice. */
function leadTo(state: GuideState, place: RouteTarget): Transition {
  const now = { ...state, leadingTo: undefined }
  const { user, declined } = state.setup
  const isOpen = place === 'user' && !user && !declined?.includes(place)
  if (isOpen && (state.candidates.user?.length ?? 0) > 0) return reconsider(now, place)
  return [now, [{ type: 'navigate', place }]]
}

function go(state: GuideState, place: RouteTarget): Transition {
  const isKnown = place !== 'user' || state.setup.user !== undefined || state.asked.keys[searchKey(place)] === 'done'
  return isKnown ? leadTo(state, place) : searchFor({ ...state, leadingTo: place }, place)
}

const reconsider = (state: GuideState, part: Part): Transition =>
  inSequence({ ...state, choosing: part }, (now) => searchFor(now, part), observe)

function searched(state: GuideState, { part, found, page }: EventOf<'searched'>): Transition {
  const list = 'reason' in found ? [] : found
  const now = withAnswer({ ...state, candidates: { ...state.candidates, [part]: list } }, searchKey(part), page)
  // Of a record in front of the admin it is not known then whether it is Neo's.
  if ('reason' in found && state.page?.part === part && state.page.page.sysId) now.problem = problemOf(found)
  const { declined } = state.setup
  const [only, more] = list
  const isCertain = only?.exact && !more && !state.setup[part] && !declined?.includes(part)
  return inSequence(
    now,
    (own) => (isCertain ? chooseRecord(own, part, only) : observe(own)),
    (own) => (own.leadingTo === part ? leadTo(own, part) : [own, []]),
  )
}

function recordRead(state: GuideState, { part, wanted, answer, save }: EventOf<'record-read'>): Transition {
  const { saving } = state
  if (save !== undefined && save !== saving?.id) return [state, []]
  if (answer.ok) {
    const isMeant =
      save === undefined || saving?.first || (saving && matchesSavedForm(saving.form, answer.stored.record))
    if (!isMeant) return lookLater(state)
    return inSequence(
      state,
      (now) => adopt(now, part, answer.stored),
      (now) => (save === undefined ? [now, []] : savedIsRead(now)),
      observe,
    )
  }
  const missed =
    answer.reason === 'not-found' ? withoutRecord(state, part, wanted.sysId) : { problem: problemOf(answer) }
  return inSequence({ ...state, ...missed }, observe, (now) => (save === undefined ? [now, []] : lookLater(now)))
}

/**
 * A record that is not there. While it is being saved that is no problem; one that was there before is gone, or is not
 * there for whoever is signed in now: another one is looked for, but what is stored of this one stays.
 */
function withoutRecord(state: GuideState, part: Part, sysId: string | undefined): Partial<GuideState> {
  const isSetups = sysId !== undefined && sysId === state.setup[part]?.sysId
  return {
    [part]: undefined,
    ...(!state.saving && { unfound: part }),
    ...(isSetups && { setup: { ...state.setup, [part]: undefined, stepsDone: stepsWithout(part, state.setup) } }),
  }
}

/** The setup was changed in another tab. */
function setupChanged(state: GuideState, { setup: stored }: EventOf<'setup-changed'>): Transition {
  const setup = { ...stored, ...state.unsaved }
  if (isDeepEqual(setup, state.setup)) return [state, []]
  const next: GuideState = { ...state, setup }
  for (const part of PARTS) if (state[part]?.sysId !== setup[part]?.sysId) next[part] = undefined
  return [next, [{ type: 'observe', isOwn: false }]]
}

/** Without the token nothing can be read: said at once, and taken back once it is there. Before a session there is none. */
function tokenAsked(state: GuideState, { isThere }: EventOf<'token-asked'>): Transition {
  const isTold = state.problem?.reason === 'no-token'
  if (isThere !== isTold || state.page?.page.kind === 'sign-in') return [state, []]
  return andObserve(state, { problem: isThere ? undefined : { reason: 'no-token' } })
}

/** Points at the step that the admin asked for before this page was opened, if it is done here. */
function opened(state: GuideState, { kind }: EventOf<'opened'>): Transition {
  const step = findStep(state.setup.show)
  if (!step) return [state, []]
  const isHere = (step.pages as readonly string[]).includes(kind)
  const now = isHere ? { ...state, chosen: step.id } : state
  return isHere || kind !== 'other' ? remember(now, { show: undefined }) : [now, []]
}

function visit(state: GuideState, { step }: EventOf<'visit'>): Transition {
  const place = destinationOf(step)
  const kind = state.page?.page.kind
  if (place && kind && !(stepOf(step).pages as readonly string[]).includes(kind)) return go(state, place)
  return [{ ...state, chosen: step }, [OBSERVE, { type: 'reveal' }]]
}

/** A report is offered no more on pages of this kind. */
function hush(state: GuideState): Transition {
  const { hushed = [] } = state.setup
  const kind = state.page?.page.kind
  if (!kind || hushed.includes(kind)) return [state, []]
  return inSequence(state, (now) => remember(now, { hushed: [...hushed, kind] }), observe)
}

function reportMade(state: GuideState, { isMade }: EventOf<'report-made'>): Transition {
  if (!isMade) return andObserve(state, { problem: { reason: 'no-report' } })
  return hush(state.problem?.reason === 'no-report' ? { ...state, problem: undefined } : state)
}

const again = (state: GuideState): Transition => observe(resetReads(state))

const ACKNOWLEDGED: Record<Acknowledged, (state: GuideState) => Transition> = {
  roles: (state) => remember(state, { acknowledged: true }),
  password: passwordSet,
  generated: (state) => withChange(state, { generatedKept: true }),
  secret: (state) => {
    const { application } = state.setup
    return application ? remember(state, { application: { ...application, secretKept: true } }) : [state, []]
  },
}

const HANDLERS: Handlers = {
  opened,
  drawn: (state) => andObserve(state, { isDrawn: true }),
  'page-observed': pageObserved,
  shown,
  clicked: (state, { saves }) => (saves ? startSaving(state) : withChange(state, { edited: true })),
  typed: (state, { element, isKey }) => [
    { ...state, edited: true, chosen: undefined, typingIn: element as Element | null },
    [{ type: 'wait', name: 'typing', ms: isKey ? TYPING.key : TYPING.other, event: { type: 'typing-ended' } }],
  ],
  'typing-ended': (state) => andObserve(state, { typingIn: null }),
  // Whoever goes to what was pointed at, as a tab that hides the field, is still about it.
  'focus-moved': (state, { isOnTarget }) => (isOnTarget ? [state, []] : withChange(state, { chosen: undefined })),
  'password-generated': (state) => andObserve(state, { generatedKept: false }),
  // What is generated next has to be kept first again.
  'password-set': (state) => passwordSet({ ...state, generatedKept: false }),
  'came-back': again,
  'token-asked': tokenAsked,
  'admin-read': (state, { admin, page }) =>
    inSequence(
      withAnswer({ ...state, admin }, 'admin', page),
      (now) => (now.asked.keys[searchKey('user')] === 'waiting' ? searchFor(now, 'user') : [now, []]),
      observe,
    ),
  searched,
  'record-read': recordRead,
  'save-due': (state, { save }) => lookForSaved(state, save),
  stored: (state, { change: done }) =>
    state.unsaved === done ? withChange(state, { unsaved: undefined }) : [state, []],
  'not-stored': (state) => andObserve(state, { problem: { reason: 'not-stored' } }),
  'stored-newer': (state, { isOwn: isOwnChange }) => [
    { ...state, problem: { reason: 'newer' } },
    [{ type: 'observe', isOwn: isOwnChange }],
  ],
  'setup-changed': setupChanged,
  filled: (state, { refused }) =>
    andObserve(state, {
      problem: refused && {
        reason: 'not-taken',
        edit: refused.edit,
        ...(refused.caption !== undefined && { caption: refused.caption }),
      },
    }),
  fill: (state, { edits }) => [{ ...state, edited: true }, [{ type: 'fill', edits }]],
  visit,
  go: (state, { place }) => go(state, place),
  retry: (state) =>
    inSequence(
      state,
      (now) => remember(now, {}),
      (now) => again({ ...now, problem: undefined }),
    ),
  choose: (state, { part, candidate }) => chooseRecord(state, part, candidate),
  reconsider: (state, { part }) => reconsider(state, part),
  acknowledge: (state, { what }) =>
    inSequence(
      state,
      (now) => ACKNOWLEDGED[what](now),
      (now) => andObserve(now, { chosen: undefined }),
    ),
  report: (state, { step }) => [state, [{ type: 'make-report', step }]],
  'report-made': reportMade,
  hush,
  arrange: (state, { card }) => remember(state, card),
}

/** What follows from an event: the next state, and what is to be done. Pure; everything the guide knows changes here. */
export function reduce<T extends GuideEvent['type']>(state: GuideState, event: EventOf<T>): Transition {
  return (HANDLERS[event.type] as (state: GuideState, event: EventOf<T>) => Transition)(state, event)
}
