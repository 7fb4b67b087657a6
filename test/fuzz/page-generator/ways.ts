import { otherDialog } from './dialogs.ts'
import type { Dice } from './dice.ts'
import { type Language, said } from './facts.ts'
import { hidden } from './hiding.ts'
import { behind, type GeneratedPage, type Goal } from './page.ts'
import { type Content, h, marked } from './part.ts'
import { flat } from './wrapping.ts'

const CONSOLE = '/now/machine-identity-console/inbound-integrations/welcome'
const ANSWERS = [
  'Connect to a third party OAuth Provider - Outbound',
  'Connect to an OAuth Provider (simplified) - Outbound',
  'Create an OAuth API endpoint for external clients',
  'Create an OAuth JWT API endpoint for external clients',
  'Configure an OIDC provider to verify ID tokens',
  'Configure a Client ID Metadata Document (CIMD) client',
] as const

/** "What kind of OAuth application?", of releases with the new experience and without it. */
export function interceptor(dice: Dice, lang: Language): GeneratedPage {
  const notes: string[] = []
  const hasNew = dice.chance(0.7)
  const isDeprecated = hasNew || dice.chance(0.2)
  const href = dice.pick([
    CONSOLE,
    `https://instance.service-now.com${CONSOLE}`,
    `${CONSOLE}?sysparm=a b`,
    CONSOLE.slice(1),
  ])
  const caption = (english: string) =>
    said(
      isDeprecated && english.startsWith('C') && /endpoint|OIDC/.test(english) ? `[Deprecated UI] ${english}` : english,
      lang,
    )
  const answer = (text: string, to: string, mark: string) =>
    h(
      'div',
      {},
      marked(h('a', { class: 'wizard-answer', href: to }, dice.chance(0.8) ? text : h('span', {}, text)), mark),
    )
  const answers = [
    ...(hasNew
      ? [
          answer(
            said('New Inbound Integration Experience', lang),
            href.startsWith('https') ? CONSOLE : href,
            'answer:new',
          ),
        ]
      : []),
    ...ANSWERS.filter((_own, i) => i !== 5 || dice.chance(0.5)).map((text) =>
      answer(
        caption(text),
        `wizard_view.do?sys_action=sysverb_wizard_ans&sys_id=${dice.hex(32)}`,
        text === ANSWERS[2] ? 'answer:classic' : 'decoy:answer',
      ),
    ),
  ]
  const inWizard = dice.chance(0.7)
  const form = inWizard
    ? h('form', { id: 'wizard', name: 'wizard' }, ...dice.shuffled(answers))
    : h('div', { class: 'answers' }, ...answers)
  const beside: Content[] = []
  if (dice.chance(0.2))
    beside.push(
      marked(
        h(
          'nav',
          { 'aria-label': 'Related' },
          h('a', { href: '/now/machine-identity-console/overview' }, 'Machine Identity Console'),
        ),
        'decoy:nav',
      ),
    )
  if (dice.chance(0.2))
    beside.push(hidden(dice, [h('a', { href: CONSOLE }, 'New Inbound Integration Experience')], notes))
  if (dice.chance(0.15))
    beside.push(
      h(
        'p',
        {},
        'Choose New Inbound Integration Experience, or see ',
        h('a', { href: 'https://www.servicenow.com/docs/new-inbound' }, 'the documentation'),
      ),
    )
  notes.push(
    `${inWizard ? 'wizard' : 'other wrapper'}, ${hasNew ? href : 'classic only'}, ${String(beside.length)} beside`,
  )
  const right = hasNew ? ['answer:new'] : ['answer:classic']
  const isBehind = dice.chance(0.1)
  const goals: Goal[] = [{ step: 'app.kind', right, findable: hasNew || lang === 'en' }]
  return {
    kind: 'interceptor',
    address: '/wizard_view.do?sys_target=oauth_entity',
    lang,
    parts: [...dice.shuffled([flat(dice, [form]), ...beside]), ...(isBehind ? [otherDialog(dice, ['OK'], notes)] : [])],
    goals: isBehind ? behind(goals) : goals,
    notes,
  }
}

/** "Edit Members" of a user's roles. */
export function members(dice: Dice, lang: Language): GeneratedPage {
  const notes: string[] = []
  const state = dice.pick(['not chosen', 'chosen', 'given', 'not loaded'] as const)
  const hasIds = dice.chance(0.8)
  const isRoles = dice.chance(0.9)
  notes.push(`${state}, ${hasIds ? 'ids' : 'captions'}, ${isRoles ? 'roles' : 'groups'}`)
  const role = (name: string, selected = false) => h('option', { value: dice.hex(32), selected: selected && '' }, name)
  const names = isRoles ? ['admin', 'catalog', 'user_admin'] : ['Service Desk', 'Network']
  const has = isRoles && state !== 'not loaded' && state !== 'given'
  const collection = [...names.map((name) => role(name)), ...(has ? [role('itil', state === 'chosen')] : [])]
  const given = isRoles && state === 'given' ? [role('itil')] : []
  const add = marked(
    h(
      'a',
      {
        id: hasIds && 'add_to_collection_button',
        role: 'button',
        tabindex: '0',
        'data-original-title': hasIds && 'Add',
        'aria-label': hasIds ? false : 'Add',
      },
      '>',
    ),
    'add',
  )
  const save = (bottom: boolean) =>
    marked(
      h(
        'button',
        { id: hasIds && !bottom && dice.pick(['select_0_sysverb_save', 'sysverb_save']), class: 'btn' },
        said('Save', lang),
      ),
      bottom ? 'save:bottom' : 'save',
    )
  const search = marked(h('input', { id: isRoles ? '_sys_user_role' : '_sys_user_group', type: 'search' }), 'search')
  const right = !isRoles
    ? []
    : { 'not chosen': ['collection'], chosen: ['add'], given: ['save'], 'not loaded': ['search'] }[state]
  return {
    kind: 'edit members',
    address: `/sys_m2m_template.do?sysparm_collectionID=${dice.hex(32)}`,
    lang,
    parts: [
      flat(dice, [
        h(
          'form',
          { id: 'sys_m2m' },
          h('nav', {}, h('h1', {}, 'Edit Members'), h('button', {}, said('Cancel', lang)), save(false)),
          h('label', { for: '_sys_user_role' }, 'Collection'),
          search,
          marked(h('select', { id: 'select_0', multiple: '' }, ...collection), 'collection'),
          add,
          h('a', { id: 'remove_from_collection_button', role: 'button', tabindex: '0', 'aria-label': 'Remove' }, '<'),
          h('select', { id: 'select_1', multiple: '' }, ...given),
        ),
      ]),
    ],
    goals: [
      {
        step: 'user.roles',
        right,
        findable: right.length > 0 && (hasIds || lang === 'en' || state === 'not chosen' || state === 'not loaded'),
      },
    ],
    notes,
  }
}
