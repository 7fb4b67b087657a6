import { STEPS, stepOf } from '@/lib/domain/steps'
import { observePage, type PageObservation } from '@/lib/guide/page-observation'
import { findTarget } from '@/lib/guide/targets'
import { defaultPolicy } from '@/lib/neo/policy'
import { readField } from '@/lib/servicenow/dom/fields/value'
import { isReachable } from '@/lib/servicenow/dom/finder/front'
import { type TreeWatcher, watchTrees } from '@/lib/servicenow/dom/tree-watcher'

/** What a page is expected to show, beside its HTML. Selectors may cross into a shadow tree by `>>>`. */
export interface Sidecar {
  /** What of real pages it has, and where that is known from. */
  evidence: string
  /** Path at which the page is shown. */
  address: string
  /** The page that its `#gsft_main` shows. */
  frame?: string
  /** Only a browser can show it: it has frames or a modal `dialog`. */
  browser?: boolean
  /** What kind of page it is recognised as, where the address alone does not say. */
  kind?: string
  /** By step: what is to be pointed at, or nothing. */
  targets: Readonly<Record<string, string | null>>
  fields: Readonly<
    Record<string, { value?: string; required?: boolean; editable?: boolean; opener?: string; box?: string }>
  >
}

export interface Outcome {
  what: string
  is: 'found' | 'none' | 'missed' | 'wrong'
  clue?: string
  detail?: string
}

const describe = (element: Element | undefined) =>
  element ? `${element.localName}${element.id && `#${element.id}`}.${element.className}` : 'nothing'

/** The one element that a sidecar names; throws where the page has none or several, so that nothing is checked in vain. */
function named(roots: TreeWatcher, selector: string): Element {
  const [outer = '', inner] = selector.split(' >>> ')
  const found = roots
    .query(outer)
    .flatMap((own) => (inner ? [...(own.shadowRoot?.querySelectorAll(inner) ?? [])] : own))
  const seen = found.filter(isReachable)
  const [only, more] = seen.length > 0 ? seen : found
  if (!only || more) throw new Error(`${found.length} elements are ${selector}`)
  return only
}

function compare(roots: TreeWatcher, what: string, expected: string | null, found: Element | undefined): Outcome {
  const wanted = expected === null ? undefined : named(roots, expected)
  if (found === wanted) return { what, is: wanted ? 'found' : 'none' }
  const detail = `${describe(found)} instead of ${describe(wanted)}`
  return { what, is: found ? 'wrong' : 'missed', detail }
}

function checkField(
  roots: TreeWatcher,
  { fields }: PageObservation,
  column: string,
  expected: Sidecar['fields'][string],
): Outcome {
  const field = fields.get(column)
  const what = `field ${column}`
  if (!field) return { what, is: 'missed', detail: `not among ${[...fields.keys()].join(', ')}` }
  const seen = { value: readField(field), required: field.required, editable: field.editable }
  for (const [name, value] of Object.entries(seen)) {
    const wanted = expected[name as keyof typeof seen]
    if (wanted !== undefined && wanted !== value) return { what, is: 'wrong', detail: `${name} is ${String(value)}` }
  }
  if (expected.opener !== undefined) {
    const opener = compare(roots, `${what}: what opens it`, expected.opener, field.opener)
    if (opener.is !== 'found') return opener
  }
  return { what, is: 'found', clue: field.clue }
}

/** Compares what the finder makes of the page in this document with what its sidecar says. */
export function check({ targets, fields, kind }: Sidecar): Outcome[] {
  const end = new AbortController()
  const roots = watchTrees({ top: document, signal: end.signal, ignore: () => false, changed: () => undefined })
  const seen = observePage(roots)
  const outcomes = Object.entries(targets).map(([step, expected]) => {
    const known = STEPS.find(({ id }) => id === step)
    if (!known) throw new Error(`no step ${step}`)
    return compare(roots, step, expected, findTarget(stepOf(known.id), seen, [], roots, defaultPolicy))
  })
  for (const [column, expected] of Object.entries(fields)) outcomes.push(checkField(roots, seen, column, expected))
  if (kind !== undefined && seen.page.kind !== kind)
    outcomes.push({ what: 'the kind of page', is: 'wrong', detail: seen.page.kind })
  end.abort()
  return outcomes
}
