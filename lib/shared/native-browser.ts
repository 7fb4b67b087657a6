/** The browser's own extension API, in place of the polyfill in scripts that run in pages: build/tricks/native-browser.ts */
const scope = globalThis as unknown as Record<'browser' | 'chrome', unknown>

// Where the browser has no `browser`, an element of that id is found under the name.
export default Object.hasOwn(scope, 'browser') ? scope.browser : scope.chrome
