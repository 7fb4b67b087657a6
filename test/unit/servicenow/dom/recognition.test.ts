import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CONTROLS } from '@/lib/servicenow/dom/controls'
import { classicClues, workspaceClues } from '@/lib/servicenow/dom/fields/clues'
import type { Clue } from '@/lib/servicenow/dom/finder/clue'
import { USER_CONTROLS } from '@/lib/servicenow/dom/user-controls'
import { factsIn, texts } from '../../../support/evidence'

const FILE = join(import.meta.dirname, '../../../../docs/recognition.md')
const COLUMN = { column: '<column>', captions: ['<caption>'] }

const DESCRIPTIONS: readonly (readonly [string, readonly Clue[]])[] = [
  ...Object.entries(CONTROLS),
  ...Object.entries(USER_CONTROLS),
  ['a field of a classic form', classicClues('<table>', COLUMN)],
  ['a field of a workspace form', workspaceClues(COLUMN)],
]

const lookedFor = (clue: Clue): string => {
  if (clue.by === 'name')
    return `${clue.role} ${clue.match ?? 'whole'}: ${clue.names
      .map((name) => `"${name}"`)
      .join(', ')
      .replaceAll('<', '\\<')}`
  if (clue.by === 'hint') throw new Error("hints are the organisations' own")
  const of = clue.by === 'link' ? `a → ${clue.path}` : clue.selector
  return `\`${of.trim().replaceAll('\\', '')}\``
}
const FACTS = new Map(factsIn(texts()).map((fact) => [fact.id, fact]))
/** A link to the fact that a clue rests on, and how sure that is. */
const evidenceOf = ({ source }: Clue): string => {
  const { title = '', sure = [] } = FACTS.get(source) ?? {}
  return `[${title}](servicenow/${source}): ${sure.filter((word) => word !== 'unknown').join(', ')}`
}
/** Everything that is recognised, with its clues, the most certain first: written anew by `UPDATE_DOCS=1`. */
const list = DESCRIPTIONS.map(([what, clues]) =>
  [
    `### ${what}`,
    '',
    ...clues.map((clue) => {
      const where = clue.where ? `, ${clue.where === 'page' ? 'no dialog open' : 'in a dialog'}` : ''
      return `- ${clue.certainty}, ${clue.by}${where}: ${lookedFor(clue)} (${evidenceOf(clue)})`
    }),
  ].join('\n'),
).join('\n\n')

it('each clue has its evidence, and a certainty', () => {
  for (const [what, clues] of DESCRIPTIONS) {
    expect(clues.length, what).toBeGreaterThan(0)
    for (const { source, certainty } of clues) {
      expect(FACTS.has(source), `${what}: ${source}`).toBe(true)
      expect(certainty, what).toBeGreaterThan(0)
      expect(certainty, what).toBeLessThanOrEqual(1)
    }
  }
})

it('docs/recognition.md lists what is recognised, and by what', () => {
  const [begin, end] = ['<!-- clues -->', '<!-- /clues -->']
  const text = readFileSync(FILE, 'utf8')
  const fresh = text.replace(new RegExp(`${begin}[^]*${end}`), () => `${begin}\n\n${list}\n\n${end}`)
  if (process.env.UPDATE_DOCS) writeFileSync(FILE, fresh)
  expect(fresh).toBe(process.env.UPDATE_DOCS ? fresh : text)
})
