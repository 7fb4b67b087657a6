import { isSecretColumn, mayNameSecret } from '../secret-fields'

/** Inputs that once masked their content: a "show" button turns them into plain ones. */
const passwords = new WeakSet<Element>()

const isPassword = (element: Element): boolean => {
  if ((element as Partial<HTMLInputElement>).type === 'password') passwords.add(element)
  return passwords.has(element)
}

/** Whether a control shows dots in place of what is typed, by style instead of by type. */
function isMasked(control: Element): boolean {
  const masked = /disc|circle|square/.test(getComputedStyle(control).getPropertyValue('-webkit-text-security'))
  if (masked) passwords.add(control)
  return masked
}

/** Whether a control of a form holds a secret, so that it must not be read. */
export const isSecretControl = (control: Element): boolean =>
  isMasked(control) || isPassword(control) || isSecretColumn(control.getAttribute('name') ?? '')

const NAMES = 'id name component-id autocomplete data-name data-column aria-label placeholder title'.split(' ')

/** Whether an element of any page may hold a secret, so that it is left out of a page report. */
export const mayHoldSecret = (element: Element): boolean =>
  isPassword(element) || NAMES.some((name) => mayNameSecret(element.getAttribute(name) ?? ''))
