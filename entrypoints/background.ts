import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { forgetPending } from '@/lib/connect/pending'
import { pathOf } from '@/lib/guide/way'
import { goOn, loadGuide, openInstance, type Start } from '@/lib/guide-tab'
import { addCustomUrl, hasAccess, haveTokenSaid, setupOf } from '@/lib/instances'
import { textFiles } from '@/lib/language'
import { answer, focusGuide, type Request, type Response, type Sender } from '@/lib/messages'
import type { Policy } from '@/lib/neo/policy'
import { loadIntoOpenTabs, sayNext, syncRegistrations, tellLoaders } from '@/lib/registration'
import { hostOf } from '@/lib/servicenow/instance-url'
import { pageOf } from '@/lib/servicenow/pages'
import { readPolicy, watchPolicy } from '@/lib/settings'
import { admission, customUrlsOf, ownUrl } from '@/lib/setup/instance'
import {
  forgetSetup,
  hasRoom,
  isActive,
  newSetup,
  readSetup,
  resumed,
  type Setup,
  watchSetups,
  writeSetup,
} from '@/lib/storage'
import { forgetVerification, isRunning, readVerification } from '@/lib/verify/record'
import { showVerdict, startVerification } from '@/lib/verify/start'
import { forgetJournal, isUnderWay, readJournal } from '@/lib/write/journal'
import { followPlan, makePlan, runPlan, undoPlan } from '@/lib/write/start'

const refused = (reason: string): Response => ({ ok: false, reason })
const unlessRefused = (reason: string | undefined): Response => (reason ? refused(reason) : { ok: true })

/** The instance that the sender is a page of; undefined for other sites, and where another site frames it. */
function instanceOf({ url, tabUrl }: Sender, policy: Policy): string | undefined {
  const host = hostOf(url)
  if (hostOf(tabUrl) !== host) return undefined
  const isKnown = [host, ...customUrlsOf(host, policy)].some((name) => admission(name, policy) === 'allowed')
  return isKnown ? host : undefined
}

/** The set-up in progress on the sender's instance; undefined where there is none. */
async function setupAt(sender: Sender, policy: Policy): Promise<Setup | undefined> {
  const host = instanceOf(sender, policy)
  const stored = host === undefined ? undefined : await setupOf(host, policy)
  return stored?.state === 'found' && isActive(stored.setup) ? stored.setup : undefined
}

/** Whether the sender's instance is being verified, or written to. */
async function isAtWork(sender: Sender, policy: Policy): Promise<boolean> {
  const host = instanceOf(sender, policy)
  if (host === undefined) return false
  const [record, journal] = await Promise.all([readVerification(host), readJournal(host)])
  return (record !== undefined && isRunning(record)) || (journal !== undefined && isUnderWay(journal))
}

/** What the extension's own pages ask for. */
async function obey(request: Extract<Request, { host: string }>): Promise<Response> {
  const { host } = request
  const policy = await readPolicy()
  if (request.type !== 'setup.stop' && request.type !== 'url.add') {
    if (admission(host, policy) !== 'allowed') return refused('not-allowed')
    if (!(await hasAccess(host))) return refused('no-access')
    // Else it would begin, and end without a word in a tab of the instance.
    if (!(await hasRoom())) return refused('full')
  }
  switch (request.type) {
    case 'setup.start':
      return begin(host, policy, request.tabId)
    case 'setup.stop':
      await forgetSetup(host)
      await forgetVerification(host)
      await forgetJournal(host)
      await forgetPending(hostOf(ownUrl(host, policy)) || host)
      await syncRegistrations()
      return { ok: true }
    case 'url.add':
      if (!(await hasAccess(host))) return refused('no-access')
      await addCustomUrl(host, request.tabId)
      return { ok: true }
    case 'verify.start':
      await startVerification(host, request.tabId, request)
      return { ok: true }
    case 'plan.make':
      return unlessRefused(await makePlan(host, request.tabId, request.choices))
    case 'plan.run':
      return unlessRefused(await runPlan(host, request.tabId, request.wanted))
    case 'plan.undo':
      return unlessRefused(await undoPlan(host, request.tabId))
    case 'plan.follow':
      await followPlan(host, request.tabId)
      return { ok: true }
    case 'verify.show':
      return (await showVerdict(host, request.requirement, request.tabId)) ? { ok: true } : refused('nothing to show')
  }
}

async function begin(host: string, policy: Policy, tabId: number | undefined): Promise<Response> {
  const stored = await readSetup(host)
  const setup = resumed(stored.state === 'found' ? stored.setup : newSetup(host, new Date()))
  await writeSetup(setup)
  await syncRegistrations()
  await openInstance({ policy, setup }, tabId)
  return { ok: true }
}

async function handle(request: Request, sender: Sender): Promise<Response> {
  if ('host' in request) {
    // Only the extension's own pages may start or stop.
    if (!sender.url?.startsWith(browser.runtime.getURL('/'))) return refused('not allowed')
    return obey(request)
  }
  const { tabId, frameId = 0 } = sender
  if (tabId === undefined) return refused('no tab')
  if (request.type === 'setup.connected') {
    await syncRegistrations()
    return { ok: true }
  }
  const policy = await readPolicy()
  if (request.type === 'page.texts') {
    const files = textFiles(policy)
    if (files.length > 0) await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files })
    return { ok: true }
  }
  const setup = await setupAt(sender, policy)
  if (request.type === 'page.token') {
    if (!setup && !(await isAtWork(sender, policy))) return refused('no set-up here')
    await haveTokenSaid(tabId, frameId, request.channel)
    return { ok: true }
  }
  if (!setup) return refused('no set-up here')
  const start: Start = { policy, setup }
  switch (request.type) {
    case 'page.matters':
      // Of a frame only the beginning of its path is known so far.
      if (frameId !== 0 && pageOf(sender.url ?? '').kind === 'other') return refused('another page')
      await loadGuide(tabId, start)
      return { ok: true }
    case 'page.other':
      // A record was being saved when the page was left: the guide looks for it.
      if (setup.awaiting) await loadGuide(tabId, start)
      else await sayNext(tabId, setup, policy)
      return { ok: true }
    case 'setup.go':
      await goOn(start, { id: tabId, ...(sender.tabUrl !== undefined && { url: sender.tabUrl }) })
      return { ok: true }
    case 'setup.open':
      await browser.tabs.create({ url: `https://${setup.host}${pathOf(request.half, setup, policy)}` })
      return { ok: true }
    case 'verify.open':
    case 'plan.open': {
      const page = request.type === 'plan.open' ? ('/plan.html' as const) : ('/popup.html' as const)
      await browser.tabs.create({ url: `${browser.runtime.getURL(page)}?host=${setup.host}` })
      return { ok: true }
    }
  }
}

/** The keyboard shortcut: to the guide in this tab, wherever the set-up is; nothing where none is in progress. */
async function focus(tab: { id?: number | undefined; url?: string | undefined } | undefined): Promise<void> {
  if (tab?.id === undefined) return
  const policy = await readPolicy()
  const setup = await setupAt({ url: tab.url, tabUrl: tab.url }, policy)
  if (!setup || (await focusGuide(tab.id))) return
  await loadGuide(tab.id, { policy, setup })
  await focusGuide(tab.id)
}

/** New pages have what comes next from the registration, those that are open are told. */
async function follow(host: string): Promise<void> {
  await syncRegistrations().catch(() => undefined)
  await tellLoaders(host)
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
    await syncRegistrations()
    await loadIntoOpenTabs()
    await session.set({ [RESTORED]: true })
  })()
  return restoring
}

export default defineBackground(() => {
  answer(handle)
  watchSetups((host) => void follow(host))
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
