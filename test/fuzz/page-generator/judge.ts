import type { Column } from '@/lib/domain/snapshot'
import { type StepId, stepOf } from '@/lib/domain/steps'
import { observePage, type PageObservation } from '@/lib/guide/page-observation'
import { findTarget } from '@/lib/guide/targets'
import { defaultPolicy } from '@/lib/neo/policy'
import { readField } from '@/lib/servicenow/dom/fields/value'
import { composedParent } from '@/lib/servicenow/dom/finder/front'
import { type TreeWatcher, watchTrees } from '@/lib/servicenow/dom/tree-watcher'
import type { GeneratedPage, Goal } from './page'
import { plant } from './plant'
import { redrawn } from './rendering'

export interface Outcome {
  goal: string
  is: 'found' | 'rightly none' | 'unsure' | 'missed' | 'wrong'
  detail: string
  /** What a field was recognised by. */
  clue?: string
}

const within = (inner: Element, outer: Element): boolean => {
  for (let node: Node | null = inner; node; node = composedParent(node)) if (node === outer) return true
  return false
}

const describe = (element: Element | undefined) =>
  element
    ? `${element.localName}${element.id && `#${element.id}`} "${(element.textContent ?? '').trim().slice(0, 40)}"`
    : 'nothing'

/** Whether pointing at `found` is pointing at what is marked: inside of it, or around it and nothing else that is marked. */
function isAt(found: Element, mark: string, marks: ReadonlyMap<string, Element>): boolean {
  const meant = marks.get(mark)
  if (!meant) throw new Error(`Nothing is called ${mark}`)
  if (within(found, meant)) return true
  return within(meant, found) && ![...marks].some(([name, own]) => name !== mark && within(own, found))
}

function judgeGoal(
  goal: Goal,
  seen: PageObservation,
  roots: TreeWatcher,
  marks: ReadonlyMap<string, Element>,
): Outcome {
  const { step, column, right, findable, value } = goal
  const known = stepOf(step as StepId)
  const verdict = { requirement: known.requirements[0] ?? '', outcome: 'fail', column: column as Column } as never
  const found = findTarget(known, seen, column ? [verdict] : [], roots, defaultPolicy)
  const field = column ? seen.fields.get(column) : undefined
  const name = column ? `${step} ${column}` : step
  const clue = field ? { clue: field.clue } : {}
  if (!found)
    return {
      goal: name,
      is: right.length === 0 ? 'rightly none' : findable ? 'missed' : 'unsure',
      detail: `nothing instead of ${right.join(', ')}`,
    }
  const detail = `${describe(found)} instead of ${right.join(', ') || 'nothing'}`
  if (!right.some((mark) => isAt(found, mark, marks))) return { goal: name, is: 'wrong', detail, ...clue }
  const read = field && value !== undefined ? readField(field) : value
  if (read !== value) return { goal: name, is: 'wrong', detail: `reads "${read}" instead of "${value}"`, ...clue }
  return { goal: name, is: 'found', detail: '', ...clue }
}

/** Shows a page, lets the finder look before and after its late trees come, and compares with what a person would do. */
export function judge(page: GeneratedPage): Outcome[] {
  history.replaceState(null, '', page.address)
  document.documentElement.lang = page.lang
  const end = new AbortController()
  const { marks, grow } = plant(page.parts, document.body)
  const roots = watchTrees({ top: document, signal: end.signal, ignore: () => false, changed: () => undefined })
  redrawn()
  observePage(roots)
  grow()
  redrawn()
  // What the pauses come to while something is missing.
  roots.discover()
  const seen = observePage(roots)
  const outcomes = page.goals.map((goal) => judgeGoal(goal, seen, roots, marks))
  end.abort()
  return outcomes
}
