import { defineConfig } from '@playwright/test'
import { leftOut } from './test/support/matrix.ts'

// Without a seed all of the matrices run.
const seed = process.env.E2E_SEED

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  // How surfaces looked when they were last approved: test/e2e/looks.ts
  snapshotPathTemplate: 'test/e2e/looks/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  ...(seed !== undefined && { grepInvert: leftOut(seed) }),
  // On a shared machine a browser is sometimes starved; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000, trace: 'on-first-retry' },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
