/** An element of ours for somebody else's page, with an open root that has styles of its own; not in the page yet. */
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
