/** Elements whose only trait is an open shadow root, as ServiceNow's canvas and layout elements have. */
export function defineRoot(name, build) {
  if (customElements.get(name)) return
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super()
        this.attachShadow({ mode: 'open' })
      }
      connectedCallback() {
        if (this.built) return
        this.built = true
        build?.(this, this.shadowRoot)
      }
    },
  )
}

/** A nested chain of such elements below `parent`; returns the innermost shadow root. `id` may follow a name after `#`. */
export function nest(parent, names) {
  return names.reduce((root, spec) => {
    const [name, id] = spec.split('#')
    defineRoot(name)
    const element = document.createElement(name)
    if (id) element.id = id
    root.append(element)
    return element.shadowRoot
  }, parent)
}

export const el = (name, attributes = {}, ...children) => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

export const css = (root, text) => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

/** Names and ids that change with every load, so that nothing can rely on them. */
export const random = (length = 32) =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 16).toString(16)).join('')

/** Moves the console to another of its pages without loading it, as workspaces do. */
export const navigate = (path) => window.dispatchEvent(new CustomEvent('standin:navigate', { detail: path }))
