import { action, plainAction } from './actions.ts'
import { modal, otherDialog, panel } from './dialogs.ts'
import type { Dice } from './dice.ts'
import { type Language, said } from './facts.ts'
import { hidden } from './hiding.ts'
import { behind, type GeneratedPage, type Goal, nothingFor } from './page.ts'
import { type Content, component, h, marked, type Part } from './part.ts'
import { records, shell, strangers } from './shell.ts'
import { deep } from './wrapping.ts'

const CONSOLE = '/now/machine-identity-console/inbound-integrations/welcome'

/** The page Inbound Integrations. */
export function welcome(dice: Dice, lang: Language): GeneratedPage {
  const notes: string[] = []
  const caption = said('New integration', lang)
  const isPrimary = dice.chance(0.5)
  const own = isPrimary
    ? component('now-button', {}, [
        h(
          'button',
          { class: 'now-button -primary -md', type: 'button' },
          h('span', { class: 'now-button-label' }, caption),
        ),
      ])
    : action(dice, caption, notes)
  const may = dice.chance(0.93)
  const beside: Content[] = []
  const otherPrimary = dice.chance(0.2)
  if (otherPrimary) {
    notes.push('another primary button')
    beside.push(
      dice.pick([
        () => panel(dice, 'Tour', [h('button', { class: 'now-button -primary' }, said('Next', lang))]),
        () => h('div', { class: 'toolbar' }, h('button', { class: 'now-button -primary -md' }, said('Apply', lang))),
        () =>
          h(
            'div',
            { class: 'banner' },
            component('now-button', {}, [h('button', { class: 'now-button -primary -md' }, said('Explore', lang))]),
          ),
      ])(),
    )
  }
  if (dice.chance(0.3)) beside.push(records(dice, [caption, 'Neo Agent'], 'console'))
  if (dice.chance(0.2)) beside.push(hidden(dice, [h('button', { class: 'now-button -primary' }, caption)], notes))
  if (dice.chance(0.2)) beside.push(...strangers(dice, [caption]))
  const header = h(
    'div',
    { class: 'head' },
    h('h1', {}, said('Inbound Integrations', lang)),
    ...(may ? [marked(own, 'new')] : []),
  )
  const goals: Goal[] = [
    { step: 'app.new-integration', right: may ? ['new'] : [], findable: may && lang === 'en' },
    ...nothingFor('app.grant'),
  ]
  const isBehind = dice.chance(0.1)
  const dialog = isBehind ? [otherDialog(dice, [caption, 'OK'], notes)] : []
  return {
    kind: 'console, welcome',
    address: CONSOLE,
    lang,
    parts: [shell(dice, [...deep(dice, [header, ...beside], notes), ...dialog], dice.chance(0.3))],
    goals: isBehind ? behind(goals) : goals,
    notes,
  }
}

const TYPES = [
  'OAuth - Authorization code grant',
  'OAuth - Client credentials grant',
  'OAuth - JWT bearer grant',
  'OAuth - Resource owner password credential grant',
  'Third party ID token issued by OIDC supporting identity provider',
] as const

/** Cards to choose from: the published one first, then whatever else choices are made of. */
const CARDS: Readonly<Record<string, (caption: string, dice: Dice) => Part>> = {
  'now-card': (caption) =>
    component(
      'now-card',
      {},
      [
        h(
          'article',
          {},
          h('button', { class: 'now-card is-interactive', type: 'button', style: 'width:100%;height:10px' }),
          h('div', { class: 'now-card-slot' }, h('slot')),
        ),
      ],
      component('x-title', {}, [h('div', {}, caption)]),
      h('div', {}, 'Used for access.'),
    ),
  tile: (caption) =>
    h('div', { role: 'button', tabindex: '0', class: 'tile' }, h('h3', {}, caption), h('p', {}, 'Used for access.')),
  radio: (caption, dice) => {
    const id = dice.hex(6)
    return h('div', {}, h('input', { type: 'radio', id, name: 'type' }), h('label', { for: id }, caption))
  },
  'label around a radio': (caption) => h('label', {}, h('input', { type: 'radio', name: 'type' }), caption),
  option: (caption) => h('li', { role: 'option', tabindex: '-1' }, caption),
  button: (caption) => h('button', {}, h('strong', {}, caption), h('span', {}, 'Used for access.')),
  link: (caption) => h('a', { href: '#type' }, h('span', {}, caption)),
  'in a list': (caption) => h('li', {}, h('a', { href: '#type' }, caption)),
}

/** The dialog that asks for the connection type. */
export function connectionType(dice: Dice, lang: Language): GeneratedPage {
  const notes: string[] = []
  const rendering = dice.pick(Object.keys(CARDS))
  const short = dice.chance(0.25)
  notes.push(`cards: ${rendering}${short ? ', without "OAuth -"' : ''}`)
  const card = (caption: string) =>
    (CARDS[rendering] as (own: string, by: Dice) => Part)(
      said(short ? caption.replace('OAuth - ', '') : caption, lang),
      dice,
    )
  const cards = TYPES.map((caption, i) => marked(card(caption), i === 0 ? 'type:code' : `decoy:type:${i}`))
  const dialog = modal(
    dice,
    said('Select your application connection type', lang),
    [h('div', {}, ...(dice.chance(0.3) ? dice.shuffled(cards) : cards)), plainAction(dice, 'Cancel')],
    notes,
  )
  const behindIt = h(
    'div',
    {},
    h('h1', {}, 'Inbound Integrations'),
    plainAction(dice, 'New integration'),
    records(dice, ['OAuth - Authorization code grant'], 'console'),
  )
  return {
    kind: 'console, connection type',
    address: CONSOLE,
    lang,
    parts: [shell(dice, deep(dice, [behindIt, dialog], notes), dice.chance(0.3))],
    goals: [{ step: 'app.grant', right: ['type:code'], findable: lang === 'en' }, ...nothingFor('app.new-integration')],
    notes,
  }
}
