// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { nameTextIn } from '@/lib/i18n/all-names'
import { languageFiles, preferredLanguage } from '@/lib/i18n/browser-language'
import { text } from '@/lib/i18n/catalogue'
import { resultsText } from '@/lib/i18n/results'
import { currentLanguage, type Language, setLanguage, type TextEntry } from '@/lib/i18n/translator'
import { defaultPolicy } from '@/lib/neo/policy'
import { LANGUAGE_CODES, languageFor } from '@/lib/shared/languages'
import { defaultSettings, readPolicy, writeSettings } from '@/lib/storage/settings'
import { TRANSLATIONS } from '../../support/all-languages'
import { ENGLISH } from '../../support/english'

const { de, fr, ja } = TRANSLATIONS as Record<'de' | 'fr' | 'ja', Language>
afterEach(() => setLanguage({ code: 'en', direction: 'ltr', entries: {} }))

const formsOf = (entry: TextEntry): readonly string[] => (typeof entry === 'string' ? [entry] : Object.values(entry))
const placeholders = (words: string) => [...new Set(words.match(/\{\w+\}/g))].toSorted()
/** Words in quotes of any language: captions of ServiceNow, roles, tables, values. */
const quoted = (words: string) =>
  [...words.matchAll(/"([^"]+)"|“([^”]+)”|„([^“]+)“|«\s?([^»]+?)\s?»|「([^」]+)」/g)].map((match) =>
    match.slice(1).find((part) => part !== undefined),
  )
/** What ServiceNow and Neo call things: it has to stand in every language as it is. */
const KEPT = /^[a-z_]+(\.[a-z_]+)*$|^\{\w+\}$/

it('every language that can be chosen has texts and a script', () => {
  expect(Object.keys(TRANSLATIONS).toSorted()).toEqual(LANGUAGE_CODES.filter((code) => code !== 'en').toSorted())
  for (const [code, language] of Object.entries(TRANSLATIONS)) expect(language.code).toBe(code)
})

describe.each(Object.entries(TRANSLATIONS))('%s', (code, { entries }) => {
  it('has exactly the English keys', () => {
    expect(Object.keys(entries).toSorted()).toEqual(Object.keys(ENGLISH).toSorted())
  })
  it('has the same placeholders, quoted names and addresses in each text', () => {
    const problems = Object.entries(ENGLISH).flatMap(([key, english]) => {
      const whole = typeof english === 'string' ? english : english.other
      const forms = formsOf(entries[key] ?? '')
      const last = forms.at(-1) ?? ''
      const names = quoted(whole).filter((name) => name !== undefined && KEPT.test(name))
      const isSame =
        forms.every((words) => words !== '' && words.trim() === words) &&
        forms.every((words) => placeholders(words).every((name) => placeholders(whole).includes(name))) &&
        placeholders(last).join() === placeholders(whole).join() &&
        names.every((name) => quoted(last).includes(name)) &&
        (whole.match(/https:\S+[a-z]/g) ?? []).every((url) => last.includes(url))
      return isSame ? [] : [`${key}: ${last}`]
    })
    expect(problems).toEqual([])
  })
  it('has all plural forms of its language', () => {
    const rules = new Intl.PluralRules(code)
    const needed = new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count)))
    for (const [key, entry] of Object.entries(entries)) {
      expect([key, typeof entry === 'object']).toEqual([key, typeof ENGLISH[key] === 'object'])
      if (typeof entry === 'object')
        expect([key, ...Object.keys(entry).toSorted()]).toEqual([key, ...[...needed].toSorted()])
    }
  })
  it('does not shout', () => {
    for (const entry of Object.values(entries)) for (const words of formsOf(entry)) expect(words).not.toMatch(/[!¡！]/)
  })
})

describe('speaking', () => {
  it('is English until another language is there, and for what it lacks', () => {
    expect(text('action.copy')).toBe('Copy')
    setLanguage({ ...de, entries: { 'action.copy': 'Kopieren' } })
    expect(text('action.copy')).toBe('Kopieren')
    expect(text('action.retry')).toBe('Try again')
  })
  it('returns an unknown key as it is, also one that every object has', () => {
    for (const key of ['constructor', 'toString', '__proto__', 'no.such.key'])
      expect(text(key as 'action.copy')).toBe(key)
  })
  it('chooses plurals by the rules of the language', () => {
    setLanguage(fr)
    expect(resultsText('verify.pass', { count: 1 })).toBe('1 réussi')
    expect(resultsText('verify.pass', { count: 2 })).toBe('2 réussis')
    setLanguage(ja)
    expect(resultsText('verify.pass', { count: 1 })).toBe('合格 1 件')
    setLanguage({
      code: 'pl',
      direction: 'ltr',
      entries: { 'verify.pass': { one: 'a', few: 'b', many: 'c', other: 'd' } },
    })
    expect([1, 3, 5, 1.5].map((count) => resultsText('verify.pass', { count }))).toEqual(['a', 'b', 'c', 'd'])
  })
  it('names steps for the pill without the texts of the language', () => {
    expect(nameTextIn('de', 'guide.next', { step: nameTextIn('de', 'step.app.redirect.name') })).toBe(
      'Weiter: die Umleitungs-URL eintragen',
    )
    expect(currentLanguage().code).toBe('en')
  })
})

describe('which language', () => {
  it.each([
    ['auto', 'de-AT', 'de'],
    ['auto', 'pt-PT', 'pt-BR'],
    ['auto', 'pt_BR', 'pt-BR'],
    ['auto', 'en-GB', 'en'],
    ['auto', 'nl', 'en'],
    ['auto', '', 'en'],
    ['ja', 'de', 'ja'],
    ['en', 'de', 'en'],
  ] as const)('%s in a browser that speaks %s is %s', (chosen, browserLanguage, expected) => {
    expect(languageFor(chosen, browserLanguage)).toBe(expected)
  })
  it("is the admin's choice, else the browser's; the organisation's before both", async () => {
    const managed = vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({} as never)
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('fr-CH')
    expect(defaultPolicy.language).toBe('auto')
    expect(preferredLanguage(await readPolicy())).toBe('fr')
    await writeSettings({ ...defaultSettings, language: 'es' })
    expect(preferredLanguage(await readPolicy())).toBe('es')
    managed.mockResolvedValue({ language: 'ja' } as never)
    expect(preferredLanguage(await readPolicy())).toBe('ja')
  })
  it('English needs no script, the others have one each', () => {
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('fr')
    expect(languageFiles({ ...defaultPolicy, language: 'en' })).toEqual([])
    expect(languageFiles({ ...defaultPolicy, language: 'pt-BR' })).toEqual(['/text-pt-BR.js'])
  })
})
