import { modal } from './dialogs.ts'
import type { Dice } from './dice.ts'
import { type Language, said } from './facts.ts'
import type { Goal } from './page.ts'
import { type Content, h, marked, type Part } from './part.ts'

interface Extras {
  buttons: Content[]
  below: Content[]
  goals: Goal[]
  dialog?: { part: Part; goals: Goal[] }
}

const LISTS = [
  { name: 'Groups', raw: 'sys_user.sys_user_grmember.user' },
  { name: 'Roles', raw: 'sys_user.sys_user_has_role.user' },
  { name: 'Delegates', raw: 'sys_user.sys_user_delegate.user' },
] as const

type Known = 'by all' | 'by table' | 'by place' | 'by caption'

function list(
  dice: Dice,
  { name, raw }: (typeof LISTS)[number],
  known: Known,
  caption: string,
  of: string,
  isShown: boolean,
): Part {
  const edit = marked(
    h(
      'button',
      {
        id: known === 'by caption' ? false : dice.pick(['sysverb_edit_m2m', 'sysverb_edit_o2m']),
        table: (known === 'by all' || known === 'by table') && raw,
        value: known !== 'by caption' && 'sysverb_edit_m2m',
        class: 'selected_action action_context btn',
        type: 'submit',
      },
      caption,
    ),
    `edit:${name}`,
  )
  const byPlace = known === 'by all' || known === 'by place'
  return h(
    'div',
    {
      id: byPlace && `${raw}_list`,
      class: 'tabs2_list list_v2 related',
      role: 'tabpanel',
      tab_caption: of,
      tab_list_name_raw: byPlace && raw,
      style: isShown ? 'display: block' : 'display: none',
      'aria-hidden': isShown ? false : 'true',
    },
    h(
      'div',
      { class: 'list_nav', role: 'region', 'aria-label': `${of}, filtering toolbar` },
      h('a', { role: 'button', tabindex: '0' }, of),
      edit,
    ),
    h(
      'div',
      { id: known !== 'by caption' && raw, class: 'list_div' },
      h('table', {}, h('tbody', {}, h('tr', {}, h('td', {}, 'itil')))),
    ),
  )
}

function relatedLists(dice: Dice, lang: Language, notes: string[]): { parts: Content[]; goals: Goal[] } {
  const way = dice.pick(['tabs', 'tabs', 'stacked', 'not loaded', 'no roles'] as const)
  const known = dice.pick(['by all', 'by all', 'by table', 'by place', 'by caption'] as const)
  const caption = `${said('Edit', lang)}${dice.chance(0.3) ? '...' : ''}`
  notes.push(`related lists: ${way}, ${known}, ${caption}`)
  const lists = dice.shuffled(LISTS).filter(({ name }) => name !== 'Roles' || way !== 'no roles')
  const active = dice.below(lists.length)
  const rows = dice.below(30)
  const counted = (name: string) => `${said(name, lang)}${dice.chance(0.5) ? `\u00a0(${rows})` : ''}`
  const at = lists.findIndex(({ name }) => name === 'Roles')
  const isTabs = way === 'tabs' || way === 'no roles'
  const parts: Content[] = []
  if (way === 'not loaded') parts.push(h('button', { type: 'button' }, 'Related Lists'))
  else {
    if (isTabs)
      parts.push(
        h(
          'div',
          { id: 'tabs2_list', class: 'tabs2_strip', role: 'tablist' },
          ...lists.map(({ name, raw }, i) =>
            h(
              'span',
              { class: 'tab_header' },
              marked(
                h(
                  'span',
                  {
                    role: 'tab',
                    class: `tabs2_tab ${i === active ? 'tabs2_active' : ''}`,
                    'aria-selected': String(i === active),
                    'aria-controls': i === active && `${raw}_list`,
                  },
                  h('span', { class: 'tab_caption_text' }, counted(name)),
                ),
                `list-tab:${name}`,
              ),
            ),
          ),
        ),
      )
    parts.push(...lists.map((own, i) => list(dice, own, known, caption, said(own.name, lang), !isTabs || i === active)))
  }
  const isOpen = !isTabs || at === active
  const right = at < 0 || way === 'not loaded' ? [] : [isOpen ? 'edit:Roles' : 'list-tab:Roles']
  return {
    parts,
    goals: [{ step: 'user.roles', right, findable: right.length > 0 && (known !== 'by caption' || lang === 'en') }],
  }
}

function passwordDialog(dice: Dice, notes: string[]): { part: Part; goals: Goal[] } {
  const isGenerated = dice.chance(0.5)
  const label = dice.pick(['User', 'Password'])
  const part = modal(
    dice,
    'Set Password',
    [
      h('label', { for: 'pw' }, label),
      h('input', { id: 'pw', readonly: '', value: isGenerated ? 'x' : '' }),
      marked(h('button', { type: 'button', class: 'btn' }, 'Generate'), 'generate'),
      h('button', { type: 'button', class: 'btn' }, 'Close'),
      marked(
        h('button', { type: 'button', class: 'btn btn-primary', disabled: isGenerated ? false : '' }, 'Save Password'),
        'save-password',
      ),
    ],
    notes,
  )
  return {
    part,
    goals: [{ step: 'user.password', right: [isGenerated ? 'save-password' : 'generate'], findable: true }],
  }
}

/** What a user's form has besides its fields: Set Password, related lists, and the dialog to set a password. */
export function userExtras(dice: Dice, isNew: boolean, lang: Language, notes: string[]): Extras {
  if (isNew)
    return {
      buttons: [],
      below: [],
      goals: [
        { step: 'user.password', right: [], findable: false },
        { step: 'user.roles', right: [], findable: false },
      ],
    }
  const { parts, goals } = relatedLists(dice, lang, notes)
  const hasButton = dice.chance(0.85)
  const id = dice.hex(32)
  const button = marked(
    h(
      'button',
      { id, 'data-action-name': id, gsft_id: id, class: 'form_action_button btn', type: 'submit' },
      said('Set Password', lang),
    ),
    'set-password',
  )
  const password: Goal = {
    step: 'user.password',
    right: hasButton ? ['set-password'] : [],
    findable: hasButton && lang === 'en',
  }
  const isOpen = lang === 'en' && dice.chance(0.15)
  return {
    buttons: hasButton ? [button] : [],
    below: parts,
    goals: [...goals, password],
    ...(isOpen && { dialog: passwordDialog(dice, notes) }),
  }
}
