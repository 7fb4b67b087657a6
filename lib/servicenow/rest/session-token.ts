/** The placeholder on pages where the token is withheld; it must not be sent: docs/servicenow/rest.md#token-placeholder */
const WITHHELD = 'token_intentionally_left_blank'

/** Whether a text can be a session token: long, one word, not the placeholder (docs/servicenow/rest.md#token). */
export function isSessionToken(value: unknown): value is string {
  return typeof value === 'string' && value !== WITHHELD && /^[\w-]{16,512}$/.test(value)
}

/**
 * Runs in a page's main world: dispatches its session token to this document under a name that only the caller knows, or an
 * empty text if there is none. The token goes nowhere else, and the page learns nothing that it did not know.
 *
 * Reads `g_ck` of the top document, of the shell's session object, and of the classic frame, in that order
 * (docs/servicenow/rest.md#token-places). Page scripts replace `CustomEvent` and patch the methods that dispatch events
 * (docs/servicenow/rest.md#custom-event), so each way is tried until a listener confirms by `preventDefault`: constructors,
 * `createEvent`, both from a window that no script has touched, and at last the performance timeline. Must not refer to
 * anything outside itself, since it is injected as source.
 */
export function dispatchToken(channel: string): void {
  interface Page extends Partial<Pick<Window & typeof globalThis, 'CustomEvent' | 'MessageEvent' | 'EventTarget'>> {
    g_ck?: unknown
    NOW?: { g_ck?: unknown; session?: { token?: unknown } }
    gsft_main?: { g_ck?: unknown }
    document: Document
    Document?: typeof Document
    Performance?: typeof Performance
  }
  const page = window as unknown as Page
  const attempt = <T>(way: () => T): T | undefined => {
    try {
      return way()
    } catch {
      return undefined
    }
  }
  // `window.<name>` does not exist for a frame in a shadow tree, so the frame is also looked up there.
  const inShell = () =>
    document
      .querySelector('[global-navigation-config], [component-id]')
      ?.shadowRoot?.querySelector<HTMLIFrameElement>('iframe#gsft_main')?.contentWindow as unknown as Page | undefined
  const places = [
    () => page.g_ck,
    () => page.NOW?.g_ck,
    () => page.NOW?.session?.token,
    () => page.gsft_main?.g_ck,
    () => inShell()?.g_ck,
  ]
  const isToken = (value: unknown): value is string =>
    typeof value === 'string' && value !== 'token_intentionally_left_blank' && /^[\w-]{16,512}$/.test(value)
  const detail = places.map(attempt).find(isToken) ?? ''

  let isHeard = false
  const options = { detail, cancelable: true }
  /** Dispatches the token with a window's own classes: each kind of event by each way to dispatch one. */
  const sayWith = (from: Page) => {
    const initialised = (event: CustomEvent) => {
      event.initCustomEvent(channel, false, true, detail)
      return event
    }
    const events: (() => Event | undefined)[] = [
      () => from.CustomEvent && new from.CustomEvent(channel, options),
      () => initialised(from.document.createEvent('CustomEvent')),
      () => initialised(from.Document?.prototype.createEvent.call(document, 'CustomEvent') as CustomEvent),
      () => from.MessageEvent && new from.MessageEvent(channel, { data: detail, cancelable: true }),
    ]
    const senders: ((event: Event) => void)[] = [
      (event) => void window.dispatchEvent(event),
      (event) => void from.EventTarget?.prototype.dispatchEvent.call(window, event),
    ]
    for (const make of events)
      for (const send of senders) {
        if (isHeard) return
        attempt(() => {
          const event = make()
          if (!event) return
          send(event)
          isHeard = event.defaultPrevented
        })
      }
  }
  sayWith(page)
  if (isHeard || !detail) return
  attempt(() => {
    const frame = document.createElement('iframe')
    frame.hidden = true
    document.documentElement.append(frame)
    try {
      const fresh = frame.contentWindow as unknown as Page | null
      if (!fresh) return
      sayWith(fresh)
      // The only way without an event; the caller removes the mark again.
      if (!isHeard) fresh.Performance?.prototype.mark.call(performance, channel, { detail })
    } finally {
      frame.remove()
    }
  })
  if (!isHeard) attempt(() => performance.mark(channel, { detail }))
}

/** How the page's inline scripts set the token. */
const IN_SCRIPT = /\bg_ck["']?\s*[:=]\s*(["'])([\w-]{16,512})\1/

function* sources(document: Document): Generator {
  // Only Firefox has `wrappedJSObject`, by which an extension's script sees the page's own variables.
  const own = (document.defaultView as { wrappedJSObject?: { g_ck?: unknown } } | null)?.wrappedJSObject
  yield own?.g_ck
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name=sysparm_ck]')) yield input.value
  for (const script of document.querySelectorAll('script:not([src])'))
    yield IN_SCRIPT.exec(script.textContent ?? '')?.[2]
}

/** Frames of a document, also those in shadow trees at any depth. */
function framesOf(document: Document): HTMLIFrameElement[] {
  const frames = [...document.querySelectorAll('iframe')]
  const visit = (root: ParentNode) => {
    for (const { shadowRoot } of root.querySelectorAll('*'))
      if (shadowRoot) {
        frames.push(...shadowRoot.querySelectorAll('iframe'))
        visit(shadowRoot)
      }
  }
  visit(document)
  return frames
}

function firstIn(document: Document): string | undefined {
  for (const value of sources(document)) if (isSessionToken(value)) return value
  return undefined
}

/**
 * The token in the page's own markup: a form's hidden field, or the script that sets it
 * (docs/servicenow/rest.md#token-places). Read from the extension's own world, where nothing that the page replaced matters.
 */
export function tokenInMarkup(document: Document): string | undefined {
  const found = firstIn(document)
  if (found) return found
  for (const frame of framesOf(document))
    try {
      const inner = frame.contentDocument && firstIn(frame.contentDocument)
      if (inner) return inner
    } catch {
      // In Firefox, a document that its frame has left throws.
    }
  return undefined
}
