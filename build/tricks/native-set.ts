import type { Trick } from './trick'

/**
 * The library that computes accessible names uses the browser's own `Set` and `Array.from`.
 *
 * @cause `dom-accessibility-api` brings a set and an `Array.from` of its own, compiled for browsers that have none.
 * @upstream https://github.com/eps1lon/dom-accessibility-api/blob/main/sources/polyfills/SetLike.ts
 * @gain 500 bytes of the guide, 610 of the other scripts together.
 * @until The library drops its polyfills.
 * @proof test/support/size.ts
 */
export const nativeSet: Trick = {
  plugin: {
    name: 'native-set',
    enforce: 'pre',
    transform: (_code, id) => {
      if (id.endsWith('dom-accessibility-api/dist/polyfills/SetLike.mjs')) return 'export default Set'
      if (!id.endsWith('dom-accessibility-api/dist/polyfills/array.from.mjs')) return undefined
      return 'export default (items) => [...items]'
    },
  },
}
