/** Creates an element for somebody else's page, with an open shadow root and its own styles; it is not in the page yet. */
export function createShadowHost(
  document: Document,
  tag: string,
  css: string,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  return { host, root }
}
