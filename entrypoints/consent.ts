import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import plainCss from '@/components/plain.css?inline'
import sharedCss from '@/components/shared.css?inline'
import tokensCss from '@/components/tokens.css?inline'
import { consentPage, isOurs, pageToken } from '@/lib/connect/consent-page'
import { contentFor, HOLD, type Hold, holdAllow, judgeConsent, type Person, whoIs } from '@/lib/connect/guard'
import { plainCard } from '@/lib/connect/plain-card'
import { ask } from '@/lib/messages'
import { isSessionToken } from '@/lib/servicenow/session'
import { tableApi } from '@/lib/servicenow/table-api'
import type { Setup } from '@/lib/setup/setup'
import { connectText } from '@/lib/text/connect'

/** Tells the pages of one sign-in apart from others in this window; holds nothing but that. */
const ON_THE_WAY = 'neo-consent'

/**
 * Runs on the consent page and the sign-in pages before it, on hosts with a set-up only, before the page does: Allow is
 * held back until it is known who is signed in.
 */
export default defineUnlistedScript(() => {
  if (window.top !== window) return
  const hold = holdAllow(document)
  // Whatever goes wrong here, an approval is not held up by it for good.
  guard(hold).catch(() => hold.release())
})

type GuardContext = Pick<Setup, 'application' | 'user'> & { dashboardUrl: string }

/** Who should approve which application; only the background knows what is stored. */
async function readGuardContext(): Promise<GuardContext> {
  const answer = await ask<GuardContext>({ type: 'consent.context' })
  if (!answer.ok || !answer.data) throw new Error('no setup')
  return answer.data
}

async function guard(hold: Hold): Promise<void> {
  const context = await readGuardContext()
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  const { application, user, dashboardUrl } = context
  const onTheWay = sessionStorage.getItem(ON_THE_WAY) !== null
  const arrival = { url: new URL(location.href), referrer: document.referrer, dashboard: dashboardUrl, onTheWay }
  if (!application || !user || !isOurs({ ...arrival, clientId: application.clientId })) return hold.release(true)
  sessionStorage.setItem(ON_THE_WAY, '1')
  await ask({ type: 'page.texts' })

  const card = plainCard({
    document,
    tag: 'neo-consent-guard',
    name: connectText('connect.name'),
    css: [tokensCss, sharedCss, plainCss].join('\n'),
  })
  const options = {
    document,
    card,
    expected: user,
    open: (half: 'application' | 'user') => void ask({ type: 'setup.open', half }),
  }
  const page = consentPage(location, document)
  if (page.kind !== 'consent') {
    hold.release()
    const content = contentFor(page, options)
    if (content) card.show(content)
    return
  }
  const token = pageToken(document)
  const api = tableApi(async () => (isSessionToken(token) ? token : undefined))
  const late = new Promise<Person>((resolve) => setTimeout(() => resolve({ state: 'unknown' }), HOLD))
  judgeConsent(await Promise.race([whoIs(api, user, document), late]), options, hold)
}
