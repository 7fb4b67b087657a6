import { textOf } from '../elements'
import { accessibleNameOf } from '../finder/accessible-names'
import { composedClosest } from '../finder/front'

/** Names of what holds a secret. */
const SECRETS = /-password\b|(client_secret|user_password)\b/

/** Words for secrets, in the languages spoken here. */
const SECRET_WORDS = /secret|passw|geheim|kennwort|mot de passe|contraseña|clave|senha|シークレット|パスワード|秘密/i

const namesOf = (own: Element) => [own.id, own.getAttribute('name') ?? '']

/**
 * Whether a hint may make a control a column's: not what may hold a secret by what it and what it stands in are called, and
 * not what is another column's by its own name, as classic forms name them:
 * docs/servicenow/pages.md#field-control
 */
export function mayBeHinted(control: HTMLElement, column: string): boolean {
  const isSecret = (own: Element) =>
    SECRETS.test([own.localName, own.getAttribute('component-id'), ...namesOf(own)].join(' '))
  const labels = [...((control as HTMLInputElement).labels ?? [])].map(textOf)
  const words = [accessibleNameOf(control), ...labels, control.getAttribute('autocomplete'), control.title].join(' ')
  return (
    !SECRET_WORDS.test(words) &&
    !composedClosest(control, isSecret) &&
    namesOf(control).every((name) => !/^[a-z_.]+\.\w+$/.test(name) || name.endsWith(`.${column}`))
  )
}
