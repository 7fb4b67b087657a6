import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answerRequests } from '@/lib/background/answer'
import { keepBadges, restoreBadges } from '@/lib/background/badge'
import { databaseArea } from '@/lib/background/database'
import { loadGuide } from '@/lib/background/guide-tab'
import { handleRequest } from '@/lib/background/handle'
import { activeSetupOf } from '@/lib/background/page-requests'
import { keepReminders } from '@/lib/background/reminders'
import { loadIntoOpenTabs, syncRegistrations, updateLoaders } from '@/lib/background/script-registration'
import { focusGuide, notifySetupChanged } from '@/lib/messaging/messages'
import { closeStorageToPages, setStorageArea } from '@/lib/storage/area'
import { migrateStored } from '@/lib/storage/formats'
import { readPolicy, watchPolicy } from '@/lib/storage/settings'
import { type SetupChanged, watchSetups } from '@/lib/storage/setups'

/**
 * Handles the keyboard shortcut: focuses the guide in a tab of an instance with a setup in progress, and loads it first
 * where it is not; does nothing elsewhere.
 */
async function focus(tab: { id?: number | undefined; url?: string | undefined } | undefined): Promise<void> {
  if (tab?.id === undefined) return
  const policy = await readPolicy()
  const setup = await activeSetupOf({ url: tab.url, tabUrl: tab.url }, policy)
  if (!setup || (await focusGuide(tab.id))) return
  await loadGuide(tab.id, { policy, setup })
  await focusGuide(tab.id)
}

/** New pages get the next step from the registration; open ones are notified. */
async function follow({ host, onPages }: SetupChanged): Promise<void> {
  if (onPages) await syncRegistrations().catch(() => undefined)
  const tabs = await browser.tabs.query({ url: `https://${host}/*`, discarded: false })
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && notifySetupChanged(id)))
  if (onPages) await updateLoaders(host)
}

const RESTORED = 'restored'
let restoring: Promise<void> | undefined

/**
 * Runs once each time the extension starts, after a start of the browser, an update, or being enabled again: registers
 * scripts and injects them into open tabs. Re-enabling fires no event, so it is detected by empty session storage.
 */
function restore(): Promise<void> {
  restoring ??= (async () => {
    const { session } = browser.storage
    if ((await session.get(RESTORED))[RESTORED] === true) return
    if (import.meta.env.BROWSER !== 'firefox') await closeStorageToPages()
    await migrateStored()
    await syncRegistrations()
    await loadIntoOpenTabs()
    await restoreBadges()
    await session.set({ [RESTORED]: true })
  })()
  return restoring
}

export default defineBackground(() => {
  if (import.meta.env.BROWSER === 'firefox') setStorageArea(databaseArea())
  else void closeStorageToPages()
  answerRequests(handleRequest)
  watchSetups((change) => void follow(change))
  watchPolicy(() => void syncRegistrations())
  keepBadges()
  keepReminders(restoreBadges)
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'focus-guide') void focus(tab)
  })
  void restore()
  // These events start the worker only if it has listeners for them.
  browser.runtime.onInstalled.addListener(() => void restore())
  browser.runtime.onStartup.addListener(() => void restore())
  browser.permissions.onAdded?.addListener(() => void syncRegistrations())
  browser.permissions.onRemoved?.addListener(() => void syncRegistrations())
})
