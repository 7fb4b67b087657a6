import { createStore } from 'zustand/vanilla'
import type { Verdict } from '../domain/finding'
import type { HandOffOffer } from '../domain/hand-off-offer'
import { type Count, countTracks, type GuideMode, type OpenForm, type Track } from '../domain/progress'
import type { RouteTarget } from '../domain/routes'
import type { Column } from '../domain/snapshot'
import { FIRST_STEP, type Part, type StepId } from '../domain/steps'
import type { Candidate } from '../records/candidates'
import type { PasswordDialog } from '../servicenow/dom/user-controls'
import type { PageKind } from '../servicenow/pages'
import type { Acknowledged } from './events'
import type { Problem } from './state'

/** What the guide shows. All of it follows from the page, the records and the stored set-up; nothing here is kept. */
export interface GuideView {
  page: PageKind
  step: StepId
  state: GuideMode
  /** All verdicts: on the form in front of the admin, and on the records of what is not in front. */
  verdicts: readonly Verdict[]
  /** The form of this set-up in front of the admin. */
  form?: OpenForm
  /** Captions as the form shows them, by column. */
  captions: Readonly<Partial<Record<Column, string>>>
  /** The column the step is about now. */
  column?: Column
  stepsDone: readonly StepId[]
  /** Steps that were done, some of which have to be done again. */
  reached: readonly StepId[]
  /** How much of each track is done. */
  tracks: Readonly<Record<Track, Count>>
  /** Columns whose findings are marked; on a form that was not touched there is only something to do. */
  touched: readonly Column[]
  /** The dialog in which a password is set, and whether the admin has what was generated. */
  password?: PasswordDialog | 'kept'
  /** The results led to this page. */
  fromResults?: boolean
  /** The admin has the Client Secret, as they say. */
  secretKept?: boolean
  host: string
  /** The step to go on with from a page that is no part of the set-up. */
  next: StepId
  /** Halves that need nothing more. */
  right: readonly Part[]
  /** What was saved or chosen a moment ago stays in sight, off the path too. */
  fresh: boolean
  /** The element to point at; undefined where it is not certainly found. */
  target?: HTMLElement
  /** A dialog of the page stands before everything that could be pointed at; `saving` where it may ask for an auth scope. */
  behind?: 'dialog' | 'saving'
  /** What the step points at should be on this page and is not; said no more where the admin does not want to hear of it. */
  lost?: boolean
  /** Elements the card must not cover besides the target. */
  keepClear: readonly Element[]
  /** What was taken from the saved record. */
  captured?: HandOffOffer
  applicationName?: string
  userName?: string
  /** Roles the service account needs. */
  roles: readonly string[]
  /** Records that may be Neo's already, for the admin to choose from. */
  choice?: { part: Part; list: readonly Candidate[] }
  /** The caption of what saves the form, as the page shows it. */
  saveCaption?: string
  /** The caption of the control to click, as the page shows it. */
  targetCaption?: string
  /** The release has only the old form. */
  classicOnly: boolean
  /** The page shows that the new experience is there to go to. */
  inbound: boolean
  /** What the record holds differently from what the form showed when it was saved. */
  differences: readonly { caption: string; stored: string }[]
  /** What the page itself says went wrong. */
  error?: string
  /** Something went wrong. */
  problem?: Problem
  collapsed: boolean
  position?: { x: number; y: number }
}

/** What the admin can do in the guide. Each is called from a trusted event only. */
export interface GuideActions {
  /** Fill in; none where a policy says so. */
  fix?: ((verdict: Verdict) => void) | undefined
  fillAll?: (() => void) | undefined
  /** Points at a step on this page, or goes to where it is done. */
  visit: (step: StepId) => void
  /** Opens the section or tab that a verdict's field is hidden in. */
  open: (verdict: Verdict) => void
  /** Scrolls what is pointed at into sight. */
  reveal: () => void
  go: (place: RouteTarget) => void
  retry: () => void
  /** Goes on with a record that is there already; with none, the admin wants a new one. */
  choose: (part: Part, candidate?: Candidate) => void
  /** Shows the records of a part again, to choose another. */
  reconsider: (part: Part) => void
  /** The admin says what cannot be seen. */
  acknowledge: (what: Acknowledged) => void
  /** Opens the results that led here. */
  backToResults: () => void
  /** Opens the plan of what can be set up for the admin; none where a policy says so. */
  plan?: (() => void) | undefined
  /** Opens Neo's page with what is stored of this instance. */
  continueInNeo: () => void
  /** Opens the verification of everything, the platform's part too. */
  verify: () => void
  /** Takes a report of how this page is built, and shows it in a tab. */
  report: () => void
  /** Offers no such report any more on pages of this kind. */
  hush: () => void
  collapse: (collapsed: boolean) => void
  move: (position: { x: number; y: number }) => void
}

export const initialView: GuideView = {
  page: 'other',
  step: FIRST_STEP,
  state: 'waiting',
  verdicts: [],
  captions: {},
  stepsDone: [],
  reached: [],
  tracks: countTracks([], [], { verified: false, handedOver: false }),
  touched: [],
  host: '',
  next: FIRST_STEP,
  right: [],
  fresh: false,
  keepClear: [],
  roles: [],
  classicOnly: false,
  inbound: false,
  differences: [],
  collapsed: false,
}

export const createGuideStore = () => createStore<GuideView>(() => initialView)
export type GuideStore = ReturnType<typeof createGuideStore>

/** Whether two values are equal, however deep; elements are equal to themselves only. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  try {
    if (Object.is(a, b)) return true
    if (Array.isArray(a) && Array.isArray(b))
      return a.length === b.length && a.every((item, i) => isDeepEqual(item, b[i]))
    if (!isPlain(a) || !isPlain(b)) return false
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every((key) => isDeepEqual(a[key], b[key]))
  } catch {
    // An element of a document that its frame has left is a dead object in Firefox, and throws.
    return false
  }
}
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Puts a new view into the store, keeping what is equal so that only real changes are drawn. */
export function updateView(store: GuideStore, view: GuideView): void {
  const old = store.getState()
  if (isDeepEqual(old, view)) return
  const next: Record<string, unknown> = { ...view }
  for (const key of Object.keys(next) as (keyof GuideView)[]) if (isDeepEqual(old[key], view[key])) next[key] = old[key]
  store.setState(next as unknown as GuideView, true)
}
