import { action, plainAction } from './actions.ts'
import { otherDialog, panel } from './dialogs.ts'
import type { Dice } from './dice.ts'
import { type Language, said } from './facts.ts'
import { hidden } from './hiding.ts'
import { behind, type GeneratedPage, type Goal } from './page.ts'
import { type Content, h, marked, type Part } from './part.ts'
import { records, strangers } from './shell.ts'
import { flat } from './wrapping.ts'

/** New of a list: as captured, as in List v3, or by its caption alone. */
const newButton = (
  dice: Dice,
  table: string,
  lang: Language,
  known: 'by id' | 'by action' | 'by caption',
  notes: string[],
): Part => {
  const caption = said('New', lang)
  if (known === 'by id')
    return h(
      'button',
      {
        id: 'sysverb_new',
        value: 'sysverb_new',
        table,
        'data-action-label': 'New',
        class: 'btn btn-primary',
        type: 'submit',
      },
      caption,
    )
  if (known === 'by action') return h('button', { 'data-action-name': 'sysverb_new', class: 'btn' }, caption)
  return action(dice, caption, notes)
}

/** A list of applications or users. */
export function list(dice: Dice, table: 'oauth_entity' | 'sys_user', lang: Language): GeneratedPage {
  const notes: string[] = []
  const known = dice.pick(['by id', 'by id', 'by action', 'by caption'] as const)
  const may = dice.chance(0.9)
  notes.push(`New: ${may ? known : 'not there'}`)
  const button = marked(newButton(dice, table, lang, known, notes), 'new')
  const bar = h(
    'div',
    { class: 'navbar list_nav', role: 'region', id: `list_nav_${table}` },
    h('button', { 'aria-label': 'Actions', 'aria-haspopup': 'true' }, '='),
    h('h1', {}, h('a', { role: 'button', tabindex: '0' }, 'List')),
    ...(may ? [button] : []),
  )
  const beside: Content[] = []
  if (dice.chance(0.3))
    beside.push(
      h(
        'div',
        { class: 'notification', role: 'region' },
        'Introducing! ',
        h(
          'a',
          { href: '/now/machine-identity-console/inbound-integrations/welcome' },
          'New Inbound Integration Experience.',
        ),
      ),
    )
  if (dice.chance(0.3))
    beside.push(
      hidden(
        dice,
        [
          h('button', { id: 'sysverb_new', value: 'sysverb_new' }, said('New', lang)),
          h('a', { href: `${table}.do?sys_id=-1` }, 'New'),
        ],
        notes,
      ),
    )
  if (dice.chance(0.25)) beside.push(...strangers(dice, [said('New', lang)]))
  if (dice.chance(0.15))
    beside.push(
      panel(dice, 'Saved filters', [
        h(
          'ul',
          {},
          h('li', {}, h('a', { href: '#f' }, 'New this week')),
          h('li', {}, h('a', { href: '#g' }, 'Newest')),
        ),
      ]),
    )
  const rows = records(
    dice,
    dice.shuffled(['New', 'Neo Agent', said('New', lang), 'Save']),
    dice.pick(['classic', 'v3']),
  )
  const goals: Goal[] = [
    {
      step: table === 'sys_user' ? 'user.new' : 'app.new',
      right: may ? ['new'] : [],
      findable: may && (known !== 'by caption' || lang === 'en'),
    },
  ]
  const isBehind = dice.chance(0.1)
  const parts = [flat(dice, [h('div', { class: 'list_v2', id: `${table}_list` }, bar, rows)]), ...beside]
  return {
    kind: `${table === 'sys_user' ? 'user' : 'application'} list`,
    address: `/${table}_list.do${dice.chance(0.5) ? '?sysparm_query=active=true' : ''}`,
    lang,
    parts: [...dice.shuffled(parts), ...(isBehind ? [otherDialog(dice, [said('New', lang)], notes)] : [])],
    goals: isBehind ? behind(goals) : goals,
    notes,
  }
}

/** Addresses that no step has anything on. */
const ELSEWHERE = [
  '/sys_properties.do?sys_id=-1',
  '/sys_properties_list.do',
  '/v_plugin_list.do',
  '/sys_store_app.do?sys_id=1',
  '/now/nav/ui/home',
  '/incident.do?sys_id=-1',
  '/now/machine-identity-console/overview',
  '/$pluginmanager.do',
] as const

/** A page of something else, with the same captions as the pages of the set-up. */
export function elsewhere(dice: Dice, lang: Language): GeneratedPage {
  const notes: string[] = []
  const captions = [
    'New',
    'Save',
    'Submit',
    'New integration',
    'Set Password',
    'Edit',
    'Skip for now',
    'OAuth - Authorization code grant',
  ]
  const table = dice.pick(['sys_properties', 'incident'])
  const parts = [
    ...dice.shuffled(captions).map((caption) => plainAction(dice, said(caption, lang))),
    h('button', { id: 'sysverb_insert', value: 'sysverb_insert' }, 'Submit'),
    h(
      'div',
      { id: `element.${table}.name`, class: 'form-group' },
      h('label', { for: `${table}.name` }, 'Name'),
      h('input', { id: `${table}.name`, name: 'name' }),
    ),
    h('button', { 'aria-expanded': 'false' }, 'Auth scope'),
    h('button', { 'aria-expanded': 'false' }, 'Advanced options'),
    h(
      'a',
      { href: '/now/machine-identity-console/inbound-integrations/welcome' },
      'New Inbound Integration Experience',
    ),
  ]
  const steps = [
    'app.new',
    'app.kind',
    'app.new-integration',
    'app.grant',
    'app.save',
    'app.capture',
    'user.new',
    'user.save',
    'user.password',
    'user.roles',
  ]
  const columns = [
    ['app.name', 'name'],
    ['app.redirect', 'redirect_url'],
    ['user.identity', 'user_name'],
  ] as const
  return {
    kind: 'elsewhere',
    address: dice.pick(ELSEWHERE),
    lang,
    parts: [flat(dice, dice.shuffled(parts))],
    goals: [
      ...steps.map((step) => ({ step, right: [], findable: false })),
      ...columns.map(([step, column]) => ({ step, column, right: [], findable: false })),
    ],
    notes,
  }
}
