import { closest } from '../finder/front'

/** Names of what holds a secret. */
const SECRETS = /-password\b|(client_secret|user_password)\b/

const namesOf = (own: Element) => [own.id, own.getAttribute('name') ?? '']

/**
 * Whether a hint may make a control a column's: not what may hold a secret by the names of what it stands in, and not what is another column's by its own name, as classic forms name them:
 * docs/servicenow/pages.md#field-control
 */
export function mayBeHinted(control: HTMLElement, column: string): boolean {
  const isSecret = (own: Element) =>
    SECRETS.test([own.localName, own.getAttribute('component-id'), ...namesOf(own)].join(' '))
  return (
    !closest(control, isSecret) &&
    namesOf(control).every((name) => !/^[a-z_.]+\.\w+$/.test(name) || name.endsWith(`.${column}`))
  )
}
