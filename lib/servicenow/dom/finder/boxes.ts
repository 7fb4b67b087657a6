import type { TreeWatcher } from '../tree-watcher'
import type { Clue } from './clue'
import { composedClosest, composedContains, composedParent } from './front'

/** What holds a value. */
export const FIELDS =
  'input:not([type=hidden], [type=submit], [type=button]), textarea, select, [role=checkbox], [role=switch], [role=combobox], button[aria-haspopup=listbox]'

/** Those for which something holds, else all. */
export function preferred<T>(all: readonly T[], is: (own: T) => boolean): readonly T[] {
  const some = all.filter(is)
  return some.length > 0 ? some : all
}

/** Titles of boxes. */
export const TITLES = ':is(h2, h3, h4, h5, h6, legend, [role=heading])'
/** What is a box of its own. */
export const BOXES = `form, fieldset, details, [role=group], :has(${TITLES})`

/** The nearest box around something that has a title or fields, and how many fields. */
export function boxAround(element: Element, trees: TreeWatcher): { box: Element | undefined; fields: number } {
  const all = trees.query(FIELDS)
  const isIn = (box: Element, field: Element) =>
    box.contains(field) || (box.getRootNode() !== field.getRootNode() && composedContains(box, field))
  const fieldsIn = (box: Element) => all.filter((field) => isIn(box, field)).length
  const from = composedParent(element)
  const box = from ? composedClosest(from, (own) => own.matches(BOXES) || fieldsIn(own) > 0) : undefined
  return { box, fields: box ? fieldsIn(box) : 0 }
}

/** Fewer fields than a form has. */
export const FEW = 3

/** Of several that say the same those of the form; one, where all stand in the same box: then each does the same. */
export function ofForm(elements: HTMLElement[], trees: TreeWatcher, { any }: Clue): readonly HTMLElement[] {
  if (any || elements.length < 2) return elements.slice(0, 1)
  const boxes = elements.map((own) => ({ own, ...boxAround(own, trees) }))
  const [first, ...rest] = preferred(boxes, ({ fields }) => fields >= FEW)
  return rest.every(({ box }) => box === first?.box) && first ? [first.own] : elements
}
