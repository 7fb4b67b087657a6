import { browser } from 'wxt/browser'
import { pathOf, placeOf } from '../domain/routes'
import { type StepId, stepNamed } from '../domain/steps'
import { textFiles } from '../i18n/browser-language'
import type { Start } from '../messaging/guide-start'
import { pageOf } from '../servicenow/pages'
import { hostOf } from '../shared/host-of'
import type { Setup } from '../storage/setups'
import { leave, topDocument } from './documents'
import { type From, openTab, tabOf } from './instance-tab'

/**
 * Whether the guide runs in a document. An element of its name says nothing: it can be left by another version, whose
 * extension is gone, or be the page's. Sent as source.
 */
const hasGuide = (): boolean =>
  (globalThis as unknown as Record<symbol, { guide?: true } | undefined>)[Symbol.for('neo-setup-guide')]?.guide === true

/** Loads the guide of a setup into a tab's top document, once per document, if that is a page of the setup's instance. */
export async function loadGuide(tabId: number, start: Start): Promise<void> {
  const { host } = start.setup
  const target = await topDocument(tabId, host)
  if (!target) return
  const [injection] = await browser.scripting.executeScript({ target, func: hasGuide })
  if (injection?.result === true || !(await leave(target, host, 'start', start))) return
  await browser.scripting.executeScript({ target, files: [...textFiles(start.policy), '/guide.js'] })
}

/** The step that comes next, as far as it was seen. */
export const nextStepOf = ({ next }: Setup): StepId => stepNamed(next)?.id ?? 'app.find'

/** Brings a tab to where the next step is done; a step that can be done anywhere is shown where the tab is. */
export async function goOn(start: Start, tab: { id?: number; url?: string }, from: From = {}): Promise<void> {
  const { setup, policy } = start
  const place = placeOf(nextStepOf(setup))
  const url = `https://${setup.host}${pathOf(place ?? 'registry', setup, policy)}`
  if (tab.id === undefined) await openTab(url, from)
  else if (place || hostOf(tab.url) !== setup.host) await browser.tabs.update(tab.id, { url, active: true })
  else await loadGuide(tab.id, start)
}

/**
 * Brings a tab of the instance to where the set-up goes on: where the next step is done, else the registry. A tab that
 * shows a page of the set-up already stays as it is, with what is typed in it.
 */
export async function openInstance(start: Start, from: From): Promise<void> {
  const tab = await tabOf(start.setup.host, from)
  const matters = tab?.url !== undefined && !['other', 'sign-in'].includes(pageOf(tab.url).kind)
  if (tab?.id === undefined || !matters) return goOn(start, tab ?? {}, from)
  await loadGuide(tab.id, start)
  await browser.tabs.update(tab.id, { active: true })
}
