import { minify } from 'terser'
import type { Trick } from './trick'

const COMPRESS = { ecma: 2020, passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true } as const

/**
 * The guide is minified once more, by terser. The others are not: what another script answers with is its last expression,
 * which looks like nothing of use.
 *
 * @cause The bundler's minifier compresses once, and leaves what terser still finds.
 * @upstream https://github.com/oxc-project/oxc/tree/main/crates/oxc_minifier
 * @gain 910 bytes of the guide.
 * @until The bundler's minifier gets within 1 % of it.
 * @proof test/support/size.ts
 */
export const smaller: Trick = {
  plugin: {
    name: 'smaller',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.fileName.endsWith('guide.js'))
          chunk.code = (await minify(chunk.code, { ecma: 2020, compress: COMPRESS })).code ?? chunk.code
    },
  },
}
