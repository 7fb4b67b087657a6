import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { ASKED } from '@/components/popup/HandOff'
import { Popup, PopupPreview } from '@/components/popup/Popup'
import { droppedKeys } from '@/components/shared/dropped'
import { admissionOf, canonicalUrl, isCustomUrl } from '@/lib/domain/admission'
import { handOffOffer } from '@/lib/domain/hand-off-offer'
import { forgetConfirmed, keepConfirmed, readConfirmed } from '@/lib/extension-pages/confirmed'
import { forgetRotation } from '@/lib/extension-pages/rotation'
import { setPreferredLanguage } from '@/lib/i18n/browser-language'
import { type Request, sendRequest } from '@/lib/messaging/messages'
import { parseManaged } from '@/lib/neo/managed-policy'
import { otherDashboard } from '@/lib/neo/policy'
import { hostOf } from '@/lib/shared/host-of'
import { storageArea } from '@/lib/storage/area'
import { hasNewer } from '@/lib/storage/formats'
import { hasAccess, hostParameter, requestAccess, saveCustomUrl } from '@/lib/storage/hosts'
import { writeTold } from '@/lib/storage/reminders'
import { effectivePolicy, readManaged, readSettings, type Settings, watchSettings } from '@/lib/storage/settings'
import { readSetup, type StoredSetup, watchSetup } from '@/lib/storage/setups'
import { type ConnectionReminder, toldNow } from '@/lib/verification/connection-reminder'
import { readVerification, watchVerification } from '@/lib/verification/history'
import { readReminders } from '@/lib/verification/reminders'
import { statusOf } from '@/lib/verification/status'
import type { Verification } from '@/lib/verification/verification'

interface Place {
  host?: string
  tabId?: number
}

/** The host that the popup is about: named in its address when opened as a page, else that of the active tab. */
async function currentPlace(): Promise<Place> {
  const named = hostParameter(location.search)
  if (named !== undefined) return { host: named }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  const host = tab?.url && URL.canParse(tab.url) && new URL(tab.url).protocol === 'https:' ? hostOf(tab.url) : ''
  return host ? { host, ...(tab?.id !== undefined && { tabId: tab.id }) } : {}
}

interface State {
  settings: Settings
  stored: StoredSetup
  verification: Verification | undefined
  /** A newer version of the extension stored something of this instance. */
  newer: boolean
}

/**
 * How long, in ms, the organisation's policy is waited for before anything is shown. In the first seconds of a browser it takes
 * 2 to 3 s to be told (measured in Chromium), else a few ms.
 */
const PATIENCE = 150
const timeout = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms))

/** Reads what there is to show for this site, shows it, and keeps it current. */
export async function openPopup(place: HTMLElement): Promise<void> {
  const root = createRoot(place)
  const { host = '', tabId } = await currentPlace()
  const tab = tabId === undefined ? {} : { tabId }
  // Watched before it is read, so that no change in between is missed.
  const late: Partial<State> = {}
  let state: State | undefined
  const change = (part: Partial<State>) => {
    Object.assign(state ?? late, part)
    draw()
  }
  const { signal } = new AbortController()
  watchSettings(signal, (settings) => change({ settings }))
  if (host) watchSetup(host, signal, (stored) => change({ stored }))
  if (host) storageArea().watch(() => void hasNewer(host).then((newer) => change({ newer })), signal)
  if (host) watchVerification(host, signal, (verification) => change({ verification }))
  const managing = readManaged()
  const [set, read, kept, mayAccess, isNewer] = await Promise.all([
    readSettings(),
    host ? readSetup(host) : ({ state: 'none' } as const),
    host ? readVerification(host) : undefined,
    host ? hasAccess(host) : false,
    host ? hasNewer(host) : false,
  ])
  const managed = (await Promise.race([managing, timeout(PATIENCE)])) ?? (await previewed())
  let access = mayAccess
  let problem: string | undefined
  let claim: string | undefined
  const before = effectivePolicy(managed, set)
  // Those of other instances that were seen are done with; what there is to say of this one stays.
  const ending = await readReminders()
  const isHere = admissionOf(host, before) === 'allowed'
  let reminders = [
    ...ending.filter((own) => own.host === host),
    // There is room for one beside what this instance has to say; the others come when the popup is opened next.
    ...ending.filter((own) => own.host !== host && own.due).slice(0, isHere ? 1 : 3),
  ]
  const dashboard = otherDashboard(before)
  const [mayFill] = await Promise.all([
    dashboard === undefined || browser.permissions.contains({ origins: [dashboard] }),
    setPreferredLanguage(before),
  ])
  let asks = !mayFill

  /** Until the policy is there what is stored is shown, and nothing is offered: the policy may forbid it. */
  async function previewed() {
    const setup = read.state === 'found' ? read.setup : undefined
    await setPreferredLanguage(effectivePolicy(parseManaged(), set))
    root.render(<PopupPreview host={host} status={statusOf({ setup, verification: kept })} />)
    return managing
  }

  async function allowDashboard(): Promise<void> {
    asks = !(await browser.permissions.request({ origins: dashboard ? [dashboard] : [] }))
    draw()
  }

  async function allow(): Promise<void> {
    access = await requestAccess(host)
    const policy = effectivePolicy(managed, state?.settings ?? set)
    if (access && admissionOf(host, policy) === 'unknown' && (await act({ type: 'url.add', host, ...tab })))
      await hearClaim()
    draw()
  }

  /** A custom URL's claim is only shown: the admin decides. */
  async function hearClaim(): Promise<void> {
    const policy = effectivePolicy(managed, state?.settings ?? set)
    if (!isCustomUrl(host, policy) || canonicalUrl(host, policy) || !access) return
    const answer = await sendRequest<string>({ type: 'url.claim', host, ...tab })
    claim = answer.ok ? answer.data : undefined
    draw()
  }

  /** Sends a request to the background and shows a refusal. Returns whether it was done. */
  async function act(request: Request): Promise<boolean> {
    const answer = await sendRequest(request)
    problem = answer.ok ? undefined : answer.reason
    draw()
    return answer.ok
  }

  /** Puts a reminder off. */
  async function later(reminder: ConnectionReminder): Promise<void> {
    const told = toldNow(reminder, true)
    if (!told) return
    await writeTold(reminder.host, told)
    reminders = reminders.map((own) =>
      own === reminder ? { ...own, due: undefined, snoozedUntil: told.snoozedUntil } : own,
    )
    draw()
  }

  /** What was shown is done with until the next time. A page that nobody looks at shows nothing. */
  async function noteSeen(): Promise<void> {
    if (document.visibilityState !== 'visible') return
    for (const reminder of reminders) {
      const isShown = reminder.host !== host || (access && !state?.newer)
      const told = isShown && reminder.due && toldNow(reminder, false)
      if (told) await writeTold(reminder.host, told)
    }
  }

  function draw(): void {
    if (!state) return
    const { settings, stored, verification, newer } = state
    const policy = effectivePolicy(managed, settings)
    // The Client ID of a record that breaks a requirement is not handed over; a verified record has its own.
    const setup = stored.state === 'found' ? stored.setup : undefined
    const { clientId } = statusOf({ setup, verification })
    const verify = (more: Partial<Extract<Request, { type: 'verify.start' }>> = {}) =>
      void act({ type: 'verify.start', host, ...tab, ...more })
    const closeOnce = (done: boolean) => done && tabId !== undefined && window.close()
    root.render(
      <Popup
        host={host}
        policy={policy}
        wrongKeys={droppedKeys(managed)}
        access={access}
        claim={claim}
        stored={stored}
        newer={newer}
        verification={verification}
        problem={problem}
        onAllow={() => void allow()}
        onNameInstance={(own) => void saveCustomUrl(host, own)}
        onAllowDashboard={asks ? () => void allowDashboard() : undefined}
        handOff={handOffOffer(policy, host, clientId)}
        reminders={reminders}
        onLater={(reminder) => void later(reminder)}
        onStart={() => void act({ type: 'setup.start', host, ...tab }).then(closeOnce)}
        confirmed={ASKED.filter((what) => readConfirmed(host, clientId).includes(what))}
        onConfirm={(confirmed) => clientId && keepConfirmed(host, clientId, confirmed)}
        onStop={() => {
          forgetConfirmed(host)
          forgetRotation(host)
          void act({ type: 'setup.stop', host })
        }}
        onPlan={() => void act({ type: 'plan.make', host, ...tab })}
        onVerify={() => verify()}
        onCheckConnection={() => verify({ only: 'connect' })}
        onShow={(requirement) => void act({ type: 'verify.show', host, requirement, ...tab }).then(closeOnce)}
      />,
    )
  }

  state = { settings: set, stored: read, verification: kept, newer: isNewer, ...late }
  draw()
  document.addEventListener('visibilitychange', () => void noteSeen(), { once: true })
  await noteSeen()
  await hearClaim()
}
