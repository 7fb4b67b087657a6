/** Delay, in ms, between a change of the page and `look`; changes within it count once. */
const PAUSE = 100

/**
 * Calls `look` whenever the page changed, and `back` whenever the person returns to it: somebody else may have signed
 * in meanwhile in another window.
 */
export function watchPage(document: Document, look: () => void, back: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      look()
    }, PAUSE)
  }
  new MutationObserver(soon).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'inert', 'open', 'disabled', 'name', 'value', 'aria-label'],
  })
  let wasAway = false
  const leave = () => {
    wasAway = true
  }
  const comeBack = () => {
    if (document.visibilityState === 'hidden') return leave()
    if (wasAway) back()
    wasAway = false
  }
  const view = document.defaultView
  view?.addEventListener('load', soon)
  for (const type of ['blur', 'pagehide']) view?.addEventListener(type, leave)
  for (const type of ['focus', 'pageshow']) view?.addEventListener(type, comeBack)
  document.addEventListener('visibilitychange', comeBack)
}
