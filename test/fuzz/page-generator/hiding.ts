import type { Dice } from './dice.ts'
import { type Content, FOR_SCREEN_READERS, h, type Part } from './part.ts'

/** Each way in which pages keep something that nobody sees. */
const WAYS: Readonly<Record<string, (inside: readonly Content[]) => Part>> = {
  'not displayed': (inside) => h('div', { style: 'display: none' }, ...inside),
  'not visible': (inside) => h('div', { style: 'visibility: hidden' }, ...inside),
  'the attribute': (inside) => h('section', { hidden: '' }, ...inside),
  'a class': (inside) => h('div', { class: 'hidden', style: 'display: none !important' }, ...inside),
  'aria-hidden and not displayed': (inside) => h('div', { 'aria-hidden': 'true', style: 'display:none' }, ...inside),
  'no size': (inside) =>
    h('div', { style: 'width: 0px; height: 0px; overflow: hidden; position: absolute' }, ...inside),
  'off the page': (inside) => h('div', { style: 'position: absolute; left: -9999px' }, ...inside),
  'for screen readers': (inside) => h('div', { style: FOR_SCREEN_READERS }, ...inside),
  inert: (inside) => h('div', { inert: '' }, ...inside),
  'a closed dialog': (inside) => h('dialog', {}, ...inside),
  'a closed modal': (inside) => h('div', { class: 'modal fade', role: 'dialog', style: 'display:none' }, ...inside),
  faint: (inside) => h('div', { style: 'position: absolute; top: 0; opacity: 0.01; pointer-events: none' }, ...inside),
  transparent: (inside) => h('div', { style: 'opacity: 0; pointer-events: none' }, ...inside),
}

export const hidden = (dice: Dice, inside: readonly Content[], notes: string[]): Part => {
  const way = dice.pick(Object.keys(WAYS))
  notes.push(`hidden copy: ${way}`)
  return (WAYS[way] as (own: readonly Content[]) => Part)(inside)
}
