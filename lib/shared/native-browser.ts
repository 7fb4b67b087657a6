/** The browser's own extension API, in place of the polyfill in scripts that run in pages. */
const scope = globalThis as unknown as Record<'browser' | 'chrome', unknown>

// Where the browser has no global `browser`, an element with that id would be found under the name.
export default Object.hasOwn(scope, 'browser') ? scope.browser : scope.chrome
