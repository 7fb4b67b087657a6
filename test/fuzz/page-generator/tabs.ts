import type { Dice } from './dice.ts'
import { type Content, h, marked, type Part } from './part.ts'

export interface Sections {
  parts: Content[]
  /** By the mark of what cannot be seen: the mark of what has to be clicked first. */
  reached: ReadonlyMap<string, string>
}

const CAPTIONS = ['Details', 'Advanced', 'Other'] as const

/** Header of a tab. Only the active one says what it controls. */
const tab = (caption: string, isActive: boolean, panel: string): Part =>
  h(
    'span',
    { class: 'tab_header' },
    marked(
      h(
        'span',
        {
          role: 'tab',
          class: `tabs2_tab ${isActive ? 'tabs2_active' : ''}`,
          'aria-selected': String(isActive),
          'aria-controls': isActive && panel,
          tabindex: isActive ? '0' : '-1',
        },
        h(
          'span',
          { class: 'label_description', mandatory: 'true', 'aria-hidden': 'true', style: 'display: none' },
          '*',
        ),
        h('span', { class: 'tab_caption_text' }, caption.replaceAll(' ', '\u00a0')),
      ),
      `tab:${caption}`,
    ),
  )

/** Fields below each other, in sections that close, or in tabs of which one is active. */
export function sections(dice: Dice, fields: readonly Part[], notes: string[]): Sections {
  const way = dice.pick(['one', 'stacked', 'tabs', 'tabs', 'closed'] as const)
  notes.push(`sections: ${way}`)
  if (way === 'one') return { parts: [...fields], reached: new Map() }
  const groups = CAPTIONS.map((caption, i) => ({
    caption,
    id: `section_tab.${dice.hex(32)}`,
    fields: fields.filter((_own, at) => at % 3 === i),
  }))
  const active = dice.below(3)
  const reached = new Map<string, string>()
  const isOpen = (i: number) => way === 'stacked' || (way === 'tabs' ? i === active : i <= active)
  const parts = groups.map(({ caption, id, fields: own }, i) => {
    if (!isOpen(i))
      for (const { mark } of own) if (mark) reached.set(mark, way === 'tabs' ? `tab:${caption}` : `toggle:${caption}`)
    if (way === 'closed')
      return h(
        'div',
        {},
        marked(
          h('button', { type: 'button', 'aria-expanded': String(isOpen(i)), 'aria-controls': id }, caption),
          `toggle:${caption}`,
        ),
        h('div', { id, style: isOpen(i) ? '' : 'display: none' }, ...own),
      )
    return h(
      'span',
      {
        id,
        class: `tabs2_section tabs2_section_${i + 1}`,
        tab_caption: way === 'tabs' && caption,
        role: way === 'tabs' && 'tabpanel',
        'aria-hidden': isOpen(i) ? false : 'true',
        style: isOpen(i) ? '' : 'display: none',
      },
      h('span', { class: 'section', id: `section-${id}` }, ...own),
    )
  })
  if (way !== 'tabs') return { parts, reached }
  const strip = h(
    'div',
    { id: 'tabs2_section', class: 'tabs2_strip', role: 'tablist' },
    ...groups.map(({ caption, id }, i) => tab(caption, i === active, id)),
  )
  return { parts: [strip, ...parts], reached }
}
