import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isTextRow, LONGEST_REPORT, type PageReport, reportText } from '@/lib/domain/page-report/report'
import { parseReport } from '@/lib/domain/page-report/report-schema'
import { collectReport } from '@/lib/guide/page-report/collect'
import { isKnownWord } from '@/lib/guide/page-report/vocabulary'
import { rebuild } from '../replay/rebuild'
import { turn } from '../support/matrix'
import { BESIDE, CAPTIONS } from './page-captions'
import { add, LANGUAGES, letters, marker, PLACES, type Put, piecesOf, SAMPLES, showAll } from './page-values'
import { runs } from './runs'

/** Each place, with the languages of this run. */
const inLanguages = (places: object) =>
  Object.keys(places).map((place, row) => ({ place, languages: turn(LANGUAGES, row) }))

const collect = () => collectReport(document, { step: 'app.name', extension: '1.0.0', day: '2027-03-05' })

beforeEach(() => showAll(window))
afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.lang = 'en'
  document.title = ''
  history.replaceState(null, '', '/')
})

const put = (places: Readonly<Record<string, Put>>) =>
  fc.array(
    fc.record({ place: fc.constantFrom(...Object.keys(places)), marker, depth: fc.nat(6), isShadow: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )

/** Puts markers into a page, each somewhere in its trees. */
function draw(
  places: Readonly<Record<string, Put>>,
  what: readonly { place: string; marker: string; depth: number; isShadow: boolean }[],
): void {
  document.body.innerHTML =
    '<main><label for="name">Name</label><input id="name" name="name"><button>Save</button></main>'
  const all: (Element | ShadowRoot)[] = [document.body.firstElementChild as Element]
  for (const { place, marker: value, depth, isShadow } of what) {
    const at = all[depth % all.length] as Element | ShadowRoot
    const holder = document.createElement(isShadow ? 'x-host' : 'section')
    at.append(holder)
    const inside = isShadow ? holder.attachShadow({ mode: 'open' }) : holder
    all.push(inside)
    places[place]?.(inside, value)
  }
}

const leaks = (report: PageReport, what: readonly { marker: string }[]): string[] => {
  const said = reportText(report).toLowerCase()
  return what.flatMap(({ marker: value }) => piecesOf(value)).filter((piece) => said.includes(piece))
}

describe('a page report', () => {
  it.each(inLanguages(PLACES))('holds nothing of: $place', ({ place, languages }) => {
    for (const lang of languages) {
      document.documentElement.lang = lang
      const what = SAMPLES.map((own) => ({ place, marker: own, depth: 0, isShadow: lang === 'fr' }))
      draw(PLACES, what)
      expect(leaks(collect(), what)).toEqual([])
    }
  })
  it.each(inLanguages(CAPTIONS))(
    'in any language holds no word that pages are not made of: $place',
    ({ place, languages }) => {
      for (const lang of languages) {
        document.documentElement.lang = lang
        const what = SAMPLES.map((own) => ({ place, marker: own, depth: 0, isShadow: lang === 'fr' }))
        draw(CAPTIONS, what)
        expect(leaks(collect(), what), lang).toEqual([])
      }
    },
  )
  it.each(inLanguages(BESIDE))(
    'in any language holds of what is beside a secret only captions it knows: $place',
    ({ place, languages }) => {
      for (const lang of languages) {
        document.documentElement.lang = lang
        for (const sample of SAMPLES) {
          draw(BESIDE, [{ place, marker: `Show ${sample} account`, depth: 0, isShadow: lang === 'fr' }])
          const report = collect()
          expect(leaks(report, [{ marker: sample }]), lang).toEqual([])
          expect(reportText(report).toLowerCase(), lang).not.toMatch(/show|account/)
          expect(reportText(report), lang).toMatch(/"(client secret|password)"/i)
        }
      }
    },
  )
  it('holds no number after a caption that it knows', () => {
    document.body.innerHTML = '<button>Save 7654321</button>'
    expect(reportText(collect())).toContain('"Save"')
    expect(reportText(collect())).not.toContain('7654321')
  })
  it('holds nothing of what stands anywhere but in captions', () => {
    fc.assert(
      fc.property(put(PLACES), fc.constantFrom(...LANGUAGES), (what, lang) => {
        document.documentElement.lang = lang
        draw(PLACES, what)
        expect(leaks(collect(), what)).toEqual([])
      }),
      runs(8),
    )
  })
  it('holds none of many, wherever they stand', () => {
    fc.assert(
      fc.property(put({ ...PLACES, ...CAPTIONS, ...BESIDE }), fc.constantFrom(...LANGUAGES), (what, lang) => {
        document.documentElement.lang = lang
        draw({ ...PLACES, ...CAPTIONS, ...BESIDE }, what)
        const report = collect()
        expect(leaks(report, what)).toEqual([])
        for (const row of report.tree)
          if (isTextRow(row))
            for (const word of row[2].match(/[\p{L}\p{N}]+/gu) ?? [])
              expect(/^x\d+$/.test(word) || isKnownWord(word), word).toBe(true)
      }),
      runs(5),
    )
  })
  it('in other languages has no caption that contains a value, or reads as a name, a token, an address', () => {
    fc.assert(
      fc.property(
        letters,
        fc.constantFrom(...Object.keys(CAPTIONS)),
        fc.constantFrom('fr', 'de', 'es', 'pt-BR', 'ja'),
        (word, place, lang) => {
          document.documentElement.lang = lang
          for (const caption of [
            `Ouvrir ${word}`,
            `Ouvrir ${word}@${word}.example`,
            `Ouvrir INC0010001 ${word}1`,
            `${word.slice(0, 1).toUpperCase()}${word.slice(1)} ${word.slice(0, 2).toUpperCase()}${word.slice(2)}: ouvrir`,
          ]) {
            document.body.innerHTML = ''
            draw(CAPTIONS, [{ place, marker: caption, depth: 0, isShadow: false }])
            // It is a value of this page.
            const field = add(document.body, '<input name="user_name">') as HTMLInputElement
            field.value = word
            expect(leaks(collect(), [{ marker: word }]), caption).toEqual([])
          }
        },
      ),
      runs(10),
    )
  })
  it('looks at no password and no secret', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('client_secret', 'user_password', 'oauth_entity.client_secret', 'x'),
        letters,
        (name, word) => {
          document.body.innerHTML = `<form><label>${word}</label><input name="${name}" type="${name === 'x' ? 'password' : 'text'}" id="s"></form>`
          const field = document.querySelector('#s') as HTMLInputElement
          let isRead = false
          for (const property of ['value', 'defaultValue'])
            Object.defineProperty(field, property, { get: () => ((isRead = true), word) })
          collect()
          expect(isRead).toBe(false)
        },
      ),
      runs(10),
    )
  })
  it('is never too long, says how much it left out, and can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (wide, deep) => {
        const nested = `<div class="${'row form group section '.repeat(15)}">`.repeat(deep) + '</div>'.repeat(deep)
        document.body.innerHTML = `<main>${`<section>${nested}</section>`.repeat(wide)}<label for="n">Name</label><input id="n" name="name"></main>`
        const report = collect()
        expect(reportText(report).length).toBeLessThanOrEqual(LONGEST_REPORT)
        expect(parseReport(reportText(report))).toEqual({ report })
        expect(report.tree.some((row) => row[1] === 'input')).toBe(true)
      }),
      runs(30),
    )
  })
  it('can be rebuilt, whatever the page is like', () => {
    fc.assert(
      fc.property(put({ ...PLACES, ...CAPTIONS }), (what) => {
        draw({ ...PLACES, ...CAPTIONS }, what)
        const parsed = parseReport(reportText(collect()))
        if ('problem' in parsed) throw new Error(parsed.problem)
        const { html } = rebuild(parsed.report)
        expect(html).not.toMatch(/<script[^>]*src|javascript:|\son(?!click)[a-z]+=/i)
      }),
      runs(5),
    )
  })
})
