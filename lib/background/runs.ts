import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { Sender } from '../messaging/messages'
import { hostOf } from '../shared/host-of'
import type { RunDocument } from './instance-tab'

type Kind = 'verification' | 'plan'

/** Runs of this browser session; the session storage is closed to scripts in pages. */
const runSchema = z.object({ id: z.string(), tabId: z.number(), documentId: z.optional(z.string()) })
type Run = z.infer<typeof runSchema>

const keyOf = (kind: Kind, host: string) => `run:${kind}:${host}`

async function read(kind: Kind, host: string): Promise<Run | undefined> {
  const key = keyOf(kind, host)
  const parsed = runSchema.safeParse((await browser.storage.session.get(key))[key])
  return parsed.success ? parsed.data : undefined
}

/** Binds a run to the document it was injected into, under a random name known only to that document. */
export async function beginRun(kind: Kind, host: string, { tabId, documentId }: RunDocument): Promise<string> {
  const run: Run = { id: crypto.randomUUID(), tabId, ...(documentId !== undefined && { documentId }) }
  await browser.storage.session.set({ [keyOf(kind, host)]: run })
  return run.id
}

/** Whether a message names the run and comes from the document that the run of its host is bound to. */
export async function isFromRun(kind: Kind, id: string, sender: Sender): Promise<boolean> {
  const run = await read(kind, hostOf(sender.url))
  if (!run || run.id !== id || run.tabId !== sender.tabId || (sender.frameId ?? 0) !== 0) return false
  return run.documentId === undefined || run.documentId === sender.documentId
}

/** The tab in which the last run of this kind was carried out. */
export const tabOfRun = async (kind: Kind, host: string): Promise<number | undefined> => (await read(kind, host))?.tabId

/** Ends a run: no further message of it is accepted. */
export const endRun = (kind: Kind, host: string): Promise<void> => browser.storage.session.remove(keyOf(kind, host))
