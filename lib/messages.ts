import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { LONGEST } from './connect/fragment'
import { setupChangeSchema } from './setup/setup-schema'
import { storeRequests } from './storage-remote'

const host = z.string().check(z.regex(/^[a-z0-9.-]{4,253}$/))
const name = z.string().check(z.maxLength(255))
/** The name of one run, which only who carries it out was told. */
const run = z.string().check(z.regex(/^[0-9a-f-]{36}$/))
/** A fragment that is longer is refused, however long it is. */
const MOST_OF_A_HASH = LONGEST + 1
const sysId = z.string().check(z.regex(/^[0-9a-f]{32}$/))
/** A record that the admin chose, or that it is none of those there. */
const record = z.union([z.literal('new'), sysId])

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
    /** A page of Neo's dashboard was opened with this fragment: what it may offer, as `offers` or `refusal`. */
    z.object({ type: z.literal('hand-off.arrived'), hash: z.string().check(z.maxLength(MOST_OF_A_HASH)) }),
    /** The person wants these values filled in on the dashboard; answered with them as they are stored, in `offers`. */
    z.object({ type: z.literal('hand-off.accept'), instance: host, clientId: name }),
    /** A hand-off was filled in, or is not wanted. */
    z.object({ type: z.literal('hand-off.done'), instance: host, clientId: name }),
    /** The texts of the language to speak, where it is not English; they are put into the sender's document. */
    z.object({ type: z.literal('page.texts') }),
    z.object({ type: z.literal('setup.start'), host, tabId: z.optional(z.number()) }),
    z.object({ type: z.literal('setup.stop'), host }),
    /** Takes a host, for which the admin gave access, for a custom URL of an instance. */
    z.object({ type: z.literal('url.add'), host, tabId: z.optional(z.number()) }),
    /** Which instance a custom URL says it is; answered with `claim`, which is only to be shown. */
    z.object({ type: z.literal('url.claim'), host, tabId: z.optional(z.number()) }),
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
          records: z.optional(z.object({ application: z.optional(record), user: z.optional(record) })),
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
    /** What the guide learnt of the setup on the sender's instance. */
    z.object({ type: z.literal('setup.change'), change: setupChangeSchema }),
    /** The setup on the sender's instance, as it is stored now. */
    z.object({ type: z.literal('setup.read') }),
    /** Opens Neo's page with what is stored of the sender's instance. */
    z.object({ type: z.literal('neo.open') }),
    /** What the guard of the approval has to know: who should approve which application. */
    z.object({ type: z.literal('consent.context') }),
    /** How far a verification is, or what it found; only the document it was started in may say so. */
    z.object({ type: z.literal('verify.save'), run, record: z.unknown() }),
    /** What was planned, or how far a plan is carried out; only the document it was started in may say so. */
    z.object({ type: z.literal('plan.save'), run, journal: z.unknown() }),
    /** Opens the results, from the guide. */
    z.object({ type: z.literal('verify.open') }),
    ...storeRequests,
  ]))()

export type Request = z.infer<typeof requestSchema>

/** What asking is answered with: that it was done, with what was asked for, or why not. */
const responseSchema = z.object({
  ok: z.boolean(),
  reason: z.optional(z.string().check(z.maxLength(500))),
  data: z.optional(z.unknown()),
})

export type Response<Data = unknown> = { ok: true; data?: Data } | { ok: false; reason: string }

/** What may be filled in on Neo's dashboard. */
export interface Offer {
  instanceUrl: string
  clientId: string
  /** It was captured in this browser. */
  isOwn: boolean
  /** The person wants it used; what is their own they want. */
  isAccepted: boolean
}

/** The answer to a page on whose instance no setup is in progress. */
export const NO_SETUP = 'no set-up here'

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  tabId?: number
  frameId?: number
  /** The very document, where the browser names it: what is put there reaches no page that came after it. */
  documentId?: string
  url?: string
  /** Address of the tab's top document, which need not be the sender's. */
  tabUrl?: string
  /** The tab's window, whether it is private, and its container. */
  windowId?: number
  incognito?: boolean
  cookieStoreId?: string
}

/** Asks the background. A failure of any kind is an answer, never an exception. */
export async function ask<Data = unknown>(request: Request): Promise<Response<Data>> {
  try {
    const parsed = responseSchema.safeParse(await browser.runtime.sendMessage(request))
    if (!parsed.success) return { ok: false, reason: 'no answer' }
    const { ok, reason = 'unknown', data } = parsed.data
    // Only the background answers, by a channel that pages cannot reach; it has checked what it gives.
    return ok ? { ok, ...(data !== undefined && { data: data as Data }) } : { ok, reason }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message.slice(0, 500) : 'unknown')

type From = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1]

function senderOf(from: From): Sender {
  const { tab, frameId, url } = from as From & { tab?: { cookieStoreId?: string } }
  const { documentId } = from as { documentId?: string }
  return {
    tabId: tab?.id,
    frameId,
    url,
    tabUrl: tab?.url,
    ...(documentId !== undefined && { documentId }),
    ...(tab?.windowId !== undefined && { windowId: tab.windowId }),
    ...(tab?.incognito !== undefined && { incognito: tab.incognito }),
    ...(tab?.cookieStoreId !== undefined && { cookieStoreId: tab.cookieStoreId }),
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
    const sender = senderOf(from)
    const frame = `${sender.tabId}:${sender.frameId}`
    const before = underWay.get(frame) ?? 0
    if (before >= MOST_AT_ONCE) {
      sendResponse({ ok: false, reason: 'too many at once' })
      return false
    }
    underWay.set(frame, before + 1)
    void handle(request.data, sender)
      .then(sendResponse, (error: unknown) => sendResponse({ ok: false, reason: reasonOf(error) }))
      .finally(() => {
        const left = (underWay.get(frame) ?? 1) - 1
        if (left > 0) underWay.set(frame, left)
        else underWay.delete(frame)
      })
    return true
  })
}

/** Messages to the guide in a tab: it takes the keyboard focus, or has to read its setup again. They carry nothing. */
type ToGuide = { type: 'guide.focus' } | { type: 'setup.changed' }

async function tellGuide(tabId: number, message: ToGuide): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) === true
  } catch {
    return false
  }
}

/** Asks the guide in a tab to take the focus; says whether there was one. */
export const focusGuide = (tabId: number): Promise<boolean> => tellGuide(tabId, { type: 'guide.focus' })

/** Tells the guide in a tab, if there is one, that its setup is another now. The tab may show another site by then. */
export const tellSetupChanged = (tabId: number): Promise<boolean> => tellGuide(tabId, { type: 'setup.changed' })

interface Heard {
  focus: () => void
  changed: () => void
}

/** Calls back with what the background tells the guide, until the signal aborts. */
export function onToldGuide(signal: AbortSignal, { focus, changed }: Heard): void {
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
