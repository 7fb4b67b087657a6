import { spoken } from '../text/translator'

/** What a card says and offers. Texts are set as text, never as markup. */
export interface CardContent {
  /** Stable name of what is shown, for styles and tests. */
  state: string
  title: string
  lines: readonly string[]
  /** Values with their captions, to be copied. */
  values?: readonly { caption: string; value: string; copy: string }[]
  actions?: readonly { words: string; act: () => void; primary?: boolean }[]
  /** A stop: it takes the focus and dims the page, whose own ways out stay open. */
  stop?: boolean
  /** How grave it is. */
  tone?: 'pass' | 'warn' | 'fail'
}

export interface PlainCard {
  show: (content: CardContent) => void
  /** False where it was not shown yet, was removed, or the page took it away. */
  isShown: () => boolean
  remove: () => void
}

interface Options {
  document: Document
  /** Name of the element. */
  tag: string
  /** What the region is called. */
  name: string
  css: string
}

const make = (document: Document, tag: string, text?: string): HTMLElement => {
  const element = document.createElement(tag)
  if (text !== undefined) element.textContent = text
  return element
}

/** A button that acts on clicks of a person only. */
function button(document: Document, words: string, act: () => void, primary = false): HTMLElement {
  const element = make(document, 'button', words)
  element.className = primary ? 'action primary' : 'action'
  element.setAttribute('type', 'button')
  element.addEventListener('click', (event) => event.isTrusted && act())
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
  const copyButton = button(document, copy, () => void navigator.clipboard.writeText(value))
  // Not as a label: the page's own form has fields of these names.
  const named = make(document, 'span', ` ${caption}`)
  named.className = 'hidden'
  copyButton.append(named)
  row.append(label, make(document, 'code', value), copyButton)
  return row
}

/**
 * A small card in a root of its own, for pages where the guide itself would be too much: the consent page and Neo's
 * dashboard. It stands in the top layer.
 */
export function plainCard({ document, tag, name, css }: Options): PlainCard {
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  let shown: HTMLElement | undefined

  function fill(layer: HTMLElement, { state, title, lines, values = [], actions = [], tone, stop }: CardContent): void {
    host.dataset.state = state
    if (tone) layer.dataset.tone = tone
    const heading = make(document, 'h2', title)
    heading.id = 'title'
    const bar = make(document, 'div')
    bar.className = 'actions'
    bar.append(...actions.map(({ words, act, primary }) => button(document, words, act, primary)))
    const body = make(document, 'div')
    if (!stop) body.setAttribute('aria-live', 'polite')
    body.append(heading, ...lines.map((line) => make(document, 'p', line)))
    layer.append(body, ...values.map((value) => valueRow(document, value)))
    if (actions.length > 0) layer.append(bar)
  }

  return {
    show(content) {
      shown?.remove()
      if (!host.isConnected) document.documentElement.append(host)
      const layer = make(document, 'section')
      layer.className = 'plain'
      layer.dir = spoken().direction
      layer.lang = spoken().code
      fill(layer, content)
      root.append(layer)
      shown = layer
      layer.setAttribute('role', content.stop ? 'alertdialog' : 'region')
      if (content.stop) layer.setAttribute('aria-labelledby', 'title')
      else layer.setAttribute('aria-label', name)
      layer.popover = 'manual'
      layer.showPopover()
      // The next key pressed by habit is ours to take.
      if (content.stop) layer.querySelector<HTMLElement>('.action')?.focus()
    },
    isShown: () => host.isConnected,
    remove: () => host.remove(),
  }
}
