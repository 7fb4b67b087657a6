import { en } from './en'

/** A key of the message catalogue. */
export type MessageKey = keyof typeof en

type Values = Readonly<Record<string, string | number>>

/** A text, or its plural forms by the CLDR names of `Intl.PluralRules`, chosen by the value `count`. */
export type Entry = string | { readonly one: string; readonly other: string }

const rules = new Intl.PluralRules('en')

function formOf(entry: Entry, values: Values): string {
  if (typeof entry === 'string') return entry
  return rules.select(Number(values.count ?? 0)) === 'one' ? entry.one : entry.other
}

/** The text of a key with its placeholders `{name}` filled in. A placeholder without a value stays as it is. */
export function text(key: MessageKey, values: Values = {}): string {
  const entry: Entry = en[key]
  return formOf(entry, values).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
