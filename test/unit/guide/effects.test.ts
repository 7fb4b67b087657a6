import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEffects } from '@/lib/guide/effects'
import type { GuideEvent } from '@/lib/guide/events'
import { defaultPolicy } from '@/lib/neo/policy'
import { NEWER } from '@/lib/shared/newer'
import { stateOf } from './driver'

type World = Parameters<typeof createEffects>[0]

function world(by: Partial<World> = {}) {
  const told: GuideEvent[] = []
  const controller = new AbortController()
  const perform = createEffects({
    api: {} as never,
    policy: defaultPolicy,
    roots: { query: () => [] } as never,
    signal: controller.signal,
    persist: () => Promise.resolve(),
    makeReport: () => Promise.resolve(true),
    state: () => stateOf(),
    dispatch: (event) => void told.push(event),
    observe: () => {},
    reveal: () => {},
    ...by,
  })
  return { told, perform, end: () => controller.abort() }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const settled = () => vi.advanceTimersByTimeAsync(0)
const due = (save: number) => ({ type: 'save-due', save }) as const
const wait = (save: number, name: 'save' | 'typing' = 'save') =>
  ({ type: 'wait', name, ms: 700, event: due(save) }) as const

describe('waiting', () => {
  it('ends with its event, when its time has come', () => {
    const { told, perform } = world()
    perform(wait(1))
    vi.advanceTimersByTime(699)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual([due(1)])
  })
  it('a later one takes the place of an earlier one of its name alone', () => {
    const { told, perform } = world()
    perform(wait(1))
    perform(wait(2, 'typing'))
    perform(wait(3))
    vi.advanceTimersByTime(700)
    expect(told).toEqual([due(2), due(3)])
  })
  it('leaves no timer behind once the guide has ended', () => {
    const { told, perform, end } = world()
    perform(wait(1))
    end()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(700)
    expect(told).toEqual([])
  })
})

describe('storing', () => {
  const change = { collapsed: true }
  it.each([
    ['what was stored', () => Promise.resolve(), { type: 'stored', change }],
    ['that it failed', () => Promise.reject(new Error('full')), { type: 'not-stored' }],
    ['that a newer version stored more', () => Promise.reject(new Error(NEWER)), { type: 'stored-newer', isOwn: true }],
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    ['that it failed without an error', () => Promise.reject('full'), { type: 'not-stored' }],
  ])('tells %s', async (_, persist, event) => {
    const { told, perform } = world({ persist })
    perform({ type: 'persist', change })
    await settled()
    expect(told).toEqual([event])
  })
  it('tells nothing once the guide has ended', async () => {
    const { told, perform, end } = world()
    perform({ type: 'persist', change })
    end()
    await settled()
    expect(told).toEqual([])
  })
})

describe('what is done at once', () => {
  it.each([true, false])('a report of a step is made, and what came of it told: %s', async (isMade) => {
    const makeReport = vi.fn(() => Promise.resolve(isMade))
    const { told, perform } = world({ makeReport })
    perform({ type: 'make-report', step: 'app.name' })
    await settled()
    expect(makeReport).toHaveBeenCalledWith('app.name')
    expect(told).toEqual([{ type: 'report-made', isMade }])
  })
  it('what is pointed at is scrolled to', () => {
    const reveal = vi.fn()
    world({ reveal }).perform({ type: 'reveal' })
    expect(reveal).toHaveBeenCalledOnce()
  })
  it.each([true, false])('the page is observed, as of our own doing: %s', (isOwn) => {
    const observe = vi.fn()
    world({ observe }).perform({ type: 'observe', isOwn })
    expect(observe).toHaveBeenCalledWith(isOwn)
  })
})
