import { browser } from 'wxt/browser'
import { preferredLanguage } from '../i18n/browser-language'
import { nextStepLabel } from '../messaging/next-step-label'
import { hostOf } from '../shared/host-of'
import type { LanguageCode } from '../shared/languages'
import { storageArea } from '../storage/area'
import { readPolicy } from '../storage/settings'
import { isActive, readSetup } from '../storage/setups'
import { readVerification } from '../verification/history'
import { nextStepFor, settledStatus } from '../verification/next-step'
import { type Stored, totalProgress } from '../verification/status'

/** What the toolbar button shows over the tabs of an instance. */
export interface Badge {
  text: string
  /** Something is wrong, or will be soon. */
  isAlert: boolean
  title: string
}

/** The badge of an instance: nothing while nothing is to be done, what is left while somebody is at it, or that something is wrong. */
export function badgeOf(stored: Stored, code: LanguageCode, now = Date.now()): Badge {
  const name = browser.runtime.getManifest().action?.default_title ?? ''
  const status = settledStatus(stored, now)
  const isAlert = status.state === 'failing' || status.state === 'ends-soon'
  const isIdle = status.state === 'new' || status.state === 'connected' || stored.setup?.status === 'paused'
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

async function badgeAt(host: string): Promise<Badge> {
  const [policy, stored] = await Promise.all([readPolicy(), storedAt(host)])
  return badgeOf(stored, preferredLanguage(policy))
}

async function showOn(tabId: number, { text, isAlert, title }: Badge): Promise<void> {
  const { action } = browser
  // Rejected for a tab that was closed meanwhile.
  await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color: COLORS[isAlert ? 'alert' : 'steps'] }),
    action.setTitle({ tabId, title }),
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

const STORED = /^(?:setup|verification):(.+)$/
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
  const stored = await storedAt(host)
  return !(stored.setup && isActive(stored.setup)) && badgeOf(stored, 'en').text !== ''
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

/** Shows the badges of all instances, as after a start of the browser. */
export async function restoreBadges(): Promise<void> {
  await Promise.all([...hostsIn(Object.keys(await storageArea().get(null)))].map(updateBadge))
  await listenWhereNeeded()
}
