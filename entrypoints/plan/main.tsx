import { createRoot } from 'react-dom/client'
import { PlanPage } from '@/components/PlanPage'
import { hostNamed } from '@/lib/instances'
import { speakOnPage } from '@/lib/language'
import { ask, type Request } from '@/lib/messages'
import { readPolicy } from '@/lib/settings'
import { readJournal, watchJournal } from '@/lib/write/journal'
import '@/components/tokens.css'
import '@/components/shared.css'
import '@/components/popup.css'
import '@/components/verification.css'
import '@/components/plan.css'

const root = createRoot(document.getElementById('root') as HTMLElement)
const host = hostNamed(location.search)
const policy = await readPolicy()
await speakOnPage(policy)
let journal = host ? await readJournal(host) : undefined
let problem: string | undefined
/** The admin started it here, so this page goes on where it ends. */
let started = false

async function act(request: Request): Promise<void> {
  const answer = await ask(request)
  problem = answer.ok ? undefined : answer.reason
  // What was about to be is not.
  if (!answer.ok && host) journal = await readJournal(host)
  draw()
}

function draw(): void {
  if (!host) return
  root.render(
    <PlanPage
      host={host}
      journal={journal}
      policy={policy}
      problem={problem}
      onPlan={(choices) => void act({ type: 'plan.make', host, ...(choices && { choices }) })}
      onRun={(wanted) => {
        started = true
        void act({ type: 'plan.run', host, wanted: [...wanted] })
      }}
      onUndo={() => void act({ type: 'plan.undo', host })}
      onFollow={() => void act({ type: 'plan.follow', host })}
    />,
  )
}

// What was done or stopped stays in sight; only a plan that was never carried out is made anew. One that is being made may
// have been left in the middle: making it twice does no harm.
const isFresh = !journal || journal.state === 'planned' || journal.state === 'planning'
if (host && policy.setUpForMe) {
  watchJournal(host, new AbortController().signal, (now) => {
    const isDone = journal?.state === 'running' && now?.state === 'done'
    journal = now
    draw()
    if (started && isDone) void act({ type: 'plan.follow', host })
  })
  // An old plan is not to be clicked on while the new one is on its way.
  if (isFresh) {
    if (journal) journal = { ...journal, state: 'planning', at: new Date().toISOString() }
    void act({ type: 'plan.make', host })
  }
}
draw()
