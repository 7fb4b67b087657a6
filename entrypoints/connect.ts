import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { INJECTED_CSS } from '@/components/shared/injected-styles'
import type { DashboardOffers } from '@/lib/hand-off/arrival'
import { offerHandOffs, showRefusal } from '@/lib/hand-off/dashboard'
import { carriesHandOff, withoutHandOff } from '@/lib/hand-off/fragment'
import { createInjectedCard } from '@/lib/hand-off/injected-card'
import { handOffText } from '@/lib/i18n/hand-off'
import { type Offer, sendRequest } from '@/lib/messaging/messages'
import { MAX_FRAGMENT_LENGTH } from '@/lib/neo/hand-off'
import { replaceFragment } from '@/lib/servicenow/addresses'
import { hostOf } from '@/lib/shared/host-of'

/**
 * Runs on Neo's dashboard before the page, and shows nothing unless something is handed over. The values are removed
 * from the address at once, so that neither the page nor the tab's own history has them. The background decides what
 * may be offered.
 */
export default defineUnlistedScript(() => {
  let end = new AbortController()
  const arrive = (hash: string) => {
    end.abort()
    end = new AbortController()
    void handOver(hash, end.signal)
  }
  arrive(takeHash())
  // A link was opened in a tab that already shows the dashboard.
  window.addEventListener('hashchange', () => {
    const hash = takeHash()
    if (hash) arrive(hash)
  })
})

/** Returns the fragment and removes the hand-off from the address; empty where there is none. */
function takeHash(): string {
  const { hash } = location
  if (!carriesHandOff(hash)) return ''
  replaceFragment(withoutHandOff(hash))
  return hash.slice(0, MAX_FRAGMENT_LENGTH + 1)
}

/** Resolves when the page is visible: a prerendered one has no tab yet. */
async function ready(): Promise<void> {
  const page = document as Document & { prerendering?: boolean }
  if (page.prerendering)
    await new Promise((resolve) => page.addEventListener('prerenderingchange', resolve, { once: true }))
  if (page.readyState === 'loading')
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }))
}

/** How messages name an offer. */
const namedBy = ({ instanceUrl, clientId }: Offer) => ({ instance: hostOf(instanceUrl), clientId })

let shown: ReturnType<typeof createInjectedCard> | undefined

async function handOver(hash: string, signal: AbortSignal): Promise<void> {
  await ready()
  const answer = await sendRequest<DashboardOffers>({ type: 'hand-off.arrived', hash })
  if (signal.aborted) return
  shown?.remove()
  if (!answer.ok || !answer.data) return
  const { offers = [], refusal } = answer.data
  if (offers.length === 0 && !refusal) return
  await sendRequest({ type: 'page.texts' })
  if (signal.aborted) return
  const card = createInjectedCard({
    document,
    tag: 'neo-hand-off',
    name: handOffText('connect.name'),
    css: INJECTED_CSS,
  })
  shown = card
  if (refusal) return showRefusal(card, refusal)
  offerHandOffs({
    document,
    card,
    offers,
    signal,
    accept: async (offer) => {
      const accepted = await sendRequest<Offer>({ type: 'hand-off.accept', ...namedBy(offer) })
      if (accepted.ok) return accepted.data
      // After an update of the extension this script is orphaned and cannot ask: what the person accepted is what it
      // was given.
      return browser.runtime?.id ? undefined : { ...offer, isAccepted: true }
    },
    done: (offer) => void sendRequest({ type: 'hand-off.done', ...namedBy(offer) }),
    connectedAs: async (offer) => {
      const seen = await sendRequest<string>({ type: 'hand-off.connected', ...namedBy(offer) })
      return seen.ok ? seen.data : undefined
    },
    check: (offer) => void sendRequest({ type: 'hand-off.check', ...namedBy(offer) }),
  })
}
