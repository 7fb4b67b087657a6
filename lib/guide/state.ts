import type { Fix } from '../domain/finding'
import type { RouteTarget } from '../domain/routes'
import type { Setup } from '../domain/setup'
import type { Admin, Column } from '../domain/snapshot'
import type { Part, StepId } from '../domain/steps'
import type { Policy } from '../neo/policy'
import type { ApplicationRecord } from '../records/application'
import type { Candidate } from '../records/candidates'
import type { UserRecord } from '../records/user'
import type { ReadFailure } from '../servicenow/rest/table-api'
import type { PageObservation } from './page-observation'

/** A value that the guide puts into a field. */
export type Edit = Pick<Fix, 'column' | 'value'>

/** What a record can be found by. */
export interface Wanted {
  sysId?: string | undefined
  clientId?: string | undefined
}

/** What went wrong, for the admin to know. */
export type Problem =
  | { reason: ReadFailure['reason']; retryAfterSeconds?: number }
  /** The page gave no session token. */
  | { reason: 'no-token' }
  /** Progress could not be stored. */
  | { reason: 'not-stored' }
  /** The setup was stored by a newer version of the extension: nothing more is stored. */
  | { reason: 'newer' }
  /** No page report could be taken. */
  | { reason: 'no-report' }
  /** A field did not take what was filled in; without a caption it was not found. */
  | { reason: 'not-taken'; edit: Edit; caption?: string }

/** A record that is looked for after a click on Save. */
export interface Saving {
  /** Tells the answers for this save from those for an earlier one. */
  id: number
  part: Part
  /** The page as it was when Save was clicked. */
  form: PageObservation
  /** What the form said the record can be found by. */
  first?: Wanted | undefined
  /** How many times it has been looked for. */
  attempts: number
  /** It was read; what is left is to compare it with the form. */
  isRead: boolean
}

/** What was asked of the instance since this page was opened: each thing once. */
interface Asked {
  /** Counts the pages, so that a late answer is not taken for this page's. */
  page: number
  shown?: Document
  address?: string
  keys: Readonly<Record<string, 'waiting' | 'pending' | 'done'>>
}

/** All that the guide knows. Only `reduce` makes a new one; what is shown follows from it and from the page. */
export interface GuideState {
  setup: Setup
  policy: Policy
  /** Own changes of the setup that are not stored yet, those that could not be stored among them. */
  unsaved?: Partial<Setup> | undefined
  /** The page as it was last observed. */
  page?: PageObservation | undefined
  /** The first picture is drawn; reading and storing wait for it, since they would delay it. */
  isDrawn: boolean
  asked: Asked
  /** The signed-in person, once read. */
  admin?: Admin | undefined
  /** Records as they were last read. */
  application?: ApplicationRecord | undefined
  user?: UserRecord | undefined
  /** Records that may be Neo's already, once searched for. */
  candidates: Partial<Record<Part, readonly Candidate[]>>
  saving?: Saving | undefined
  /** How many saves there were on this page. */
  saves: number
  /** Where the admin asked to go, while it is found out whether that record exists. */
  leadingTo?: RouteTarget | undefined
  /** The sys_id of an account that was given a password before its record was read. */
  passwordOf?: string | undefined
  /** The part for which the admin chooses a record. */
  choosing?: Part | undefined
  /** The part whose record was being saved and was not found. */
  unfound?: Part | undefined
  /** The part whose record was saved or chosen a moment ago. */
  fresh?: Part | undefined
  /** The form was touched after its record was read. */
  edited: boolean
  /** The element that was typed into a moment ago. */
  typingIn: Element | null
  /** Columns of the form in front that the admin changed, left or tried to save: only these are marked as wrong. */
  touched: readonly Column[]
  /** The admin has the password that was generated, and may save it. */
  generatedKept: boolean
  /** A verification found nothing wrong, when this page was opened. */
  verified: boolean
  /** The step whose line the admin chose. */
  chosen?: StepId | undefined
  problem?: Problem | undefined
}

/** The state of a guide that has seen nothing yet. */
export const initialState = (setup: Setup, policy: Policy, verified = false): GuideState => ({
  setup,
  policy,
  isDrawn: false,
  asked: { page: 0, keys: {} },
  candidates: {},
  saves: 0,
  edited: false,
  typingIn: null,
  touched: [],
  generatedKept: false,
  verified,
})
