import { plainAction } from './actions.ts'
import { closedDialog } from './dialogs.ts'
import type { Dice } from './dice.ts'
import { type Content, component, h, type Part } from './part.ts'

/** The Next Experience shell around content, with what always stands in its header, and its closed dialogs. */
export function shell(dice: Dice, inside: readonly Content[], late: boolean): Part {
  const header = h(
    'div',
    { class: 'header-bar' },
    h(
      'nav',
      { 'aria-label': 'Primary' },
      h('div', { role: 'button', tabindex: '0', 'aria-label': 'All', 'aria-expanded': 'false' }, 'All'),
      h('div', { role: 'button', tabindex: '0', 'aria-expanded': 'false' }, 'Admin'),
      h('input', { id: 'filter', placeholder: 'Filter', 'aria-label': 'Filter' }),
    ),
  )
  const main = component('sn-canvas-appshell-main', { slot: 'core-ui' }, [h('div', {}, ...inside)])
  return component(
    'macroponent-f51912f4c700201072b211d4d8c26010',
    { 'component-id': dice.word(), 'global-navigation-config': '{}' },
    [
      h(
        'div',
        {},
        component(
          'sn-polaris-layout',
          {},
          [
            h('div', { class: 'sn-polaris-layout' }, header, h('div', {}, h('slot', { name: 'core-ui' }))),
            closedDialog(dice, ['Save', 'New integration', 'Skip for now']),
            closedDialog(dice, ['OK']),
          ],
          { ...main, ...(late && { late }) },
        ),
      ),
    ],
  )
}

/** A list of records in which anything can be called anything. */
export function records(dice: Dice, names: readonly string[], way: 'classic' | 'v3' | 'console'): Part {
  const rows = names.map((name, i) => {
    const link = h(
      'a',
      {
        class: 'linked formlink',
        href: `oauth_entity.do?sys_id=${dice.hex(32)}`,
        'aria-label': dice.chance(0.5) && `Open record: ${name}`,
      },
      name,
    )
    if (way === 'console')
      return h(
        'tr',
        { role: 'row' },
        h('td', { role: 'gridcell' }, h('a', { href: '#', class: 'now-link' }, name)),
        h('td', { role: 'gridcell' }, 'true'),
      )
    const is = way === 'v3' ? { 'record-id': dice.hex(32) } : { id: `row_oauth_entity_${i}`, sys_id: dice.hex(32) }
    return h('tr', is, h('td', { class: 'vt' }, link), h('td', {}, 'true'))
  })
  return h(
    'table',
    { class: 'data_list_table list_table', role: way === 'console' && 'grid' },
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Name'), h('th', { scope: 'col' }, 'Active'))),
    h('tbody', { class: way === 'classic' && 'list2_body' }, ...rows),
  )
}

/** What other integrations and teams put beside things. */
export const strangers = (dice: Dice, captions: readonly string[]): Content[] =>
  captions.map((caption) =>
    dice.pick([
      () => h('p', {}, `To go on choose ${caption}, then wait.`),
      () => h('span', { class: 'badge' }, caption),
      () => plainAction(dice, `${caption} as draft`),
      () => h('div', { class: 'tooltip', hidden: '' }, caption),
      () => h('h3', {}, caption),
      () => plainAction(dice, `Not ${caption}`),
    ])(),
  )
