import { action, disabledAction, plainAction } from './actions.ts'
import { modal, otherDialog, panel } from './dialogs.ts'
import type { Dice } from './dice.ts'
import { APPLICATION, type FieldFact, type Language, OTHERS, said } from './facts.ts'
import { hidden } from './hiding.ts'
import { behind, type GeneratedPage, type Goal } from './page.ts'
import { type Content, h, marked, type Part } from './part.ts'
import { otherSave, sameCaptions } from './same-captions.ts'
import { records, shell, strangers } from './shell.ts'
import { secretField, type WorkspaceWish, workspaceField } from './workspace-field.ts'
import { deep } from './wrapping.ts'

const SECTIONS = [
  { id: 'details', caption: 'Details' },
  { id: 'scope', caption: 'Auth scope' },
  { id: 'advanced', caption: 'Advanced options (optional)' },
] as const

/** Headers that open and close a section. */
const HEADERS: readonly ((caption: string, isOpen: string) => Part)[] = [
  (caption, isOpen) =>
    h(
      'button',
      { class: 'sn-section-header collapsable', 'aria-expanded': isOpen, type: 'button' },
      h('span', {}, caption),
    ),
  (caption, isOpen) => h('h3', {}, h('button', { 'aria-expanded': isOpen }, caption)),
  (caption, isOpen) => h('div', { role: 'button', tabindex: '0', 'aria-expanded': isOpen }, h('h3', {}, caption)),
  (caption, isOpen) =>
    h('button', { 'aria-expanded': isOpen, 'aria-label': caption }, h('i', { class: 'icon-chevron' }), caption),
]

function field(
  dice: Dice,
  fact: FieldFact,
  known: WorkspaceWish['known'],
  lang: Language,
  notes: string[],
): { part: Part; goal?: Goal } {
  const renamed = dice.chance(0.05)
  const caption = renamed ? `Our ${fact.caption.toLowerCase()}` : said(fact.caption, lang)
  const value =
    fact.kind === 'boolean'
      ? dice.pick(['true', 'false'])
      : fact.kind === 'url'
        ? dice.pick(['', 'https://api.example.com/callback'])
        : fact.kind === 'number'
          ? '1800'
          : dice.pick(['', 'Neo Agent'])
  const mark = `field:${fact.column}`
  const part = marked(workspaceField(dice, { fact, caption, value, known }, notes), mark)
  const findable = known !== 'by caption' || (lang === 'en' && !renamed)
  return { part, ...(fact.step && { goal: { step: fact.step, column: fact.column, right: [mark], findable, value } }) }
}

/** The form "Authorization code grant" of the console, new or saved. */
export function consoleForm(dice: Dice, lang: Language): GeneratedPage {
  const notes: string[] = []
  const isNew = dice.chance(0.6)
  const known = dice.pick([
    'by name',
    'by control name',
    'by component-id',
    'by caption',
    'by caption',
    'by caption',
  ] as const)
  const goals: Goal[] = []
  const closed = new Set<string>()
  const parts: Content[] = SECTIONS.map(({ id, caption }) => {
    const isOpen = id === 'details' || dice.chance(0.5)
    const others = id === 'details' && dice.chance(0.3) ? OTHERS : []
    const facts = [...APPLICATION.filter(({ section }) => section === id), ...others]
    const own = (dice.chance(0.2) ? dice.shuffled(facts) : facts)
      .filter(() => dice.chance(0.93))
      .map((fact) => field(dice, fact, known, lang, notes))
    const header = marked(dice.pick(HEADERS)(said(caption, lang), String(isOpen)), `toggle:${id}`)
    for (const { goal } of own)
      if (goal)
        goals.push(
          isOpen
            ? goal
            : {
                step: goal.step,
                ...(goal.column && { column: goal.column }),
                right: [`toggle:${id}`],
                findable: lang === 'en',
              },
        )
    if (!isOpen) {
      notes.push(`${caption} closed`)
      closed.add(id)
    }
    const secret = id === 'details' ? [marked(secretField(dice, said('Client secret', lang)), 'secret')] : []
    if (isOpen) return h('section', {}, header, h('div', {}, ...own.map(({ part }) => part), ...secret))
    if (dice.chance(0.25)) {
      notes.push('in details')
      const summary = marked(h('summary', {}, said(caption, lang)), `toggle:${id}`)
      return h('details', { class: 'section' }, summary, ...own.map(({ part }) => part))
    }
    // What is closed is not there, or is there unseen.
    return h(
      'section',
      {},
      header,
      ...(dice.chance(0.5) ? [h('div', { style: 'display: none' }, ...own.map(({ part }) => part))] : []),
    )
  })
  // Columns that are not there are nothing; where a section is closed nobody can know.
  for (const { column, step, section } of APPLICATION)
    if (step && !goals.some((goal) => goal.column === column))
      goals.push({ step, column, right: closed.has(section ?? '') ? [`toggle:${section}`] : [], findable: false })
  goals.push({ step: 'app.capture', right: ['secret'], findable: lang === 'en' })
  const hasSave = dice.chance(0.95)
  const isAsleep = hasSave && dice.chance(0.06)
  const isTwice = hasSave && !isAsleep && dice.chance(0.15)
  const save = isAsleep
    ? disabledAction(dice, said('Save', lang), notes)
    : marked(action(dice, said('Save', lang), notes), 'save')
  const canSave = hasSave && !isAsleep
  goals.push({
    step: 'app.save',
    right: canSave ? ['save', ...(isTwice ? ['save:bottom'] : [])] : [],
    findable: canSave && lang === 'en',
  })
  const header = h(
    'div',
    { class: 'head' },
    h('h1', {}, said('New record', lang)),
    plainAction(dice, said('Cancel', lang)),
    ...(hasSave ? [save] : []),
  )
  const beside: Content[] = []
  if (dice.chance(0.25))
    beside.push(
      hidden(
        dice,
        [
          h('div', {}, h('label', { for: 'old' }, 'Redirect URLs'), h('input', { id: 'old', name: 'redirect_url' })),
          h('button', {}, 'Save'),
        ],
        notes,
      ),
    )
  if (dice.chance(0.2)) {
    beside.push(
      panel(dice, 'Help', [
        h('label', { for: 'pn' }, said('Name', lang)),
        h('input', { id: 'pn', name: dice.pick(['name', 'who']) }),
        h('label', {}, h('input', { type: 'checkbox' }), said('Active', lang)),
      ]),
    )
    notes.push('panel')
  }
  if (dice.chance(0.2))
    beside.push(...strangers(dice, [said('Save', lang), said('Redirect URLs', lang), said('Active', lang)]))
  if (dice.chance(0.15)) beside.push(records(dice, ['Save', 'Name'], 'console'))
  if (isTwice) {
    notes.push('Save twice')
    parts.push(
      h('div', { class: 'bottom' }, marked(h('button', { type: 'button' }, said('Save', lang)), 'save:bottom')),
    )
  }
  // Without one of its own nothing tells another's from the form's.
  if (canSave && dice.chance(0.1)) parts.push(otherSave(dice, said('Save', lang), notes))
  if (dice.chance(0.2)) parts.push(sameCaptions(dice, said('Name', lang), said('Active', lang), notes))
  const content = deep(dice, [header, ...parts, ...beside], notes)
  const way = dice.pick(['none', 'none', 'none', 'none', 'none', 'other', 'skip'] as const)
  const skip = marked(plainAction(dice, 'Skip for now'), 'skip')
  const dialog =
    way === 'none'
      ? []
      : way === 'other'
        ? [otherDialog(dice, [said('Save', lang), 'OK'], notes)]
        : [
            modal(
              dice,
              'Assign an auth scope',
              [h('p', {}, 'No auth scope'), plainAction(dice, 'Assign auth scope'), skip],
              notes,
            ),
          ]
  const all = way === 'none' ? goals : behind(goals)
  const address = isNew
    ? '/now/machine-identity-console/authz-code-create/1764150000000'
    : `/now/machine-identity-console/authz-code-record/${dice.hex(32)}/1764150000000`
  return {
    kind: `console form, ${isNew ? 'new' : 'saved'}`,
    address,
    lang,
    parts: [shell(dice, [...content, ...dialog], dice.chance(0.3))],
    goals:
      way === 'skip'
        ? all.map((goal) => (goal.step === 'app.save' ? { ...goal, right: ['skip'], findable: true } : goal))
        : all,
    notes,
  }
}
