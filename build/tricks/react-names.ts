import type { Trick } from './trick'

/**
 * React forgets the attributes and styles that it spells in a way of its own, but those that scripts in pages set: `htmlFor`
 * and those that begin with `stroke`.
 *
 * @cause React carries some eighty spellings of SVG attributes and some forty names of unitless styles, whatever is drawn.
 * @upstream https://github.com/facebook/react/blob/main/packages/react-dom-bindings/src/shared/getAttributeAlias.js
 * @gain 1000 bytes of the guide, and of each own page.
 * @until React passes attributes on as they are written.
 * @proof test/support/size.ts
 */
export const reactNames: Trick = {
  plugin: {
    name: 'react-names',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('react-dom-client.production.js')
        ? code
            .replace(/^ +\["(?!htmlFor|stroke)\w+", "[\w:-]+"\],?\n/gm, '')
            .replace(/"animationIterationCount [\w ]+"/, '""')
        : undefined,
  },
}
