import { revealInvisible } from '../i18n/invisible-characters'
import { displayValue } from '../i18n/translator'

/** Escapes our own words for a table or list. Some languages have spaces of their own, which stay. */
export const markdownWords = (text: string): string =>
  text
    .replace(/[^\u00a0\u202f\u3000]+/g, revealInvisible)
    .replace(/[\\`*_[\]<>|~&@#]/g, (character) => `\\${character}`)

/**
 * Somebody's value, unchanged and protected from Markdown: code contains no links, mentions, issue references, images or
 * HTML. A bar would end a table's cell, and after a backslash it cannot be escaped everywhere, so it is named instead.
 */
export function markdownValue(text: string): string {
  if (text === '') return ''
  const code = revealInvisible(displayValue(text))
    .replace(/(?<=\\)\|/g, '[U+007C]')
    .replaceAll('|', '\\|')
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  // Markdown strips one space at both ends. Adding one separates a backtick from the fence, and keeps spaces of the value.
  const pad = /^[ `]|[ `]$/.test(code) ? ' ' : ''
  return `${fence}${pad}${code}${pad}${fence}`
}

/** Marks the places of values in our own words. They never occur in a text itself, where such characters are named. */
const [OPEN, CLOSE] = ['\ue000', '\ue001']

/** One of our own sentences with values in it, each unchanged. `fill` returns the sentence for given values. */
export function markdownSentence(
  fill: (values: Readonly<Record<string, string | number>>) => string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const list = Object.entries(values)
  const marked = list.map(([name, own], i) => [name, typeof own === 'string' ? `${OPEN}${i}${CLOSE}` : own])
  const text = fill(Object.fromEntries(marked) as Record<string, string | number>)
  // In right-to-left languages, values are isolated by characters of their own.
  return text
    .replace(/[\u2068\u2069]/g, '')
    .split(/(\ue000\d+\ue001)/)
    .map((part) => {
      const at = /^\ue000(\d+)\ue001$/.exec(part)?.[1]
      return at === undefined ? markdownWords(part) : markdownValue(String(list[Number(at)]?.[1]))
    })
    .join('')
}
