import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { stepOfKind } from '../domain/steps'
import { preferredLanguage } from '../i18n/browser-language'
import { type NextStepLabel, nextStepLabel } from '../messaging/next-step-label'
import type { Policy } from '../neo/policy'
import { topDocument } from './documents'
import { loaded } from './instance-tab'

// "Show me" also leads to pages that have nothing to do with a setup, and where none is in progress nothing runs on the
// instance's pages. The tab that was opened has the pill all the same, until it leads back.

const KEY = 'ways-back'
const MOST = 20
const schema = z.array(z.object({ tabId: z.number(), host: z.string() }))
type Led = z.infer<typeof schema>[number]

async function read(): Promise<Led[]> {
  const parsed = schema.safeParse((await browser.storage.session.get(KEY))[KEY])
  return parsed.success ? parsed.data : []
}

const others = async (tabId: number): Promise<Led[]> => (await read()).filter((own) => own.tabId !== tabId)

/** Shows the pill that leads back to the results in a tab that was opened from there. */
export async function offerWayBack(tabId: number, host: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: [{ tabId, host }, ...(await others(tabId))].slice(0, MOST) })
  await loaded(tabId)
  const target = await topDocument(tabId, host)
  if (target) await browser.scripting.executeScript({ target, files: ['/loader.js'] })
}

/** What the pill of such a tab says; undefined in any other. */
export async function wayBackLabel(tabId: number, host: string, policy: Policy): Promise<NextStepLabel | undefined> {
  const isLed = (await read()).some((own) => own.tabId === tabId && own.host === host)
  return isLed ? nextStepLabel(preferredLanguage(policy), stepOfKind('verify').id, true) : undefined
}

/** Leads back once. */
export async function takeWayBack(tabId: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: await others(tabId) })
}
