/** Events by which a person acts; a page can make each of them too. */
const ACTS = [
  ['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'copy', 'cut', 'paste', 'beforeinput', 'input', 'change'],
  ['submit', 'reset', 'focusin', 'focusout', 'toggle', 'beforetoggle', 'cancel', 'close'],
  ['keydown', 'keypress', 'keyup', 'compositionstart', 'compositionupdate', 'compositionend'],
  ['mousedown', 'mousemove', 'mouseup', 'mouseover', 'mouseout', 'touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerover', 'pointerout'],
  ['gotpointercapture', 'lostpointercapture'],
  ['drag', 'dragstart', 'dragend', 'dragenter', 'dragover', 'dragleave', 'drop'],
].flat()

/** Stops what the browser does not vouch for: also what it would set off by itself, such as the change of a ticked box. */
function stopForged(event: Event): void {
  if (event.isTrusted) return
  event.stopImmediatePropagation()
  event.preventDefault()
}

/**
 * Lets only events of a person into an element. To be called before anything else listens to it: on the element itself,
 * since a page can move it out of its root, and can make events that do not leave that root.
 */
export function admitTrustedEvents(element: Element, signal: AbortSignal): void {
  for (const type of ACTS) element.addEventListener(type, stopForged, { capture: true, signal })
}
