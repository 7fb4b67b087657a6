import { browser } from 'wxt/browser'
import { ownHostOf } from '../domain/admission'
import { destinationOf, destinationPath } from '../domain/routes'
import { languageFiles } from '../i18n/browser-language'
import type { GuideStart } from '../messaging/guide-start'
import { pageOf } from '../servicenow/pages'
import { hostOf } from '../shared/host-of'
import { readVerification } from '../verification/history'
import { kindOf } from '../verification/kind'
import { nextStepOnPages } from '../verification/next-step'
import { isFoundRight } from '../verification/verification'
import { shareWithDocument, topDocument } from './documents'
import { findInstanceTab, openTab, type RequestOrigin } from './instance-tab'

/**
 * Whether the guide runs in a document. An element of its name proves nothing: it may be left over from another version
 * of the extension, or be the page's. Injected as source.
 */
const hasGuide = (): boolean =>
  (globalThis as unknown as Record<symbol, { guide?: true } | undefined>)[Symbol.for('neo-setup-guide')]?.guide === true

/** Loads the guide into a tab's top document, once per document, if that is a page of the setup's instance. */
export async function loadGuide(tabId: number, start: GuideStart): Promise<void> {
  const { host } = start.setup
  const target = await topDocument(tabId, host)
  if (!target) return
  const [injection] = await browser.scripting.executeScript({ target, func: hasGuide })
  if (injection?.result === true) return
  const verification = await readVerification(host)
  const verified = verification !== undefined && isFoundRight(verification, start.setup.user?.userName)
  const { kind } = kindOf(verification, ownHostOf(host, start.policy))
  if (!(await shareWithDocument(target, host, 'start', { ...start, verified, kind }))) return
  await browser.scripting.executeScript({ target, files: [...languageFiles(start.policy), '/guide.js'] })
}

/** Navigates a tab to where the next step is done. A step that can be done anywhere is shown where the tab is. */
export async function openNextStep(
  start: GuideStart,
  tab: { id?: number; url?: string },
  from: RequestOrigin = {},
): Promise<void> {
  const { setup, policy } = start
  const place = destinationOf(nextStepOnPages({ setup, verification: await readVerification(setup.host) }))
  const url = `https://${setup.host}${destinationPath(place ?? 'registry', setup, policy)}`
  if (tab.id === undefined) await openTab(url, from)
  else if (place || hostOf(tab.url) !== setup.host) await browser.tabs.update(tab.id, { url, active: true })
  else await loadGuide(tab.id, start)
}

/**
 * Opens the next step in a tab of the instance: where it is done, else the registry. A tab that already shows a page of
 * the setup is not navigated, so that nothing typed in it is lost.
 */
export async function openInstance(start: GuideStart, from: RequestOrigin): Promise<void> {
  const tab = await findInstanceTab(start.setup.host, from)
  const matters = tab?.url !== undefined && !['other', 'sign-in'].includes(pageOf(tab.url).kind)
  if (tab?.id === undefined || !matters) return openNextStep(start, tab ?? {}, from)
  await loadGuide(tab.id, start)
  await browser.tabs.update(tab.id, { active: true })
}
