import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type TreeWatcher, watchTrees } from '@/lib/servicenow/dom/tree-watcher'

let end = new AbortController()
let changed = vi.fn()
let roots: TreeWatcher

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] })
  end = new AbortController()
  changed = vi.fn()
  document.body.innerHTML = '<div id="host"></div>'
  roots = watchTrees({ top: document, signal: end.signal, ignore: () => false, changed })
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A tree that comes without a mutation, an attribute or an event, on an element that is no component. */
function attachSilently(): void {
  const host = document.querySelector('#host') as Element
  host.attachShadow({ mode: 'open' }).innerHTML = '<button>Save</button>'
}

it.each(['transitionend', 'animationend'])('what came into the window or left it is looked at: %s', (type) => {
  document.querySelector('#host')?.dispatchEvent(new Event(type, { bubbles: true }))
  vi.advanceTimersByTime(100)
  expect(changed).toHaveBeenCalledTimes(1)
})

describe('a tree that nothing told of', () => {
  it('is found while something is missing', () => {
    roots.seek(true)
    attachSilently()
    expect(roots.query('button')).toEqual([])
    vi.advanceTimersByTime(100)
    expect(roots.query('button')).toHaveLength(1)
    expect(changed).toHaveBeenCalledTimes(1)
  })
  it('is not all: what only styles bring into sight is looked at again as well', () => {
    vi.advanceTimersByTime(100)
    changed.mockClear()
    roots.seek(true)
    vi.advanceTimersByTime(100)
    expect(changed).toHaveBeenCalled()
  })
  it('is found however late it comes', () => {
    roots.seek(true)
    vi.advanceTimersByTime(60_000)
    attachSilently()
    vi.advanceTimersByTime(2_100)
    expect(roots.query('button')).toHaveLength(1)
  })
  it('is not looked for while nothing is missing, or no longer', () => {
    roots.seek(true)
    roots.seek(false)
    attachSilently()
    vi.advanceTimersByTime(10_000)
    expect(roots.query('button')).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })
  it('is not looked for out of sight, and is once the page is back', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    roots.seek(true)
    attachSilently()
    vi.advanceTimersByTime(10_000)
    expect(roots.query('button')).toEqual([])
    hidden.mockReturnValue(false)
    roots.seek(true)
    vi.advanceTimersByTime(2_100)
    expect(roots.query('button')).toHaveLength(1)
  })
  it('is not looked for after the end', () => {
    roots.seek(true)
    end.abort()
    expect(vi.getTimerCount()).toBe(0)
  })
  it('is looked for with growing pauses', () => {
    const scan = vi.spyOn(document, 'querySelectorAll')
    roots.seek(true)
    for (let i = 0; i < 20; i++) roots.seek(true)
    vi.advanceTimersByTime(10_000)
    // 50, 100, … 1600, then every 2 s.
    expect(scan.mock.calls.filter(([selector]) => selector === '*').length).toBe(9)
  })
})

describe('what is collected from trees', () => {
  it('is asked for again only where something changed', async () => {
    document.body.innerHTML = '<x-one></x-one><x-two></x-two>'
    for (const host of document.body.children) host.attachShadow({ mode: 'open' })
    end.abort()
    end = new AbortController()
    roots = watchTrees({ top: document, signal: end.signal, ignore: () => false, changed })
    const asked: unknown[] = []
    const collect = () =>
      roots.collect('buttons', (root) => {
        asked.push(root)
        return [...root.querySelectorAll('button')]
      })
    expect([collect(), collect()]).toEqual([[], []])
    expect(asked).toHaveLength(3)
    const inner = document.querySelector('x-one')?.shadowRoot as ShadowRoot
    inner.innerHTML = '<button></button>'
    expect(collect()).toHaveLength(1)
    expect(asked.slice(3)).toEqual([inner])
    // What is slotted in comes from around.
    document.body.append('text')
    collect()
    expect(asked.slice(4)).toHaveLength(3)
  })
})
