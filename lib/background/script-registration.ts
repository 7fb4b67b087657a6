import { browser } from 'wxt/browser'
import { admissionOf, ownHostOf } from '../domain/admission'
import { preferredLanguage } from '../i18n/browser-language'
import { type NextStepLabel, nextStepLabel } from '../messaging/next-step-label'
import { otherDashboard, type Policy } from '../neo/policy'
import { PAGES_IN_FRAMES } from '../servicenow/pages'
import { readPolicy } from '../storage/settings'
import { activeSetups, isActive, readSetup, type Setup, unreadableHosts } from '../storage/setups'
import { readVerification } from '../verification/history'
import { nextStepOnPages } from '../verification/next-step'
import { topDocument } from './documents'

const PREFIX = 'loader:'
const FRAME = 'frame:'
const CONSENT = 'consent:'

/**
 * Pages on the way to the approval, where the guard has to run before the page: docs/servicenow/oauth.md#approval-paths
 */
const CONSENT_PAGES = [
  'oauth_auth.do',
  'oauth_login.do',
  'login.do',
  'login_with_sso.do',
  'side_door.do',
  'validate_multifactor_auth_code.do',
  'change_password.do',
]

let queue: Promise<void> = Promise.resolve()

/**
 * Registers the loader for exactly the hosts with a setup in progress. Calls are run one after another: two at once would
 * both register the same id.
 */
export function syncRegistrations(): Promise<void> {
  queue = queue.then(apply, apply)
  return queue
}

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number]

/** What the pill says on pages of a setup's instance. */
export const pillLabelOf = async (setup: Setup, policy: Policy): Promise<NextStepLabel> =>
  nextStepLabel(
    preferredLanguage(policy),
    nextStepOnPages({ setup, verification: await readVerification(setup.host) }),
    setup.fromResults,
  )

/**
 * The guard's script for the approval pages. Neo opens them on the instance's own host, also where it is set up at a
 * custom URL.
 */
function guardOf(host: string, policy: Policy): Script {
  const hosts = [...new Set([host, ownHostOf(host, policy)])]
  return {
    id: CONSENT + hosts.join('>'),
    matches: hosts.flatMap((name) => CONSENT_PAGES.map((page) => `https://${name}/${page}*`)),
    js: ['consent.js'],
    // An approval in a frame counts as well.
    allFrames: true,
    runAt: 'document_start',
    persistAcrossSessions: true,
  }
}

/** The scripts of a host: the loader on all its pages, one that speaks for frames with a page of the set-up, and the guard. */
const scriptsOf = ({ host }: Setup, policy: Policy): Script[] => [
  {
    id: PREFIX + host,
    matches: [`https://${host}/*`],
    js: ['loader.js'],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  },
  {
    id: FRAME + host,
    matches: PAGES_IN_FRAMES.map((page) => `https://${host}${page}*`),
    js: ['frame.js'],
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  },
  guardOf(host, policy),
]

const DASHBOARD = 'dashboard:'

/** The dashboard script for another dashboard that the organisation's policy names and the admin allowed. */
async function dashboardScripts(policy: Policy): Promise<Script[]> {
  const pattern = otherDashboard(policy)
  if (!pattern || !(await browser.permissions.contains({ origins: [pattern] }))) return []
  const id = DASHBOARD + new URL(pattern.slice(0, -1)).hostname
  return [{ id, matches: [pattern], js: ['connect.js'], runAt: 'document_start', persistAcrossSessions: true }]
}

/** A script's files as one text: browsers may return them in another form than they were registered in. */
const filesOf = (js: readonly string[] = []) => js.map((path) => path.replace(/^([\w-]+:\/\/[^/]*)?\//, '')).join()

async function apply(): Promise<void> {
  const policy = await readPolicy()
  // A setup that the organisation's policy no longer allows has no scripts.
  const isAllowed = (host: string) => admissionOf(host, policy) === 'allowed'
  const setups = (await activeSetups()).filter(({ host }) => isAllowed(host))
  // An unreadable setup may be in progress, so its host keeps the guard: nobody should approve unguarded because of
  // that.
  const unreadable = (await unreadableHosts()).filter(isAllowed)
  const wanted = [
    ...setups.flatMap((setup) => scriptsOf(setup, policy)),
    ...unreadable.map((host) => guardOf(host, policy)),
    ...(await dashboardScripts(policy)),
  ]
  const ids = new Set(wanted.map(({ id }) => id))
  const registered = new Map(
    (await browser.scripting.getRegisteredContentScripts())
      .filter(({ id }) => [PREFIX, FRAME, CONSENT, DASHBOARD].some((prefix) => id.startsWith(prefix)))
      .map(({ id, js }) => [id, js]),
  )
  const stale = [...registered.keys()].filter((id) => !ids.has(id))
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale })
  const missing = wanted.filter(({ id }) => !registered.has(id))
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing)
  const changed = wanted.filter(({ id, js }) => registered.has(id) && filesOf(registered.get(id)) !== filesOf(js))
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed)
}

/**
 * Injects the loader into tabs that were open before it was registered, as after a start of the browser or an update of
 * the extension. The loader detects a running one by itself.
 */
export async function loadIntoOpenTabs(): Promise<void> {
  for (const { host } of await activeSetups())
    for (const { id } of await browser.tabs.query({ url: `https://${host}/*` })) {
      // Rejected for a tab that shows an error page or another site, or is being left.
      const target = id === undefined ? undefined : await topDocument(id, host)
      if (id === undefined || !target) continue
      await Promise.allSettled([
        browser.scripting.executeScript({ target, files: ['/loader.js'] }),
        browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['/frame.js'] }),
      ])
    }
}

interface Shared {
  loader?: { look: (label: NextStepLabel | null) => void; end: () => void }
}

/** Runs in the loader's world. Must not use anything outside itself, since it is sent there as source. */
function tellLoader(isOver: boolean, label: NextStepLabel | null): void {
  const { loader } = (globalThis as unknown as Record<symbol, Shared>)[Symbol.for('neo-setup-guide')] ?? {}
  if (isOver) loader?.end()
  else loader?.look(label)
}

/** Tells the loader of a tab's page, unless the tab is of another host by now. */
async function tellTab(id: number, host: string, ...args: Parameters<typeof tellLoader>): Promise<void> {
  const target = await topDocument(id, host)
  if (target) await browser.scripting.executeScript({ target, func: tellLoader, args })
}

/** Updates the loaders in an instance's open tabs after its setup changed or was forgotten. */
export async function updateLoaders(host: string): Promise<void> {
  const [policy, stored] = await Promise.all([readPolicy(), readSetup(host)])
  const setup = stored.state === 'found' && isActive(stored.setup) ? stored.setup : undefined
  const label = setup ? await pillLabelOf(setup, policy) : null
  const tabs = await browser.tabs.query({ url: `https://${host}/*`, discarded: false })
  // All at once: one tab that is still loading or shows an error page must not delay the others.
  await Promise.allSettled(
    tabs.map(async ({ id }) => id !== undefined && tellTab(id, host, stored.state === 'none', label)),
  )
}

/**
 * Makes the loader of a tab ask again what its page is for. A record is being saved there: its page may have made way for the
 * next one, which asked too early to be told that the guide has to look for the record.
 */
export async function lookAgain(tabId: number, host: string): Promise<void> {
  // Rejected where the page is being left: the next one asks by itself.
  await Promise.allSettled([tellTab(tabId, host, false, null)])
}
