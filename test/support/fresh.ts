import { afterAll, beforeAll, expect, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

// Runs before each file of tests: nothing of the one before is left in a worker that is kept.
vi.resetModules()

/** All that one file could leave for the next, as far as it can be listed. */
const left = () => ({
  globals: Object.getOwnPropertyNames(globalThis).toSorted(),
  apis: Object.entries(fakeBrowser).map(([name, api]) => [name, Object.keys(api).toSorted()]),
  variables: Object.entries(process.env)
    .filter(([name]) => !name.startsWith('VITEST'))
    .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  marks: performance.getEntriesByType('mark').length,
  isClockReal: !vi.isFakeTimers(),
})
const worker = process as { atFirst?: ReturnType<typeof left> }
const atFirst = (worker.atFirst ??= left())
const now = left()
beforeAll(() => expect(now).toEqual(atFirst))

const globals = Object.getOwnPropertyDescriptors(globalThis)
const apis = Object.entries(fakeBrowser).map(([name, api]) => [name, { ...api }] as const)
const variables = { ...process.env }

afterAll(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  fakeBrowser.reset()
  for (const [name, api] of apis) restore(Reflect.get(fakeBrowser, name), api)
  restore(process.env, variables)
  for (const name of Object.getOwnPropertyNames(globalThis))
    if (!(name in globals)) Reflect.deleteProperty(globalThis, name)
  for (const [name, property] of Object.entries(globals))
    if (property.configurable) Object.defineProperty(globalThis, name, property)
  performance.clearMarks()
})

/** Gives an object the properties that it had, and no other. */
function restore(object: object, had: object): void {
  for (const name of Object.keys(object)) if (!(name in had)) Reflect.deleteProperty(object, name)
  Object.assign(object, had)
}
