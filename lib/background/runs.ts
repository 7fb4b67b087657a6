import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { Sender } from '../messaging/messages'
import { hostOf } from '../shared/host-of'
import type { RunDocument } from './instance-tab'

type Kind = 'verification' | 'plan'

/** What is known of a run until the browser ends; the storage for that is closed to scripts in pages. */
const runSchema = z.object({ id: z.string(), tabId: z.number(), documentId: z.optional(z.string()) })
type Run = z.infer<typeof runSchema>

const keyOf = (kind: Kind, host: string) => `run:${kind}:${host}`

async function read(kind: Kind, host: string): Promise<Run | undefined> {
  const key = keyOf(kind, host)
  const parsed = runSchema.safeParse((await browser.storage.session.get(key))[key])
  return parsed.success ? parsed.data : undefined
}

/** Binds a run to the document it was put into, under a name that only this document is told. */
export async function beginRun(kind: Kind, host: string, { tabId, documentId }: RunDocument): Promise<string> {
  const run: Run = { id: crypto.randomUUID(), tabId, ...(documentId !== undefined && { documentId }) }
  await browser.storage.session.set({ [keyOf(kind, host)]: run })
  return run.id
}

/** Whether a message comes from the document that a run of its host was put into, by the run's name. */
export async function isFromRun(kind: Kind, id: string, sender: Sender): Promise<boolean> {
  const run = await read(kind, hostOf(sender.url))
  if (!run || run.id !== id || run.tabId !== sender.tabId || (sender.frameId ?? 0) !== 0) return false
  return run.documentId === undefined || run.documentId === sender.documentId
}

/** The tab in which a run of this kind was carried out last. */
export const tabOfRun = async (kind: Kind, host: string): Promise<number | undefined> => (await read(kind, host))?.tabId

/** Nothing more is taken from a run. */
export const endRun = (kind: Kind, host: string): Promise<void> => browser.storage.session.remove(keyOf(kind, host))
