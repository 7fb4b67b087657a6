import { findConnectForm } from './dashboard-fields'

/** What Neo's page says once it is connected; it speaks English. */
const CONNECTED = /(?<!\b(?:not|never|isn't|is not) )\bconnected\b/i

/** Times that a page says so: it may also have said it of something else before. */
const timesSaid = ({ body }: Document) => (body.textContent ?? '').split(CONNECTED).length

/**
 * Calls back whenever the approval may be over: the page says that Neo is connected, its form is gone, or the person comes
 * back from another window. Whether it is, only a verification on the instance proves. Ends with the signal.
 */
export function watchForApproval(document: Document, signal: AbortSignal, mayBeOver: () => void): void {
  const before = timesSaid(document)
  let isOver = false
  let frame = 0
  const look = () => {
    frame = 0
    const now = timesSaid(document) > before || !findConnectForm(document)
    if (now && !isOver) mayBeOver()
    isOver = now
  }
  const observer = new MutationObserver(() => {
    if (frame === 0) frame = requestAnimationFrame(look)
  })
  observer.observe(document.documentElement, { childList: true, subtree: true, characterData: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  })
  let wasAway = false
  const leave = ({ isTrusted }: Event) => {
    wasAway ||= isTrusted
  }
  const comeBack = ({ isTrusted }: Event) => {
    if (!isTrusted || !wasAway || document.hidden) return
    wasAway = false
    mayBeOver()
  }
  const view = document.defaultView
  view?.addEventListener('blur', leave, { signal })
  view?.addEventListener('focus', comeBack, { signal })
  document.addEventListener('visibilitychange', (event) => (document.hidden ? leave(event) : comeBack(event)), {
    signal,
  })
}
