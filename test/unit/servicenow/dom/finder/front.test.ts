import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isReachable, layerOf, modalsOf } from '@/lib/servicenow/dom/finder/front'
import type { TreeWatcher } from '@/lib/servicenow/dom/tree-watcher'

const boxes = new Map<string, DOMRect>()
beforeEach(() => {
  Element.prototype.checkVisibility = function isDisplayed(this: Element) {
    return this.closest('[hidden]') === null
  }
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function boxOf(this: Element) {
    return boxes.get(this.id) ?? new DOMRect(0, 0, 100, 20)
  })
})
afterEach(() => {
  boxes.clear()
  document.body.replaceChildren()
})

const byId = (id: string) => document.querySelector(`#${id}`) as HTMLElement
const roots = { query: (selector: string) => [...document.querySelectorAll(selector)] } as TreeWatcher

describe('what a person can reach', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="pane"><button id="b">Save</button></div>'
  })
  it.each([
    ['in sight', new DOMRect(10, 10, 80, 20), 0, true],
    ['scrolled away in a box of the page', new DOMRect(10, -300, 80, 20), 600, true],
    ['below the window', new DOMRect(10, 3000, 80, 20), 0, true],
    ['put aside for screen readers', new DOMRect(-9999, 10, 80, 20), 0, false],
    ['above where scrolling begins', new DOMRect(10, -300, 80, 20), 0, false],
    ['clipped to a point', new DOMRect(10, 10, 1, 1), 0, false],
  ])('%s', (_what, box, scrolled, is) => {
    boxes.set('b', box)
    byId('pane').scrollTop = scrolled
    expect(isReachable(byId('b'))).toBe(is)
  })
  it('is nothing inert', () => {
    byId('pane').toggleAttribute('inert', true)
    expect(isReachable(byId('b'))).toBe(false)
  })
  it('is nothing in a frame that is not seen', () => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    const inner = frame.contentDocument?.body as HTMLElement
    inner.innerHTML = '<button>Save</button>'
    const button = inner.firstElementChild as HTMLElement
    // Another window has prototypes of its own.
    button.checkVisibility = () => true
    button.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20)
    expect(isReachable(button)).toBe(true)
    frame.hidden = true
    expect(isReachable(button)).toBe(false)
  })
})

describe('a modal dialog', () => {
  it.each([
    ['that says so', '<div role="dialog" aria-modal="true" id="d">'],
    ['of classic pages', '<div class="modal in" id="d">'],
    ['of classic pages, by its role', '<div class="modal" role="dialog" id="d">'],
    ['of the components', '<div class="now-modal-overlay"><div class="now-modal" role="dialog" id="d">'],
    ['that alerts', '<div class="backdrop"><div role="alertdialog" id="d">'],
  ])('%s stands before the page', (_what, html) => {
    document.body.innerHTML = `<button id="out"></button>${html}<button id="in"></button></div></div>`
    const modals = modalsOf(roots)
    expect([...modals.values()]).toEqual([byId('d')])
    expect([layerOf(byId('out'), modals), layerOf(byId('in'), modals)]).toEqual(['behind', 'dialog'])
  })
  it.each([
    ['is closed', '<div class="modal" role="dialog" hidden>'],
    ['is not modal', '<div role="dialog" aria-label="Help">'],
    ['is a native one that is not modal', '<dialog open>'],
  ])('that %s does not', (_what, html) => {
    document.body.innerHTML = `<button id="out"></button>${html}`
    expect(layerOf(byId('out'), modalsOf(roots))).toBe('page')
  })
  it('of two the one on top counts', () => {
    document.body.innerHTML =
      '<div role="dialog" aria-modal="true" id="high" style="z-index:20"></div><div role="dialog" aria-modal="true" id="low" style="z-index:10"><button id="in"></button></div>'
    const modals = modalsOf(roots)
    expect([...modals.values()]).toEqual([byId('high')])
    expect(layerOf(byId('in'), modals)).toBe('behind')
  })
})
