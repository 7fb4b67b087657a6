import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

declare const chrome: typeof import('wxt/browser').browser

import pillCss from '@/components/guide/pill.css?inline'
import type { NextStepLabel } from '@/lib/messaging/next-step-scripts'
import { pageOf } from '@/lib/servicenow/pages'
import { documentScope } from '@/lib/shared/document-scope'

const GUIDE = 'neo-setup-guide'

interface Shared {
  loader: { look: () => void; end: () => void }
  /** What comes next, as the background left it here. */
  next: NextStepLabel
  guide: true
}

const scope = () => documentScope<Shared>()

/** Whether a guide of this version is there, in this world; an element of its name may be another version's. */
const hasGuide = () => scope().guide === true

let pill: { host: HTMLElement; button: HTMLElement } | undefined
/** What comes next, as far as it is known. */
let next: NextStepLabel | undefined
let hasAsked = false
let isOver = false

/** Takes what the background left here. */
function take(): void {
  if (!scope().next) return
  next = scope().next
  delete scope().next
}

function makePill(name: string): NonNullable<typeof pill> {
  // One that an earlier version left.
  document.querySelector(GUIDE)?.remove()
  const host = document.createElement(GUIDE)
  const attributes = {
    'data-pill': '',
    'data-page': 'other',
    'data-state': 'off-path',
    role: 'region',
    'aria-label': name,
  }
  for (const [key, value] of Object.entries(attributes)) host.setAttribute(key, value)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host{all:initial!important}${pillCss}`)
  root.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  button.className = 'next pill'
  button.type = 'button'
  // The page's direction is not ours; the label tells which it is.
  button.dir = 'auto'
  button.addEventListener('click', (event) => {
    if (event.isTrusted) void tell('setup.go')
  })
  root.append(button)
  return { host, button }
}

/** Draws the pill, or says in it what comes next now. */
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

/** Tells the background something; once that has done what it does all goes on, and once it is gone all is over. */
async function tell(type: string): Promise<void> {
  try {
    await chrome.runtime.sendMessage({ type })
  } catch {
    // After an update or removal of the extension this script is an orphan: what was left for it is of no use any more.
    if (!chrome.runtime?.id) scope().loader?.end()
  }
}

/** Looks at the address once: has the guide loaded where it matters, and shows the pill elsewhere. */
async function lookHere(): Promise<void> {
  const { kind } = pageOf(location.href)
  if (hasGuide() || isOver) return
  if (kind !== 'other') next = undefined
  if (!next && kind !== 'sign-in') {
    hasAsked = true
    await tell(kind === 'other' ? 'page.other' : 'page.matters')
    take()
  }
  if (hasGuide() || isOver) return
  if (next) showPill(next)
  else removePill()
}

/** How long, in ms, a page may have been on its way while something was saved on the one before it. */
const ON_ITS_WAY = 30_000

/**
 * Runs in the top document of pages of an instance on which a set-up is in progress, and nowhere else. Tells the background
 * when a page that belongs to the set-up is shown, so that the guide is loaded only there; elsewhere it shows the pill. No
 * React, no timer, no observer, and of the extension's API nothing as long as there is nothing to tell: each part of it
 * costs a page time. What changes elsewhere the background tells by the shared `loader`.
 */
export default defineUnlistedScript(() => {
  if (scope().loader) return
  let state: 'still' | 'looking' | 'again' = 'still'
  // One look at a time, and one a frame, however often a page changes its address.
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
  // What changed while the browser kept this page aside was not told here.
  const cameBack = ({ isTrusted, persisted }: PageTransitionEvent) => {
    if (!isTrusted || !persisted) return
    next = undefined
    heed()
  }
  // Elsewhere an element of that name would be it.
  const { navigation } = window as { navigation?: unknown }
  const place = navigation instanceof EventTarget && !(navigation instanceof Node) ? navigation : window
  const moved = place === window ? 'popstate' : 'currententrychange'
  scope().loader = {
    look: () => {
      next = undefined
      take()
      // Something may have been saved on the way here, after this page's scripts were chosen: the guide looks for that.
      if (!hasAsked && performance.now() < ON_ITS_WAY) next = undefined
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
  take()
  heed()
  place.addEventListener(moved, heed)
  addEventListener('pageshow', cameBack)
})
