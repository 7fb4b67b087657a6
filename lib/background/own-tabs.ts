import { browser } from 'wxt/browser'
import * as z from 'zod/mini'

const KEY = 'own-tabs'
/** So many are remembered; who opened more has closed the first ones, or can spare another tab. */
const MOST = 50

async function read(): Promise<number[]> {
  const parsed = z.array(z.number()).safeParse((await browser.storage.session.get(KEY))[KEY])
  return parsed.success ? parsed.data : []
}

/** The tabs that the extension opened since the browser started. Ids of tabs are never used twice in that time. */
export const readOwnTabs = async (): Promise<ReadonlySet<number>> => new Set(await read())

/** Remembers a tab that the extension opened: only such a tab is ever navigated, since others may hold unsaved typing. */
export async function rememberOwnTab(id: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: [id, ...(await read())].slice(0, MOST) })
}
