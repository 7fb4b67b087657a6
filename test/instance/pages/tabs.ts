import { html } from 'hono/html'
import type { Html } from './layout.ts'

/**
 * The strip of tabs: only the active one has `aria-controls`, and each carries a meaningless mark.
 * docs/servicenow/pages.md#tabs, docs/servicenow/pages.md#mandatory
 */
export const tabStrip = (id: string, captions: readonly string[], controls: string): Html =>
  html`<div id="${id}" class="tabs2_strip" role="tablist" aria-label="Section Tab Lists">${captions.map(
    (caption, index) =>
      html`<span class="tab_header"><span class="tabs2_tab${index === 0 ? ' tabs2_active' : ''}" role="tab" aria-selected="${String(index === 0)}" tabindex="${index === 0 ? 0 : -1}" ${index === 0 ? html`aria-controls="${controls}"` : ''}><span class="label_description" mandatory="true" aria-hidden="true" style="display:none">*</span><span class="tab_caption_text">${caption.replaceAll(' ', '\u00a0')}</span></span></span>`,
  )}</div>`
