import { createRoot } from 'react-dom/client'
import { browser } from 'wxt/browser'
import { Popup } from '@/components/Popup'
import { handOffOffer } from '@/lib/guide/hand-off'
import { ask } from '@/lib/messages'
import { defaultPolicy } from '@/lib/neo/policy'
import { hostOf, isInstanceHost } from '@/lib/servicenow/instance-url'
import { readSetup, type Stored, watchSetup } from '@/lib/storage'
import '@/components/tokens.css'
import '@/components/shared.css'
import '@/components/popup.css'

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

const root = createRoot(document.getElementById('root') as HTMLElement)

function draw({ host, tabId }: Place, stored: Stored, problem?: string): void {
  // A record that breaks a requirement is known, but not handed over.
  const works = stored.state === 'found' && stored.setup.status === 'captured'
  const clientId = works ? stored.setup.application?.clientId : undefined
  const act = async (type: 'setup.start' | 'setup.stop') => {
    if (!host) return
    const answer = await ask(
      type === 'setup.start' ? { type, host, ...(tabId !== undefined && { tabId }) } : { type, host },
    )
    if (!answer.ok) draw({ host, tabId }, stored, answer.reason)
    else if (type === 'setup.start' && tabId !== undefined) window.close()
  }
  root.render(
    <Popup
      host={host}
      stored={stored}
      problem={problem}
      handOff={host ? handOffOffer(defaultPolicy, host, clientId) : undefined}
      onStart={() => void act('setup.start')}
      onStop={() => void act('setup.stop')}
    />,
  )
}

const place = await currentPlace()
draw(place, place.host ? await readSetup(place.host) : { state: 'none' })
if (place.host) watchSetup(place.host, new AbortController().signal, (stored) => draw(place, stored))
