import { fileURLToPath } from 'node:url'
import type { Trick } from './trick'

const native = fileURLToPath(new URL('../../lib/shared/native-browser.ts', import.meta.url))

/**
 * Scripts of pages use the browser's own extension API in place of the polyfill.
 *
 * @cause The polyfill wraps every API for browsers without promises, and all browsers supported have them.
 * @upstream https://github.com/mozilla/webextension-polyfill/blob/master/src/browser-polyfill.js
 * @gain 2,740 bytes of the guide, 12,200 of the other scripts together.
 * @until The extension's own pages need no polyfill either, and the module goes.
 * @proof test/support/size.ts
 */
export const nativeBrowser: Trick = {
  plugin: {
    name: 'native-browser',
    enforce: 'pre',
    resolveId: (id) => (id === 'webextension-polyfill' ? native : undefined),
  },
}
