import { fireEvent } from '@testing-library/dom'
import { describe, expect, it, vi } from 'vitest'
import { attachOverlay } from '@/lib/guide/overlay-host'

/** What of a person's acts React and our own listeners hear. */
const EVENTS = {
  keyDown: 'keydown',
  keyUp: 'keyup',
  click: 'click',
  dblClick: 'dblclick',
  contextMenu: 'contextmenu',
  mouseDown: 'mousedown',
  mouseUp: 'mouseup',
  pointerDown: 'pointerdown',
  pointerMove: 'pointermove',
  pointerUp: 'pointerup',
  pointerCancel: 'pointercancel',
  touchStart: 'touchstart',
  touchEnd: 'touchend',
  dragStart: 'dragstart',
  drop: 'drop',
  input: 'input',
  change: 'change',
  submit: 'submit',
  focusIn: 'focusin',
  wheel: 'wheel',
  paste: 'paste',
} as const

Object.assign(HTMLElement.prototype, { showPopover: () => undefined })

describe.each(Object.entries(EVENTS))('a forged event, %s', (make, type) => {
  const begin = () => {
    const end = new AbortController()
    const { layer } = attachOverlay(document, '', end.signal)
    const button = document.createElement('button')
    const box = Object.assign(document.createElement('input'), { type: 'checkbox' })
    layer.append(button, box)
    const heard = vi.fn()
    // As React listens: at its root, on the way down and up.
    for (const capture of [true, false]) layer.addEventListener(type, heard, { capture })
    return { end, layer, button, box, heard }
  }
  it('is not heard, wherever in the guide it is made, and whether or not it leaves the root', () => {
    const { layer, button, box, heard } = begin()
    for (const composed of [true, false])
      for (const target of [button, box, layer]) fireEvent[make as 'click'](target, { composed })
    expect(heard).not.toHaveBeenCalled()
    expect(box.checked).toBe(false)
  })
  it('nor where the page moved the guide out of its root', () => {
    const { layer, button, heard } = begin()
    document.body.append(layer)
    fireEvent[make as 'click'](button)
    expect(heard).not.toHaveBeenCalled()
  })
})

it('what the browser vouches for comes through', () => {
  const { layer } = attachOverlay(document, '', new AbortController().signal)
  const heard = vi.fn()
  layer.addEventListener('focusin', heard)
  const button = document.createElement('button')
  layer.append(button)
  button.focus()
  expect(document.querySelector('neo-setup-guide')?.shadowRoot?.activeElement).toBe(button)
  expect(heard.mock.calls.every(([event]) => (event as Event).isTrusted)).toBe(true)
})
