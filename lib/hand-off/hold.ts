import { composedPathOf, type Effect, effectOf, effectOfForm, isOfApproval } from './approval-controls'

/**
 * What is held: `all` that is not certainly harmless; only certain `approvals`, as on a page for signing in; or
 * nothing.
 */
export type HoldScope = 'all' | 'approvals' | 'off'

export interface Hold {
  reach: (reach: HoldScope) => void
  /** Stops holding. With `goOn`, what the person did meanwhile is repeated, so that they need not click again. */
  release: (goOn?: boolean) => void
  /** Calls back whenever something is held back. */
  tell: (held: (effect: Effect) => void) => void
  /** Holds in another window too: a frame of this page. */
  alsoIn: (window: Window) => void
  /** Events in this element, our own card, are never held. */
  spare: (element: Element) => void
}

// A page may approve on any of these events, so none reaches it.
const EVENTS =
  'click auxclick dblclick submit keydown keypress keyup pointerdown pointerup mousedown mouseup touchstart touchend'
const ACTS = new Set(['click', 'auxclick', 'dblclick', 'submit', 'keydown', 'keypress', 'keyup'])
/** How long, in ms, a script's form submission may be the result of a click that was let through. */
const ANSWER = 1_000

// A form's field can shadow a member of the form by its name.
const connected = Object.getOwnPropertyDescriptor(Node.prototype, 'isConnected')
const send = (form: HTMLFormElement | null | undefined) => {
  if (form && connected?.get?.call(form)) HTMLFormElement.prototype.requestSubmit.call(form)
}
/** The button that Enter in a field clicks: the form's first submit button. */
const sendFrom = (form: HTMLFormElement | null | undefined) => {
  const senders = 'button:not([type=button], [type=reset]), input[type=submit], input[type=image]'
  const first = form && (Element.prototype.querySelectorAll.call(form, senders)[0] as HTMLElement | undefined)
  if (first) first.click()
  else send(form)
}
const formOf = (element: EventTarget | undefined) => (element as Partial<HTMLInputElement> | undefined)?.form

function effectOfEvent(event: Event, path: readonly EventTarget[]): Effect {
  if (event.type === 'submit') {
    const { submitter } = event as SubmitEvent
    return submitter ? effectOf(composedPathOf(submitter)) : effectOfForm(path[0] as HTMLFormElement)
  }
  const effect = effectOf(path)
  // Enter in a field submits its form, except in a multi-line text or a list.
  if (effect !== 'field' || (event as Partial<KeyboardEvent>).key !== 'Enter') return effect
  return (path[0] as Element).matches('textarea, select') ? 'field' : effectOfForm(formOf(path[0]))
}

/** As `effectOfEvent`, but never throws: an unknown effect is held. */
function surely(event: Event, path: readonly EventTarget[]): Effect {
  try {
    return effectOfEvent(event, path)
  } catch {
    return 'unsure'
  }
}

/** How to repeat what was held; undefined where it cannot be repeated. */
function againOf(event: Event, path: readonly EventTarget[]): (() => void) | undefined {
  const [target] = path
  const form = event.type === 'submit' ? (target as HTMLFormElement) : undefined
  const submitter = form && (event as SubmitEvent).submitter
  if (form && !submitter) return () => send(form)
  if (event.type === 'keydown' && effectOf(path) === 'field') return () => sendFrom(formOf(target))
  if (!['click', 'submit', 'keydown'].includes(event.type)) return undefined
  // The innermost clickable element: an icon in a button is not clickable itself.
  const element = submitter ?? path.find((node) => typeof (node as Partial<HTMLElement>).click === 'function')
  return () => (element as HTMLElement | undefined)?.click()
}

/**
 * Holds whatever could approve before the page receives the event, so that nobody approves by habit before it is known
 * who is signed in. It listens on the window in the capture phase, and has to be installed before the page's own
 * scripts.
 */
export function holdApproval(window: Window, first: HoldScope): Hold {
  let reach = first
  let again: (() => void) | undefined
  let told: ((effect: Effect) => void) | undefined
  let spared: Element | undefined
  let letThrough = Number.NEGATIVE_INFINITY
  const stop = (event: Event): void => {
    if (reach === 'off') return
    const { key } = event as Partial<KeyboardEvent>
    if (event.type.startsWith('key') && key !== 'Enter' && key !== ' ') return
    const path = event.composedPath()
    if (spared && path.includes(spared)) return
    const effect = surely(event, path)
    if (effect === 'field') return
    if (effect === 'leave') {
      if (!event.isTrusted) return
      letThrough = event.timeStamp
      // Denying or leaving cancels what was held before.
      if (event.type === 'click' || event.type === 'submit') again = undefined
      return
    }
    if (reach === 'approvals' && !(effect === 'allow' && isOfApproval(path))) return
    // A control that a script handles submits its form itself.
    const isAnswer = event.type === 'submit' && !(event as SubmitEvent).submitter && !event.isTrusted
    if (isAnswer && event.timeStamp - letThrough < ANSWER) return
    event.stopImmediatePropagation()
    if (!ACTS.has(event.type)) return
    // Space on the page itself only scrolls.
    if (effect !== 'none' || key !== ' ') event.preventDefault()
    if (effect !== 'none' && event.isTrusted) again = againOf(event, path) ?? again
    if (event.type === 'click' || event.type === 'submit' || event.type === 'keydown') told?.(effect)
  }
  const listenIn = (view: Window) => {
    for (const type of EVENTS.split(' ')) view.addEventListener(type, stop, { capture: true, passive: false })
  }
  const listen = () => listenIn(window)
  listen()
  // `document.open` removes all listeners, and leaves a document without children.
  new MutationObserver(listen).observe(window.document, { childList: true })
  return {
    reach: (wanted) => {
      reach = wanted
    },
    release: (goOn = false) => {
      reach = 'off'
      if (goOn) again?.()
      again = undefined
    },
    tell: (held) => (told = held),
    alsoIn: listenIn,
    spare: (element) => (spared = element),
  }
}
