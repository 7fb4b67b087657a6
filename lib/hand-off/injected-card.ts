import { currentLanguage } from '../i18n/translator'
import { createShadowHost } from '../shared/shadow-host'

interface CardAction {
  words: string
  act: () => void
  primary?: boolean
  /** Clickable only after a moment: the second half of a double click was meant for what was there before. */
  late?: boolean
}

/** Time, in ms, after which a late action can be clicked. */
const MOMENT = 600

/** The content of a card. Texts are set as text, never as markup. */
export interface CardContent {
  /** Stable name of the content, for styles and tests. */
  state: string
  title: string
  lines: readonly string[]
  /** Values with their captions, each with a button that copies it. */
  values?: readonly { caption: string; value: string; copy: string }[]
  actions?: readonly CardAction[]
  /** A stop: it takes the focus and dims the page, whose own ways out still work. */
  stop?: boolean
  /** Severity. */
  tone?: 'pass' | 'warn' | 'fail'
}

export interface InjectedCard {
  /** The card's host element. */
  host: HTMLElement
  show: (content: CardContent) => void
  /** False before it is shown, after it is removed, and while the page has taken it away or covers it. */
  isShown: () => boolean
  remove: () => void
}

interface Options {
  document: Document
  /** Tag name of the host element. */
  tag: string
  /** Accessible name of the region. */
  name: string
  css: string
  /** Elements that the card should not cover. */
  free?: () => readonly Element[]
}

const make = (document: Document, tag: string, text?: string): HTMLElement => {
  const element = document.createElement(tag)
  if (text !== undefined) element.textContent = text
  return element
}

/** A button that reacts to a person's clicks only. */
function button(document: Document, { words, act, primary, late }: CardAction): HTMLElement {
  const element = make(document, 'button', words) as HTMLButtonElement
  element.className = primary ? 'action primary' : 'action'
  element.setAttribute('type', 'button')
  element.toggleAttribute('data-primary', primary)
  element.addEventListener('click', (event) => event.isTrusted && act())
  element.disabled = late === true
  if (late) setTimeout(() => (element.disabled = false), MOMENT)
  return element
}

function valueRow(
  document: Document,
  { caption, value, copy }: { caption: string; value: string; copy: string },
): HTMLElement {
  const row = make(document, 'div')
  row.className = 'value'
  const label = make(document, 'span', caption)
  label.className = 'caption'
  const copyButton = button(document, { words: copy, act: () => void navigator.clipboard.writeText(value) })
  // Not a label: the page's own form has fields of these names.
  const named = make(document, 'span', ` ${caption}`)
  named.className = 'hidden'
  copyButton.append(named)
  row.append(label, make(document, 'code', value), copyButton)
  return row
}

/**
 * The parent in which an element is visible and clickable: the page's open modal dialog, if any, since everything else
 * is inert then.
 */
const reachable = (document: Document): Element =>
  [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement

/** Whether a person can see an element: nothing of the page covers its middle. */
function isOnTop(host: HTMLElement, layer: HTMLElement): boolean {
  if (!host.isConnected || host.closest('[inert]') || !layer.checkVisibility({ visibilityProperty: true })) return false
  const { x, y, width, height } = layer.getBoundingClientRect()
  return host.ownerDocument.elementFromPoint(x + width / 2, y + height / 2) === host
}

/** Positions of a card, best first; the empty one is the default. They are defined in the stylesheet. */
const PLACES = ['', 'low', 'high', 'low start', 'high start']

/** Moves a card to a position where it covers none of `boxes`, if there is one. */
function place(layer: HTMLElement, boxes: readonly DOMRect[]): void {
  const coversNone = (name: string) => {
    layer.dataset.place = name
    const own = layer.getBoundingClientRect()
    return !boxes.some((box) => box.x < own.right && box.right > own.x && box.y < own.bottom && box.bottom > own.y)
  }
  if (!PLACES.some(coversNone)) layer.dataset.place = ''
}

/**
 * Creates a small card in a shadow root of its own, in the top layer: for the consent page and Neo's dashboard, where
 * the guide would be too large.
 */
export function createInjectedCard({ document, tag, name, css, free = () => [] }: Options): InjectedCard {
  const { host, root } = createShadowHost(document, tag, css)
  let shown: HTMLElement | undefined

  function fill(layer: HTMLElement, { state, title, lines, values = [], actions = [], tone, stop }: CardContent): void {
    host.dataset.state = state
    if (tone) layer.dataset.tone = tone
    const heading = make(document, 'h2', title)
    heading.id = 'title'
    const bar = make(document, 'div')
    bar.className = 'actions'
    bar.append(...actions.map((action) => button(document, action)))
    const body = make(document, 'div')
    if (!stop) body.setAttribute('aria-live', 'polite')
    body.append(heading, ...lines.map((line) => make(document, 'p', line)))
    layer.append(body, ...values.map((value) => valueRow(document, value)))
    if (actions.length > 0) layer.append(bar)
  }

  return {
    host,
    show(content) {
      shown?.remove()
      const parent = reachable(document)
      if (host.parentElement !== parent) parent.append(host)
      host.removeAttribute('inert')
      const layer = make(document, 'section')
      layer.className = 'plain'
      layer.dir = currentLanguage().direction
      layer.lang = currentLanguage().code
      fill(layer, content)
      root.append(layer)
      shown = layer
      layer.setAttribute('role', content.stop ? 'alertdialog' : 'region')
      if (content.stop) layer.setAttribute('aria-labelledby', 'title')
      else layer.setAttribute('aria-label', name)
      layer.popover = 'manual'
      layer.showPopover()
      place(
        layer,
        free().map((element) => element.getBoundingClientRect()),
      )
      // The card takes the next key press, which habit may make.
      if (content.stop) layer.querySelector<HTMLElement>('.action')?.focus()
    },
    isShown: () => shown !== undefined && isOnTop(host, shown),
    remove: () => host.remove(),
  }
}
