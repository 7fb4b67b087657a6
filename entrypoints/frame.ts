import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

declare const chrome: typeof import('wxt/browser').browser

/**
 * Runs in frames that show a page of the setup, on instances with one in progress: notifies the background, which loads
 * the guide into the top document. Frames with other pages have no script of ours.
 */
export default defineUnlistedScript(() => {
  if (window.top !== window) chrome.runtime?.sendMessage({ type: 'page.matters' }).catch(() => undefined)
})
