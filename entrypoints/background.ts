import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answerRequests } from '@/lib/background/answer'
import { databaseArea } from '@/lib/background/database'
import { loadGuide } from '@/lib/background/guide-tab'
import { handleRequest } from '@/lib/background/handle'
import { activeSetupOf } from '@/lib/background/page-requests'
import { loadIntoOpenTabs, syncRegistrations, updateLoaders } from '@/lib/background/script-registration'
import { focusGuide, notifySetupChanged } from '@/lib/messaging/messages'
import { closeStorageToPages, setStorageArea } from '@/lib/storage/area'
import { migrateStored } from '@/lib/storage/formats'
import { readPolicy, watchPolicy } from '@/lib/storage/settings'
import { type SetupChanged, watchSetups } from '@/lib/storage/setups'

/** The keyboard shortcut: to the guide in this tab, wherever the set-up is; nothing where none is in progress. */
async function focus(tab: { id?: number | undefined; url?: string | undefined } | undefined): Promise<void> {
  if (tab?.id === undefined) return
  const policy = await readPolicy()
  const setup = await activeSetupOf({ url: tab.url, tabUrl: tab.url }, policy)
  if (!setup || (await focusGuide(tab.id))) return
  await loadGuide(tab.id, { policy, setup })
  await focusGuide(tab.id)
}

/** New pages have what comes next from the registration, those that are open are told. */
async function follow({ host, onPages }: SetupChanged): Promise<void> {
  if (onPages) await syncRegistrations().catch(() => undefined)
  const tabs = await browser.tabs.query({ url: `https://${host}/*`, discarded: false })
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && notifySetupChanged(id)))
  if (onPages) await updateLoaders(host)
}

const RESTORED = 'restored'
let restoring: Promise<void> | undefined

/**
 * Once each time the extension starts to run, by a start of the browser, an update, or being switched on again: scripts are
 * registered, and are in the tabs that are open already. No event tells of the last; what is kept for the session is empty then.
 */
function restore(): Promise<void> {
  restoring ??= (async () => {
    const { session } = browser.storage
    if ((await session.get(RESTORED))[RESTORED] === true) return
    if (import.meta.env.BROWSER !== 'firefox') await closeStorageToPages()
    await migrateStored()
    await syncRegistrations()
    await loadIntoOpenTabs()
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
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === 'focus-guide') void focus(tab)
  })
  void restore()
  // Without a listener the worker would not be started by these.
  browser.runtime.onInstalled.addListener(() => void restore())
  browser.runtime.onStartup.addListener(() => void restore())
  browser.permissions.onAdded?.addListener(() => void syncRegistrations())
  browser.permissions.onRemoved?.addListener(() => void syncRegistrations())
})
