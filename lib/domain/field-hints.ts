import type { FieldHint } from '../neo/field-hints'
import type { ManagedPolicy } from '../neo/managed-policy'
import { type DropReason, shown } from '../neo/policy-hosts'
import { isSecretCaption, isSecretColumn } from '../servicenow/secret-fields'
import { PARTS, STEPS, type Step, stepsOf } from './steps'

/** A column that we read, which is about passwords but holds none. */
const HARMLESS = 'password_needs_reset'

const TABLES = { application: 'oauth_entity', user: 'sys_user' } as const
/** Columns of the forms that are read although no step is about them. */
const READ = { application: ['client_id', 'auth_scope'], user: [] } as const

const COLUMNS = PARTS.flatMap((part) =>
  [...stepsOf(part).flatMap(({ columns = [] }) => columns), ...READ[part]].map((column) => ({
    column,
    place: `${TABLES[part]}.${column}`,
  })),
)

interface Place {
  /** The step that the control belongs to, or the column as `table.column`. */
  key: string
  isField: boolean
}

const steps: readonly Step[] = STEPS

/** What a key refers to: a step's control, or the column, named with or without its table, of each form that has it. */
function placesOf(key: string): readonly Place[] {
  const step: Step | undefined = STEPS.find(({ id }) => id === key)
  if (step?.control) return [{ key, isField: false }]
  const wanted = step?.columns?.[0] ?? key
  return COLUMNS.filter(({ column, place }) => column === wanted || place === wanted).map(({ place }) => ({
    key: place,
    isField: true,
  }))
}

/** Whether a key refers to a secret, which is pointed at but never read. */
const isSecret = (key: string) =>
  STEPS.some((step: Step) => step.id === key && step.kind === 'capture') || isSecretColumn(key)

/** Why a hint cannot be used for a key; undefined if it can. */
function problemOf(
  key: string,
  places: readonly Place[],
  { role, name, attribute }: FieldHint,
): DropReason | undefined {
  if (isSecret(key)) return 'secret'
  const [place] = places
  if (!place) return 'unknown'
  if (role !== undefined && (role === 'field') !== place.isField) return 'role'
  const words = `${name ?? ''} ${attribute?.value ?? ''}`
  return place.isField && !place.key.endsWith(HARMLESS) && isSecretCaption(words) ? 'secret' : undefined
}

/** A policy whose hints are keyed by what they are for. Hints for unknown things or for secrets are left out and named. */
export function withPlaces(managed: ManagedPolicy): ManagedPolicy {
  const fieldHints: Record<string, FieldHint> = {}
  const reasons: Record<string, DropReason> = {}
  for (const [key, hint] of Object.entries(managed.policy.fieldHints)) {
    const places = placesOf(key)
    const isTwice = places.some((place) => Object.hasOwn(fieldHints, place.key))
    const problem = problemOf(key, places, hint) ?? (isTwice ? 'twice' : undefined)
    if (problem) reasons[`fieldHints: ${shown(key)}`] = problem
    else
      for (const place of places)
        fieldHints[place.key] = {
          role: place.isField ? 'field' : (steps.find(({ id }) => id === key)?.controlRole ?? 'button'),
          ...hint,
        }
  }
  const dropped = Object.keys(reasons)
  return {
    ...managed,
    state: dropped.length > 0 && managed.state === 'valid' ? 'partial' : managed.state,
    policy: { ...managed.policy, fieldHints },
    dropped: [...managed.dropped, ...dropped],
    reasons: { ...managed.reasons, ...reasons },
  }
}
