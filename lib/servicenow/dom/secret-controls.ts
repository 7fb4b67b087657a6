import { isSecretColumn, mayNameSecret } from '../secret-fields'

/** Inputs that hid their content once: "show" makes a plain one of them. */
const passwords = new WeakSet<Element>()

const isPassword = (element: Element): boolean => {
  const isMasked =
    element.localName === 'input' &&
    /disc|circle|square/.test(getComputedStyle(element).getPropertyValue('-webkit-text-security'))
  if ((element as Partial<HTMLInputElement>).type === 'password' || isMasked) passwords.add(element)
  return passwords.has(element)
}

/** Whether a control of a form holds a secret, so that it is no field to read. */
export const isSecretControl = (control: Element): boolean =>
  isPassword(control) || isSecretColumn(control.getAttribute('name') ?? '')

const NAMES = 'id name component-id autocomplete data-name data-column aria-label placeholder title'.split(' ')

/** Whether an element of any page may hold a secret, so that it is left out of a page report. */
export const mayHoldSecret = (element: Element): boolean =>
  isPassword(element) || NAMES.some((name) => mayNameSecret(element.getAttribute(name) ?? ''))
