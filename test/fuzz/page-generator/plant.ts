import type { Content, Part } from './part.ts'

export interface Planted {
  /** By what the description calls them. */
  marks: Map<string, Element>
  /** Attaches the shadow trees that come late: nothing in the page tells of them. */
  grow: () => void
}

/** Builds parts into a document, late shadow trees left out until `grow`. */
export function plant(parts: readonly Content[], into: Element): Planted {
  const marks = new Map<string, Element>()
  const late: (() => void)[] = []
  const built = (content: Content): Node => {
    if (typeof content === 'string') return document.createTextNode(content)
    const { tag, is, inside, shadow, mark } = content
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(is)) element.setAttribute(name, value)
    // An input's own state, as the page's scripts leave it.
    if (is['data-checked'] !== undefined) (element as HTMLInputElement).checked = is['data-checked'] === 'true'
    element.append(...inside.map(built))
    if (mark) marks.set(mark, element)
    if (!shadow) return element
    const attach = () => element.attachShadow({ mode: 'open' }).append(...shadow.map(built))
    if ((content as Part).late) late.push(attach)
    else attach()
    return element
  }
  into.replaceChildren(...parts.map(built))
  for (const dialog of into.querySelectorAll<HTMLDialogElement>('dialog[data-modal]')) dialog.showModal?.()
  into.querySelector('[data-scroll]')?.scrollIntoView?.({ block: 'end' })
  // Trees inside of late ones may be late themselves.
  return {
    marks,
    grow: () => {
      for (let own = late.shift(); own; own = late.shift()) own()
    },
  }
}
