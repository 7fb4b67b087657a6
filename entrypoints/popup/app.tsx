import type { Root } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { Popup } from '@/components/Popup'
import { handOffOffer } from '@/lib/guide/hand-off'
import { ask, type Request } from '@/lib/messages'
import { otherDashboard } from '@/lib/neo/policy'
import { hostOf, isInstanceHost } from '@/lib/servicenow/instance-url'
import { readPolicy, readSettings, writeSettings } from '@/lib/settings'
import { readSetup, type Stored, watchSetup } from '@/lib/storage'
import { readVerification, watchVerification } from '@/lib/verify/record'

interface Place {
  host?: string
  tabId?: number
}

/** The instance in question: named in the address when opened as a page, else that of the active tab. */
async function currentPlace(): Promise<Place> {
  const named = new URLSearchParams(location.search).get('host')
  if (named !== null) return isInstanceHost(named) ? { host: named } : {}
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  const host = hostOf(tab?.url)
  return isInstanceHost(host) ? { host, ...(tab?.id !== undefined && { tabId: tab.id }) } : {}
}

/** Reads what there is to show for this instance, shows it, and keeps it current. */
export async function openPopup(root: Root): Promise<void> {
  const { host, tabId } = await currentPlace()
  const tab = tabId === undefined ? {} : { tabId }
  const [policy, read, kept, set] = await Promise.all([
    readPolicy(),
    host ? readSetup(host) : { state: 'none' as const },
    host ? readVerification(host) : undefined,
    readSettings(),
  ])
  let stored: Stored = read
  let verification = kept
  let settings = set
  let problem: string | undefined
  const dashboard = otherDashboard(policy)
  let asks = dashboard !== undefined && !(await browser.permissions.contains({ origins: [dashboard] }))

  async function allowDashboard(): Promise<void> {
    asks = !(await browser.permissions.request({ origins: dashboard ? [dashboard] : [] }))
    draw()
  }

  /** Asks the background, and shows what it refuses. Says whether it was done. */
  async function act(request: Request): Promise<boolean> {
    const answer = await ask(request)
    problem = answer.ok ? undefined : answer.reason
    draw()
    return answer.ok
  }

  function draw(): void {
    // A record that breaks a requirement is known, but not handed over; one that was verified says so itself.
    const setup = stored.state === 'found' ? stored.setup : undefined
    const works = setup?.status === 'captured' || setup?.status === 'connected'
    const verified = verification?.state === 'done' ? verification.applications[0]?.detail : undefined
    const clientId = (works ? setup?.application?.clientId : undefined) ?? verified
    if (!host) {
      root.render(<Popup {...nothing} host={undefined} />)
      return
    }
    const verify = (more: Partial<Extract<Request, { type: 'verify.start' }>> = {}) =>
      void act({ type: 'verify.start', host, ...tab, ...more })
    root.render(
      <Popup
        host={host}
        stored={stored}
        verification={verification}
        settings={settings}
        problem={problem}
        canSetUp={policy.setUpForMe}
        onAllowDashboard={asks ? () => void allowDashboard() : undefined}
        handOff={handOffOffer(policy, host, clientId)}
        onStart={() =>
          void act({ type: 'setup.start', host, ...tab }).then((done) => done && tabId !== undefined && window.close())
        }
        onStop={() => void act({ type: 'setup.stop', host })}
        onVerify={() => verify()}
        onCheckConnection={() => verify({ only: 'connect' })}
        onStartOver={() =>
          void act({ type: 'setup.stop', host }).then((done) => done && act({ type: 'setup.start', host, ...tab }))
        }
        onAgain={(only) => verify({ only })}
        onChoose={(chosen) => verify(chosen)}
        onShow={(requirement) =>
          void act({ type: 'verify.show', host, requirement, ...tab }).then(
            (done) => done && tabId !== undefined && window.close(),
          )
        }
        onSettings={(changed) => {
          settings = changed
          void writeSettings(changed)
          draw()
        }}
      />,
    )
  }

  const none = () => {}
  const nothing = {
    stored,
    verification,
    settings,
    problem,
    handOff: undefined,
    canSetUp: false,
    onAllowDashboard: undefined,
    onStart: none,
    onStop: none,
    onVerify: none,
    onCheckConnection: none,
    onStartOver: none,
    onAgain: none,
    onChoose: none,
    onShow: none,
    onSettings: none,
  }

  draw()
  if (host) {
    const { signal } = new AbortController()
    watchSetup(host, signal, (now) => {
      stored = now
      draw()
    })
    watchVerification(host, signal, (now) => {
      verification = now
      draw()
    })
  }
}
