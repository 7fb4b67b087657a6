import { createRoot } from 'react-dom/client'
import { PlanPage } from '@/components/plan/PlanPage'
import { setPreferredLanguage } from '@/lib/i18n/browser-language'
import { type Request, sendRequest } from '@/lib/messaging/messages'
import { readJournal, watchJournal } from '@/lib/provisioning/journal-store'
import { timeUntilCutOff } from '@/lib/shared/under-way'
import { hostParameter } from '@/lib/storage/hosts'
import { readPolicy } from '@/lib/storage/settings'
import { isConnectedTo, readVerification } from '@/lib/verification/history'
import '@/components/shared/tokens.css'
import '@/components/shared/shared.css'
import '@/components/shared/page.css'
import '@/components/results/results.css'
import '@/components/plan/plan.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const host = hostParameter(location.search)
const policy = await readPolicy()
await setPreferredLanguage(policy)
let journal = host ? await readJournal(host) : undefined
let problem: string | undefined
const isConnected = host ? await isConnectedTo(host) : false
const verification = host ? await readVerification(host) : undefined
/** The admin started it on this page, so this page continues when it ends. */
let started = false

async function act(request: Request): Promise<void> {
  const answer = await sendRequest(request)
  problem = answer.ok ? undefined : answer.reason
  // Refused: show the journal as it is stored.
  if (!answer.ok && host) journal = await readJournal(host)
  draw()
}

function draw(): void {
  if (!host) return
  root.render(
    <PlanPage
      host={host}
      verification={verification}
      journal={journal}
      policy={policy}
      problem={problem}
      isConnected={isConnected}
      onPlan={(choices) =>
        void act({
          type: 'plan.make',
          host,
          ...(choices && { choices }),
          ...(journal?.putBack && { putBack: true }),
        })
      }
      onRun={(wanted) => {
        started = true
        void act({ type: 'plan.run', host, wanted: [...wanted] })
      }}
      onUndo={() => void act({ type: 'plan.undo', host })}
      onFollow={(part) => void act({ type: 'plan.follow', host, part })}
      onVerify={() => void act({ type: 'verify.start', host })}
    />,
  )
}

/** How long, in ms, a plan that was not carried out is shown when this page is opened again. */
const FRESH = 120_000
// What was done or stopped stays in sight; a plan that was never carried out is made anew by a click. This page can be opened
// by a page of the instance, so opening it reads nothing there.
if (journal?.state === 'planned' && !timeUntilCutOff(journal.at, FRESH)) journal = undefined
if (host && policy.setUpForMe) {
  watchJournal(host, new AbortController().signal, (now) => {
    const isDone = journal?.state === 'running' && now?.state === 'done'
    journal = now
    draw()
    if (started && isDone && !now.putBack) void act({ type: 'plan.follow', host })
  })
}
draw()
