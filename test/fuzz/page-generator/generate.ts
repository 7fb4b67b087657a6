import { classicForm } from './classic-form.ts'
import { consoleForm } from './console-form.ts'
import { connectionType, welcome } from './console-ways.ts'
import { createDice, type Dice } from './dice.ts'
import { LANGUAGES, type Language } from './facts.ts'
import { elsewhere, list } from './lists.ts'
import type { GeneratedPage } from './page.ts'
import { interceptor, members } from './ways.ts'
import { withLateTrees } from './wrapping.ts'

const KINDS: readonly ((dice: Dice, lang: Language) => GeneratedPage)[] = [
  (dice, lang) => classicForm(dice, 'oauth_entity', lang),
  (dice, lang) => classicForm(dice, 'sys_user', lang),
  consoleForm,
  consoleForm,
  (dice, lang) => list(dice, dice.pick(['oauth_entity', 'sys_user']), lang),
  interceptor,
  welcome,
  connectionType,
  members,
  elsewhere,
]

/** The page that a number stands for: always the same. */
export function generate(seed: number): GeneratedPage {
  const dice = createDice(seed)
  const make = KINDS[seed % KINDS.length] as (typeof KINDS)[number]
  const page = make(dice, dice.chance(0.7) ? 'en' : dice.pick(LANGUAGES))
  const notes = [...page.notes]
  return { ...page, parts: withLateTrees(dice, page.parts, notes), notes }
}
