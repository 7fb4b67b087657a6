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
  /** The person accepted this link, although it was not made in this browser. */
  isAccepted: z.boolean(),
})

/** A link that was opened in a tab of the dashboard. */
export type TabLink = z.infer<typeof linkSchema>

const KEY = 'hand-off-links'
/** How many links are remembered at most, over all tabs: any site can open links without end. */
const MOST = 40

let queue: Promise<unknown> = Promise.resolve()

/**
 * Returns the links opened in each tab, newest first. They are in memory that no page can reach, and end with the
 * browser session.
 */
export async function readLinks(now = Date.now()): Promise<TabLink[]> {
  const parsed = z.array(linkSchema).safeParse((await browser.storage.session.get(KEY))[KEY])
  const links = parsed.success ? parsed.data : []
  return links.filter((link) => isFresh(link, now)).toSorted((a, b) => b.at - a.at)
}

/** Changes the remembered links. Changes run one after another. */
export function changeLinks(change: (links: TabLink[]) => TabLink[], now = Date.now()): Promise<void> {
  const apply = async () => {
    const links = change(await readLinks(now))
    // Links that were only opened must not push out an accepted one.
    const kept = links.toSorted((a, b) => Number(b.isAccepted) - Number(a.isAccepted) || b.at - a.at).slice(0, MOST)
    await browser.storage.session.set({ [KEY]: kept })
  }
  const changed = queue.then(apply, apply)
  queue = changed
  return changed
}

/** Forgets the links of all tabs. */
export const forgetLinks = (): Promise<void> => browser.storage.session.remove(KEY)
