import type { PageKind } from '../servicenow/pages'

export type CardId = 'open' | 'connection-type' | 'application' | 'save'

/** What a step points at: a named control of a page, or the field of a column. */
type Target = { control: ControlId } | { column: string }

export type ControlId =
  | 'list.new'
  | 'interceptor.inbound'
  | 'inbound.new'
  | 'dialog.authorization-code'
  | 'form.save'
  | 'form.secret'

interface StepDefinition {
  id: string
  card: CardId
  /** Pages on which the step can be done; none where it is done by going somewhere. */
  pages: readonly PageKind[]
  target?: Target
  /** Requirements that complete it. A step without any is a way to the form and done once the form is reached. */
  requirements: readonly string[]
  /** A requirement of this step that cannot be told does not hold the admin up: the record is read after saving. */
  lenient?: boolean
  /** Some releases have no such field: one that is not on the page does not hold the admin up. */
  maybeAbsent?: boolean
}

/** The forms of an application: the new experience's and the classic one. */
const FORMS = ['inbound-form', 'application-form'] as const satisfies readonly PageKind[]

export const isForm = (page: PageKind): boolean => (FORMS as readonly PageKind[]).includes(page)

/** The guide's steps in order, as in section 2 of the specification. */
export const STEPS = [
  { id: 'app.find', card: 'open', pages: [], requirements: [] },
  { id: 'app.new', card: 'open', pages: ['registry-list'], target: { control: 'list.new' }, requirements: [] },
  {
    id: 'app.kind',
    card: 'open',
    pages: ['interceptor'],
    target: { control: 'interceptor.inbound' },
    requirements: [],
  },
  {
    id: 'app.new-integration',
    card: 'open',
    pages: ['inbound-list'],
    target: { control: 'inbound.new' },
    requirements: [],
  },
  {
    id: 'app.grant',
    card: 'connection-type',
    pages: ['connection-type', 'inbound-other-form'],
    target: { control: 'dialog.authorization-code' },
    requirements: ['app.kind'],
  },
  {
    id: 'app.name',
    card: 'application',
    pages: FORMS,
    target: { column: 'name' },
    requirements: ['app.name'],
  },
  {
    id: 'app.redirect',
    card: 'application',
    pages: FORMS,
    target: { column: 'redirect_url' },
    requirements: ['app.redirect'],
  },
  {
    id: 'app.scope',
    card: 'application',
    pages: FORMS,
    target: { column: 'scope_restriction_status' },
    requirements: ['app.scope'],
    maybeAbsent: true,
  },
  {
    id: 'app.lifespans',
    card: 'application',
    pages: FORMS,
    target: { column: 'refresh_token_lifespan' },
    requirements: ['app.refresh-lifespan', 'app.access-lifespan'],
    lenient: true,
  },
  {
    id: 'app.active',
    card: 'application',
    pages: FORMS,
    target: { column: 'active' },
    requirements: ['app.active', 'app.public'],
    lenient: true,
  },
  { id: 'app.save', card: 'save', pages: FORMS, target: { control: 'form.save' }, requirements: [] },
  { id: 'app.capture', card: 'save', pages: FORMS, target: { control: 'form.secret' }, requirements: [] },
] as const satisfies readonly StepDefinition[]

export type StepId = (typeof STEPS)[number]['id']
export type Step = StepDefinition & { id: StepId }

/** The guide's cards in order; a card's number is its place. */
export const CARDS = ['start', 'open', 'connection-type', 'application', 'save'] as const satisfies readonly (
  | 'start'
  | CardId
)[]

const byId = new Map<string, Step>(STEPS.map((step) => [step.id, step]))

/** The step with this id. Throws for an unknown id, which is a bug. */
export function stepOf(id: StepId): Step {
  const step = byId.get(id)
  if (!step) throw new Error(`Unknown step ${id}`)
  return step
}
