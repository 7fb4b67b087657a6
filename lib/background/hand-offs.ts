import { customUrlsOf, isAdmitted } from '../domain/admission'
import { isSeenConnected } from '../domain/connection'
import type { DashboardOffers } from '../hand-off/arrival'
import { parseFragment, type Refusal } from '../hand-off/fragment'
import type { Offer, Sender } from '../messaging/messages'
import { defaultPolicy, type Policy } from '../neo/policy'
import type { KindOfInstance } from '../servicenow/instance-kind'
import { hostOf } from '../shared/host-of'
import { forgetPendingHandOff, readPendingHandOffs, savePendingHandOff } from '../storage/pending-hand-offs'
import { readSetup, updateSetup, writeSetup } from '../storage/setups'
import { changeLinks, readLinks } from '../storage/tab-links'
import { readVerification } from '../verification/history'
import { kindOf } from '../verification/kind'
import { setupFor } from './start-verification'

/** An instance by its own host, and the application's Client ID. */
interface Values {
  host: string
  clientId: string
}
const isSame = (a: Values, b: Values) => a.host === b.host && a.clientId === b.clientId

/** The tab whose top document is Neo's dashboard, or the one named by the policy; undefined for any other sender. */
export function dashboardTab({ tabId, frameId, url, tabUrl }: Sender, policy: Policy): number | undefined {
  const origins = new Set([policy.dashboardUrl, defaultPolicy.dashboardUrl].map((own) => new URL(own).origin))
  const isDashboard = (address: string | undefined) =>
    address !== undefined && URL.canParse(address) && origins.has(new URL(address).origin)
  return frameId === 0 && isDashboard(url) && (tabUrl === undefined || isDashboard(tabUrl)) ? tabId : undefined
}

/** The hosts that an instance may be set up at: its own, and its custom URLs. */
const setupHostsOf = (host: string, policy: Policy): string[] => [host, ...customUrlsOf(host, policy)]

/** The Client IDs that were captured or verified under this very name of an instance. */
async function capturedUnder(name: string): Promise<string[]> {
  const [stored, verification] = await Promise.all([readSetup(name), readVerification(name)])
  const captured = stored.state === 'found' && stored.setup.host === name && stored.setup.application?.clientId
  const verified = verification?.host === name && verification.state === 'done' && verification.applications[0]?.detail
  return [captured, verified].flatMap((clientId) => clientId || [])
}

/** The Client IDs that were captured in this browser on an instance, also where it is set up at a custom URL. */
const capturedAt = async (host: string, policy: Policy): Promise<Set<string>> =>
  new Set((await Promise.all(setupHostsOf(host, policy).map(capturedUnder))).flat())

/** Whether a link was made in this browser, comes from elsewhere, or must not be used. */
async function classifyLink({ host, clientId }: Values, policy: Policy): Promise<'own' | 'foreign' | Refusal> {
  if (policy.unreadable.length > 0) return 'policy'
  if (!isAdmitted(host, policy)) return 'not-allowed'
  const captured = await capturedAt(host, policy)
  if (captured.has(clientId)) return 'own'
  return captured.size > 0 ? 'other-client-id' : 'foreign'
}

/** What kind an instance is, as far as it was verified here under any of its names; else as its own name has it. */
export async function kindAt(host: string, policy: Policy): Promise<KindOfInstance> {
  const all = await Promise.all(setupHostsOf(host, policy).map(readVerification))
  return kindOf(
    all.find((own) => own !== undefined && kindOf(own, host).sign !== 'none'),
    host,
  )
}

const offerOf = async (
  { host, clientId }: Values,
  isOwn: boolean,
  isAccepted: boolean,
  policy: Policy,
): Promise<Offer> => ({
  instanceUrl: `https://${host}`,
  clientId,
  isOwn,
  isAccepted,
  kind: await kindAt(host, policy),
})

/** The links that are classified so now, which can have changed since a link was opened. */
async function linksClassified<T extends Values>(
  links: readonly T[],
  as: 'own' | 'foreign',
  policy: Policy,
): Promise<T[]> {
  const verdicts = await Promise.all(links.map((link) => classifyLink(link, policy)))
  return links.filter((_, i) => verdicts[i] === as)
}

/**
 * What a tab of the dashboard may offer: first this browser's own hand-offs, then a link from elsewhere, which until it
 * is accepted is offered only in the tab that it was opened in.
 */
async function offersIn(tabId: number, policy: Policy, now: number): Promise<Offer[]> {
  const links = await readLinks(now)
  const here = links.filter((link) => link.tabId === tabId)
  const [own] = await linksClassified<Values>([...here, ...(await readPendingHandOffs(now))], 'own', policy)
  const [foreign] = await linksClassified([...here, ...links.filter(({ isAccepted }) => isAccepted)], 'foreign', policy)
  return Promise.all([
    ...(own ? [offerOf(own, true, true, policy)] : []),
    ...(foreign ? [offerOf(foreign, false, foreign.isAccepted, policy)] : []),
  ])
}

/**
 * Stores with each setup that captured these values that Neo's page was opened with them. A connected one waits for an approval
 * again, and for that the guard has to be on its pages as at first.
 */
async function rememberHandOff({ host, clientId }: Values, policy: Policy, now: number): Promise<void> {
  const handedOver = { clientId, at: new Date(now).toISOString() }
  for (const name of setupHostsOf(host, policy)) {
    await setUpAgain(name, clientId)
    await updateSetup(name, (setup) => {
      if (setup.status === 'connected') return { ...setup, handedOver, status: 'captured' }
      return setup.handedOver?.clientId === clientId ? setup : { ...setup, handedOver }
    })
  }
}

/** A connection that was only verified here, and never set up, has no setup that the guard could go by. */
async function setUpAgain(name: string, clientId: string): Promise<void> {
  const [stored, record] = await Promise.all([readSetup(name), readVerification(name)])
  if (stored.state !== 'none' || record?.applications[0]?.detail !== clientId) return
  if (!isSeenConnected(record.verdicts)) return
  await writeSetup({ ...(await setupFor(record)), status: 'captured' })
}

/** A tab shows the dashboard, with this fragment in its address. */
export async function openHandOff(
  hash: string,
  tabId: number,
  policy: Policy,
  now = Date.now(),
): Promise<DashboardOffers> {
  const found = parseFragment(hash)
  if (found.state === 'refused') return { refusal: found.why }
  if (found.state === 'carried') {
    const { handOff } = found
    const values = { host: hostOf(handOff.instanceUrl), clientId: handOff.clientId }
    const verdict = await classifyLink(values, policy)
    if (verdict !== 'own' && verdict !== 'foreign') return { refusal: verdict }
    const links = await readLinks(now)
    const isAccepted = verdict === 'foreign' && links.some((other) => other.isAccepted && isSame(other, values))
    // An own link replaces what was opened in the tab; any other leaves the tab's own links in place.
    const stays = verdict === 'own' ? [] : await linksClassified(links, 'own', policy)
    await changeLinks(
      (all) => [
        ...all.filter((other) => other.tabId !== tabId || stays.some((own) => isSame(own, other))),
        { ...values, tabId, at: now, isAccepted },
      ],
      now,
    )
    // What cannot be kept, as when the storage is full, is offered in this tab all the same.
    if (verdict === 'own')
      await Promise.allSettled([rememberHandOff(values, policy, now), savePendingHandOff(handOff, now)])
  }
  return { offers: await offersIn(tabId, policy, now) }
}

/**
 * Accepts a link and returns its values as they are stored. Own links may be accepted at any time; a link from
 * elsewhere only while it is remembered for this tab, or was accepted before. Undefined otherwise.
 */
export async function acceptHandOff(
  values: Values,
  tabId: number,
  policy: Policy,
  now = Date.now(),
): Promise<Offer | undefined> {
  const verdict = await classifyLink(values, policy)
  if (verdict === 'own') return offerOf(values, true, true, policy)
  if (verdict !== 'foreign') return undefined
  const links = await readLinks(now)
  const opened = links.find((link) => (link.tabId === tabId || link.isAccepted) && isSame(link, values))
  if (!opened) return undefined
  await changeLinks(
    (all) => all.map((link) => (link.tabId === tabId && isSame(link, values) ? { ...link, isAccepted: true } : link)),
    now,
  )
  return offerOf(opened, false, true, policy)
}

/** Ends an offer that was filled in or declined. */
export async function finishHandOff(values: Values, tabId: number, policy: Policy, now = Date.now()): Promise<void> {
  const isOwn = (await classifyLink(values, policy)) === 'own'
  await changeLinks(
    (links) => links.filter((link) => !isSame(link, values) || !(isOwn || link.tabId === tabId || link.isAccepted)),
    now,
  )
  if (isOwn) await forgetPendingHandOff(values.host)
}

/** The host under which what was captured in this browser is stored, which may be a custom URL; undefined for other values. */
export async function hostOfOwn({ host, clientId }: Values, policy: Policy): Promise<string | undefined> {
  if (!isAdmitted(host, policy)) return undefined
  for (const name of setupHostsOf(host, policy)) if ((await capturedUnder(name)).includes(clientId)) return name
  return undefined
}

/** The account that Neo was seen to be connected as through an application; undefined where that was not seen. */
export async function connectedAccount(values: Values, policy: Policy): Promise<string | undefined> {
  const host = await hostOfOwn(values, policy)
  const verification = host === undefined ? undefined : await readVerification(host)
  // While it is verified again, what was seen before still counts.
  const isIts = verification?.applications[0]?.detail === values.clientId
  return isIts && isSeenConnected(verification.verdicts) ? verification.users[0]?.name : undefined
}

/** Forgets what waits for the dashboard when the setup of an instance is forgotten. */
export async function forgetHandOffs(host: string): Promise<void> {
  await changeLinks((links) => links.filter((link) => link.host !== host))
  await forgetPendingHandOff(host)
}
