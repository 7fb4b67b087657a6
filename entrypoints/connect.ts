import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import plainCss from '@/components/plain.css?inline'
import sharedCss from '@/components/shared.css?inline'
import tokensCss from '@/components/tokens.css?inline'
import { offerHandOff, refuseHandOff } from '@/lib/connect/dashboard'
import { type Fragment, parseFragment, withoutHandOff } from '@/lib/connect/fragment'
import { forgetPending, keepPending, readPending } from '@/lib/connect/pending'
import { plainCard } from '@/lib/connect/plain-card'
import { ask } from '@/lib/messages'
import { replaceFragment } from '@/lib/servicenow/address'
import { hostOf } from '@/lib/servicenow/instance-url'
import { readSetup } from '@/lib/storage'
import { connectText } from '@/lib/text/connect'

/** Tells which instance a tab is about, where several are handed over; holds nothing but its host. */
const ABOUT = 'neo-hand-off'

/**
 * Runs on Neo's dashboard before the page does, and does nothing where nothing is handed over. The values leave the
 * address at once, and with it the history.
 */
export default defineUnlistedScript(() => {
  const found = parseFragment(location.hash)
  if (found.state !== 'none') replaceFragment(withoutHandOff(location.hash))
  void handOver(found)
})

/** A link with another Client ID than the one captured on that instance is not what the admin made. */
async function checked(found: Fragment): Promise<Fragment> {
  if (found.state !== 'carried') return found
  const stored = await readSetup(hostOf(found.handOff.instanceUrl))
  const own = stored.state === 'found' ? stored.setup.application?.clientId : undefined
  return own && own !== found.handOff.clientId ? { state: 'refused', why: 'other-client-id' } : found
}

async function handOver(fragment: Fragment): Promise<void> {
  const found = await checked(fragment)
  if (found.state === 'carried') {
    sessionStorage.setItem(ABOUT, hostOf(found.handOff.instanceUrl))
    // What cannot be kept, as when the storage is full, is offered on this page all the same.
    await keepPending(found.handOff).catch(() => undefined)
  }
  const about = sessionStorage.getItem(ABOUT) ?? undefined
  const handOff =
    found.state === 'none' ? await readPending(about) : found.state === 'carried' ? found.handOff : undefined
  if (found.state !== 'refused' && !handOff) return
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  await ask({ type: 'page.texts' })
  const card = plainCard({
    document,
    tag: 'neo-hand-off',
    name: connectText('connect.name'),
    css: [tokensCss, sharedCss, plainCss].join('\n'),
  })
  if (found.state === 'refused') refuseHandOff(card, found.why)
  else if (handOff) {
    const done = () => void forgetPending(hostOf(handOff.instanceUrl)).catch(() => undefined)
    offerHandOff({ document, card, handOff, done })
  }
}
