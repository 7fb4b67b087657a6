import fc from 'fast-check'
import { vi } from 'vitest'

/** Nothing is hidden here; styles take this DOM long to compute. */
export function showAll(view: Window & typeof globalThis): void {
  view.Element.prototype.checkVisibility = () => true
  const style = { display: 'block', visibility: 'visible', position: 'static', zIndex: 'auto' }
  vi.spyOn(view, 'getComputedStyle').mockReturnValue(style as CSSStyleDeclaration)
  vi.spyOn(view.Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 100, 20))
}
/** Frames here do not take the signal of another window. */
export function ignoreEvents(frame: HTMLIFrameElement): void {
  for (const target of [frame, frame.contentDocument]) if (target) target.addEventListener = () => undefined
}
/** What must not get in: names, tokens, addresses, numbers, in letters of several scripts. */
export const letters = fc.string({
  unit: fc.constantFrom('q', 'z', 'v', 'k', 'j', 'x', 'w'),
  minLength: 7,
  maxLength: 14,
})
export const marker = fc.oneof(
  letters,
  letters.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)} ${word[1]?.toUpperCase()}${word.slice(2)}`),
  letters.map((word) => `${word}@${word}.example`),
  letters.map((word) => `https://${word}.example/${word}?${word}=${word}`),
  fc.string({
    unit: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'),
    minLength: 32,
    maxLength: 40,
  }),
  fc.integer({ min: 10_000, max: 9_999_999 }).map((number) => `INC${number}`),
  letters.map((word) => `日本${word}`),
  letters.map((word) => `${word} ${word}`),
  // Names of people, in characters that no clue and no word of the vocabulary has.
  fc.string({ unit: fc.constantFrom('鑫', '彅', '蘭', '麒', '槻', '栞'), minLength: 2, maxLength: 6 }),
)

/** Languages of pages, one of them said by no page. */
export const LANGUAGES = ['en', 'de', 'fr', 'ja', 'es', 'pt-BR', '']

/** One of each kind. */
export const SAMPLES = [
  'qzvkjxw',
  'Qzvkjx Wjkvzq',
  'zqvkjx@kjxwvz.example',
  'https://vqzkjx.example/wqzkjv?xqzkjv=jqzkvx#kqzvjx',
  'fedcba987654321fedcba987654321fe',
  'INC7654321',
  '日本zzqvkj',
  'zqkvxj wjkvzq',
  '彅槻麒蘭',
]

/** What of a marker may not be found in a report, by itself. */
export const piecesOf = (text: string): string[] =>
  text.toLowerCase().match(/[qzvkjxw]{6,}|[0-9a-f]{20,}|\d{5,}|[鑫彅蘭麒槻栞]{2,}/g) ?? []

export type Put = (at: Element | ShadowRoot, marker: string) => void
export const add = (at: Element | ShadowRoot, html: string): Element => {
  const holder = document.createElement('div')
  holder.innerHTML = html
  const made = holder.firstElementChild as Element
  at.append(made)
  return made
}
export const attribute =
  (html: string, name: string): Put =>
  (at, value) => {
    const made = add(at, html)
    const inner = made.querySelector('[data-here]') ?? made
    inner.setAttribute(name, value)
  }
export const text =
  (html: string): Put =>
  (at, value) => {
    const made = add(at, html)
    const inner = made.querySelector('[data-here]') ?? made
    inner.append(value)
  }

/** Everything in which a page can hold a value, or text that is no caption. */
export const PLACES: Readonly<Record<string, Put>> = {
  'value of an input': (at, value) => ((add(at, '<input name="name">') as HTMLInputElement).value = value),
  'value attribute': attribute('<input name="redirect_url">', 'value'),
  'hidden input': attribute('<input type="hidden" name="sys_uniqueValue">', 'value'),
  'checkbox value': attribute('<input type="checkbox" name="active">', 'value'),
  'value of a button': attribute('<button>Save</button>', 'value'),
  textarea: text('<textarea name="comments"></textarea>'),
  option: text('<select name="identity_type"><option data-here selected></option></select>'),
  'option of the picker': text('<select id="select_0"><option data-here></option></select>'),
  'option label': attribute('<option></option>', 'label'),
  contenteditable: text('<div contenteditable="true"></div>'),
  textbox: text('<div role="textbox"></div>'),
  combobox: text('<button role="combobox"></button>'),
  listbox: text('<button aria-haspopup="listbox"></button>'),
  output: text('<output></output>'),
  division: text('<div></div>'),
  'span in a row of a list': text('<table><tr sys_id="1"><td data-here></td></tr></table>'),
  'link in a row of a list': text('<table><tr record-id="1"><td><a href="#" data-here></a></td></tr></table>'),
  'button in a row': text('<div role="row"><div role="gridcell"><button data-here></button></div></div>'),
  breadcrumb: text('<a class="breadcrumb_link" href="#"></a>'),
  'name of the record': text('<h1><div class="navbar-title-display-value" data-here></div></h1>'),
  comment: (at, value) => at.append(document.createComment(value.replaceAll('--', ''))),
  script: text('<script type="text/plain"></script>'),
  style: text('<style></style>'),
  template: (at, value) => (add(at, '<template></template>') as HTMLTemplateElement).content.append(value),
  picture: text('<svg><title data-here></title></svg>'),
  placeholder: attribute('<input>', 'placeholder'),
  alt: attribute('<img>', 'alt'),
  src: attribute('<img>', 'src'),
  style_attribute: (at, value) => add(at, '<p></p>').setAttribute('style', `--own: "${value.replaceAll('"', '')}"`),
  'value text': attribute('<div role="slider"></div>', 'aria-valuetext'),
  description: attribute('<button>Save</button>', 'aria-description'),
  'data value': attribute('<div></div>', 'data-user'),
  onclick: attribute('<a role="button">New</a>', 'onclick'),
  'unknown attribute': attribute('<now-avatar></now-avatar>', 'user-name'),
  id: attribute('<input name="name">', 'id'),
  class: attribute('<div></div>', 'class'),
  name: attribute('<input>', 'name'),
  for: attribute('<label>Name</label>', 'for'),
  'component id': attribute('<now-input></now-input>', 'component-id'),
  'action id': attribute('<button>Save</button>', 'gsft_id'),
  role: attribute('<div></div>', 'role'),
  type: attribute('<input>', 'type'),
  slot: attribute('<div></div>', 'slot'),
  link: attribute('<a>New</a>', 'href'),
  'link on this instance': (at, value) =>
    add(at, '<a>New</a>').setAttribute(
      'href',
      `/${encodeURIComponent(value)}/${value}.do?${value}=${value}&sys_id=${value}#${value}`,
    ),
  'link in the shell': (at, value) =>
    add(at, '<a>New</a>').setAttribute(
      'href',
      `/now/nav/ui/classic/params/target/${encodeURIComponent(`${value}.do?a=${value}`)}`,
    ),
  'data name': (at, value) => add(at, '<div></div>').setAttribute(`data-${piecesOf(value)[0]}`, ''),
  'element name': (at, value) => at.append(document.createElement(`x-${piecesOf(value)[0]}`)),
  password: (at, value) => ((add(at, '<input type="password">') as HTMLInputElement).value = value),
  'beside the secret': (at, value) =>
    add(at, '<div><label>Client Secret</label><input name="client_secret" type="password"></div>').append(value),
  'label beside the secret': (at, value) => {
    const made = add(at, '<div><label>Client Secret </label><input name="client_secret" type="text"></div>')
    made.querySelector('label')?.append(value)
    made.querySelector('input')?.setAttribute('aria-label', `Client Secret ${value}`)
  },
  frame: (at, value) => {
    const frame = document.createElement('iframe')
    at.append(frame)
    const inner = frame.contentDocument
    if (!inner?.defaultView) return
    showAll(inner.defaultView as Window & typeof globalThis)
    ignoreEvents(frame)
    inner.body.innerHTML = '<div id="here"></div><input>'
    inner.body.firstElementChild?.append(value)
    ;(inner.querySelector('input') as HTMLInputElement).value = value
  },
  'frame name': (at, value) => {
    const frame = document.createElement('iframe')
    frame.name = value
    frame.id = value
    at.append(frame)
    showAll(frame.contentWindow as Window & typeof globalThis)
    ignoreEvents(frame)
  },
  'title of the page': (_at, value) => (document.title = value),
}
