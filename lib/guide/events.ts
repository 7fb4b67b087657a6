import type { RouteTarget } from '../domain/routes'
import type { Setup } from '../domain/setup'
import type { Admin } from '../domain/snapshot'
import type { Part, StepId } from '../domain/steps'
import type { ApplicationRecord } from '../records/application'
import type { Candidate } from '../records/candidates'
import type { UserRecord } from '../records/user'
import type { PageKind } from '../servicenow/pages'
import type { ReadFailure } from '../servicenow/rest/table-api'
import type { PageObservation } from './page-observation'
import type { Edit, GuideState, Wanted } from './state'

export type SetupRecord = ApplicationRecord | UserRecord
export type RecordAnswer = { ok: true; stored: SetupRecord } | ReadFailure

/** What only the admin can say: to go on with fewer roles, that a password is set, that they have what is shown once. */
export type Acknowledged = 'roles' | 'password' | 'generated' | 'secret'

/** All that can happen to the guide: on the page, on the instance, in storage, and by what the admin asks of it. */
export type GuideEvent =
  /** The guide begins on a page of this kind. */
  | { type: 'opened'; kind: PageKind }
  | { type: 'drawn' }
  | { type: 'page-observed'; page: PageObservation }
  /** What follows from the page is shown. `isOwn` is false where it follows from another tab's progress. */
  | { type: 'shown'; progress: Pick<Setup, 'stepsDone' | 'right' | 'next'>; differences: number; isOwn: boolean }
  | { type: 'clicked'; saves: boolean }
  /** `isKey`: by a key, which others may follow. */
  | { type: 'typed'; element: EventTarget | null; isKey?: boolean }
  | { type: 'typing-ended' }
  | { type: 'focus-moved'; isOnTarget: boolean }
  /** A password was generated, which nobody has yet. */
  | { type: 'password-generated' }
  | { type: 'password-set' }
  /** The page is in sight again; another tab may have changed records. */
  | { type: 'came-back' }
  | { type: 'token-asked'; isThere: boolean }
  | { type: 'admin-read'; admin: Admin | undefined; page: number }
  | { type: 'searched'; part: Part; found: readonly Candidate[] | ReadFailure; page: number }
  | { type: 'record-read'; part: Part; wanted: Wanted; answer: RecordAnswer; save?: number | undefined }
  | { type: 'save-due'; save: number }
  | { type: 'stored'; change: Partial<Setup> }
  | { type: 'not-stored' }
  /** The setup was stored by a newer version of the extension. `isOwn` is false where this was not seen on storing. */
  | { type: 'stored-newer'; isOwn: boolean }
  | { type: 'setup-changed'; setup: Setup }
  | { type: 'report-made'; isMade: boolean }
  | { type: 'filled'; refused?: { edit: Edit; caption?: string | undefined } | undefined }
  /** The admin asks. */
  | { type: 'fill'; edits: readonly Edit[] }
  | { type: 'visit'; step: StepId }
  | { type: 'go'; place: RouteTarget }
  | { type: 'retry' }
  | { type: 'choose'; part: Part; candidate?: Candidate | undefined }
  | { type: 'reconsider'; part: Part }
  | { type: 'acknowledge'; what: Acknowledged }
  | { type: 'report'; step: StepId }
  /** No report is to be offered any more on pages of this kind. */
  | { type: 'hush' }
  | { type: 'arrange'; card: Pick<Setup, 'collapsed' | 'position'> }

/** The event of a type. */
export type EventOf<T extends GuideEvent['type']> = Extract<GuideEvent, { type: T }>

/** What is to be done in the world; the controller does it, and tells of the outcome by an event. */
export type Effect =
  | { type: 'observe'; isOwn: boolean }
  | { type: 'persist'; change: Partial<Setup> }
  | { type: 'identify'; page: number }
  | { type: 'search'; part: Part; page: number }
  | { type: 'read'; part: Part; wanted: Wanted; save?: number }
  /** A later wait of the same name takes the place of an earlier one. */
  | { type: 'wait'; name: 'typing' | 'save'; ms: number; event: GuideEvent }
  | { type: 'fill'; edits: readonly Edit[] }
  | { type: 'navigate'; place: RouteTarget }
  | { type: 'reveal' }
  | { type: 'make-report'; step: StepId }

/** A new state, and what is to be done because of it. */
export type Transition = readonly [GuideState, readonly Effect[]]

export const OBSERVE: Effect = { type: 'observe', isOwn: true }

/** Does one transition after another, each from the state that the one before it left. */
export function inSequence(state: GuideState, ...steps: readonly ((state: GuideState) => Transition)[]): Transition {
  let now = state
  const effects: Effect[] = []
  for (const step of steps) {
    const [next, more] = step(now)
    now = next
    effects.push(...more)
  }
  return [now, effects]
}

/** Nothing but a change of state. */
export const withChange = (state: GuideState, by: Partial<GuideState>): Transition => [{ ...state, ...by }, []]

/** Changes the setup, and has all that is not stored yet stored. */
export function remember(state: GuideState, by: Partial<Setup>): Transition {
  const unsaved = { ...state.unsaved, ...by }
  return [{ ...state, setup: { ...state.setup, ...by }, unsaved }, [{ type: 'persist', change: unsaved }]]
}
