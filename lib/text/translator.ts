/** A text, or its plural forms by the CLDR names of `Intl.PluralRules`, chosen by the value `count`. */
export type Entry = string | { readonly one: string; readonly other: string }

type Values = Readonly<Record<string, string | number>>

const rules = new Intl.PluralRules('en')

function formOf(entry: Entry, values: Values): string {
  if (typeof entry === 'string') return entry
  return rules.select(Number(values.count ?? 0)) === 'one' ? entry.one : entry.other
}

/**
 * What gives the texts of a catalogue with their placeholders `{name}` filled in; one without a value stays as it is. Each
 * part of the product has a catalogue of its own, so that none carries another's texts.
 */
export const translator =
  <Key extends string>(entries: Readonly<Record<Key, Entry>>) =>
  (key: Key, values: Values = {}): string =>
    formOf(entries[key] ?? key, values).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
