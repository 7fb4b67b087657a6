import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

declare const chrome: typeof import('wxt/browser').browser

/**
 * Runs in frames that show a page of the set-up, on instances with one in progress: tells the background, so that the guide
 * comes into the top document. Frames with other pages have no script of ours at all.
 */
export default defineUnlistedScript(() => {
  if (window.top !== window) chrome.runtime?.sendMessage({ type: 'page.matters' }).catch(() => undefined)
})
