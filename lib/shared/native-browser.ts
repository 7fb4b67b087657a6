/** The browser's own extension API, as the polyfill gives it: in place of the polyfill in scripts that run in pages. */
const scope = globalThis as unknown as Record<'browser' | 'chrome', unknown>

// Where the browser has no `browser`, an element of that id is found under the name.
export default Object.hasOwn(scope, 'browser') ? scope.browser : scope.chrome
