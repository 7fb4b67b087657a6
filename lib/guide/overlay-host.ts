import { currentLanguage } from '../i18n/translator'
import { createShadowHost } from '../shared/shadow-host'
import type { GuideStore } from './store'
import { admitTrustedEvents } from './trusted-events'

export interface OverlayHost {
  element: HTMLElement
  /** Where the guide is drawn: an element in the browser's top layer, above any z-index. */
  layer: HTMLElement
}

/**
 * Adds `<neo-setup-guide>` to a page, with its own styles and an open shadow root. Replaces an existing one: the pill, or
 * one that another version left. Removed when the signal aborts.
 */
export function attachOverlay(document: Document, css: string, signal: AbortSignal): OverlayHost {
  document.querySelector('neo-setup-guide')?.remove()
  const { host: element, root } = createShadowHost(document, 'neo-setup-guide', css)
  const layer = document.createElement('div')
  layer.className = 'layer'
  layer.popover = 'manual'
  // The page's direction and language are not ours.
  layer.dir = currentLanguage().direction
  layer.lang = currentLanguage().code
  admitTrustedEvents(layer, signal)
  root.append(layer)
  // Keys typed into the guide are not shortcuts of the page.
  for (const type of ['keydown', 'keyup', 'keypress'] as const)
    element.addEventListener(type, (event) => event.stopPropagation(), { signal })
  document.documentElement.append(element)
  layer.showPopover()
  signal.addEventListener('abort', () => element.remove())
  return { element, layer }
}

/**
 * Moves the guide into the page's modal dialog while one is open, because everything outside it can be neither clicked nor
 * focused; otherwise back to the end of the document.
 */
export function followModal({ element, layer }: OverlayHost, modal: Element | undefined): void {
  const home = modal ?? document.documentElement
  if (element.parentNode !== home) {
    home.append(element)
    // Moving a popover closes it; shown again, it is above everything that was opened before.
    layer.showPopover()
  }
  // Cancels the page's zoom: the ring is positioned in px of the window.
  layer.style.setProperty('zoom', String(1 / (element.currentCSSZoom || 1)))
}

/** Mirrors the guide's state in the host's attributes. */
export function mirrorState({ element }: OverlayHost, store: GuideStore, signal: AbortSignal): void {
  const write = () => {
    const { step, page, state } = store.getState()
    element.dataset.step = step
    element.dataset.page = page
    element.dataset.state = state
  }
  write()
  signal.addEventListener('abort', store.subscribe(write))
}

/** Runs an action after the next paint; in a hidden page, once it is visible. */
export const afterPaint = (action: () => void): void => void requestAnimationFrame(() => setTimeout(action))

/** Unfolds the guide and focuses the card, or the pill. */
export function focusCard({ layer }: OverlayHost, unfold: () => void): void {
  unfold()
  layer.querySelector<HTMLElement>('.card, .pill button')?.focus()
}
