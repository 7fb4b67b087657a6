import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

const host = z.string().check(z.regex(/^[a-z0-9.-]{4,253}$/))
const name = z.string().check(z.maxLength(255))
const sysId = z.string().check(z.regex(/^[0-9a-f]{32}$/))

/**
 * Everything that contexts ask of the background. The loader sends those of `page` and `setup.go` without this
 * module; and what only asks need not carry the schema, so it is made in a call that may be left out.
 */
const requestSchema = /* @__PURE__ */ (() =>
  z.discriminatedUnion('type', [
    /** A page that belongs to a set-up was opened in the sender's tab. */
    z.object({ type: z.literal('page.matters') }),
    /** Another page of an instance in set-up was opened: what comes next is put there, for the pill. */
    z.object({ type: z.literal('page.other') }),
    /** The pill was clicked. */
    z.object({ type: z.literal('setup.go') }),
    /** The session token of the sender's page is to be said there, on a channel of this name; see `pageToken`. */
    z.object({ type: z.literal('page.token'), channel: z.string().check(z.regex(/^[0-9a-f-]{36}$/)) }),
    /** The texts of the language to speak, where it is not English; they are put into the sender's document. */
    z.object({ type: z.literal('page.texts') }),
    z.object({ type: z.literal('setup.start'), host, tabId: z.optional(z.number()) }),
    z.object({ type: z.literal('setup.stop'), host }),
    /** Takes a host, for which the admin gave access, for a custom URL of an instance. */
    z.object({ type: z.literal('url.add'), host, tabId: z.optional(z.number()) }),
    /** Verifies an instance: all of it, or one requirement again; the records chosen, where there are several. */
    z.object({
      type: z.literal('verify.start'),
      host,
      tabId: z.optional(z.number()),
      only: z.optional(z.string().check(z.maxLength(200))),
      application: z.optional(sysId),
      user: z.optional(sysId),
    }),
    /** Brings the admin to where what a verdict is about is mended. */
    z.object({
      type: z.literal('verify.show'),
      host,
      tabId: z.optional(z.number()),
      requirement: z.string().check(z.maxLength(200)),
    }),
    /** Looks at what is there and plans what to write; nothing is written. */
    z.object({
      type: z.literal('plan.make'),
      host,
      tabId: z.optional(z.number()),
      choices: z.optional(
        z.object({
          scope: z.enum(['unrestricted', 'useraccount']),
          names: z.object({ applicationName: name, userName: name, userFirstName: name, userLastName: name }),
        }),
      ),
    }),
    /** Carries out what the admin wants of the plan shown. */
    z.object({
      type: z.literal('plan.run'),
      host,
      tabId: z.optional(z.number()),
      wanted: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(100)),
    }),
    z.object({ type: z.literal('plan.undo'), host, tabId: z.optional(z.number()) }),
    /** Goes on at the application's record. */
    z.object({ type: z.literal('plan.follow'), host, tabId: z.optional(z.number()) }),
    /** Opens the plan's page, from the guide. */
    z.object({ type: z.literal('plan.open') }),
    /** Opens a record of the set-up in a tab of its own, from the consent page. */
    z.object({ type: z.literal('setup.open'), half: z.enum(['application', 'user']) }),
    /** Neo is connected: nothing has to run on the instance's pages any more. */
    z.object({ type: z.literal('setup.connected') }),
    /** Opens the results, from the guide. */
    z.object({ type: z.literal('verify.open') }),
  ]))()

export type Request = z.infer<typeof requestSchema>

/** What asking is answered with: that it was done, or why not. */
const responseSchema = z.object({ ok: z.boolean(), reason: z.optional(z.string().check(z.maxLength(500))) })

export type Response = { ok: true } | { ok: false; reason: string }

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  tabId?: number
  frameId?: number
  url?: string
  /** Address of the tab's top document, which need not be the sender's. */
  tabUrl?: string
}

/** Asks the background. A failure of any kind is an answer, never an exception. */
export async function ask(request: Request): Promise<{ ok: true } | { ok: false; reason: string }> {
  try {
    const parsed = responseSchema.safeParse(await browser.runtime.sendMessage(request))
    if (!parsed.success) return { ok: false, reason: 'no answer' }
    const { ok, reason = 'unknown' } = parsed.data
    return ok ? { ok } : { ok, reason }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.slice(0, 500) : 'unknown' }
  }
}

/** How many requests of one frame may be under way at once: a verification without the Batch API asks for twenty tokens. */
const MOST_AT_ONCE = 50

/** Answers requests of this extension's own contexts; everything else is ignored or refused. */
export function answer(handle: (request: Request, sender: Sender) => Promise<Response>): void {
  const underWay = new Map<string, number>()
  browser.runtime.onMessage.addListener((message: unknown, from, sendResponse) => {
    if (from.id !== browser.runtime.id) return false
    const request = requestSchema.safeParse(message)
    if (!request.success) {
      sendResponse({ ok: false, reason: 'not a request' })
      return false
    }
    const sender: Sender = { tabId: from.tab?.id, frameId: from.frameId, url: from.url, tabUrl: from.tab?.url }
    const frame = `${sender.tabId}:${sender.frameId}`
    const before = underWay.get(frame) ?? 0
    if (before >= MOST_AT_ONCE) {
      sendResponse({ ok: false, reason: 'too many at once' })
      return false
    }
    underWay.set(frame, before + 1)
    void handle(request.data, sender)
      .then(sendResponse, (error: unknown) =>
        sendResponse({ ok: false, reason: error instanceof Error ? error.message.slice(0, 500) : 'unknown' }),
      )
      .finally(() => {
        const left = (underWay.get(frame) ?? 1) - 1
        if (left > 0) underWay.set(frame, left)
        else underWay.delete(frame)
      })
    return true
  })
}

/** The one message to a tab: the guide there takes the keyboard focus. */
const FOCUS = { type: 'guide.focus' } as const

/** Asks the guide in a tab to take the focus; says whether there was one. */
export async function focusGuide(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, FOCUS, { frameId: 0 })) === true
  } catch {
    return false
  }
}

/** Calls back when the guide is to take the focus, until the signal aborts. */
export function onFocusGuide(signal: AbortSignal, focus: () => void): void {
  const listener = (message: unknown, from: { id?: string }, sendResponse: (answer: boolean) => void) => {
    if (from.id !== browser.runtime.id || (message as Partial<typeof FOCUS> | null)?.type !== FOCUS.type) return false
    focus()
    sendResponse(true)
    return false
  }
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
}
