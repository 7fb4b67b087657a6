import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { INJECTED_CSS } from '@/components/shared/injected-styles'
import { buttonsShown } from '@/lib/hand-off/approval-controls'
import { tokensIn } from '@/lib/hand-off/approval-token'
import { clientIdsIn, isApprovalAddress, isOwnApproval } from '@/lib/hand-off/consent-page'
import { guardApproval } from '@/lib/hand-off/guard'
import { contentInForeignFrame } from '@/lib/hand-off/guard-content'
import type { GuardContext } from '@/lib/hand-off/guard-context'
import { type Hold, holdApproval } from '@/lib/hand-off/hold'
import { createInjectedCard } from '@/lib/hand-off/injected-card'
import { kindLines } from '@/lib/hand-off/kind-lines'
import { identifyPerson } from '@/lib/hand-off/signed-in-person'
import { handOffText } from '@/lib/i18n/hand-off'
import { NO_SETUP, sendRequest } from '@/lib/messaging/messages'
import { requestPageToken } from '@/lib/messaging/page-token'
import { NEO } from '@/lib/neo/constants'
import { createTableApi } from '@/lib/servicenow/rest/table-api'

/** Marks the pages of one sign-in in this window. Stores nothing else. */
const ON_THE_WAY = 'neo-consent'

/** Time limit, in ms, for finding out who is signed in; after it the person counts as unknown. */
const LIMIT = 4_000

/** The guard's context; undefined if the background does not answer, `none` if there is no setup on this host. */
async function readGuardContext(): Promise<GuardContext | 'none'> {
  const answer = await sendRequest<GuardContext>({ type: 'consent.context' })
  if (!answer.ok) return answer.reason === NO_SETUP ? 'none' : UNREAD
  return answer.data ?? UNREAD
}

const UNREAD: GuardContext = { dashboardUrl: NEO.dashboardUrl, userName: NEO.userName }

/** Session storage throws where a browser blocks all cookies. */
function isOnTheWay(): boolean {
  try {
    return sessionStorage.getItem(ON_THE_WAY) !== null
  } catch {
    return false
  }
}

function markOnTheWay(): void {
  try {
    sessionStorage.setItem(ON_THE_WAY, '1')
  } catch {
    // Later pages are then recognised by what they name.
  }
}

const documentRead = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
    else resolve()
  })

/** Whether a page of another site frames this one, at any depth. */
function isInForeignFrame(): boolean {
  try {
    for (let view: Window = window; view !== view.parent; view = view.parent)
      if (view.parent.location.origin !== location.origin) return true
    return false
  } catch {
    return true
  }
}

/**
 * Runs on the approval page and the sign-in pages before it, on hosts with a setup, before the page itself. Holds back
 * what could approve until it is known who is signed in.
 */
export default defineUnlistedScript(() => {
  const isApproval = isApprovalAddress(location)
  const hold = holdApproval(window, isApproval ? 'all' : 'approvals')
  if (isApproval) holdInFrames(hold)
  // On any error the person counts as unknown: the guard must never block an approval permanently, so if no card can be
  // drawn the browser's own dialog asks.
  guard(hold, new URL(location.href)).catch(() => {
    hold.tell(() => {
      if (confirm(handOffText('consent.unknown.page', { user: NEO.userName }))) hold.release()
    })
  })
})

/** Holds in same-origin frames too: one of them could contain the approval. */
function holdInFrames(hold: Hold): void {
  const loaded = ({ target }: Event) => {
    try {
      const view = (target as Partial<HTMLIFrameElement> | null)?.contentWindow
      // Throws for a window of another site.
      if (view?.document) hold.alsoIn(view)
    } catch {
      // A frame of another site cannot approve with this site's form.
    }
  }
  document.addEventListener('load', loaded, { capture: true })
}

/** `url`: the address that the document was loaded from, since a page can change its address at once. */
async function guard(hold: Hold, url: URL): Promise<void> {
  const end = performance.now() + LIMIT
  const remaining = () => Math.max(0, end - performance.now())
  /** The result of a promise within the limit; `otherwise` if it takes longer or fails. */
  const within = <T>(work: Promise<T>, otherwise: T): Promise<T> => {
    const late = new Promise<T>((resolve) => setTimeout(() => resolve(otherwise), remaining()))
    return Promise.race([work.catch(() => otherwise), late])
  }

  const context = await within<GuardContext | 'none'>(readGuardContext(), UNREAD)
  if (context === 'none') return hold.release()
  const { application, user, instance, dashboardUrl: dashboard } = context
  // If the address names another application, its approval is not held until the page is read.
  if (!url.searchParams.has('client_id')) await within(documentRead(), undefined)
  const arrival = { url, referrer: document.referrer, dashboard, onTheWay: isOnTheWay() }
  if (!isOwnApproval({ ...arrival, clientId: application?.clientId, carried: clientIdsIn(document) }))
    return hold.release()
  markOnTheWay()
  await within(Promise.all([sendRequest({ type: 'page.texts' }), documentRead()]), undefined)

  const card = createInjectedCard({
    document,
    tag: 'neo-consent-guard',
    name: handOffText('connect.name'),
    css: INJECTED_CSS,
    // The page's own ways out stay open.
    free: (): Element[] => buttonsShown(document, card.host),
  })
  hold.spare(card.host)
  if (isInForeignFrame()) {
    hold.tell(() => card.show(contentInForeignFrame()))
    return
  }
  const kind = instance ? kindLines(instance.host, instance.kind) : []
  const expected = user ?? { userName: context.userName }
  guardApproval({
    document,
    // Which instance the approval is for is said with everything else.
    card: { ...card, show: (content) => card.show({ ...content, lines: [...content.lines, ...kind] }) },
    hold,
    expected,
    known: application !== undefined && user !== undefined,
    patience: (isFirst) => (isFirst ? remaining() : LIMIT),
    identify: () =>
      identifyPerson(
        [...tokensIn(document).map((token) => async () => token), requestPageToken],
        createTableApi,
        expected,
      ),
    open: (part) => void sendRequest({ type: 'setup.open', half: part }),
  })
}
