import type { Trick } from './trick'

/**
 * What React does where a browser lacks something is left out: every browser supported has it.
 *
 * @cause React asks at run time for what all supported browsers have, so no bundler can drop the other branch.
 * @upstream https://github.com/react/react/blob/main/packages/shared/reportGlobalError.js
 * @gain 1,030 of the guide’s 120,000 bytes.
 * @until React publishes a build for current browsers, or the guide's budget no longer needs it.
 * @proof test/support/size.ts
 */
export const reactFeatures: Trick = {
  define: {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
    'typeof reportError': '"function"',
    'typeof AbortController': '"function"',
    'typeof queueMicrotask': '"function"',
    'typeof setTimeout': '"function"',
    'typeof clearTimeout': '"function"',
    'typeof performance': '"object"',
    'typeof window': '"object"',
    // Only what React would tell the browser of its own navigations, of which there are none.
    'typeof navigation': '"undefined"',
  },
}
