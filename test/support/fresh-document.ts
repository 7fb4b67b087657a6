import { afterAll, vi } from 'vitest'
import { builtinEnvironments } from 'vitest/runtime'

// Runs before each file of tests that need a document.
const { teardown } = await builtinEnvironments.jsdom.setup(globalThis, {})
afterAll(() => {
  // What was put in place of something of this document is taken back while it is there.
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  return teardown(globalThis)
})
