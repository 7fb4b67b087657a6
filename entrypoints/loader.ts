import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

declare const chrome: typeof import('wxt/browser').browser

import pillCss from '@/components/pill.css?inline'
import type { Next } from '@/lib/next'
import { pageOf } from '@/lib/servicenow/pages'

const GUIDE = 'neo-setup-guide'

const scope = globalThis as typeof globalThis & {
  neoLoader?: { look: () => void; end: () => void }
  /** What comes next, as the background left it here. */
  neoNext?: Next
  navigation?: EventTarget
}

/** Whether a guide of this version is there, in this world; what has its name may be another's. */
const hasGuide = () => Object.hasOwn(scope, 'neoGuide')

let pill: { host: HTMLElement; button: HTMLElement } | undefined
/** What comes next, as far as it is known. */
let next: Next | undefined
let hasAsked = false
let isOver = false

/** Takes what the background left here; what has its name may be an element of the page's. */
function take(): void {
  if (!Object.hasOwn(scope, 'neoNext')) return
  next = scope.neoNext
  delete scope.neoNext
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
function showPill({ value, step, name }: Next): void {
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
    if (!chrome.runtime?.id) scope.neoLoader?.end()
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
 * costs a page time. What changes elsewhere the background tells by `neoLoader`.
 */
export default defineUnlistedScript(() => {
  if (scope.neoLoader) return
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
  const place = scope.navigation ?? window
  const moved = scope.navigation ? 'currententrychange' : 'popstate'
  scope.neoLoader = {
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
      delete scope.neoLoader
      removePill()
    },
  }
  take()
  heed()
  place.addEventListener(moved, heed)
  addEventListener('pageshow', cameBack)
})
