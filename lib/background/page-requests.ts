import { browser } from 'wxt/browser'
import { isAdmitted, ownHostOf } from '../domain/admission'
import { handOffOffer } from '../domain/hand-off-offer'
import { destinationPath } from '../domain/routes'
import { applyChange } from '../domain/setup'
import { languageFiles } from '../i18n/browser-language'
import { type GuideStart } from '../messaging/guide-start'
import { NO_SETUP, type Request, type Response, type Sender } from '../messaging/messages'
import type { Policy } from '../neo/policy'
import { isJournalInProgress } from '../provisioning/journal'
import { readJournal } from '../provisioning/journal-store'
import { pageOf } from '../servicenow/pages'
import { hostOf } from '../shared/host-of'
import { NEWER } from '../shared/newer'
import { findSetup } from '../storage/hosts'
import { readPolicy } from '../storage/settings'
import { isActive, readSetup, type Setup, updateSetup } from '../storage/setups'
import { readVerification } from '../verification/history'
import { isRunning } from '../verification/verification'
import { showBadge } from './badge'
import { injectionTargetOf } from './documents'
import type { ExtensionRequest } from './extension-requests'
import { guardContextOf } from './guard-context'
import { loadGuide, openNextStep } from './guide-tab'
import {
  acceptHandOff,
  connectedAccount,
  dashboardTab,
  finishHandOff,
  hostOfOwn,
  kindAt,
  openHandOff,
} from './hand-offs'
import { dispatchPageToken } from './instance-claim'
import { makePageReport } from './page-report'
import { lookAgain, pillLabelOf } from './script-registration'
import { saveJournal } from './start-plan'
import { saveVerification, startVerification } from './start-verification'
import { takeWayBack, wayBackLabel } from './way-back'

const refused = (reason: string): Response => ({ ok: false, reason })

/** Requests that scripts in pages may send. None names a host: each is about the sender's own. */
export type PageRequest = Exclude<Request, ExtensionRequest | { type: `store.${string}` }>

/**
 * The host of the instance that the sender is a page of; undefined for other sites, and where another site frames it.
 */
function instanceOf({ url, tabUrl }: Sender, policy: Policy): string | undefined {
  const host = hostOf(url)
  if (!url?.startsWith('https:') || hostOf(tabUrl) !== host) return undefined
  return isAdmitted(host, policy) ? host : undefined
}

/** The setup in progress on the sender's instance; undefined where there is none. */
export async function activeSetupOf(sender: Sender, policy: Policy): Promise<Setup | undefined> {
  const host = instanceOf(sender, policy)
  const stored = host === undefined ? undefined : await findSetup(host, policy)
  return stored?.state === 'found' && isActive(stored.setup) ? stored.setup : undefined
}

/** Whether a newer version of the extension stored the setup of the sender's instance. */
async function isNewerAt(sender: Sender, policy: Policy): Promise<boolean> {
  const host = instanceOf(sender, policy)
  return host !== undefined && (await readSetup(host)).state === 'newer'
}

/** Whether a verification or a plan is in progress on the sender's instance. */
async function hasRunInProgress(sender: Sender, policy: Policy): Promise<boolean> {
  const host = instanceOf(sender, policy)
  if (host === undefined) return false
  const [record, journal] = await Promise.all([readVerification(host), readJournal(host)])
  return (record !== undefined && isRunning(record)) || (journal !== undefined && isJournalInProgress(journal))
}

/** Carries out a request of a script in a page, for the instance that it runs in. */
export async function handlePageRequest(request: PageRequest, sender: Sender): Promise<Response> {
  const { tabId, frameId = 0, documentId } = sender
  if (tabId === undefined) return refused('no tab')
  const policy = await readPolicy()
  const target = injectionTargetOf(tabId, documentId, frameId)
  switch (request.type) {
    case 'page.texts': {
      const files = languageFiles(policy)
      if (files.length > 0) await browser.scripting.executeScript({ target, files })
      return { ok: true }
    }
    case 'consent.context': {
      // Also for a frame in another site's page: the guard has to block the approval there.
      const context = guardContextOf(await findSetup(hostOf(sender.url), policy), policy)
      if (!context) return refused(NO_SETUP)
      const own = ownHostOf(hostOf(sender.url), policy)
      return { ok: true, data: { ...context, instance: { host: own, kind: await kindAt(own, policy) } } }
    }
    case 'hand-off.arrived':
    case 'hand-off.accept':
    case 'hand-off.done':
    case 'hand-off.connected':
    case 'hand-off.check':
      return handleHandOff(request, sender, policy)
    case 'verify.save':
      return (await saveVerification(request.run, request.record, sender, request.drift))
        ? { ok: true }
        : refused('no run here')
    case 'plan.save':
      return (await saveJournal(request.run, request.journal, sender)) ? { ok: true } : refused('no run here')
  }
  const setup = await activeSetupOf(sender, policy)
  if (request.type === 'page.token') {
    if (!setup && !(await hasRunInProgress(sender, policy))) return refused(NO_SETUP)
    await dispatchPageToken(target, request.channel)
    return { ok: true }
  }
  if (!setup && frameId === 0) {
    const answer = await answerWithoutSetup(request, { tabId, host: hostOf(sender.url) }, policy)
    if (answer) return answer
  }
  if (!setup) return refused((await isNewerAt(sender, policy)) ? NEWER : NO_SETUP)
  return handleSetupRequest(request, { policy, setup }, { ...sender, tabId, frameId })
}

/** Handles requests of the script on Neo's dashboard. Nothing in them is trusted but the address of the page. */
async function handleHandOff(
  request: Extract<Request, { type: `hand-off.${string}` }>,
  sender: Sender,
  policy: Policy,
): Promise<Response> {
  const tabId = dashboardTab(sender, policy)
  if (tabId === undefined) return refused('not the dashboard')
  if (request.type === 'hand-off.arrived') return { ok: true, data: await openHandOff(request.hash, tabId, policy) }
  const values = { host: request.instance, clientId: request.clientId }
  if (request.type === 'hand-off.done') {
    await finishHandOff(values, tabId, policy)
    return { ok: true }
  }
  if (request.type === 'hand-off.connected') {
    const account = await connectedAccount(values, policy)
    return { ok: true, ...(account !== undefined && { data: account }) }
  }
  if (request.type === 'hand-off.check') {
    const host = await hostOfOwn(values, policy)
    if (host === undefined) return refused('not of this browser')
    await showResults(host)
    await startVerification(host, {}, {})
    return { ok: true }
  }
  const offer = await acceptHandOff(values, tabId, policy)
  return offer ? { ok: true, data: offer } : refused('not stored')
}

type SetupRequest = Exclude<
  PageRequest,
  { type: `hand-off.${string}` | 'page.texts' | 'page.token' | 'consent.context' | 'verify.save' | 'plan.save' }
>

/** Handles requests that need a setup in progress on the sender's instance. */
async function handleSetupRequest(
  request: SetupRequest,
  start: GuideStart,
  sender: Sender & { tabId: number; frameId: number },
): Promise<Response> {
  const { policy, setup } = start
  const { tabId, frameId } = sender
  // On the instance's own host, only the guard uses a setup at its custom URL.
  const isHere = setup.host === hostOf(sender.url)
  switch (request.type) {
    case 'setup.open':
      await browser.tabs.create({ url: `https://${setup.host}${destinationPath(request.half, setup, policy)}` })
      return { ok: true }
  }
  if (!isHere) return refused(NO_SETUP)
  if (frameId === 0 && request.type.startsWith('page.')) showBadge(tabId, setup.host)
  switch (request.type) {
    case 'page.matters':
      // Only the beginning of a frame's path is known at this point.
      if (frameId !== 0 && pageOf(sender.url ?? '').kind === 'other') return refused('another page')
      await loadGuide(tabId, start)
      return { ok: true }
    case 'page.other':
      // A record was being saved when the page was left: the guide looks for it.
      if (!setup.awaiting) return { ok: true, data: await pillLabelOf(setup, policy) }
      await loadGuide(tabId, start)
      return { ok: true }
    case 'results.open':
      await openResults(setup)
      return { ok: true }
    case 'setup.go':
      if (setup.fromResults) {
        await openResults(setup)
        return { ok: true }
      }
      // Whoever clicks the pill wants to see the card.
      await updateSetup(setup.host, (old) => ({ ...old, collapsed: false }))
      await openNextStep(
        { ...start, setup: { ...setup, collapsed: false } },
        { id: tabId, ...(sender.tabUrl !== undefined && { url: sender.tabUrl }) },
      )
      return { ok: true }
    case 'setup.read':
      return { ok: true, data: setup }
    case 'setup.change':
      await updateSetup(setup.host, (old) => applyChange(old, request.change))
      if (request.change.awaiting) await lookAgain(tabId, setup.host)
      return { ok: true }
    case 'neo.open': {
      const offer = handOffOffer(policy, setup.host, setup.application?.clientId)
      if (!offer) return refused('nothing to hand over')
      await browser.tabs.create({ url: offer.link })
      return { ok: true }
    }
    case 'page-report.make':
      return (await makePageReport(injectionTargetOf(tabId, sender.documentId, frameId), setup.host, request.step))
        ? { ok: true }
        : refused('no report')
    case 'verify.open':
      await showOwnPage('/results.html', setup.host)
      await startVerification(setup.host, { tabId }, {})
      return { ok: true }
    case 'plan.open':
      await showOwnPage('/plan.html', setup.host)
      return { ok: true }
  }
}

/** Where no setup is in progress, a page has no more than the way back to the results that led to it. */
async function answerWithoutSetup(
  { type }: SetupRequest,
  { tabId, host }: { tabId: number; host: string },
  policy: Policy,
): Promise<Response | undefined> {
  const label = await wayBackLabel(tabId, host, policy)
  if (!label) return undefined
  if (type === 'page.other' || type === 'page.matters') return { ok: true, data: label }
  if (type !== 'setup.go') return undefined
  await takeWayBack(tabId)
  await showResults(host)
  await lookAgain(tabId, host)
  return { ok: true }
}

/** Leads back to the results, once. */
async function openResults({ host }: Setup): Promise<void> {
  await updateSetup(host, ({ fromResults: _led, ...setup }) => setup)
  await showResults(host)
}

/** Shows the results of an instance, in the tab that has them already if there is one. */
async function showResults(host: string): Promise<void> {
  const url = `${browser.runtime.getURL('/results.html')}?host=${host}`
  const [tab] = await browser.tabs.query({ url }).catch(() => [])
  if (tab?.id === undefined) await showOwnPage('/results.html', host)
  else await browser.tabs.update(tab.id, { active: true })
}

const showOwnPage = (page: '/results.html' | '/plan.html', host: string) =>
  browser.tabs.create({ url: `${browser.runtime.getURL(page)}?host=${host}` })
