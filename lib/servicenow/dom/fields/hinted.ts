import { isSecretCaption, isSecretPlace } from '../../secret-fields'
import { textOf } from '../elements'
import { accessibleNameOf } from '../finder/accessible-names'
import { composedClosest } from '../finder/front'

const namesOf = (own: Element) => [own.id, own.getAttribute('name') ?? '']

/**
 * Whether a hint may make a control a column's: not what may hold a secret by what it and what it stands in are called, and
 * not what is another column's by its own name, as classic forms name them:
 * docs/servicenow/pages.md#field-control
 */
export function mayBeHinted(control: HTMLElement, column: string): boolean {
  const isSecret = (own: Element) =>
    isSecretPlace([own.localName, own.getAttribute('component-id'), ...namesOf(own)].join(' '))
  const labels = [...((control as HTMLInputElement).labels ?? [])].map(textOf)
  const words = [accessibleNameOf(control), ...labels, control.getAttribute('autocomplete'), control.title].join(' ')
  return (
    !isSecretCaption(words) &&
    !composedClosest(control, isSecret) &&
    namesOf(control).every((name) => !/^[a-z_.]+\.\w+$/.test(name) || name.endsWith(`.${column}`))
  )
}
