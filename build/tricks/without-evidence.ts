import type { Trick } from './trick'

/**
 * The source of each clue (where it is known from) is left out of scripts: it is for people who read the code.
 *
 * @cause Clues are data with a `source` that only tests read, and no minifier drops a property.
 * @upstream https://github.com/oxc-project/oxc/tree/main/crates/oxc_minifier
 * @gain 230 bytes of the guide, 280 of the other scripts together.
 * @until The minifier drops properties that nothing reads, or the guide's budget no longer needs it.
 * @proof test/support/size.ts
 */
export const withoutEvidence: Trick = {
  plugin: {
    name: 'without-evidence',
    enforce: 'pre',
    transform: (code, id) => (/lib\/servicenow\//.test(id) ? code.replace(/,\s*source: '[^']*'/g, '') : undefined),
  },
}
