import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import plainCss from '@/components/shared/injected-card.css?inline'
import sharedCss from '@/components/shared/shared.css?inline'
import tokensCss from '@/components/shared/tokens.css?inline'
import type { Arrival } from '@/lib/hand-off/arrival'
import { offerHandOffs, refuseHandOff } from '@/lib/hand-off/dashboard'
import { carriesHandOff, withoutHandOff } from '@/lib/hand-off/fragment'
import { plainCard } from '@/lib/hand-off/injected-card'
import { connectText } from '@/lib/i18n/hand-off'
import { ask, type Offer } from '@/lib/messaging/messages'
import { LONGEST } from '@/lib/neo/hand-off'
import { replaceFragment } from '@/lib/servicenow/addresses'
import { hostOf } from '@/lib/shared/host-of'

/**
 * Runs on Neo's dashboard before the page does, and shows nothing where nothing is handed over. The values leave the address
 * at once, so that the page and the tab's own history do not have them. What they are worth the background decides.
 */
export default defineUnlistedScript(() => {
  let end = new AbortController()
  const arrive = (hash: string) => {
    end.abort()
    end = new AbortController()
    void handOver(hash, end.signal)
  }
  arrive(takeHash())
  // A link that is opened in a tab which shows the dashboard already.
  window.addEventListener('hashchange', () => {
    const hash = takeHash()
    if (hash) arrive(hash)
  })
})

/** The fragment where it hands something over, taken from the address; else empty. */
function takeHash(): string {
  const { hash } = location
  if (!carriesHandOff(hash)) return ''
  replaceFragment(withoutHandOff(hash))
  return hash.slice(0, LONGEST + 1)
}

/** Until the page is there, and in front of somebody: one that is made ahead is not a tab yet. */
async function ready(): Promise<void> {
  const page = document as Document & { prerendering?: boolean }
  if (page.prerendering)
    await new Promise((resolve) => page.addEventListener('prerenderingchange', resolve, { once: true }))
  if (page.readyState === 'loading')
    await new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }))
}

let shown: ReturnType<typeof plainCard> | undefined

async function handOver(hash: string, signal: AbortSignal): Promise<void> {
  await ready()
  const answer = await ask<Arrival>({ type: 'hand-off.arrived', hash })
  if (signal.aborted) return
  shown?.remove()
  if (!answer.ok || !answer.data) return
  const { offers = [], refusal } = answer.data
  if (offers.length === 0 && !refusal) return
  await ask({ type: 'page.texts' })
  if (signal.aborted) return
  const card = plainCard({
    document,
    tag: 'neo-hand-off',
    name: connectText('connect.name'),
    css: [tokensCss, sharedCss, plainCss].join('\n'),
  })
  shown = card
  if (refusal) return refuseHandOff(card, refusal)
  offerHandOffs({
    document,
    card,
    offers,
    signal,
    accept: async (offer) => {
      const { instanceUrl, clientId } = offer
      const accepted = await ask<Offer>({ type: 'hand-off.accept', instance: hostOf(instanceUrl), clientId })
      if (accepted.ok) return accepted.data
      // After an update of the extension this script is an orphan: what the person accepted is what it was given.
      return browser.runtime?.id ? undefined : { ...offer, isAccepted: true }
    },
    done: ({ instanceUrl, clientId }) => void ask({ type: 'hand-off.done', instance: hostOf(instanceUrl), clientId }),
  })
}
