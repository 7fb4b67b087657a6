import type { Environment } from 'vitest/runtime'

/**
 * A browser's modules, without a document: each file gets one of its own (`fresh-document.ts`). What stands for the clock is told
 * of frames here, since it is made once.
 */
export default {
  name: 'no-document-yet',
  viteEnvironment: 'client',
  setup: (global: typeof globalThis) => {
    Object.assign(global, { requestAnimationFrame: () => 0, cancelAnimationFrame: () => {} })
    return { teardown: () => {} }
  },
} satisfies Environment
