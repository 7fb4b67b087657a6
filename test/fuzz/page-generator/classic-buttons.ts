import type { Dice } from './dice.ts'
import { type Language, said } from './facts.ts'
import type { Goal } from './page.ts'
import { type Content, h, marked, type Part } from './part.ts'

interface Buttons {
  above: Content[]
  below: Content[]
  goals: (table: string) => Goal[]
}

/** Attributes of a form's button; forms of other makers may lack some of them. */
function button(dice: Dice, caption: string, action: string, marks: 'all' | 'no id' | 'none', bottom: boolean): Part {
  const gsft = dice.hex(32)
  return h(
    'button',
    {
      id: marks === 'all' && `${action}${bottom ? '_bottom' : ''}`,
      'data-action-name': marks !== 'none' && action,
      value: marks === 'all' ? action : marks === 'no id' ? gsft : 'go',
      gsft_id: marks !== 'none' && gsft,
      name: 'not_important',
      class: 'form_action_button btn btn-default',
      type: 'submit',
    },
    caption,
  )
}

/** Submit or Update above a form and again below it, with Delete beside, and the hidden inputs that prove nothing. */
export function saveButtons(dice: Dice, table: string, isNew: boolean, lang: Language, notes: string[]): Buttons {
  const action = isNew ? 'sysverb_insert' : 'sysverb_update'
  const caption = dice.chance(0.1) && lang === 'en' ? 'Save' : said(isNew ? 'Submit' : 'Update', lang)
  const marks = dice.chance(0.8) ? 'all' : dice.pick(['no id', 'none'] as const)
  // The form can be read only, or its buttons only below it.
  const place = dice.chance(0.06) ? 'nowhere' : dice.pick(['both', 'both', 'above', 'below'] as const)
  notes.push(`save: ${marks}, ${place}`)
  const rest = (bottom: boolean) => [
    ...(isNew ? [] : [button(dice, said('Delete', lang), 'sysverb_delete', 'all', bottom)]),
    h('button', { type: 'button', 'aria-label': 'More options', 'aria-haspopup': 'true' }, '...'),
  ]
  const own = (bottom: boolean) => marked(button(dice, caption, action, marks, bottom), bottom ? 'save:bottom' : 'save')
  const isAt = (which: 'above' | 'below') => place === 'both' || place === which
  const hiddenInputs = h(
    'span',
    { 'data-comment': 'section context', style: 'display: none' },
    h('input', { id: 'sysverb_update_and_stay', name: 'sysverb_update_and_stay', type: 'hidden', value: '' }),
    h('input', { id: 'sysverb_back', type: 'hidden', value: '' }),
  )
  const right = [...(isAt('above') ? ['save'] : []), ...(isAt('below') ? ['save:bottom'] : [])]
  // Without any mark two of one caption are still one button and its copy, yet nothing says so.
  const findable = right.length > 0 && (marks !== 'none' || (lang === 'en' && right.length === 1))
  return {
    above: [
      h('input', { id: 'sysverb_back', type: 'HIDDEN', value: '' }),
      ...(isAt('above') ? [own(false)] : []),
      ...rest(false),
    ],
    below: [...(isAt('below') ? [own(true)] : []), ...rest(true), hiddenInputs],
    goals: (of) => [{ step: of === 'sys_user' ? 'user.save' : 'app.save', right, findable }],
  }
}
