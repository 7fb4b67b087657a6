import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

/**
 * The last page report, kept for the browser session where scripts in pages cannot reach it, under a random name. A new
 * report replaces it.
 */
const KEY = 'page-report'
const schema = z.object({ id: z.uuid(), host: z.string(), text: z.string() })

export type StoredPageReport = z.infer<typeof schema>

/** Stores a report and returns the name it is stored under. */
export async function keepReport(host: string, text: string): Promise<string> {
  const id = crypto.randomUUID()
  const stored: StoredPageReport = { id, host, text }
  await browser.storage.session.set({ [KEY]: stored })
  return id
}

/** Returns the report of this name; undefined if it was replaced or erased. */
export async function readReport(id: string | null): Promise<StoredPageReport | undefined> {
  const parsed = schema.safeParse((await browser.storage.session.get(KEY))[KEY])
  return parsed.success && parsed.data.id === id ? parsed.data : undefined
}

/** Erases the report; with a host, only a report of that instance. */
export async function forgetReport(host?: string): Promise<void> {
  const parsed = schema.safeParse((await browser.storage.session.get(KEY))[KEY])
  if (host === undefined || !parsed.success || parsed.data.host === host) await browser.storage.session.remove(KEY)
}
