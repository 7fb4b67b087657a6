import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { host, linkedClientId } from '../shared/schemas'
import { isFresh } from './pending-hand-offs'

const linkSchema = z.object({
  tabId: z.number(),
  host,
  clientId: linkedClientId,
  /** ms since 1970. */
  at: z.number(),
  /** The person wants this one used, although it was not made in this browser. */
  isAccepted: z.boolean(),
})

/** A link that was opened in a tab of the dashboard. */
export type TabLink = z.infer<typeof linkSchema>

const KEY = 'hand-off-links'
/** So many are remembered at most, of all tabs together: any site can open links without end. */
const MOST = 40

let queue: Promise<unknown> = Promise.resolve()

/** What was opened in each tab, the newest first. It is in memory that no page can reach, and goes with the browser. */
export async function readLinks(now = Date.now()): Promise<TabLink[]> {
  const parsed = z.array(linkSchema).safeParse((await browser.storage.session.get(KEY))[KEY])
  const links = parsed.success ? parsed.data : []
  return links.filter((link) => isFresh(link, now)).toSorted((a, b) => b.at - a.at)
}

/** Changes what is remembered, one change after another. */
export function changeLinks(change: (links: TabLink[]) => TabLink[], now = Date.now()): Promise<void> {
  const apply = async () => {
    const links = change(await readLinks(now))
    // One that was accepted is not pushed out by others that were only opened.
    const kept = links.toSorted((a, b) => Number(b.isAccepted) - Number(a.isAccepted) || b.at - a.at).slice(0, MOST)
    await browser.storage.session.set({ [KEY]: kept })
  }
  const changed = queue.then(apply, apply)
  queue = changed
  return changed
}

/** Forgets what was opened in all tabs. */
export const forgetLinks = (): Promise<void> => browser.storage.session.remove(KEY)
