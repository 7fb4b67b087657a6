import { afterEach, describe, expect, it, vi } from 'vitest'
import { createGuideStore, initialView, updateView } from '@/lib/guide/store'
import { isAttached, isVisible } from '@/lib/servicenow/dom/elements'
import { watchTrees } from '@/lib/servicenow/dom/tree-watcher'

/** What a reference into a document that its frame has left becomes in Firefox: whatever touches it throws. */
function dead(): HTMLElement {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy as HTMLElement
}
const end = new AbortController()
afterEach(() => document.body.replaceChildren())

describe('what a frame has left behind', () => {
  it('is neither there nor visible', () => {
    expect([isAttached(dead()), isVisible(dead())]).toEqual([false, false])
  })
  it('does not keep a new view from being shown', () => {
    const store = createGuideStore()
    store.setState({ ...initialView, target: dead(), keepClear: [dead()] })
    updateView(store, { ...initialView, step: 'user.roles', target: document.body })
    expect(store.getState()).toMatchObject({ step: 'user.roles', keepClear: [] })
    expect(store.getState().target).toBe(document.body)
  })
  it('is forgotten as a tree, and the others are still searched', () => {
    document.body.innerHTML = '<iframe></iframe><b></b>'
    const frame = document.querySelector('iframe') as HTMLIFrameElement
    let inner = document.implementation.createHTMLDocument()
    vi.spyOn(frame, 'contentDocument', 'get').mockImplementation(() => inner)
    const roots = watchTrees({ top: document, signal: end.signal, ignore: () => false, changed: () => {} })
    expect(roots.all()).toContain(inner)
    for (const name of ['querySelector', 'querySelectorAll', 'nodeType', 'defaultView'])
      Object.defineProperty(inner, name, {
        get: () => {
          throw new TypeError("can't access dead object")
        },
      })
    expect(roots.query('b')).toHaveLength(1)
    expect(roots.all().includes(inner)).toBe(false)
    inner = document
    expect(() => roots.query('b[')).toThrow()
    end.abort()
  })
})
