import { deepQueryAll, isVisible, textOf } from '../servicenow/dom/elements'
import { meaningOfCaption, meaningOfValue } from './approval-words'

/** The name of both buttons of the approval page: docs/servicenow/oauth.md#approval-controls */
const ACTION = 'oauth_auth_check_action'
const BUTTONS =
  'button, input[type=submit], input[type=button], input[type=image], [role=button], a[href], area[href], [onclick]'
const CONTROLS = `${BUTTONS}, input:not([type=hidden]), select, textarea, summary, label, [role=link], [role=menuitem], [role=switch], [tabindex], [contenteditable]`
const TYPED =
  'input:not([type=submit], [type=button], [type=image], [type=reset], [type=checkbox], [type=radio]), select, textarea'

/**
 * The effect of a click or key: `allow` approves, `leave` certainly does not (Deny, "Not You?", another page, signing
 * in), `field` types into a field, `unsure` is unknown, `none` hits no visible control.
 */
export type Effect = 'allow' | 'leave' | 'field' | 'unsure' | 'none'

// A form's field can shadow a member of the form by its name, so members are read from the prototypes.
const parentNode = Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')
const parentOf = (node: Node): Node | null => parentNode?.get?.call(node) as Node | null
const attributeOf = (element: Element, name: string) => Element.prototype.getAttribute.call(element, name)

const isElement = (node: EventTarget): node is HTMLElement => (node as Partial<Node>).nodeType === 1

/** The elements of an event's path, innermost first, without those that contain the whole page. */
const elementsOf = (path: readonly EventTarget[]): HTMLElement[] =>
  path.filter(isElement).filter((element) => element !== document.body && element !== document.documentElement)

/** The path that an event on an element would take, through shadow roots. */
export function composedPathOf(element: Element): Element[] {
  const path: Element[] = []
  for (let node: Node | null = element; node; node = parentOf(node) ?? (node as Partial<ShadowRoot>).host ?? null)
    if (isElement(node)) path.push(node)
  return path
}

const isForm = (element: unknown): element is HTMLFormElement => element instanceof HTMLFormElement
const isControl = (element: Element) =>
  !isForm(element) && (element.matches(CONTROLS) || /-(button|link)$/.test(element.localName))
const isButton = (element: Element) =>
  !isForm(element) && (element.matches(BUTTONS) || /-(button|link)$/.test(element.localName))

const buttonsIn = (element: Element) => [...element.querySelectorAll<HTMLElement>(BUTTONS)]

/** Short texts that describe an element. There may be several, which may differ. */
function captionsOf(element: HTMLElement): string[] {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
  const root = element.getRootNode() as Document | ShadowRoot
  const isPlain = buttonsIn(element).length === 0
  return [
    isPlain ? textOf(element) : '',
    ...ids.map((id) => root.getElementById?.(id)?.textContent ?? ''),
    ...['aria-label', 'label', 'alt', 'title'].map((name) => element.getAttribute(name) ?? ''),
    element.matches('input') ? (element.getAttribute('value') ?? '') : '',
  ].filter((text) => text !== '' && text.length <= 80)
}

/**
 * The effect of following a link, as far as its address shows it. `el.href` is the address that the browser will
 * follow, including any `<base>`.
 */
function saidByLink(element: HTMLElement): 'allow' | 'leave' | undefined {
  if (!element.matches('a[href], area[href]')) return undefined
  const href = (element as HTMLAnchorElement).href
  if (!URL.canParse(href)) return undefined
  const { protocol, origin, pathname, searchParams, hash } = new URL(href)
  if (protocol === 'mailto:') return 'leave'
  if (!/^https?:$/.test(protocol)) return undefined
  if (origin === location.origin && /log_?out/i.test(pathname)) return 'leave'
  const action = searchParams.get(ACTION)
  if (action !== null) return meaningOfValue(action) === 'leave' ? 'leave' : 'allow'
  if (searchParams.has('code')) return 'allow'
  if (searchParams.has('error')) return 'leave'
  if (element.matches('[onclick], [role=button]')) return undefined
  // A link to an element of this page approves nothing; any other address on this path could be an approval.
  if (origin === location.origin && pathname === location.pathname)
    return hash.length > 1 && element.ownerDocument.getElementById(hash.slice(1)) ? 'leave' : undefined
  return origin === location.origin && /oauth_auth|consent|approv|authori|allow/i.test(pathname) ? undefined : 'leave'
}

/** The effect of submitting a form, as far as the form itself shows it. */
export function effectOfForm(form: HTMLFormElement | null | undefined, by?: Element | null): Effect {
  if (!form) return 'unsure'
  const action = by?.getAttribute('formaction') ?? attributeOf(form, 'action') ?? ''
  if (/log_?out/i.test(action) || attributeOf(form, 'role') === 'search') return 'leave'
  const fields = [...Element.prototype.querySelectorAll.call(form, 'input, button')] as HTMLInputElement[]
  const named = fields.filter((field) => field.name === ACTION)
  const hidden = named.filter(({ type }) => type === 'hidden')
  if (hidden.length > 0) return hidden.every(({ value }) => meaningOfValue(value) === 'leave') ? 'leave' : 'unsure'
  // Signing in happens before any approval.
  return named.length === 0 && fields.some((field) => field.type === 'password' && isVisible(field))
    ? 'leave'
    : 'unsure'
}

/** All visible controls of this name beside an element, in order. */
const actionsBeside = (element: Element): HTMLElement[] =>
  [...(element.getRootNode() as Document | ShadowRoot).querySelectorAll<HTMLElement>(`[name=${ACTION}]`)].filter(
    isVisible,
  )

/** The effect of a control by its position among the controls of the known name. */
function byOrder(element: Element): Effect {
  const all = actionsBeside(element)
  const [other, ...more] = all.filter((own) => own !== element)
  // Of two controls, the one beside `authorize` denies. Without such a value, position alone does not prove a denial.
  if (other && more.length === 0 && other.getAttribute('value') === 'authorize') return 'leave'
  return all.at(-1) === element ? 'allow' : 'unsure'
}

/**
 * The effect of a click or key on this path, by ranked clues: first text, value, name and address together, then the
 * position among the controls of the known name, then the form. Clues that contradict each other make it `unsure`.
 */
export function effectOf(path: readonly EventTarget[]): Effect {
  const elements = elementsOf(path)
  const controls = elements.filter(isControl)
  const [first] = controls
  if (first?.matches(TYPED) || (first as HTMLElement | undefined)?.isContentEditable) return 'field'
  // An ancestor counts only if it wraps nothing but this control.
  const wrappers = controls
    .slice(1)
    .filter((outer) => isButton(outer) && buttonsIn(outer).every((own) => elements.includes(own)))
  const said = new Set(
    (first ? [first, ...wrappers] : elements.slice(0, 1).filter((element) => !isForm(element))).flatMap((element) => {
      const tokens = ['value', 'name', 'id'].map((name) => meaningOfValue(element.getAttribute(name) ?? ''))
      return [...captionsOf(element).map(meaningOfCaption), ...tokens, saidByLink(element)].filter(
        (clue) => clue !== undefined,
      )
    }),
  )
  if (said.size === 2) return 'unsure'
  for (const clue of said) return clue
  if (!first) return 'none'
  if (first.matches('label, [type=checkbox], [type=radio]')) return 'field'
  const named = controls.find((element) => element.getAttribute('name') === ACTION)
  if (named) return byOrder(named)
  return effectOfForm((first as HTMLButtonElement).form ?? first.closest('form'), first)
}

/**
 * Whether the path certainly belongs to an approval, on whatever page: by the control's name, or its form's address.
 */
export const isOfApproval = (path: readonly EventTarget[]): boolean =>
  elementsOf(path).some(
    (element) =>
      attributeOf(element, 'name') === ACTION ||
      (Element.prototype.matches.call(element, 'form') &&
        /(^|\/)oauth_auth\.do(?![\w.])/i.test(attributeOf(element, 'action') ?? '')),
  )

/** The visible buttons and links, through shadow roots, except those in `own`. */
export const buttonsShown = (document: Document, own?: Element): HTMLElement[] =>
  deepQueryAll(document.documentElement, '*').filter(
    (element) => isButton(element) && isVisible(element) && !(own && composedPathOf(element).includes(own)),
  )

/** The visible controls that could approve: those that certainly do, and those whose effect is unknown. */
export function approvalControls(document: Document, own?: Element): { allow: HTMLElement[]; unsure: HTMLElement[] } {
  const effects = buttonsShown(document, own).map((element) => ({ element, effect: effectOf(composedPathOf(element)) }))
  const those = (wanted: Effect) => effects.filter(({ effect }) => effect === wanted).map(({ element }) => element)
  return { allow: those('allow'), unsure: those('unsure') }
}
