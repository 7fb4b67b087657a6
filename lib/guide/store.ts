import { createStore } from 'zustand/vanilla'
import type { PageKind } from '../servicenow/pages'
import type { GuideState } from '../setup/progress'
import type { ApplicationColumn } from '../setup/snapshot'
import type { StepId } from '../setup/steps'
import type { Message, Verdict } from '../setup/verdict'
import type { HandOffOffer } from './hand-off'

/** What the guide shows. All of it follows from the page, the records and the stored set-up; nothing here is kept. */
export interface GuideView {
  page: PageKind
  step: StepId
  state: GuideState
  /** All verdicts on the form in front of the admin, or on the record where no form is open. */
  verdicts: readonly Verdict[]
  /** Captions as the page shows them, by column. */
  captions: Readonly<Partial<Record<ApplicationColumn, string>>>
  stepsDone: readonly StepId[]
  /** The element to point at; undefined where it is not certainly found. */
  target?: HTMLElement
  /** Elements the card must not cover besides the target. */
  keepClear: readonly Element[]
  /** What was taken from the saved record. */
  captured?: HandOffOffer
  /** The caption of what saves the form, as the page shows it. */
  saveCaption?: string
  /** The release has only the old form. */
  classicOnly: boolean
  /** The page shows that the new experience is there to go to. */
  inbound: boolean
  /** What the record holds differently from what the form showed when it was saved. */
  differences: readonly { caption: string; stored: string }[]
  /** Something went wrong, in words for the admin. */
  problem?: Message
  collapsed: boolean
  position?: { x: number; y: number }
}

/** What the admin can do in the guide. Each is called from a trusted event only. */
export interface GuideActions {
  fix: (verdict: Verdict) => void
  fillAll: () => void
  show: (verdict: Verdict) => void
  go: (where: 'registry' | 'inbound' | 'record') => void
  retry: () => void
  collapse: (collapsed: boolean) => void
  move: (position: { x: number; y: number }) => void
}

export const initialView: GuideView = {
  page: 'other',
  step: 'app.find',
  state: 'waiting',
  verdicts: [],
  captions: {},
  stepsDone: [],
  keepClear: [],
  classicOnly: false,
  inbound: false,
  differences: [],
  collapsed: false,
}

export const createGuideStore = () => createStore<GuideView>(() => initialView)
export type GuideStore = ReturnType<typeof createGuideStore>

const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]))
  if (!isPlain(a) || !isPlain(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]))
}
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Puts a new view into the store, keeping what is equal so that only real changes are drawn. */
export function show(store: GuideStore, view: GuideView): void {
  const old = store.getState()
  if (same(old, view)) return
  const next: Record<string, unknown> = { ...view }
  for (const key of Object.keys(next) as (keyof GuideView)[]) if (same(old[key], view[key])) next[key] = old[key]
  store.setState(next as unknown as GuideView, true)
}
