import type { PageKind } from '../servicenow/pages'
import type { Column } from './snapshot'

/** The two halves of a set-up: the OAuth application, and the service account. */
export const PARTS = ['application', 'user'] as const
export type Part = (typeof PARTS)[number]

/** The guide's cards in order, each with the part it belongs to; a card's number is its place. */
const CARD_PARTS = {
  start: undefined,
  open: 'application',
  'connection-type': 'application',
  application: 'application',
  save: 'application',
  user: 'user',
  access: 'user',
  'hand-off': undefined,
} as const satisfies Record<string, Part | undefined>

export type CardId = keyof typeof CARD_PARTS

/** Named controls of pages, besides fields. */
export type ControlId =
  | 'list.new'
  | 'users.new'
  | 'interceptor.inbound'
  | 'inbound.new'
  | 'dialog.authorization-code'
  | 'form.save'
  | 'form.secret'
  | 'account.password'
  | 'account.roles'

/** What is done in a step; what the guide does and shows depends on this, never on a step's id. */
export type StepKind =
  | 'begin'
  /** A way to a form: going to where it begins, on from page to page, and choosing the kind of connection. */
  | 'enter'
  | 'navigate'
  | 'choose-kind'
  | 'fill'
  | 'save'
  | 'capture'
  /** What only a saved account can be given. */
  | 'password'
  | 'roles'
  | 'verify'
  | 'hand-off'
  | 'connect'

/** Places that one click leads to. */
export type Destination = 'registry' | 'inbound' | 'inbound-form' | 'classic-form' | 'user'

interface StepDefinition {
  id: string
  kind: StepKind
  card: CardId
  /** Pages on which the step can be done; none where it is done by going somewhere, or anywhere. */
  pages: readonly PageKind[]
  /** What to point at where no field is. */
  control?: ControlId
  /** What the control is, where it is no button. */
  controlRole?: 'link' | 'card'
  /** English captions of the control, named where the page's own was not read: docs/servicenow/pages.md#languages */
  captions?: readonly [string, string?]
  /** Where one click leads straight to: always, where the page shows the new experience, where there is only the old form. */
  leadsTo?: { always?: Destination; withInbound?: Destination; classicOnly?: Destination }
  /** The new experience's form can be opened from here at once, past the pages before it. */
  skipsToForm?: boolean
  /** Columns that are filled in; the first is pointed at where none is known to be wrong. */
  columns?: readonly Column[]
  /** Requirements that complete it. A step without any is a way to the form and done once the form is reached. */
  requirements: readonly string[]
  /** A requirement of this step that cannot be told does not hold the admin up: the record is read after saving. */
  lenient?: boolean
  /** Some forms have no such field: one that is not on the page does not hold the admin up. */
  maybeAbsent?: boolean
}

/** The forms of an application: the new experience's and the classic one. */
const APPLICATION_FORMS = ['inbound-form', 'application-form'] as const satisfies readonly PageKind[]
const USER_FORM = ['user-form'] as const satisfies readonly PageKind[]

/** The part whose form a page is, if it is one that can be filled in. */
export function partOfForm(page: PageKind): Part | undefined {
  if ((APPLICATION_FORMS as readonly PageKind[]).includes(page)) return 'application'
  return page === 'user-form' ? 'user' : undefined
}

/** The guide's steps in order, as in section 2 of the specification. */
export const STEPS = [
  { id: 'start', kind: 'begin', card: 'start', pages: [], requirements: ['admin.roles'] },
  { id: 'app.find', kind: 'enter', card: 'open', pages: [], leadsTo: { always: 'registry' }, requirements: [] },
  {
    id: 'app.new',
    kind: 'navigate',
    card: 'open',
    pages: ['registry-list'],
    control: 'list.new',
    captions: ['New'],
    leadsTo: { withInbound: 'inbound' },
    skipsToForm: true,
    requirements: [],
  },
  {
    id: 'app.kind',
    kind: 'navigate',
    card: 'open',
    pages: ['interceptor'],
    control: 'interceptor.inbound',
    controlRole: 'link',
    captions: ['New Inbound Integration Experience'],
    leadsTo: { withInbound: 'inbound', classicOnly: 'classic-form' },
    skipsToForm: true,
    requirements: [],
  },
  {
    id: 'app.new-integration',
    kind: 'navigate',
    card: 'open',
    pages: ['inbound-list'],
    control: 'inbound.new',
    captions: ['New integration'],
    skipsToForm: true,
    requirements: [],
  },
  {
    id: 'app.grant',
    kind: 'choose-kind',
    card: 'connection-type',
    pages: ['connection-type', 'inbound-other-form'],
    control: 'dialog.authorization-code',
    controlRole: 'card',
    requirements: ['app.kind'],
  },
  {
    id: 'app.name',
    kind: 'fill',
    card: 'application',
    pages: APPLICATION_FORMS,
    columns: ['name', 'provider_name', 'comments'],
    requirements: ['app.name', 'app.secret'],
  },
  {
    id: 'app.redirect',
    kind: 'fill',
    card: 'application',
    pages: APPLICATION_FORMS,
    columns: ['redirect_url', 'login_url', 'logo_url'],
    requirements: ['app.redirect'],
  },
  {
    id: 'app.scope',
    kind: 'fill',
    card: 'application',
    pages: APPLICATION_FORMS,
    columns: ['scope_restriction_status'],
    requirements: ['app.scope'],
    maybeAbsent: true,
  },
  {
    id: 'app.lifespans',
    kind: 'fill',
    card: 'application',
    pages: APPLICATION_FORMS,
    columns: ['refresh_token_lifespan', 'access_token_lifespan'],
    requirements: ['app.refresh-lifespan', 'app.access-lifespan'],
    lenient: true,
  },
  {
    id: 'app.active',
    kind: 'fill',
    card: 'application',
    pages: APPLICATION_FORMS,
    columns: ['active', 'public_client'],
    requirements: ['app.active', 'app.public'],
    lenient: true,
  },
  { id: 'app.save', kind: 'save', card: 'save', pages: APPLICATION_FORMS, control: 'form.save', requirements: [] },
  {
    id: 'app.capture',
    kind: 'capture',
    card: 'save',
    pages: APPLICATION_FORMS,
    control: 'form.secret',
    requirements: [],
  },
  {
    id: 'user.new',
    kind: 'enter',
    card: 'user',
    pages: ['user-list'],
    control: 'users.new',
    captions: ['New'],
    leadsTo: { always: 'user' },
    requirements: [],
  },
  {
    id: 'user.identity',
    kind: 'fill',
    card: 'user',
    pages: USER_FORM,
    columns: ['user_name', 'first_name', 'last_name', 'identity_type', 'web_service_access_only'],
    requirements: ['user.identity', 'user.dedicated', 'user.interactive'],
    maybeAbsent: true,
  },
  {
    id: 'user.active',
    kind: 'fill',
    card: 'user',
    pages: USER_FORM,
    columns: ['active', 'locked_out', 'notification'],
    requirements: ['user.active', 'user.notification'],
    lenient: true,
  },
  { id: 'user.save', kind: 'save', card: 'user', pages: USER_FORM, control: 'form.save', requirements: [] },
  {
    id: 'user.password',
    kind: 'password',
    card: 'access',
    pages: USER_FORM,
    control: 'account.password',
    columns: ['password_needs_reset'],
    requirements: ['user.password'],
  },
  {
    id: 'user.roles',
    kind: 'roles',
    card: 'access',
    pages: ['user-form', 'members'],
    control: 'account.roles',
    captions: ['Edit', 'Edit...'],
    requirements: ['user.itil'],
  },
  { id: 'verify', kind: 'verify', card: 'hand-off', pages: [], requirements: [] },
  { id: 'handoff', kind: 'hand-off', card: 'hand-off', pages: [], requirements: [] },
  { id: 'consent', kind: 'connect', card: 'hand-off', pages: [], requirements: ['connect.user', 'connect.expires'] },
  { id: 'connected', kind: 'connect', card: 'hand-off', pages: [], requirements: ['connect.webhook'] },
] as const satisfies readonly StepDefinition[]

export type StepId = (typeof STEPS)[number]['id']
export type Step = StepDefinition & { id: StepId }

const byId = new Map<string, Step>(STEPS.map((step) => [step.id, step]))

/** The step with this id. Throws for an unknown id, which is a bug. */
export function stepOf(id: StepId): Step {
  const step = byId.get(id)
  if (!step) throw new Error(`Unknown step ${id}`)
  return step
}

/** The step with an id that was stored; undefined for one that is none, as another version may have stored. */
export const findStep = (id: string | undefined) => STEPS.find((step) => step.id === id)

/** The part a step belongs to; undefined for those of both. */
export const partOf = (step: Step): Part | undefined => CARD_PARTS[step.card]

/** Steps of a part, in order. */
export const stepsOf = (part: Part): readonly Step[] => STEPS.filter((step: Step) => partOf(step) === part)

/** Whether a step is a way to a form: nothing is filled in, and being at the form completes it. */
export const isNavigationStep = ({ kind }: Step): boolean =>
  kind === 'enter' || kind === 'navigate' || kind === 'choose-kind'

/** The first step of a kind; throws where there is none, which is a bug. */
export function stepOfKind(kind: StepKind, part?: Part): Step {
  const step = STEPS.find((own: Step) => own.kind === kind && (part === undefined || partOf(own) === part))
  if (!step) throw new Error(`No step ${kind}`)
  return step
}

/** Steps of a part; or those by which Neo is connected, each of which is counted once. */
export const stepsOfTrack = (track: Part | 'connection'): readonly Step[] =>
  track === 'connection' ? [stepOfKind('verify'), stepOfKind('hand-off'), stepOfKind('connect')] : stepsOf(track)

/** Where the way to the first form begins. */
export const FIRST_STEP: StepId = stepOfKind('enter').id
