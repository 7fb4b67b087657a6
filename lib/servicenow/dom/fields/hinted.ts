import { isSecretCaption, isSecretPlace } from '../../secret-fields'
import { deepQueryAll, textOf } from '../elements'
import { accessibleNameOf, composedText } from '../finder/accessible-names'
import { composedClosest } from '../finder/front'
import { CONTROL_SELECTOR, controlIn } from './labels'

/** Most characters of a field together with its words; a box with more is part of the page. */
const FIELD = 200

/** The words beside a control and no other, whether they are its label or not. */
function wordsAround(control: HTMLElement): string {
  let box: Element = control
  composedClosest(control, (outer) => {
    const isFields = deepQueryAll(outer, CONTROL_SELECTOR).length > 1 || composedText(outer).length > FIELD
    if (!isFields) box = outer
    return isFields
  })
  let words = composedText(box)
  for (let before = box.previousSibling; before && !words.trim(); before = before.previousSibling) {
    if (before.nodeType === 1 && controlIn(before as Element)) break
    words = before.textContent ?? ''
  }
  return `${words} ${control.getAttribute('autocomplete')} ${control.title}`
}

const namesOf = (own: Element) => [own.id, own.getAttribute('name') ?? '']

/**
 * Whether a hint may assign a control to a column. Refused are controls that may hold a secret, judged by the names of the
 * control and of the elements around it, and controls whose own name is another column's, as on classic forms:
 * docs/servicenow/pages.md#field-control
 */
export function mayBeHinted(control: HTMLElement, column: string): boolean {
  const isSecret = (own: Element) =>
    isSecretPlace([own.localName, own.getAttribute('component-id'), ...namesOf(own)].join(' '))
  const labels = [...((control as HTMLInputElement).labels ?? [])].map(textOf)
  const words = [accessibleNameOf(control), ...labels, wordsAround(control)].join(' ')
  return (
    !isSecretCaption(words) &&
    !composedClosest(control, isSecret) &&
    namesOf(control).every((name) => !/^[a-z_.]+\.\w+$/.test(name) || name.endsWith(`.${column}`))
  )
}
