import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

declare const chrome: typeof import('wxt/browser').browser

import { pageOf } from '@/lib/servicenow/pages'

/**
 * Runs in the frames of an instance on which a set-up is in progress, and nowhere else. Tells the background when a page
 * that belongs to the set-up is shown, so that the guide is loaded only there. No React, no timer, no observer; the
 * extension API is used directly, so that the polyfill's bytes stay out of every page.
 */
export default defineUnlistedScript(() => {
  const scope = globalThis as typeof globalThis & { neoLoader?: boolean; navigation?: EventTarget }
  if (scope.neoLoader) return
  scope.neoLoader = true

  const look = () => {
    // After an update or removal of the extension this script is an orphan: it has no id any more.
    if (!chrome.runtime?.id || pageOf(location.href).kind === 'other') return
    if (window.top === window && document.querySelector('neo-setup-guide')) return
    chrome.runtime.sendMessage({ type: 'page.matters' }).catch(() => undefined)
  }
  look()
  if (window.top === window)
    (scope.navigation ?? window).addEventListener(scope.navigation ? 'currententrychange' : 'popstate', look)
})
