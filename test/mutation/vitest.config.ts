import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

// Plain unit tests only: what draws its inputs, or reads captured pages and whole worlds, takes too long for each change.
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  plugins: [WxtVitest()],
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    exclude: [
      'test/unit/*.test.ts',
      'test/unit/{components,i18n,instance,support}/**',
      'test/unit/servicenow/dom/**',
      'test/unit/guide/page-report/**',
      'test/unit/verification/{confusions,document,matrix,requests,truth-*}.test.ts',
    ],
    environment: 'jsdom',
    restoreMocks: true,
    testTimeout: 20_000,
  },
})
