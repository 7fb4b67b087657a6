/** Events by which a person acts; a page can dispatch each of them too. */
const ACTS = [
  ['click', 'auxclick', 'dblclick', 'contextmenu', 'wheel', 'copy', 'cut', 'paste', 'beforeinput', 'input', 'change'],
  ['submit', 'reset', 'focusin', 'focusout', 'toggle', 'beforetoggle', 'cancel', 'close'],
  ['keydown', 'keypress', 'keyup', 'compositionstart', 'compositionupdate', 'compositionend'],
  ['mousedown', 'mousemove', 'mouseup', 'mouseover', 'mouseout', 'touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerover', 'pointerout'],
  ['gotpointercapture', 'lostpointercapture'],
  ['drag', 'dragstart', 'dragend', 'dragenter', 'dragover', 'dragleave', 'drop'],
].flat()

/** Stops an event that is not trusted, and its default action, such as the change of a checkbox. */
function stopForged(event: Event): void {
  if (event.isTrusted) return
  event.stopImmediatePropagation()
  event.preventDefault()
}

/**
 * Lets only trusted events into an element. Call it before anything else listens to that element. It listens on the element
 * itself, since a page can move it out of its shadow root, and can dispatch events that do not leave that root.
 */
export function admitTrustedEvents(element: Element, signal: AbortSignal): void {
  for (const type of ACTS) element.addEventListener(type, stopForged, { capture: true, signal })
}
