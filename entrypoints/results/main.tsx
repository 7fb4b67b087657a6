import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { ResultsPage } from '@/components/results/ResultsPage'
import { setPreferredLanguage } from '@/lib/i18n/browser-language'
import { type Request, sendRequest } from '@/lib/messaging/messages'
import { hostParameter } from '@/lib/storage/hosts'
import { readPolicy } from '@/lib/storage/settings'
import { readSetup, watchSetup } from '@/lib/storage/setups'
import {
  acceptChanges,
  forgetHistory,
  readBaseline,
  readHistory,
  watchBaseline,
  watchHistory,
} from '@/lib/verification/drift-store'
import { readVerification, watchVerification } from '@/lib/verification/history'
import { isRunning } from '@/lib/verification/verification'
import '@/components/shared/tokens.css'
import '@/components/shared/shared.css'
import '@/components/shared/page.css'
import '@/components/shared/status.css'
import '@/components/results/results.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const host = hostParameter(location.search)
const policy = await readPolicy()
await setPreferredLanguage(policy)
let [stored, verification, baseline, history] = host
  ? await Promise.all([readSetup(host), readVerification(host), readBaseline(host), readHistory(host)])
  : []
let problem: string | undefined
/** What the admin went to mend; it checks itself again when they are back. */
let mending: string | undefined

async function act(request: Request): Promise<void> {
  const answer = await sendRequest(request)
  problem = answer.ok ? undefined : answer.reason
  draw()
}

/** Plans what puts the changes back, and shows the plan: nothing is written before the admin agrees to it there. */
async function putBack(name: string): Promise<void> {
  await act({ type: 'plan.make', host: name, putBack: true })
  if (problem === undefined) await browser.tabs.create({ url: `${browser.runtime.getURL('/plan.html')}?host=${name}` })
}

function draw(): void {
  if (!host) return
  root.render(
    <ResultsPage
      host={host}
      policy={policy}
      setup={stored?.state === 'found' ? stored.setup : undefined}
      verification={verification}
      drift={{
        baseline,
        history,
        onPutBack: () => void putBack(host),
        onAccept: () => void acceptChanges(host),
        onErase: () => void forgetHistory(host),
      }}
      problem={problem}
      onVerify={() => void act({ type: 'verify.start', host })}
      onAgain={(only) => void act({ type: 'verify.start', host, only })}
      onChoose={(chosen) => void act({ type: 'verify.start', host, ...chosen })}
      onShow={(requirement) => {
        mending = requirement
        void act({ type: 'verify.show', host, requirement })
      }}
    />,
  )
}

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
  watchBaseline(host, signal, (now) => {
    baseline = now
    draw()
  })
  watchHistory(host, signal, (now) => {
    history = now
    draw()
  })
  // Back from another tab, or another window.
  const recheck = () => {
    if (document.visibilityState !== 'visible' || mending === undefined) return
    if (verification && isRunning(verification)) return
    const only = mending
    mending = undefined
    void act({ type: 'verify.start', host, only })
  }
  document.addEventListener('visibilitychange', recheck)
  addEventListener('focus', recheck)
}
draw()
