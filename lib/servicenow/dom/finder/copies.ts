import { visibleCaption } from './accessible-names'

const markOf = (element: Element, name: string) => element.getAttribute(name) || undefined

/** Whether two elements have the same id in the same form, or for the same table. */
const isTwin = (first: Element, second: Element): boolean =>
  first.id !== '' &&
  first.id === second.id &&
  markOf(first, 'table') === markOf(second, 'table') &&
  (first.closest('form') ?? markOf(first, 'table') ?? first) ===
    (second.closest('form') ?? markOf(second, 'table') ?? second)

/**
 * Whether one repeats the other: forms copy their header's buttons at the bottom
 * (docs/servicenow/pages.md#form-buttons).
 */
function isCopy(first: Element, second: Element): boolean {
  if (second.id !== '' && second.id === `${first.id}_bottom`) return true
  if (!isTwin(first, second)) {
    const action = markOf(first, 'data-action-name') ?? markOf(first, 'gsft_id')
    if (!action || action !== (markOf(second, 'data-action-name') ?? markOf(second, 'gsft_id'))) return false
  }
  // Of two with the same action and caption, the first is the original.
  const isSecond = (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return second.id.endsWith('_bottom') || (isSecond && visibleCaption(first) === visibleCaption(second))
}

/** The elements without copies of others among them. */
export const withoutCopies = (elements: readonly Element[]) =>
  elements.filter((element) => !elements.some((other) => other !== element && isCopy(other, element)))
