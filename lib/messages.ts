import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { isInstanceHost } from './servicenow/instance-url'

const host = z.string().check(z.refine(isInstanceHost))

/** Everything that contexts ask of the background. The loader sends `page.matters` too, without this module. */
const requestSchema = z.discriminatedUnion('type', [
  /** A page that belongs to a set-up was opened in the sender's tab. */
  z.object({ type: z.literal('page.matters') }),
  /** The session token of the sender's page, which only its main world can see. */
  z.object({ type: z.literal('page.token') }),
  z.object({ type: z.literal('setup.start'), host, tabId: z.optional(z.number()) }),
  z.object({ type: z.literal('setup.stop'), host }),
])

export type Request = z.infer<typeof requestSchema>

const responseSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.optional(z.string().check(z.maxLength(1024))) }),
  z.object({ ok: z.literal(false), reason: z.string().check(z.maxLength(500)) }),
])

export type Response = z.infer<typeof responseSchema>

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  tabId?: number
  frameId?: number
  url?: string
  /** Address of the tab's top document, which need not be the sender's. */
  tabUrl?: string
}

/** Asks the background. A failure of any kind is an answer, never an exception. */
export async function ask(request: Request): Promise<Response> {
  try {
    const parsed = responseSchema.safeParse(await browser.runtime.sendMessage(request))
    return parsed.success ? parsed.data : { ok: false, reason: 'no answer' }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.slice(0, 500) : 'unknown' }
  }
}

/** Answers requests of this extension's own contexts; everything else is ignored or refused. */
export function answer(handle: (request: Request, sender: Sender) => Promise<Response>): void {
  browser.runtime.onMessage.addListener((message: unknown, from, sendResponse) => {
    if (from.id !== browser.runtime.id) return false
    const request = requestSchema.safeParse(message)
    if (!request.success) {
      sendResponse({ ok: false, reason: 'not a request' })
      return false
    }
    const sender: Sender = { tabId: from.tab?.id, frameId: from.frameId, url: from.url, tabUrl: from.tab?.url }
    handle(request.data, sender).then(sendResponse, (error: unknown) =>
      sendResponse({ ok: false, reason: error instanceof Error ? error.message.slice(0, 500) : 'unknown' }),
    )
    return true
  })
}
