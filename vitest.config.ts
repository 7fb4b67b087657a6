import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

const TESTS = ['test/unit/**/*.test.{ts,tsx}', 'test/fuzz/*.test.ts']
/** What renders with React: its packages keep the document that was there when they were loaded. */
const RENDERING = ['test/unit/**/*.test.tsx', 'test/unit/entrypoints/*.test.ts', 'test/unit/guide/overlay-host.test.ts']
const withoutDocument = globSync(TESTS).filter((file) =>
  readFileSync(file, 'utf8').startsWith('// @vitest-environment node'),
)

/**
 * A worker is kept from file to file, since to start one takes longer than most files. Each file has modules of its own, and
 * a document of its own unless it says that it needs none (`test/support/fresh.ts`, proven by `test/unit/support/fresh*.test.ts`).
 */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // On a busy machine a first certificate alone may take seconds. What hangs still fails.
    testTimeout: process.env.FUZZ ? 1_800_000 : 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // By default a core is left idle.
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'document',
          include: TESTS,
          exclude: [...RENDERING, ...withoutDocument],
          environment: './test/support/no-document-yet.ts',
          setupFiles: ['test/support/fresh.ts', 'test/support/fresh-document.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'node', include: withoutDocument, setupFiles: 'test/support/fresh.ts', isolate: false },
      },
      { extends: true, test: { name: 'react', include: RENDERING, exclude: withoutDocument, environment: 'jsdom' } },
    ],
  },
})
