import { minify } from 'terser'
import type { Trick } from './trick'

const COMPRESS = { ecma: 2020, passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true } as const

/** The guide, and the modules of the extension's own pages. */
const isTried = (fileName: string) => fileName.endsWith('guide.js') || fileName.startsWith('chunks/')

/**
 * The guide and the own pages are minified once more, by terser. Other scripts are not: what one answers with is its last
 * expression, which looks like nothing of use.
 *
 * @cause The bundler's minifier compresses once, and leaves what terser still finds.
 * @upstream https://github.com/oxc-project/oxc/tree/main/crates/oxc_minifier
 * @gain 910 bytes of the guide, 500 to 600 of each page.
 * @until The bundler's minifier gets within 1 % of it.
 * @proof test/support/size.ts
 */
export const smaller: Trick = {
  plugin: {
    name: 'smaller',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !isTried(chunk.fileName)) continue
        const isModule = chunk.fileName.startsWith('chunks/')
        chunk.code = (await minify(chunk.code, { ecma: 2020, module: isModule, compress: COMPRESS })).code ?? chunk.code
      }
    },
  },
}
