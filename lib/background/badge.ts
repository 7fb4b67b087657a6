import { browser } from 'wxt/browser'
import { nameTextIn } from '../i18n/all-names'
import { preferredLanguage } from '../i18n/browser-language'
import { nextStepLabel } from '../messaging/next-step-label'
import { hostOf } from '../shared/host-of'
import type { LanguageCode } from '../shared/languages'
import { storageArea } from '../storage/area'
import { readPolicy } from '../storage/settings'
import { isActive, readSetup } from '../storage/setups'
import type { ConnectionReminder } from '../verification/connection-reminder'
import { readVerification } from '../verification/history'
import { nextStepFor, settledStatus } from '../verification/next-step'
import { readReminders } from '../verification/reminders'
import { type Stored, totalProgress } from '../verification/status'

/** What the toolbar button shows over the tabs of an instance. */
export interface Badge {
  text: string
  /** Something is wrong, or will be soon. */
  isAlert: boolean
  title: string
}

const extensionName = () => browser.runtime.getManifest().action?.default_title ?? ''

/**
 * The badge of an instance: nothing while nothing is to be done, what is left while somebody is at it, or that something is wrong.
 * `reminds`: that the connection ends soon was not seen yet.
 */
export function badgeOf(stored: Stored, code: LanguageCode, now = Date.now(), reminds = true): Badge {
  const name = extensionName()
  const status = settledStatus(stored, now)
  const isEnding = status.state === 'ends-soon' && (reminds || (status.daysLeft ?? 1) <= 0)
  const isAlert = status.state === 'failing' || status.state === 'lost' || isEnding
  const isIdle =
    status.state === 'new' ||
    status.state === 'connected' ||
    status.state === 'ends-soon' ||
    stored.setup?.status === 'paused'
  const step = nextStepFor(status)
  const { done, of } = totalProgress(status)
  if (step === undefined || (isIdle && !isAlert)) return { text: '', isAlert: false, title: name }
  const title = `${name} – ${nextStepLabel(code, step).value}`
  return { text: isAlert ? '!' : String(of - done), isAlert, title }
}

/** White on each is read well: a contrast of 6.5 and 8.6. */
const COLORS = { alert: '#b91c1c', steps: '#4338ca' } as const

async function storedAt(host: string): Promise<Stored> {
  const [read, verification] = await Promise.all([readSetup(host), readVerification(host)])
  return { setup: read.state === 'found' ? read.setup : undefined, verification }
}

/** The badge where no instance has one of its own: that a connection ends, and which. */
export function generalBadge([first]: readonly ConnectionReminder[], code: LanguageCode): Badge {
  if (!first) return { text: '', isAlert: false, title: extensionName() }
  const words = nameTextIn(code, first.end > first.now ? 'guide.ends' : 'guide.ended', { host: first.host })
  return { text: '!', isAlert: true, title: `${extensionName()} – ${words}` }
}

const dueReminders = async () => (await readReminders()).filter(({ due }) => due !== undefined)

async function badgeAt(host: string): Promise<Badge> {
  const [policy, stored] = await Promise.all([readPolicy(), storedAt(host)])
  const code = preferredLanguage(policy)
  const now = Date.now()
  const unseen = badgeOf(stored, code, now)
  // While a setup goes on, each page asks; reminders take reading all that is stored, and change nothing then.
  if (unseen.text !== '' && !unseen.isAlert) return unseen
  const due = await dueReminders()
  const own = badgeOf(
    stored,
    code,
    now,
    due.some((reminder) => reminder.host === host),
  )
  return own.text === '' ? generalBadge(due, code) : own
}

/** Shows a badge over a tab, or over all that have none of their own. */
async function showOn(tabId: number | undefined, { text, isAlert, title }: Badge): Promise<void> {
  const { action } = browser
  const over = tabId === undefined ? {} : { tabId }
  // Rejected for a tab that was closed meanwhile.
  await Promise.allSettled([
    action.setBadgeText({ ...over, text }),
    action.setBadgeBackgroundColor({ ...over, color: COLORS[isAlert ? 'alert' : 'steps'] }),
    action.setTitle({ ...over, title }),
  ])
}

/** Shows over an instance's tabs, and over no others, how far it is. */
export async function updateBadge(host: string): Promise<void> {
  const [badge, tabs] = await Promise.all([
    badgeAt(host),
    browser.tabs.query({ url: `https://${host}/*`, discarded: false }),
  ])
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && showOn(id, badge)))
}

const STORED = /^(?:setup|verification|reminder):(.+)$/
const hostsIn = (keys: readonly string[]): Set<string> => new Set(keys.flatMap((key) => STORED.exec(key)?.[1] ?? []))

type Listener = Parameters<typeof browser.tabs.onUpdated.addListener>[0]

/** Nothing depends on a badge: one that cannot be made now is made at the next change. */
const quietly = (work: Promise<void>): void => void work.catch(() => undefined)

/** Shows the badge of an instance over one tab, whose page was just loaded: the browser clears it when a tab goes to another page. */
export const showBadge = (tabId: number, host: string): void =>
  quietly(badgeAt(host).then((badge) => showOn(tabId, badge)))

const onUpdated: Listener = (id, { status }, { url }) => {
  if (status === undefined || !url?.startsWith('https:')) return
  const host = hostOf(url)
  const show = async () => hostsIn(Object.keys(await storageArea().get(null))).has(host) && showBadge(id, host)
  quietly(show().then(() => undefined))
}

/**
 * Whether a badge hangs on the browser telling of pages. While a setup goes on, its pages ask the background anyway; to be told of
 * every page of every tab would start it for each.
 */
async function isTabNeeded(host: string): Promise<boolean> {
  const { setup } = await storedAt(host)
  return !(setup && isActive(setup)) && (await badgeAt(host)).text !== ''
}

async function listenWhereNeeded(): Promise<void> {
  const hosts = [...hostsIn(Object.keys(await storageArea().get(null)))]
  const isNeeded = (await Promise.all(hosts.map(isTabNeeded))).includes(true)
  const isHeard = browser.tabs.onUpdated.hasListener(onUpdated)
  if (isNeeded && !isHeard) browser.tabs.onUpdated.addListener(onUpdated)
  if (!isNeeded && isHeard) browser.tabs.onUpdated.removeListener(onUpdated)
}

/** Keeps the badge as what is stored has it. Must be called before anything is waited for: the browser starts the background for listeners that it has from the start. */
export function keepBadges(): void {
  browser.tabs.onUpdated.addListener(onUpdated)
  storageArea().watch((changes) => {
    for (const host of hostsIn(Object.keys(changes))) quietly(updateBadge(host))
    quietly(listenWhereNeeded())
  })
  quietly(listenWhereNeeded())
}

/** Shows all badges anew, as after a start of the browser. */
export async function restoreBadges(): Promise<void> {
  const [policy, due] = await Promise.all([readPolicy(), dueReminders()])
  await showOn(undefined, generalBadge(due, preferredLanguage(policy)))
  await Promise.all([...hostsIn(Object.keys(await storageArea().get(null)))].map(updateBadge))
  await listenWhereNeeded()
}
