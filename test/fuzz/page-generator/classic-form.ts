import { saveButtons } from './classic-buttons.ts'
import { classicField, type FieldWish } from './classic-field.ts'
import { otherDialog, panel } from './dialogs.ts'
import type { Dice } from './dice.ts'
import { APPLICATION, type FieldFact, type Language, OTHERS, said, USER } from './facts.ts'
import { hidden } from './hiding.ts'
import { behind, type GeneratedPage, type Goal } from './page.ts'
import { type Content, h, marked, type Part } from './part.ts'
import { strangers } from './shell.ts'
import { sections } from './tabs.ts'
import { userExtras } from './user-extras.ts'
import { flat } from './wrapping.ts'

const VALUES: Readonly<Record<FieldFact['kind'], readonly string[]>> = {
  string: ['', 'Neo Agent'],
  number: ['1800', '8640000'],
  textarea: ['', 'For Neo'],
  boolean: ['true', 'false'],
  url: ['', 'https://api.example.com/callback'],
  choice: ['', 'human'],
  reference: ['', 'Sales'],
}

interface Placed {
  part: Part
  goal?: Goal
}

function placed(dice: Dice, table: string, fact: FieldFact, lang: Language, notes: string[]): Placed {
  const { column, kind, step } = fact
  const wish: FieldWish = {
    table,
    fact,
    caption: dice.chance(0.1) ? `Our ${fact.caption}` : said(fact.caption, lang),
    value: dice.pick(VALUES[kind]),
    readOnly: fact.readOnly ?? dice.chance(0.1),
    required: dice.chance(0.3),
    known: dice.chance(0.1) ? 'by control' : 'by row',
    // A rule of the form can take a field away.
    away: dice.chance(0.05),
  }
  const mark = `field:${column}`
  const part = marked(classicField(dice, wish), mark)
  if (wish.away) {
    notes.push(`${column} taken away`)
    return {
      part: { ...part, mark: `away:${column}` },
      ...(step && { goal: { step, column, right: [], findable: false } }),
    }
  }
  if (wish.known === 'by control') notes.push(`${column} has no row id`)
  return { part, ...(step && { goal: { step, column, right: [mark], findable: true, value: wish.value } }) }
}

/** A classic form of one of the two tables, new or saved. */
export function classicForm(dice: Dice, table: 'oauth_entity' | 'sys_user', lang: Language): GeneratedPage {
  const notes: string[] = []
  const isNew = dice.chance(0.5)
  const facts = table === 'oauth_entity' ? APPLICATION : USER
  const fields = [...dice.shuffled(facts).filter(() => dice.chance(0.9)), ...OTHERS.filter(() => dice.chance(0.4))].map(
    (fact) => placed(dice, table, fact, lang, notes),
  )
  const there = fields.flatMap(({ goal }) => goal ?? [])
  const { parts: inSections, reached } = sections(
    dice,
    dice.chance(0.3) ? dice.shuffled(fields.map(({ part }) => part)) : fields.map(({ part }) => part),
    notes,
  )
  const absent = facts
    .filter(({ column, step }) => step && !there.some((goal) => goal.column === column))
    .map(({ column, step }): Goal => ({ step: step as string, column, right: [], findable: false }))
  const goals: Goal[] = there.map((goal) => {
    const by = goal.right.flatMap((mark) => reached.get(mark) ?? mark)
    return { ...goal, right: by }
  })
  const id = dice.hex(32)
  const save = saveButtons(dice, table, isNew, lang, notes)
  const extras = table === 'sys_user' ? userExtras(dice, isNew, lang, notes) : undefined
  const stands: Content[] = [
    h('input', { id: 'sys_target', name: 'sys_target', type: 'hidden', value: table }),
    h('input', { name: 'sys_uniqueValue', type: 'hidden', value: id }),
    h('input', { name: 'sys_row', type: 'hidden', value: isNew ? '-1' : '0' }),
  ]
  const form = h(
    'form',
    { id: `${table}.do`, name: `${table}.do`, class: 'form_body', onsubmit: 'return false' },
    ...stands,
    flat(dice, inSections),
    ...save.below,
  )
  const header = h(
    'div',
    { id: `${table}.form_header`, class: 'form_title' },
    h(
      'nav',
      { 'data-type': 'section_head' },
      h('h1', {}, said('New', lang)),
      ...save.above,
      ...(extras?.buttons ?? []),
    ),
  )
  const beside: Content[] = []
  if (dice.chance(0.3))
    beside.push(
      hidden(
        dice,
        [...(inSections.length > 0 ? withoutMarks(inSections.slice(0, 1)) : []), ...withoutMarks(save.above)],
        notes,
      ),
    )
  if (dice.chance(0.2))
    beside.push(
      panel(dice, 'Search', [
        h('label', { for: 'q' }, said('Name', lang)),
        h('input', { id: 'q', name: 'name' }),
        h('button', {}, said('Save', lang)),
      ]),
    )
  if (dice.chance(0.3)) beside.push(...strangers(dice, [said('Save', lang), said('Submit', lang)]))
  const all = [...goals, ...absent, ...save.goals(table), ...(extras?.goals ?? [])]
  const isBehind = dice.chance(0.12)
  const dialog = isBehind ? [otherDialog(dice, [said('Save', lang), said('Submit', lang), 'Update'], notes)] : []
  const parts = [header, h('div', {}, form), ...(extras?.below ?? []), ...dice.shuffled(beside), ...dialog]
  const query = isNew ? 'sys_id=-1' : `sys_id=${id}`
  const kind = `${table === 'sys_user' ? 'user' : 'application'} form, ${isNew ? 'new' : 'saved'}`
  return {
    kind,
    address: `/${table}.do?${query}`,
    lang,
    parts: isNew || !extras?.dialog || isBehind ? parts : [...parts, extras.dialog.part],
    goals: goalsWith(all, isBehind, isNew ? undefined : extras?.dialog?.goals),
    notes,
  }
}

const goalsWith = (all: readonly Goal[], isBehind: boolean, inDialog?: readonly Goal[]): Goal[] => {
  if (isBehind) return behind(all)
  if (!inDialog) return [...all]
  const { length } = inDialog
  return [
    ...behind(
      all.filter(
        ({ step, column }) => length === 0 || !inDialog.some((own) => own.step === step && own.column === column),
      ),
    ),
    ...inDialog,
  ]
}

/** The same without what the description calls it: a copy is nothing that is meant. */
const withoutMarks = (parts: readonly Content[]): Content[] =>
  parts.map((part) => {
    if (typeof part === 'string') return part
    const { mark: _mark, shadow, ...rest } = part
    return { ...rest, inside: withoutMarks(part.inside), ...(shadow && { shadow: withoutMarks(shadow) }) }
  })
