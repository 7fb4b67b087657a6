import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { Guide } from '@/components/Guide'
import guideCss from '@/components/guide.css?inline'
import sharedCss from '@/components/shared.css?inline'
import tokensCss from '@/components/tokens.css?inline'
import { startGuide } from '@/lib/guide/guide'
import { attachHost, mirrorState } from '@/lib/guide/host'
import { ask } from '@/lib/messages'
import { defaultPolicy } from '@/lib/neo/policy'
import { tableApi } from '@/lib/servicenow/table-api'
import { readSetup, watchSetup } from '@/lib/storage'

export default defineContentScript({
  matches: ['https://*.service-now.com/*', 'https://*.servicenowservices.com/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (document.querySelector('neo-setup-guide')) return
    const end = new AbortController()
    const host = attachHost(document, [tokensCss, sharedCss, guideCss].join('\n'), end.signal)
    const stored = await readSetup(location.hostname)
    if (stored.state !== 'found') return end.abort()

    const token = async () => {
      const answer = await ask({ type: 'page.token' })
      return answer.ok ? answer.value : undefined
    }
    const guide = startGuide({
      setup: stored.setup,
      policy: defaultPolicy,
      api: tableApi(token),
      signal: end.signal,
      host: host.element,
    })
    const root = createRoot(host.layer)
    root.render(createElement(Guide, guide))
    end.signal.addEventListener('abort', () => root.unmount())
    mirrorState(host, guide.store, end.signal)

    watchSetup(location.hostname, end.signal, (now) => {
      if (now.state !== 'found' || now.setup.status === 'paused') end.abort()
    })
    ctx.onInvalidated(() => end.abort())
  },
})
