import type { Dice } from './dice.ts'
import { type Content, h, type Part } from './part.ts'

const named = (caption: string, more: Readonly<Record<string, string>> = {}): Part =>
  h('div', {}, h('label', { for: `o-${caption}` }, caption), h('input', { id: `o-${caption}`, ...more }))
const box = (caption: string): Part =>
  h('div', {}, h('input', { id: 'o-box', type: 'checkbox' }), h('label', { for: 'o-box' }, caption))

/** Other things on the form that have a name, and are active or not: each in a box that says what it is about. */
const GROUPS: Readonly<Record<string, (name: string, active: string) => Part>> = {
  'a group': (name) =>
    h('div', { role: 'group', 'aria-label': 'Create auth scope' }, named(name), h('button', {}, 'Add')),
  'a group of fields': (name, active) => h('fieldset', {}, h('legend', {}, 'New scope'), named(name), box(active)),
  'a box with a title': (name) => h('div', { class: 'card' }, h('h4', {}, 'Assign to'), named(name, { name: 'name' })),
  'a form of its own': (name) => h('form', {}, h('h3', {}, 'Comments'), named(name), h('button', {}, 'Send')),
  'a table with columns': (name, active) =>
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', {}, name), h('th', {}, active))),
      h(
        'tbody',
        {},
        h(
          'tr',
          {},
          h('td', {}, h('input', { 'aria-label': name })),
          h('td', {}, h('input', { type: 'checkbox', 'aria-label': active })),
        ),
      ),
    ),
  'another record to compare': (name, active) =>
    h(
      'div',
      { class: 'compare' },
      h('h2', {}, 'Another integration'),
      named(name, { readonly: '' }),
      named('Redirect URLs', { readonly: '' }),
      h('div', {}, h('input', { id: 'o-c', type: 'checkbox', disabled: '' }), h('label', { for: 'o-c' }, active)),
    ),
}

/** A box in which something else has captions that the form has as well. */
export function sameCaptions(dice: Dice, name: string, active: string, notes: string[]): Part {
  const way = dice.pick(Object.keys(GROUPS))
  notes.push(`same captions: ${way}`)
  return (GROUPS[way] as (own: string, other: string) => Part)(name, active)
}

/** A box about something else that is saved as well. */
export const otherSave = (dice: Dice, caption: string, notes: string[]): Part => {
  notes.push('another Save')
  const inside: Content[] = [h('h3', {}, 'Saved views'), h('button', { type: 'button' }, caption)]
  return dice.pick([
    () => h('div', { class: 'views' }, ...inside),
    () => h('form', { class: 'note' }, h('textarea', { 'aria-label': 'Note' }), h('button', {}, caption)),
    () => h('fieldset', {}, ...inside),
  ])()
}
