import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

/**
 * The page report that was taken last, until the browser ends. Kept where scripts in pages cannot reach it, under a random
 * name; an older one makes room for it.
 */
const KEY = 'page-report'
const schema = z.object({ id: z.uuid(), host: z.string(), text: z.string() })

export type StoredPageReport = z.infer<typeof schema>

/** Keeps a report, and says under which name. */
export async function keepReport(host: string, text: string): Promise<string> {
  const id = crypto.randomUUID()
  const stored: StoredPageReport = { id, host, text }
  await browser.storage.session.set({ [KEY]: stored })
  return id
}

/** The report of this name, if it is still there. */
export async function readReport(id: string | null): Promise<StoredPageReport | undefined> {
  const parsed = schema.safeParse((await browser.storage.session.get(KEY))[KEY])
  return parsed.success && parsed.data.id === id ? parsed.data : undefined
}

/** Forgets the report; of an instance, where one is named, its own only. */
export async function forgetReport(host?: string): Promise<void> {
  const parsed = schema.safeParse((await browser.storage.session.get(KEY))[KEY])
  if (host === undefined || !parsed.success || parsed.data.host === host) await browser.storage.session.remove(KEY)
}
