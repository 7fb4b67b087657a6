import type { Trick } from './trick'

/**
 * What zod shares with other copies of itself is the script's own: a page's element with that id is found under the same
 * global name, and would stop every script that uses zod.
 *
 * @cause zod reads its configuration from `globalThis.__zod_globalConfig`, which a page can set by an element's id.
 * @upstream https://github.com/colinhacks/zod/pull/5889
 * @gain A page cannot stop the guide or the guard of the approval.
 * @until zod keeps its configuration under a symbol, or in the module.
 * @proof test/e2e/attacks/names.spec.ts
 */
export const zodScope: Trick = {
  plugin: {
    name: 'own-zod-scope',
    enforce: 'pre',
    transform: (code, id) =>
      /\/zod\/.*\/(core|registries)\.js$/.test(id)
        ? `const ownScope = {};\n${code.replaceAll('globalThis', 'ownScope')}`
        : undefined,
  },
}
