import { documentScope } from '../shared/document-scope'
import { HIDDEN } from '../shared/redacted'
import { HIDDEN_WORDS } from './hidden'

/** Plural forms by the CLDR names of `Intl.PluralRules`, chosen by the value `count`. */
type Plural = { readonly other: string } & { readonly [rule in Exclude<Intl.LDMLPluralRule, 'other'>]?: string }
export type TextEntry = string | Plural

/** The texts of one language; missing ones are shown in English. */
export interface Language {
  /** BCP 47. */
  readonly code: string
  readonly direction: 'ltr' | 'rtl'
  readonly entries: Readonly<Record<string, TextEntry>>
}

/** All texts of one part of the catalogue in another language, with plurals where the English text has them. */
export type Translated<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Plural
}

/** The language that is built in. */
export const ENGLISH: Language = { code: 'en', direction: 'ltr', entries: {} }
/** A language is put there once, by a script of its own. */
const shared = documentScope<{ language: Language }>()

/** Sets the language of this page. */
export function setLanguage(language: Language): void {
  shared.language = language
}

/** The current language. */
export const currentLanguage = (): Language => shared.language ?? ENGLISH

export type Values = Readonly<Record<string, string | number>>

const rules = new Map<string, Intl.PluralRules>()

function formOf(entry: TextEntry, code: string, values: Values): string {
  if (typeof entry === 'string') return entry
  const known = rules.get(code) ?? new Intl.PluralRules(code)
  rules.set(code, known)
  return entry[known.select(Number(values.count ?? 0))] ?? entry.other
}

/** Formats a value for display; a redacted value is shown as such. */
export function displayValue(value: string): string {
  if (value !== HIDDEN) return value
  const words = currentLanguage().entries['value.hidden']
  return typeof words === 'string' ? words : HIDDEN_WORDS
}

/** Isolates the direction of a value: in right-to-left text an address would be reordered otherwise. */
const isolated = (value: string, direction: Language['direction']) =>
  direction === 'rtl' ? `\u2068${value}\u2069` : value

/** Fills in the placeholders `{name}` of an entry. One without a value is left as it is. */
export const formatEntry = (
  entry: TextEntry,
  { code, direction }: Pick<Language, 'code' | 'direction'>,
  values: Values = {},
): string =>
  formOf(entry, code, values).replace(/\{(\w+)\}/g, (whole, name: string) =>
    isolated(displayValue(String(values[name] ?? whole)), direction),
  )

/** The text of a key that may be stored, and so of any other version or of none: undefined where there is no such text. */
export const createLookup =
  (entries: Readonly<Record<string, TextEntry>>) =>
  (key: string, values?: Values): string | undefined => {
    const language = currentLanguage()
    // The key may be the name of something that every object has.
    if (Object.hasOwn(language.entries, key)) return formatEntry(language.entries[key] ?? key, language, values)
    return Object.hasOwn(entries, key) ? formatEntry(entries[key] ?? key, ENGLISH, values) : undefined
  }

/**
 * Creates the function that looks up texts of one part of the catalogue in the current language. Each part of the
 * product has its own, so that none bundles another's texts.
 */
export function createTranslator<Key extends string>(entries: Readonly<Record<Key, TextEntry>>) {
  const lookup = createLookup(entries)
  return (key: Key, values?: Values): string => lookup(key, values) ?? key
}
