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

/** Draws the pill in the top layer: what comes next, and the way there. */
function drawPill(label: string, step: string, name: string): void {
  document.querySelector(GUIDE)?.remove()
  const host = document.createElement(GUIDE)
  Object.assign(host.dataset, { pill: '', step, page: 'other', state: 'off-path' })
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`:host{all:initial!important}.layer{all:initial}${pillCss}`)
  root.adoptedStyleSheets = [sheet]
  const region = Object.assign(document.createElement('div'), { className: 'layer pill', popover: 'manual' })
  region.role = 'region'
  region.ariaLabel = name
  // The page's direction is not ours; the label tells which it is.
  region.dir = 'auto'
  const next = Object.assign(document.createElement('button'), {
    className: 'next',
    type: 'button',
    textContent: label,
  })
  next.addEventListener('click', (event) => {
    if (event.isTrusted) void tell('setup.go')
  })
  region.append(next)
  root.append(region)
  document.documentElement.append(host)
  region.showPopover()
}

/** Tells the background something. After an update or removal of the extension this script is an orphan: it has no id any more. */
function tell(type: string): Promise<Answer | undefined> {
  if (!chrome.runtime?.id) return Promise.resolve(undefined)
  return chrome.runtime.sendMessage({ type }).catch(() => undefined)
}

/**
 * Runs in the frames of an instance on which a set-up is in progress, and nowhere else. Tells the background when a page
 * that belongs to the set-up is shown, so that the guide is loaded only there; elsewhere it shows the pill. No React, no
 * timer, no observer; the extension API is used directly, so that the polyfill's bytes stay out of every page.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as typeof globalThis & { neoLoader?: boolean; navigation?: EventTarget }
  if (scope.neoLoader) return
  scope.neoLoader = true
  const isTop = window.top === window
  const hasGuide = () => document.querySelector(`${GUIDE}:not([data-pill])`) !== null

  let looks = 0
  const look = async () => {
    const own = ++looks
    const { kind } = pageOf(location.href)
    if (isTop && hasGuide()) return
    if (kind !== 'other' && kind !== 'sign-in') return void tell('page.matters')
    if (!isTop) return
    const { value, step, name } = (kind === 'other' && (await tell('page.other'))) || {}
    // An answer that comes after a later one is out of date.
    if (hasGuide() || own !== looks) return
    if (typeof value === 'string' && typeof step === 'string') drawPill(value, step, String(name))
    else document.querySelector(GUIDE)?.remove()
  }
  void look()
  if (!isTop) return
  const end = new AbortController()
  const moved = scope.navigation ? 'currententrychange' : 'popstate'
  ;(scope.navigation ?? window).addEventListener(moved, () => void look(), { signal: end.signal })
  // What comes next changes in another tab too, and a set-up can be stopped: then nothing is left behind.
  const stored = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[`setup:${location.hostname}`]
    if (!change) return
    if (change.newValue !== undefined) return void look()
    end.abort()
    chrome.storage.local.onChanged.removeListener(stored)
    scope.neoLoader = false
    document.querySelector(`${GUIDE}[data-pill]`)?.remove()
  }
  chrome.storage.local.onChanged.addListener(stored)
})
