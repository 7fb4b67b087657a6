import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

declare const chrome: typeof import('wxt/browser').browser

import pillCss from '@/components/pill.css?inline'
import { pageOf } from '@/lib/servicenow/pages'

const GUIDE = 'neo-setup-guide'

interface Answer {
  value?: unknown
  step?: unknown
  name?: unknown
}

/** Whether a guide of this version is there, in this world; what has its name may be another's. */
const hasGuide = () => Object.hasOwn(globalThis, 'neoGuide')

let pill: { host: HTMLElement; button: HTMLElement } | undefined
/** What is known of what comes next: nothing, what it was before something changed elsewhere, or what it is. */
let next: 'unknown' | 'stale' | 'known' = 'unknown'

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
    if (event.isTrusted && chrome.runtime?.id) void tell('setup.go')
    // Of an extension that is gone: there is no way on from here.
    else if (event.isTrusted) removePill()
  })
  root.append(button)
  return { host, button }
}

/** Draws the pill, or says in it what comes next now. */
function showPill(label: string, step: string, name: string): void {
  pill ??= makePill(name)
  if (pill.button.textContent !== label) pill.button.textContent = label
  pill.host.setAttribute('data-step', step)
  if (!pill.host.isConnected) document.documentElement.append(pill.host)
}

function removePill(): void {
  pill?.host.remove()
  pill = undefined
}

/** Tells the background something. After an update or removal of the extension this script is an orphan: it has no id any more. */
function tell(type: string): Promise<Answer | undefined> {
  if (!chrome.runtime?.id) return Promise.resolve(undefined)
  return chrome.runtime.sendMessage({ type }).catch(() => undefined)
}

/** Looks at the address once: has the guide loaded where it matters, and shows the pill elsewhere. */
async function look(end: AbortSignal): Promise<void> {
  const { kind } = pageOf(location.href)
  if (hasGuide() || (kind === 'other' && pill?.host.isConnected && next === 'known')) return
  // A page that is only told of a change was not left while something was saved.
  const other = next === 'stale' ? 'page.next' : 'page.other'
  next = kind === 'other' ? 'known' : 'unknown'
  const answer = kind === 'sign-in' ? undefined : await tell(kind === 'other' ? other : 'page.matters')
  if (hasGuide() || end.aborted) return
  const { value, step, name } = answer ?? {}
  if (typeof value === 'string' && typeof step === 'string') showPill(value, step, String(name))
  else removePill()
}

/**
 * Runs in the top document of pages of an instance on which a set-up is in progress, and nowhere else. Tells the background
 * when a page that belongs to the set-up is shown, so that the guide is loaded only there; elsewhere it shows the pill. No
 * React, no timer, no observer, and of the extension's API only what sends a message: each further part of it costs a page
 * time. What changes elsewhere the background tells by `neoLoader`.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as typeof globalThis & {
    neoLoader?: { look: () => void; end: () => void }
    navigation?: EventTarget
  }
  if (scope.neoLoader) return
  const end = new AbortController()
  let state: 'still' | 'looking' | 'again' = 'still'
  // One question at a time, and one a frame, however often a page changes its address.
  const lookOnce = async () => {
    if (state !== 'still') return void (state = 'again')
    for (state = 'looking'; !end.signal.aborted; state = 'looking') {
      await look(end.signal)
      if ((state as string) !== 'again') break
      await new Promise(requestAnimationFrame)
    }
    state = 'still'
  }
  scope.neoLoader = {
    look: () => {
      next = 'stale'
      void lookOnce()
    },
    end: () => {
      end.abort()
      delete scope.neoLoader
      removePill()
    },
  }
  void lookOnce()
  const moved = scope.navigation ? 'currententrychange' : 'popstate'
  ;(scope.navigation ?? window).addEventListener(moved, () => void lookOnce(), { signal: end.signal })
})
