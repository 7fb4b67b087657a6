/** The browser's own extension API, as the polyfill gives it: in place of the polyfill in scripts that run in pages. */
const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', unknown>

export default browser ?? chrome
