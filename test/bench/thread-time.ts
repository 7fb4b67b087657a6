import type { CDPSession, Page } from '@playwright/test'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds: when it began, and the thread's own time it took. */
  ts: number
  tdur?: number
  args?: { data?: { url?: string }; chrome_mojo_event_info?: { mojo_interface_tag?: string } }
}

const CATEGORIES = ['devtools.timeline', 'v8.execute', 'toplevel']

async function traced(session: CDPSession, action: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const add = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', add)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  await action()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', add)
  return events.filter(({ ph }) => ph === 'X').toSorted((a, b) => a.ts - b.ts)
}

const isScript = ({ name, args }: TraceEvent) =>
  name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension://') === true
const isMessage = ({ name, args }: TraceEvent) =>
  name === 'Receive mojo message' && args?.chrome_mojo_event_info?.mojo_interface_tag === 'extensions.mojom.MessagePort'
const isTask = ({ name }: TraceEvent) => name === 'ThreadControllerImpl::RunTask'

/**
 * Time of the main thread, in ms, that scripts of extensions take in a page and its frames during an action, with all that the
 * browser does on their behalf: compiling them, making the objects they touch, reading their styles, and what follows when a
 * message to them arrives. The thread's own time, so that what else the machine does is not counted.
 */
export async function extensionTime(page: Page, action: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const events = await traced(session, action)
  await session.detach()
  const threads = new Set(events.filter(isScript).map(({ pid, tid }) => `${pid}:${tid}`))
  let microseconds = 0
  for (const thread of threads) {
    const own = events.filter(({ pid, tid }) => `${pid}:${tid}` === thread)
    for (const [i, event] of own.entries()) {
      if (isScript(event) || isMessage(event)) microseconds += event.tdur ?? 0
      if (!isMessage(event)) continue
      // What awaits the message runs before the next task.
      const rest = own.slice(i + 1)
      const task = rest.findIndex(isTask)
      const follows = rest.slice(0, task < 0 ? rest.length : task).find(({ name }) => name === 'RunMicrotasks')
      microseconds += follows?.tdur ?? 0
    }
  }
  return microseconds / 1000
}
