import { visibleCaption } from './accessible-names'

const markOf = (element: Element, name: string) => element.getAttribute(name) || undefined

/** Whether two have one id in one form, or for one table. */
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
  // Of two that do and say the same the first is the button.
  const isSecond = (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return second.id.endsWith('_bottom') || (isSecond && visibleCaption(first) === visibleCaption(second))
}

/** One of each: copies stand for what they copy. */
export const withoutCopies = (elements: readonly Element[]) =>
  elements.filter((element) => !elements.some((other) => other !== element && isCopy(other, element)))
