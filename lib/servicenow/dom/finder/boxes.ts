import type { TreeWatcher } from '../tree-watcher'
import type { Clue } from './clue'
import { composedClosest, composedContains, composedParent } from './front'

/** Controls that hold a value. */
export const FIELDS =
  'input:not([type=hidden], [type=submit], [type=button]), textarea, select, [role=checkbox], [role=switch], [role=combobox], button[aria-haspopup=listbox]'

/** The items that meet a condition; all of them if none does. */
export function preferred<T>(all: readonly T[], is: (own: T) => boolean): readonly T[] {
  const some = all.filter(is)
  return some.length > 0 ? some : all
}

/** Titles of boxes. */
export const TITLES = ':is(h2, h3, h4, h5, h6, legend, [role=heading])'
/** Elements that are a box of their own. */
export const BOXES = `form, fieldset, details, [role=group], :has(${TITLES})`

/** The nearest box around an element that has a title or fields, and the number of its fields. */
export function boxAround(element: Element, trees: TreeWatcher): { box: Element | undefined; fields: number } {
  const all = trees.query(FIELDS)
  const isIn = (box: Element, field: Element) =>
    box.contains(field) || (box.getRootNode() !== field.getRootNode() && composedContains(box, field))
  const fieldsIn = (box: Element) => all.filter((field) => isIn(box, field)).length
  const from = composedParent(element)
  const box = from ? composedClosest(from, (own) => own.matches(BOXES) || fieldsIn(own) > 0) : undefined
  return { box, fields: box ? fieldsIn(box) : 0 }
}

/** How many fields a box must have to count as a form. */
export const FEW = 3

/** Of several elements with the same words, those of the form; only one if all are in the same box, since each then does the same. */
export function ofForm(elements: HTMLElement[], trees: TreeWatcher, { any }: Clue): readonly HTMLElement[] {
  if (any || elements.length < 2) return elements.slice(0, 1)
  const boxes = elements.map((own) => ({ own, ...boxAround(own, trees) }))
  const [first, ...rest] = preferred(boxes, ({ fields }) => fields >= FEW)
  return rest.every(({ box }) => box === first?.box) && first ? [first.own] : elements
}
