import { afterAll, beforeAll, expect, it } from 'vitest'
import { generate } from './page-generator/generate'
import { judge, type Outcome } from './page-generator/judge'
import { OTHERWISE } from './page-generator/otherwise'
import { boxOf, isDrawn } from './page-generator/rendering'

const number = (name: string): number | undefined => (process.env[name] ? Number(process.env[name]) : undefined)

/** A page is a number. `PAGE=<number>` shows one again, `PAGES=<count>` sets how many follow it. */
const FUZZING = process.env.FUZZ !== undefined
const FIRST = number('PAGE') ?? (FUZZING ? Math.floor(Math.random() * 1e9) : 0)
const COUNT = number('PAGES') ?? (number('PAGE') !== undefined ? 1 : FUZZING ? 10_000 : 100)
/** In ms: without a layout a page takes a tenth of a second, and several on a machine that does other things. */
const PATIENCE = 60_000 + 1_000 * COUNT
/** Of what a person could find; nothing may be wrong. */
const SHARE_FOUND = 0.99

// Bare, since a mock remembers each of millions of calls.
beforeAll(() => {
  Element.prototype.checkVisibility = function check(this: Element, options) {
    return isDrawn(this, options?.opacityProperty === true)
  }
  Element.prototype.getBoundingClientRect = function box(this: Element) {
    return boxOf(this)
  }
})

it.each(OTHERWISE.map((own) => [own.kind, own] as const))('%s', (_kind, own) => {
  expect(judge(own).filter(({ is }) => is === 'missed' || is === 'wrong')).toEqual([])
})

type Told = Outcome & { page: number; kind: string; lang: string; notes: readonly string[] }
const all: Told[] = []
const of = (is: Outcome['is'], kind?: string) => all.filter((own) => own.is === is && (!kind || own.kind === kind))

it(
  'on pages nobody made by hand nothing wrong is pointed at, and what a person could find is found',
  () => {
    for (let page = FIRST; page < FIRST + COUNT; page++) {
      const generated = generate(page)
      const { kind, lang, notes } = generated
      all.push(...judge(generated).map((outcome) => ({ ...outcome, page, kind, lang, notes })))
    }
    // Each is shown again by PAGE=<page>.
    expect(of('wrong').slice(0, 5)).toEqual([])
    const [found, missed] = [of('found').length, of('missed').length]
    expect(found / (found + missed || 1), JSON.stringify(of('missed').slice(0, 5), null, 1)).toBeGreaterThanOrEqual(
      SHARE_FOUND,
    )
  },
  PATIENCE,
)

/** The figures of docs/recognition.md. */
const table = () =>
  [...new Set(all.map(({ kind }) => kind)), undefined].map((kind) => {
    const cells = (['found', 'rightly none', 'unsure', 'missed', 'wrong'] as const).map((is) => of(is, kind).length)
    const pages = new Set(all.filter((own) => !kind || own.kind === kind).map(({ page }) => page)).size
    return `| ${[kind ?? '**all**', pages, ...cells].join(' | ')} |`
  })

/** What fields were recognised by, as far as they were pointed at. */
const clues = () =>
  [...new Set(all.flatMap(({ clue }) => clue ?? []))].map((clue) => {
    const own = all.filter((outcome) => outcome.clue === clue)
    return `| ${[clue, own.filter(({ is }) => is === 'found').length, own.filter(({ is }) => is === 'wrong').length].join(' | ')} |`
  })

afterAll(() => {
  process.stdout.write(
    `generated pages from ${FIRST} on: ${of('found').length} found, ${of('rightly none').length} rightly none, ${of('unsure').length} left to words, ${of('missed').length} missed, ${of('wrong').length} wrong\n`,
  )
  if (!process.env.TELL) return
  process.stdout.write(`${[...table(), ...clues()].join('\n')}\n`)
  for (const own of [...of('wrong'), ...of('missed')]) process.stdout.write(`${JSON.stringify(own)}\n`)
})
