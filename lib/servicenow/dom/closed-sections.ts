import { deepQueryAll, isVisible } from './elements'
import { foldText } from './finder/accessible-names'
import { composedClosest, isInSight } from './finder/front'

/**
 * Tabs of classic forms, related lists and components. Only the active one names what it controls, so the others are
 * matched by caption or by position (docs/servicenow/pages.md#tabs).
 */
const PANELS = '.tabs2_section, .tabs2_list, [role=tabpanel]'
const TABS = '[role=tab], .tabs2_tab'

/** A panel's place among the tabs: the number in `tabs2_section_2`, else its place among its siblings; counted from 1. */
function placeOf(panel: Element, count: number): number {
  const numbered = /\btabs2_(?:section|list)_(\d+)\b/.exec(panel.className)?.[1]
  const panels = [...(panel.parentNode?.children ?? [])].filter((own) => own.matches(PANELS))
  return numbered ? Number(numbered) : panels.length === count ? panels.indexOf(panel) + 1 : 0
}

/** A tab's caption, without the row count that related lists add. */
const captionOf = (tab: Element): string =>
  foldText((tab.querySelector('.tab_caption_text') ?? tab).textContent ?? '').replace(/\s*\([\d,. ]+\)$/, '')

function single(tabs: readonly HTMLElement[], is: (tab: HTMLElement) => boolean): HTMLElement | undefined {
  const found = tabs.filter(is)
  return found.length === 1 ? found[0] : undefined
}

/** The tabs that a panel belongs to: those of the form's sections or of the related lists, else the nearest ones. */
function tabsFor(panel: Element): HTMLElement[] {
  const strip = panel.ownerDocument.querySelector(panel.matches('.tabs2_list') ? '#tabs2_list' : '#tabs2_section')
  const around = strip ?? composedClosest(panel, (own) => deepQueryAll(own, TABS).length > 0)
  return around ? deepQueryAll(around, TABS) : []
}

function tabFor(panel: Element): HTMLElement | undefined {
  const tabs = tabsFor(panel)
  const caption = foldText(panel.getAttribute('tab_caption') ?? '')
  const refers = (from: Element, name: string, to: Element) =>
    to.id !== '' && (from.getAttribute(name) ?? '').split(' ').includes(to.id)
  const others = tabs.filter((tab) => tab.getAttribute('aria-selected') !== 'true')
  return (
    single(tabs, (tab) => refers(tab, 'aria-controls', panel)) ??
    single(tabs, (tab) => refers(panel, 'aria-labelledby', tab)) ??
    (caption ? single(others, (tab) => captionOf(tab) === caption) : undefined) ??
    tabs[placeOf(panel, tabs.length) - 1]
  )
}

/** The tab to click to show an element that is hidden in an inactive tab panel. */
export function tabHeaderOf(element: Element): HTMLElement | undefined {
  let found: HTMLElement | undefined
  composedClosest(element, (panel) => {
    found ??= panel.matches(PANELS) && !isVisible(panel) ? tabFor(panel) : undefined
    return found !== undefined
  })
  return found && isVisible(found) ? found : undefined
}

const CLOSED = '[aria-expanded=false]'
const HEADER = `${CLOSED}, header, h2, h3, h4, h5, h6, [role=heading]`

/**
 * The control that opens one section: its summary, the element that refers to it by `aria-controls`, or, if the section is
 * not in sight, the header before it.
 */
function toggleOf(box: Element): HTMLElement | null | undefined {
  if (box.matches('details:not([open])')) return box.querySelector<HTMLElement>('summary')
  const root = box.getRootNode() as Document | ShadowRoot
  const named = box.id && root.querySelector<HTMLElement>(`${CLOSED}[aria-controls="${CSS.escape(box.id)}"]`)
  const before = isInSight(box) ? null : box.previousElementSibling
  if (named || !before?.matches(HEADER)) return named || undefined
  return before.matches(CLOSED) ? (before as HTMLElement) : before.querySelector<HTMLElement>(CLOSED)
}

/** The control that opens the closed section around a hidden element: docs/servicenow/pages.md#tabs */
export function sectionToggleOf(element: Element): HTMLElement | undefined {
  let found: HTMLElement | undefined
  composedClosest(element, (box) => {
    const toggle = toggleOf(box)
    if (toggle && isVisible(toggle)) found = toggle
    return found !== undefined
  })
  return found
}
