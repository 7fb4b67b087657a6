import { browser } from 'wxt/browser'
import type { KindOfInstance } from '../servicenow/instance-kind'
import { errorReason } from '../shared/error-reason'
import type { Request } from './requests'

export type { Request } from './requests'

/** The answer to a request: that it was done, with what was asked for, or the reason why not. */
export type Response<Data = unknown> = { ok: true; data?: Data } | { ok: false; reason: string }

/** Values that may be filled in on Neo's dashboard. */
export interface Offer {
  instanceUrl: string
  clientId: string
  /** It was captured in this browser. */
  isOwn: boolean
  /** The person accepted it. Always true for what was captured in this browser. */
  isAccepted: boolean
  /** What kind of instance it is. */
  kind: KindOfInstance
}

/** The refusal for a page on whose instance no setup is in progress. */
export const NO_SETUP = 'no set-up here'

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  tabId?: number
  frameId?: number
  /**
   * The sender's document, where the browser names documents: a script injected by it cannot reach a later page of the
   * tab.
   */
  documentId?: string
  url?: string
  /** Address of the tab's top document, which may be another one than the sender's. */
  tabUrl?: string
  /** The tab's window, and whether it is private. */
  windowId?: number
  incognito?: boolean
}

/** Sends a request to the background. Any failure becomes an answer, never an exception. */
export async function sendRequest<Data = unknown>(request: Request): Promise<Response<Data>> {
  try {
    // Not checked by a schema: only the background answers, by a channel that pages cannot reach.
    const answer: unknown = await browser.runtime.sendMessage(request)
    const { ok, reason = 'unknown', data } = (answer ?? {}) as { ok?: unknown; reason?: unknown; data?: Data }
    if (ok === true) return { ok, ...(data !== undefined && { data }) }
    if (ok !== false || typeof reason !== 'string' || reason.length > 500) return { ok: false, reason: 'no answer' }
    return { ok, reason }
  } catch (error) {
    return { ok: false, reason: errorReason(error) }
  }
}

/** Messages to the guide in a tab: it takes the keyboard focus, or has to read its setup again. They carry nothing. */
type ToGuide = { type: 'guide.focus' } | { type: 'setup.changed' }

async function sendToGuide(tabId: number, message: ToGuide): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true
  } catch {
    return false
  }
}

/** Asks the guide in a tab to take the focus. Returns whether there was a guide. */
export const focusGuide = (tabId: number): Promise<boolean> => sendToGuide(tabId, { type: 'guide.focus' })

/**
 * Notifies the guide in a tab, if there is one, that its setup changed. The tab may show another site by then, which
 * does no harm: the message carries no data.
 */
export const notifySetupChanged = (tabId: number): Promise<boolean> => sendToGuide(tabId, { type: 'setup.changed' })

interface Heard {
  focus: () => void
  changed: () => void
}

/** Calls back with messages from the background to the guide, until the signal aborts. */
export function onGuideMessage(signal: AbortSignal, { focus, changed }: Heard): void {
  const listener = (
    message: unknown,
    from: { id?: string; tab?: unknown },
    sendResponse: (answer: boolean) => void,
  ) => {
    if (from.id !== browser.runtime.id || from.tab) return false
    const told = message as Partial<ToGuide> | null
    if (told?.type === 'guide.focus') focus()
    else if (told?.type === 'setup.changed') changed()
    else return false
    sendResponse(true)
    return false
  }
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
}
