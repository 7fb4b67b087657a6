import { isVisible } from './elements'
import { foldText } from './finder/accessible-names'

/**
 * Tabs of classic forms and related lists. Only the active one names what it controls, so the others are matched by
 * caption or by position (docs/servicenow/pages.md#tabs).
 */
const PANELS = '.tabs2_section, .tabs2_list, [role=tabpanel]'

/** The number in `tabs2_section_2`: the place of a section's tab, counted from 1. */
const placeOf = (panel: Element): number => Number(/\btabs2_(?:section|list)_(\d+)\b/.exec(panel.className)?.[1] ?? 0)

const isFor = (panel: Element, tab: Element): boolean =>
  panel.id !== '' && (tab.getAttribute('aria-controls') ?? '').split(' ').includes(panel.id)

/** A tab's own caption; related lists add how many rows there are. */
const captionOf = (tab: Element): string =>
  foldText((tab.querySelector('.tab_caption_text') ?? tab).textContent ?? '').replace(/\s*\([\d,. ]+\)$/, '')

function single(tabs: readonly HTMLElement[], is: (tab: HTMLElement) => boolean): HTMLElement | undefined {
  const found = tabs.filter(is)
  return found.length === 1 ? found[0] : undefined
}

/** The strip of tabs that a panel belongs to, by kind: sections of the form, or related lists. */
function tabsFor(panel: Element): HTMLElement[] {
  const document = panel.ownerDocument
  const strip = document.querySelector(panel.matches('.tabs2_list') ? '#tabs2_list' : '#tabs2_section')
  return [...(strip ?? document).querySelectorAll<HTMLElement>('[role=tab], .tabs2_tab')]
}

function tabFor(panel: Element): HTMLElement | undefined {
  const tabs = tabsFor(panel)
  const caption = foldText(panel.getAttribute('tab_caption') ?? '')
  const labelledBy = panel.getAttribute('aria-labelledby') ?? ''
  const others = tabs.filter((tab) => tab.getAttribute('aria-selected') !== 'true')
  return (
    single(tabs, (tab) => isFor(panel, tab)) ??
    single(tabs, ({ id }) => id !== '' && id === labelledBy) ??
    (caption ? single(others, (tab) => captionOf(tab) === caption) : undefined) ??
    (placeOf(panel) > 0 ? tabs[placeOf(panel) - 1] : undefined)
  )
}

/** The header of the tab that shows what stands in an element, where that is hidden behind one. */
export function tabHeaderOf(element: Element): HTMLElement | undefined {
  for (let panel = element.closest(PANELS); panel; panel = panel.parentElement?.closest(PANELS) ?? null) {
    const tab = isVisible(panel) ? undefined : tabFor(panel)
    if (tab) return isVisible(tab) ? tab : undefined
  }
  return undefined
}

/** What opens the closed section around an element, on forms without tabs: docs/servicenow/pages.md#tabs */
export function sectionToggleOf(element: Element): HTMLElement | undefined {
  const toggles = [...element.ownerDocument.querySelectorAll<HTMLElement>('[aria-expanded=false][aria-controls]')]
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { id } = node
    const toggle = id ? toggles.find((own) => own.getAttribute('aria-controls') === id) : undefined
    if (toggle && isVisible(toggle)) return toggle
  }
  return undefined
}
