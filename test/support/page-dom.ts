import { styleOf } from '@/lib/servicenow/dom/elements'
import { composedParent } from '@/lib/servicenow/dom/finder/front'

/** Attaches declarative shadow trees, which this DOM does not parse. */
function attachShadows(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement
    if (!host) continue
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.append(template.content)
    template.remove()
    attachShadows(shadow)
  }
}

/** Shows a page's HTML in this document, at an address. */
export function showPage(html: string, address: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  document.documentElement.lang = parsed.documentElement.lang
  document.head.replaceChildren(...parsed.head.children)
  document.body.replaceWith(parsed.body)
  attachShadows(document)
  history.replaceState(null, '', address)
}

function isDisplayed(element: Element, { visibilityProperty = false }: CheckVisibilityOptions = {}): boolean {
  for (let node: Node | null = element; node; node = composedParent(node)) {
    if (node.nodeType !== 1) continue
    const { display, visibility } = styleOf(node as Element)
    if (display === 'none' || (visibilityProperty && visibility === 'hidden')) return false
  }
  return true
}

/** This DOM has styles but no layout: elements that are not displayed count as invisible. */
export function pretendLayout(): void {
  Element.prototype.checkVisibility = function check(this: Element, options) {
    return isDisplayed(this, options)
  }
  const box = new DOMRect(0, 0, 100, 20)
  Element.prototype.getBoundingClientRect = () => box
}
