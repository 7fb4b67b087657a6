import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

declare const chrome: typeof import('wxt/browser').browser

import pillCss from '@/components/guide/pill.css?inline'
import type { NextStepLabel } from '@/lib/messaging/next-step-label'
import { pageOf } from '@/lib/servicenow/pages'
import { documentScope } from '@/lib/shared/document-scope'
import { createShadowHost } from '@/lib/shared/shadow-host'

const GUIDE = 'neo-setup-guide'

interface Shared {
  loader: { look: (label: NextStepLabel | null) => void; end: () => void }
  guide: true
}

const scope = () => documentScope<Shared>()

/** Whether a guide of this version runs in this world. An element of its name may belong to another version. */
const hasGuide = () => scope().guide === true

let pill: { host: HTMLElement; button: HTMLElement } | undefined
/** The next step, as far as it is known. */
let next: NextStepLabel | undefined
/** How often the background said that it changed: an answer asked for before that is out of date. */
let changes = 0
let isOver = false

function makePill(name: string): NonNullable<typeof pill> {
  // The pill of an earlier version.
  document.querySelector(GUIDE)?.remove()
  const { host, root } = createShadowHost(document, GUIDE, `:host{all:initial!important}${pillCss}`)
  const attributes = {
    'data-pill': '',
    'data-page': 'other',
    'data-state': 'off-path',
    role: 'region',
    'aria-label': name,
  }
  for (const [key, value] of Object.entries(attributes)) host.setAttribute(key, value)
  const button = document.createElement('button')
  button.className = 'next pill'
  button.type = 'button'
  // The page's direction need not be the label's.
  button.dir = 'auto'
  button.addEventListener('click', (event) => {
    if (event.isTrusted) void tell('setup.go')
  })
  root.append(button)
  return { host, button }
}

/** Draws the pill, or updates it with the next step. */
function showPill({ value, step, name }: NextStepLabel): void {
  pill ??= makePill(name)
  if (pill.button.textContent !== value) pill.button.textContent = value
  pill.host.setAttribute('data-step', step)
  if (!pill.host.isConnected) document.documentElement.append(pill.host)
}

function removePill(): void {
  pill?.host.remove()
  pill = undefined
}

/**
 * Sends a message to the background and returns the data of its answer. If the extension was removed, cleans up this
 * orphaned script.
 */
async function tell(type: string): Promise<unknown> {
  try {
    return ((await chrome.runtime.sendMessage({ type })) as { data?: unknown } | undefined)?.data
  } catch {
    // After an update or removal of the extension this script is orphaned: what was shared with it is out of date.
    if (!chrome.runtime?.id) scope().loader?.end()
  }
}

/** Checks the address once: has the guide loaded on a page of the setup, and shows the pill elsewhere. */
async function lookHere(): Promise<void> {
  const { kind } = pageOf(location.href)
  if (hasGuide() || isOver) return
  if (kind !== 'other') next = undefined
  if (!next && kind !== 'sign-in') {
    const before = changes
    const label = (await tell(kind === 'other' ? 'page.other' : 'page.matters')) as NextStepLabel | undefined
    if (before === changes) next = label
  }
  if (hasGuide() || isOver) return
  if (next) showPill(next)
  else removePill()
}

/**
 * Runs in the top document of pages of an instance on which a setup is in progress, and nowhere else. Tells the background
 * when a page that belongs to the setup is shown, so that the guide is loaded only there; elsewhere it asks once what comes
 * next and shows the pill. No React, no timer, no observer: each costs a page time. What changes later the background
 * tells through the shared `loader`.
 */
export default defineUnlistedScript(() => {
  if (scope().loader) return
  let state: 'still' | 'looking' | 'again' = 'still'
  // One check at a time and one a frame, however often a page changes its address.
  const lookOnce = async () => {
    if (state !== 'still') return void (state = 'again')
    for (state = 'looking'; ; state = 'looking') {
      await lookHere()
      if ((state as string) !== 'again') break
      await new Promise(requestAnimationFrame)
    }
    state = 'still'
  }
  const heed = () => void lookOnce()
  // A page in the back/forward cache was not notified of changes.
  const cameBack = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (!isTrusted || !persisted) return
    next = undefined
    heed()
  }
  // Where the browser has no Navigation API, an element of that name would be found.
  const { navigation } = window as { navigation?: unknown }
  const place = navigation instanceof EventTarget && !(navigation instanceof Node) ? navigation : window
  const moved = place === window ? 'popstate' : 'currententrychange'
  scope().loader = {
    look: (label) => {
      changes++
      next = label ?? undefined
      heed()
    },
    end: () => {
      isOver = true
      place.removeEventListener(moved, heed)
      removeEventListener('pageshow', cameBack)
      delete scope().loader
      removePill()
    },
  }
  heed()
  place.addEventListener(moved, heed)
  addEventListener('pageshow', cameBack)
})
