import type { Dice } from './dice.ts'
import { component, FOR_SCREEN_READERS, h, type Part } from './part.ts'

/** Renderings of something to click with a caption: what was captured first, then what else a page could do. */
const RENDERINGS: Readonly<Record<string, (caption: string, dice: Dice) => Part>> = {
  plain: (caption) => h('button', { type: 'button', class: 'btn btn-default' }, caption),
  'now-button': (caption, dice) =>
    component('now-button', { 'component-id': `${dice.word()}-${dice.below(200)}` }, [
      h('button', { class: 'now-button -secondary -md', type: 'button' }, h('slot', { name: 'start' }), crop(caption)),
    ]),
  'caption slotted in': (caption) =>
    component('now-button', {}, [h('button', { class: 'now-button', type: 'button' }, h('slot'))], caption),
  'two components deep': (caption) =>
    component('sn-action', {}, [component('now-button', {}, [h('button', { class: 'now-button' }, crop(caption))])]),
  'role button': (caption) => h('div', { role: 'button', tabindex: '0' }, caption),
  'link with the role of a button': (caption) => h('a', { role: 'button', href: '#' }, caption),
  'link that looks like a button': (caption) =>
    h('a', { class: 'btn btn-primary', href: 'javascript:void(0)' }, caption),
  'input submit': (caption) => h('input', { type: 'submit', value: caption }),
  'input button': (caption) => h('input', { type: 'button', value: caption }),
  'wrong aria-label': (caption) => h('button', { 'aria-label': 'Accessible Label' }, h('span', {}, caption)),
  'icon with aria-label': (caption) => h('button', { 'aria-label': caption }, h('i', { class: 'icon-add' })),
  'icon with title': (caption) => h('button', { title: caption, class: 'btn-icon' }, h('i', { class: 'icon-add' })),
  'component with a role': (caption) =>
    component('x-action', { role: 'button', tabindex: '0' }, [h('span', { class: 'text' }, caption)]),
  'glyph before': (caption) =>
    h('button', { type: 'button' }, h('span', { 'aria-hidden': 'true' }, '\uf1dd'), ` ${caption}`),
  'ellipsis after': (caption) => h('button', { type: 'button' }, `${caption}...`),
  'words for screen readers': (caption) =>
    h(
      'button',
      { type: 'button' },
      caption,
      h('span', { class: 'sr-only', style: FOR_SCREEN_READERS }, ' opens another page'),
    ),
  'word by word': (caption) => h('button', {}, ...caption.split(' ').map((word) => h('span', {}, `${word} `))),
  'labelled from outside': (caption, dice) => {
    const id = `l-${dice.hex(6)}`
    return h(
      'span',
      {},
      h('span', { id, hidden: '' }, caption),
      h('button', { 'aria-labelledby': id }, h('i', { class: 'icon' })),
    )
  },
  'with a tooltip': (caption) => h('button', { type: 'button', title: 'Keyboard shortcut: s' }, caption),
  'caption in bold': (caption) => h('button', { type: 'button' }, h('b', {}, h('span', {}, h('span', {}, caption)))),
}

const crop = (caption: string) =>
  h('span', { class: 'now-line-height-crop' }, h('span', { class: 'now-button-label' }, caption))

/** Something to click, in one of many renderings. */
export function action(dice: Dice, caption: string, notes: string[]): Part {
  const rendering = dice.pick(Object.keys(RENDERINGS))
  notes.push(`${caption}: ${rendering}`)
  return (RENDERINGS[rendering] as (own: string, by: Dice) => Part)(caption, dice)
}

/** Something that cannot be clicked yet: it is seen, and a click does nothing. */
const DISABLED: Readonly<Record<string, (caption: string) => Part>> = {
  native: (caption) => h('button', { type: 'button', disabled: '' }, caption),
  'aria-disabled': (caption) => h('div', { role: 'button', tabindex: '0', 'aria-disabled': 'true' }, caption),
  'a component': (caption) =>
    component('now-button', { disabled: '' }, [h('button', { class: 'now-button -primary', disabled: '' }, caption)]),
  'a disabled group': (caption) => h('fieldset', { disabled: '' }, h('button', {}, caption)),
}

export function disabledAction(dice: Dice, caption: string, notes: string[]): Part {
  const way = dice.pick(Object.keys(DISABLED))
  notes.push(`${caption} disabled: ${way}`)
  return (DISABLED[way] as (own: string) => Part)(caption)
}

/** Something to click as most pages have it. */
export const plainAction = (dice: Dice, caption: string): Part =>
  (RENDERINGS[dice.pick(['plain', 'now-button', 'role button'])] as (own: string, by: Dice) => Part)(caption, dice)
