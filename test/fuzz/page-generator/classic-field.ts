import type { Dice } from './dice.ts'
import type { FieldFact } from './facts.ts'
import { type Content, h, type Part } from './part.ts'

export interface FieldWish {
  table: string
  fact: FieldFact
  caption: string
  value: string
  readOnly: boolean
  required: boolean
  /** What the row and its controls are known by: everything, or all but the row's id. */
  known: 'by row' | 'by control'
  /** A rule of the form took the row away. */
  away: boolean
}

const text = (wish: FieldWish, id: string): Content[] => {
  const { value, required, fact } = wish
  const is = { 'aria-labelledby': `label.${id}`, 'aria-required': String(required), class: 'form-control' }
  if (fact.kind === 'textarea') return [h('textarea', { ...is, id, name: id }, value)]
  return [h('input', { ...is, id, name: id, type: 'text', autocomplete: 'off', value })]
}

/** A read-only string: a copy that is seen, and what is stored beside it, which is not of the hidden type. */
const readOnlyText = ({ value }: FieldWish, id: string): Content[] => [
  h('input', {
    id: `sys_readonly.${id}`,
    name: `sys_readonly.${id}`,
    readonly: '',
    class: 'form-control disabled',
    value,
  }),
  h('input', { id, name: id, style: 'display: none', value }),
]

const boolean = ({ value, caption, readOnly }: FieldWish, id: string): Content[] => [
  h(
    'span',
    { class: 'input-group-checkbox' },
    h('input', {
      id: `ni.${id}`,
      name: `ni.${id}`,
      type: 'checkbox',
      class: `checkbox${readOnly ? ' disabled' : ''}`,
      'aria-labelledby': `label.ni.${id}`,
      'aria-readonly': readOnly && 'true',
      'data-type': 'boolean',
      'data-checked': value,
      checked: value === 'true' && '',
    }),
    h('label', {
      id: `label.ni.${id}`,
      class: 'checkbox-label',
      for: `ni.${id}`,
      'aria-hidden': 'true',
      'aria-label': caption,
    }),
  ),
  h('input', { id, name: id, type: 'hidden', value }),
]

const choice = ({ value }: FieldWish, id: string): Content[] => [
  h(
    'select',
    { id, name: id, class: 'form-control', 'aria-labelledby': `label.${id}` },
    ...['', 'human', '1', '2'].map((own) =>
      h('option', { value: own, selected: own === value && '' }, own || '-- None --'),
    ),
  ),
]

/** A url with a value shows a link and a lock; the input is brought by a click on it. */
const url = (wish: FieldWish, id: string, dice: Dice): Content[] => {
  const isLocked = wish.value !== '' || dice.chance(0.5)
  if (!isLocked) return text(wish, id)
  return [
    h(
      'span',
      { id: `${id}_edit`, style: 'display: none' },
      ...text(wish, id),
      h('button', { id: `${id}_lock`, type: 'button', 'aria-label': 'Lock' }, 'l'),
    ),
    h('a', { id: `${id}_link`, href: wish.value }, wish.value),
    h('button', { id: `${id}_unlock`, type: 'button', 'aria-label': 'Unlock', class: 'btn icon-locked' }, 'u'),
  ]
}

const reference = ({ value }: FieldWish, id: string): Content[] => [
  h('input', { id, name: id, type: 'hidden', value: value && 'f'.repeat(32) }),
  h('input', { id: `sys_display.${id}`, name: `sys_display.${id}`, type: 'search', value }),
  h('button', { id: `lookup.${id}`, type: 'button' }, 'L'),
  h('button', { id: `viewr.${id}`, type: 'button', style: 'display: none' }, 'i'),
]

function controls(wish: FieldWish, id: string, dice: Dice): Content[] {
  const { kind } = wish.fact
  if (kind === 'boolean') return boolean(wish, id)
  if (kind === 'choice') return choice(wish, id)
  if (kind === 'reference') return reference(wish, id)
  if (wish.readOnly) return readOnlyText(wish, id)
  return kind === 'url' ? url(wish, id, dice) : text(wish, id)
}

/** A field of a classic form, in the rows of today or the table rows of older and customised forms. */
export function classicField(dice: Dice, wish: FieldWish): Part {
  const { table, fact, caption, required, known, away } = wish
  const own = `${table}.${fact.column}`
  const status = h('span', {
    id: `status.${own}`,
    class: required ? dice.pick(['mandatory required-marker', 'required-marker label_description']) : '',
    mandatory: String(required),
    role: 'note',
    'aria-label': '',
  })
  const target = fact.kind === 'boolean' ? `ni.${own}` : wish.readOnly ? `sys_readonly.${own}` : own
  const label = h(
    'div',
    { id: `label.${own}`, 'data-type': 'label', type: fact.kind },
    h('label', { class: 'control-label', for: target }, status, h('span', { class: 'label-text', title: '' }, caption)),
  )
  const rowId = known === 'by row' && `element.${own}`
  const inside = controls(wish, own, dice)
  const style = away && 'display: none'
  if (dice.chance(0.15))
    return h(
      'table',
      {},
      h('tbody', {}, h('tr', { id: rowId, style }, h('td', { class: 'label_left' }, label), h('td', {}, ...inside))),
    )
  const original = h('input', { id: `sys_original.${own}`, name: `sys_original.${own}`, type: 'hidden', value: '' })
  return h(
    'div',
    { id: rowId, style, class: `form-group ${required ? 'is-required' : ''}` },
    label,
    h(
      'div',
      { class: 'form-field input_controls' },
      h('div', { class: 'hidden', style: 'display: none' }, original),
      ...inside,
    ),
    h('div', { class: 'form-field-addons' }),
  )
}
