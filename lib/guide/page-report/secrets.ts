import { deepQueryAll } from '../../servicenow/dom/elements'
import { composedParent } from '../../servicenow/dom/finder/front'
import { mayHoldSecret } from '../../servicenow/dom/secret-controls'
import type { TreeWatcher } from '../../servicenow/dom/tree-watcher'

/** Fields that contain data. */
const FIELDS =
  'input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), textarea, select, [role=checkbox], [role=switch], [role=combobox], [aria-haspopup=listbox]'

/** How many levels above a secret its neighbours are looked for. */
const FAR = 6

/** Fields that may only serve to show a secret, such as a checkbox "Show password". */
const TOGGLES = 'input[type=checkbox], input[type=radio], [role=checkbox], [role=switch]'

/** Whether an element is or contains a field that does not belong to a secret. */
const holdsOther = (element: Element): boolean =>
  [element, ...deepQueryAll(element, FIELDS)].some(
    (own) => own.matches(FIELDS) && !own.matches(TOGGLES) && !mayHoldSecret(own),
  )

/** The siblings before and after a node, on each side up to the next field of something else. */
function* neighbours(node: Node): Generator<Node> {
  for (const side of ['previousSibling', 'nextSibling'] as const)
    for (let own = node[side]; own; own = own[side]) {
      if (own.nodeType === 1 && holdsOther(own as Element)) break
      yield own
    }
}

/** What is around or beside secret fields and belongs to nothing else: only known captions are kept there. */
export function secretZones(trees: TreeWatcher): ReadonlySet<Node> {
  const zones = new Set<Node>()
  for (const field of trees.query(`${FIELDS}, [id^="element."]`).filter(mayHoldSecret)) {
    zones.add(field)
    let own: Node = field
    let around = composedParent(field)
    for (let i = 0; around && i < FAR; i++, own = around, around = composedParent(around)) {
      for (const beside of neighbours(own)) zones.add(beside)
      if (around.nodeType !== 1) continue
      const others = deepQueryAll(around as Element, FIELDS).some((other) => !mayHoldSecret(other))
      if (others || (around as Element).localName === 'body') break
      zones.add(around)
    }
  }
  return zones
}

/** Whether a node is, or is inside, a secret field or something beside one. */
export function isBesideSecret(from: Node, zones: ReadonlySet<Node>): boolean {
  for (let node: Node | null = from; node; node = composedParent(node)) if (zones.has(node)) return true
  return false
}
