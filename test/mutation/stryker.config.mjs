/** Settings of Stryker, which is run part by part by main.ts. */
export default {
  mutate: JSON.parse(process.env.MUTATE ?? '[]'),
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  // The compiler here has no interface that this tool could rewrite settings by; nothing is compiled anyway.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  incremental: true,
  // Tables of data are read once, when a module is loaded: to change one means to run all tests again.
  ignoreStatic: true,
  dryRunTimeoutMinutes: 20,
  timeoutMS: 20_000,
  concurrency: 1,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: {
    allowColor: false,
    allowEmojis: false,
    logTests: false,
    reportTests: false,
    reportScoreTable: false,
  },
  ignorePatterns: ['.output', 'test-results', 'docs', 'test/e2e', 'test/bench', 'test/fuzz'],
  tempDirName: 'test-results/mutation/sandbox',
}
