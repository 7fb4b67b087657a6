import { plainAction } from './actions.ts'
import type { Dice } from './dice.ts'
import { type Content, component, h, marked, type Part } from './part.ts'

/** Dialogs that keep a person from the page behind, each as some page has it. */
const MODALS: Readonly<Record<string, (inside: readonly Content[], title: string) => Part>> = {
  'aria-modal': (inside, title) =>
    h(
      'div',
      { style: 'position:fixed;inset:0;z-index:99' },
      h('div', { role: 'dialog', 'aria-modal': 'true', 'aria-label': title }, ...inside),
    ),
  'now-modal': (inside, title) =>
    component(
      'now-modal',
      { opened: '' },
      [
        h(
          'div',
          { class: 'now-modal-overlay' },
          h(
            'div',
            { class: 'now-modal', role: 'dialog', 'aria-labelledby': 'modalHeading-1' },
            h(
              'div',
              { class: 'now-modal-dialog', role: 'document' },
              h('h2', { id: 'modalHeading-1' }, title),
              h('slot'),
            ),
          ),
        ),
      ],
      ...inside,
    ),
  classic: (inside, title) =>
    h(
      'div',
      { class: 'modal fade in', role: 'dialog', tabindex: '-1', style: 'display:block' },
      h(
        'div',
        { class: 'modal-dialog' },
        h('div', { class: 'modal-content' }, h('h1', { class: 'modal-title' }, title), ...inside),
      ),
    ),
  alert: (inside, title) =>
    h(
      'div',
      { class: 'modal-backdrop-box backdrop', style: 'position:fixed;inset:0;z-index:2000' },
      h('div', { role: 'alertdialog', 'aria-label': title }, ...inside),
    ),
  'without a wrapper': (inside, title) =>
    h(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': title, style: 'position:fixed;inset:0;z-index:50' },
      ...inside,
    ),
}

export function modal(dice: Dice, title: string, inside: readonly Content[], notes: string[]): Part {
  const kind = dice.pick(Object.keys(MODALS))
  notes.push(`open dialog: ${kind}`)
  return (MODALS[kind] as (own: readonly Content[], of: string) => Part)(inside, title)
}

/** A dialog about something else, with the same captions as the page behind. */
export const otherDialog = (dice: Dice, captions: readonly string[], notes: string[]): Part =>
  modal(
    dice,
    'Leave page?',
    [
      h('p', {}, 'Your session is about to end.'),
      ...captions.map((caption, i) => marked(plainAction(dice, caption), `decoy:dialog:${i}`)),
      plainAction(dice, 'Cancel'),
    ],
    notes,
  )

/** Closed ones always exist in the tree. */
export const closedDialog = (dice: Dice, captions: readonly string[]): Part =>
  component('now-modal', {}, [
    h(
      'div',
      { class: 'now-modal-overlay', hidden: '' },
      h(
        'div',
        { class: 'now-modal', role: 'dialog', 'aria-labelledby': 'h' },
        h('h2', { id: 'h' }, 'Leave page?'),
        ...captions.map((caption) => plainAction(dice, caption)),
      ),
    ),
  ])

/** A panel beside the page that keeps nobody from anything. */
export const panel = (dice: Dice, title: string, inside: readonly Content[]): Part => {
  const tag = dice.pick(['aside', 'div', 'section'] as const)
  const role = tag === 'aside' ? undefined : dice.pick(['complementary', 'dialog', 'search'] as const)
  return h(tag, { role, 'aria-label': title, class: 'panel' }, h('h2', {}, title), ...inside)
}
