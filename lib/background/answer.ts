import { browser } from 'wxt/browser'
import type { Request, Response, Sender } from '../messaging/messages'
import { requestSchema } from '../messaging/requests'
import { errorReason } from '../shared/error-reason'

type From = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1]

function senderOf(from: From): Sender {
  const { tab, frameId, url } = from
  const { documentId } = from as { documentId?: string }
  return {
    tabId: tab?.id,
    frameId,
    url,
    tabUrl: tab?.url,
    ...(documentId !== undefined && { documentId }),
    ...(tab?.windowId !== undefined && { windowId: tab.windowId }),
    ...(tab?.incognito !== undefined && { incognito: tab.incognito }),
  }
}

/**
 * How many requests of one frame may be in progress at once: a verification without the Batch API asks for twenty
 * tokens.
 */
const MOST_AT_ONCE = 50

/** Answers requests of the extension's own contexts. Everything else is ignored or refused. */
export function answerRequests(handle: (request: Request, sender: Sender) => Promise<Response>): void {
  const underWay = new Map<string, number>()
  browser.runtime.onMessage.addListener((message: unknown, from, sendResponse) => {
    if (from.id !== browser.runtime.id) return false
    const request = requestSchema.safeParse(message)
    if (!request.success) {
      sendResponse({ ok: false, reason: 'not a request' })
      return false
    }
    const sender = senderOf(from)
    const frame = `${sender.tabId}:${sender.frameId}`
    const before = underWay.get(frame) ?? 0
    if (before >= MOST_AT_ONCE) {
      sendResponse({ ok: false, reason: 'too many at once' })
      return false
    }
    underWay.set(frame, before + 1)
    void handle(request.data, sender)
      .then(sendResponse, (error: unknown) => sendResponse({ ok: false, reason: errorReason(error) }))
      .finally(() => {
        const left = (underWay.get(frame) ?? 1) - 1
        if (left > 0) underWay.set(frame, left)
        else underWay.delete(frame)
      })
    return true
  })
}
