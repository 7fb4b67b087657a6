import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { HandOff } from '../neo/hand-off'

/** A hand-off waits this long, in ms: the person may have to sign in to the dashboard first. */
const LIFETIME = 30 * 60_000

const schema = z.object({
  instanceUrl: z.string().check(z.regex(/^https:\/\/[a-z0-9.-]{1,253}$/)),
  clientId: z.string().check(z.minLength(1), z.maxLength(255)),
  /** ms since 1970. */
  at: z.number(),
})
const KEY = 'hand-off'

/** The hand-off that waits for the dashboard's form; undefined where there is none, or it is too old. */
export async function readPending(now = Date.now()): Promise<HandOff | undefined> {
  const parsed = schema.safeParse((await browser.storage.local.get(KEY))[KEY])
  if (!parsed.success) return undefined
  const { instanceUrl, clientId, at } = parsed.data
  if (Math.abs(now - at) < LIFETIME) return { instanceUrl, clientId }
  await forgetPending()
  return undefined
}

/** Keeps a hand-off for the pages to come. */
export async function keepPending(handOff: HandOff, now = Date.now()): Promise<void> {
  await browser.storage.local.set({ [KEY]: schema.parse({ ...handOff, at: now }) })
}

/** The hand-off is done with. */
export const forgetPending = async (): Promise<void> => browser.storage.local.remove(KEY)
