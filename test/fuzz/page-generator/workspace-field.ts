import type { Dice } from './dice.ts'
import type { FieldFact } from './facts.ts'
import { type Content, component, FOR_SCREEN_READERS, h, type Part } from './part.ts'

export interface WorkspaceWish {
  fact: FieldFact
  caption: string
  value: string
  /** What tells the column, besides the caption. */
  known: 'by name' | 'by control name' | 'by component-id' | 'by caption'
}

interface Made extends WorkspaceWish {
  dice: Dice
  id: string
  /** Attributes of the control itself. */
  control: Readonly<Record<string, string | false>>
}

const input = ({ control, value, fact }: Made, more: Readonly<Record<string, string | false>> = {}): Part => {
  if (fact.kind === 'textarea') return h('textarea', { ...control, ...more, class: 'now-textarea-field' }, value)
  return h('input', {
    type: fact.kind === 'url' ? 'url' : fact.kind === 'number' ? 'number' : 'text',
    ...control,
    value,
    readonly: fact.readOnly && '',
    ...more,
  })
}
const nowLabel = (caption: string, target: string) =>
  h(
    'div',
    {},
    h('label', { class: 'now-form-field-label', for: target }, h('span', { class: 'will-truncate' }, caption)),
    h('button', { 'aria-label': 'More information' }, 'i'),
  )

/** Text-like fields: the published components first, then whatever else a page could be made of. */
const TEXT: Readonly<Record<string, (made: Made) => Part>> = {
  'now-input': (own) =>
    component('now-input', {}, [
      nowLabel(own.caption, own.id),
      h('div', { class: 'now-input-field' }, input(own, { id: own.id })),
    ]),
  'now-input whose label leads nowhere': (own) =>
    component('now-input-url', {}, [
      nowLabel(own.caption, `form-field-${own.id}`),
      h('div', { class: 'now-input-field' }, input(own, { id: own.id })),
    ]),
  'record container': (own) =>
    component('sn-record-input-connected', {}, [
      component('now-input', {}, [nowLabel(own.caption, own.id), input(own, { id: own.id })]),
    ]),
  'label of the outer, control of the inner component': (own) =>
    component('x-record-field', {}, [
      h('span', { class: 'will-truncate' }, own.caption),
      component('x-input', {}, [input(own)]),
    ]),
  'label and control in two components': (own) =>
    h('div', {}, component('x-label', {}, [h('label', {}, own.caption)]), component('x-control', {}, [input(own)])),
  'label for': (own) => h('div', {}, h('label', { for: own.id }, own.caption), input(own, { id: own.id })),
  'label around': (own) => h('label', {}, h('span', {}, own.caption), input(own)),
  'label beside': (own) => h('div', {}, h('label', {}, `${own.caption}:`), h('div', {}, input(own))),
  'required mark': (own) =>
    h(
      'div',
      {},
      h('label', { for: own.id }, h('span', { 'aria-hidden': 'true' }, '*'), ` ${own.caption}`),
      input(own, { id: own.id }),
    ),
  'label with words for screen readers': (own) =>
    h(
      'div',
      {},
      h('label', { for: own.id }, own.caption, h('span', { class: 'sr-only', style: FOR_SCREEN_READERS }, ' required')),
      input(own, { id: own.id }),
    ),
  'aria-label': (own) => h('div', {}, input(own, { 'aria-label': own.caption })),
  'aria-labelledby': (own) =>
    h('div', {}, h('span', { id: `l-${own.id}` }, own.caption), input(own, { 'aria-labelledby': `l-${own.id}` })),
  'wrong aria-label': (own) =>
    h(
      'div',
      {},
      h('label', { for: own.id }, own.caption),
      input(own, { id: own.id, 'aria-label': 'Accessible Label' }),
    ),
  'label with a button': (own) =>
    h(
      'div',
      {},
      h('label', { for: own.id }, own.caption, h('button', { type: 'button', 'aria-label': 'More information' }, 'i')),
      input(own, { id: own.id }),
    ),
  'label with a link': (own) =>
    h(
      'div',
      {},
      h('label', {}, own.caption, ' ', h('a', { href: '#help' }, 'What is this?')),
      input(own, { id: own.id }),
    ),
  'aria-label of another field': (own) =>
    h(
      'div',
      {},
      h('label', { for: own.id }, own.caption),
      input(own, { id: own.id, 'aria-label': own.dice.pick(['Redirect URLs', 'Name', 'Logo URL']) }),
    ),
  'written into the page': (own) =>
    own.fact.readOnly || own.fact.kind === 'textarea'
      ? h('div', {}, h('label', { for: own.id }, own.caption), input(own, { id: own.id }))
      : h(
          'div',
          {},
          h('span', { id: `l-${own.id}` }, own.caption),
          h(
            'div',
            { role: 'textbox', contenteditable: 'true', ...own.control, 'aria-labelledby': `l-${own.id}` },
            own.value,
          ),
        ),
  'row of a table': (own) =>
    h('table', {}, h('tbody', {}, h('tr', {}, h('th', {}, own.caption), h('td', {}, input(own))))),
  'cells of a table': (own) =>
    h('table', {}, h('tbody', {}, h('tr', {}, h('td', {}, own.caption), h('td', {}, input(own))))),
  'list of terms': (own) => h('dl', {}, h('dt', {}, own.caption), h('dd', {}, input(own))),
  'plain words before': (own) => h('div', {}, h('div', { class: 'caption' }, own.caption), h('div', {}, input(own))),
  'words in bold': (own) => h('div', {}, h('div', {}, h('strong', {}, own.caption)), input(own)),
  'a group with a legend': (own) => h('fieldset', {}, h('legend', {}, own.caption), input(own)),
  placeholder: (own) => h('div', {}, input(own, { placeholder: own.caption })),
}
/** A url with a value shows a link and a pencil, and hides its input. */
const URL_SET = (own: Made): Part =>
  component('now-input-url', {}, [
    nowLabel(own.caption, `form-field-${own.id}`),
    h(
      'div',
      { class: 'now-input-field' },
      h('a', { href: own.value }, own.value),
      h('button', { 'aria-label': 'Edit', type: 'button' }, 'e'),
      input(own, { id: own.id, style: 'display: none' }),
    ),
  ])

const box = ({ control, value }: Made, more: Readonly<Record<string, string | false>> = {}): Part =>
  h('input', { type: 'checkbox', ...control, 'data-checked': value, checked: value === 'true' && '', ...more })

const BOOLEAN: Readonly<Record<string, (made: Made) => Part>> = {
  'now-checkbox of old': ({ caption, value, control }) =>
    component('now-checkbox', {}, [
      h(
        'div',
        { class: 'now-checkbox', role: 'checkbox', tabindex: '0', 'aria-checked': value, ...control },
        h('div', { class: 'now-checkbox-input' }, 'x'),
        h('span', { class: 'now-checkbox-label' }, h('span', {}, caption)),
      ),
    ]),
  'now-checkbox of today': (own) =>
    component('now-checkbox', {}, [h('label', { class: 'now-checkbox-label' }, box(own), h('span', {}, own.caption))]),
  'drawn tick box': (own) =>
    component('now-checkbox', {}, [
      h(
        'div',
        {},
        box(own, { id: own.id, style: 'opacity: 0; position: absolute' }),
        h('label', { class: 'now-checkbox-label', for: own.id }, own.caption),
      ),
    ]),
  'now-toggle': (own) =>
    component('now-toggle', {}, [h('label', { for: own.id }, own.caption), box(own, { id: own.id, role: 'switch' })]),
  'native, label after': (own) => h('div', {}, box(own, { id: own.id }), h('label', { for: own.id }, own.caption)),
  'native, words after': (own) => h('div', {}, box(own), h('span', {}, ` ${own.caption}`)),
  'native, label around': (own) => h('label', {}, box(own), own.caption),
  'switch with aria-label': ({ caption, value, control }) =>
    h('button', { role: 'switch', 'aria-checked': value, 'aria-label': caption, ...control }),
  'switch beside its words': ({ caption, value, control, id }) =>
    h(
      'div',
      {},
      h('span', { id: `l-${id}` }, caption),
      h('div', {
        role: 'switch',
        tabindex: '0',
        style: 'display: inline-block; width: 20px; height: 12px',
        'aria-checked': value,
        'aria-labelledby': `l-${id}`,
        ...control,
      }),
    ),
}

/** A field of a workspace form, in one of many renderings. */
export function workspaceField(dice: Dice, wish: WorkspaceWish, notes: string[]): Part {
  const { fact, known, caption } = wish
  const id = `input-${dice.word()}-${dice.below(500)}`
  const name = known === 'by control name' ? fact.column : dice.chance(0.5) && id
  const own: Made = { ...wish, dice, id, control: { name } }
  const renderings = fact.kind === 'boolean' ? BOOLEAN : TEXT
  const rendering = dice.pick(Object.keys(renderings))
  const isLink = fact.kind === 'url' && wish.value !== ''
  notes.push(`${caption}: ${isLink ? 'link and pencil' : rendering}, ${known}`)
  const part = isLink ? URL_SET(own) : (renderings[rendering] as (made: Made) => Part)(own)
  if (known === 'by name')
    return component(
      'sn-record-input-connected',
      { name: fact.column, 'component-id': `f_${dice.word()}_${fact.column}` },
      [part],
    )
  if (known === 'by component-id')
    return component(`x-field-${dice.word()}`, { 'component-id': `form_field_${fact.column}` }, [part])
  return h('div', { class: 'field' }, part)
}

/** The secret with its eye and its copy button; it is never more than dots. */
export function secretField(dice: Dice, caption: string): Part {
  const buttons: Content[] = [h('button', { 'aria-label': 'Show' }, 'o'), h('button', { 'aria-label': 'Copy' }, 'c')]
  const id = `input-${dice.word()}`
  const field = h('input', { id, type: 'password', value: '', readonly: '' })
  return dice.pick([
    () =>
      component('now-input-password', {}, [
        nowLabel(caption, `form-field-${id}`),
        h('div', { class: 'now-input-field' }, field, ...buttons),
      ]),
    () => h('div', {}, h('label', { for: id }, caption), field, ...buttons),
    () =>
      component('sn-record-input-connected', { name: 'client_secret' }, [
        component('now-input-password', {}, [nowLabel(caption, id), field, ...buttons]),
      ]),
  ])()
}
