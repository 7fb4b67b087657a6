import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { Guide } from '@/components/guide/Guide'
import guideCss from '@/components/guide/guide.css?inline'
import pillCss from '@/components/guide/pill.css?inline'
import sharedCss from '@/components/shared/shared.css?inline'
import tokensCss from '@/components/shared/tokens.css?inline'
import { encodeChange, type Setup } from '@/lib/domain/setup'
import { startGuide } from '@/lib/guide/controller'
import { withoutDocumentListeners } from '@/lib/guide/document-listeners'
import { afterPaint, attachOverlay, focusCard, mirrorState } from '@/lib/guide/overlay-host'
import { text } from '@/lib/i18n/catalogue'
import type { GuideStart } from '@/lib/messaging/guide-start'
import { NO_SETUP, onGuideMessage, sendRequest } from '@/lib/messaging/messages'
import { requestPageToken } from '@/lib/messaging/page-token'
import { createTableApi } from '@/lib/servicenow/rest/table-api'
import { documentScope } from '@/lib/shared/document-scope'
import { NEWER } from '@/lib/shared/newer'

const css = [tokensCss, sharedCss, guideCss, pillCss].join('\n')

const scope = () => documentScope<{ start: GuideStart; guide: true }>()

/** How long, in ms, to wait for a newer version of the extension before its absence is shown. */
const TAKE_OVER = 1_000

/**
 * Runs in the top document of a page of the setup, injected by the background. Not one of WXT's content scripts: their
 * context listens to an event that any page can send, which would end the guide.
 */
export default defineUnlistedScript(() => {
  const { start: given, guide } = scope()
  delete scope().start
  if (given?.setup.host === location.hostname && !guide) begin(given)
})

function begin({ setup, policy, verified = false, kind }: GuideStart): void {
  const end = new AbortController()
  scope().guide = true
  end.signal.addEventListener('abort', () => delete scope().guide)
  const host = attachOverlay(document, css, end.signal)
  const token = async () => {
    const own = await requestPageToken()
    guide.readable(own !== undefined)
    return own
  }
  const guide = startGuide({
    setup,
    policy,
    verified,
    api: createTableApi(token),
    signal: end.signal,
    host,
    // After an update or removal of the extension this script is orphaned: `runtime.id` is undefined.
    isOrphan: () => !browser.runtime?.id,
    stop: () => {
      end.abort()
      setTimeout(sayGone, TAKE_OVER)
    },
    persist,
    openVerification: () => void sendRequest({ type: 'verify.open' }),
    openPlan: () => void sendRequest({ type: 'plan.open' }),
    backToResults: () => void sendRequest({ type: 'results.open' }),
    openNeo: () => void sendRequest({ type: 'neo.open' }),
    makeReport: async (step) => (await sendRequest({ type: 'page-report.make', step })).ok,
  })
  const root = withoutDocumentListeners(() => createRoot(host.layer))
  // What the admin waits for is drawn in the same task, not when React finds the time.
  flushSync(() => root.render(createElement(Guide, { ...guide, kind })))
  end.signal.addEventListener('abort', () => root.unmount())
  mirrorState(host, guide.store, end.signal)
  const follow = async () => {
    const answer = await sendRequest<Setup>({ type: 'setup.read' })
    if (end.signal.aborted) return
    if (answer.ok && answer.data?.host === location.hostname) guide.changed(answer.data)
    // The setup was forgotten, paused or connected. The guide detects a removed extension by itself.
    else if (!answer.ok && answer.reason === NO_SETUP) end.abort()
    else if (!answer.ok && answer.reason === NEWER) guide.newer()
  }
  onGuideMessage(end.signal, {
    focus: () => focusCard(host, () => guide.actions.collapse(false)),
    changed: () => void follow(),
  })
  // The setup may have changed since it was handed to this script, and while the page was in the back/forward cache
  // without messages.
  afterPaint(() => void follow())
  const cameBack = ({ isTrusted, persisted }: PageTransitionEvent) => isTrusted && persisted && void follow()
  addEventListener('pageshow', cameBack, { signal: end.signal })
}

async function persist(change: Partial<Setup>): Promise<void> {
  const answer = await sendRequest({ type: 'setup.change', change: encodeChange(change) })
  // If the setup was forgotten meanwhile, nothing is stored.
  if (!answer.ok && answer.reason !== NO_SETUP) throw new Error(answer.reason)
}

/** What an orphan leaves: a word, and nothing that listens to the page. A newer version speaks for itself. */
function sayGone(): void {
  if (document.querySelector('neo-setup-guide')) return
  const end = new AbortController()
  const { layer } = attachOverlay(document, css, end.signal)
  const close = document.createElement('button')
  close.className = 'action'
  close.textContent = text('guide.close')
  close.addEventListener('click', () => end.abort())
  const note = document.createElement('section')
  note.className = 'card body gone'
  note.role = 'alert'
  note.append(text('guide.gone'), close)
  layer.append(note)
}
