import { revealInvisible } from '../i18n/invisible-characters'
import { displayValue } from '../i18n/translator'

/** Words of ours, in a table or a list. Some languages have spaces of their own. */
export const markdownWords = (text: string): string =>
  text
    .replace(/[^\u00a0\u202f\u3000]+/g, revealInvisible)
    .replace(/[\\`*_[\]<>|~&@#]/g, (character) => `\\${character}`)

/**
 * Somebody's value as it stands, where nothing in it is read as Markdown: in code there are no links, mentions, references
 * to issues, images or HTML. A bar would end a table's cell; after a backslash it cannot be escaped everywhere.
 */
export function markdownValue(text: string): string {
  if (text === '') return ''
  const code = revealInvisible(displayValue(text))
    .replace(/(?<=\\)\|/g, '[U+007C]')
    .replaceAll('|', '\\|')
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  // One space at both ends is taken away, which keeps a backtick at an end apart from the fence, and spaces what they are.
  const pad = /^[ `]|[ `]$/.test(code) ? ' ' : ''
  return `${fence}${pad}${code}${pad}${fence}`
}

/** Marks where values stand in words of ours; never in a text itself, where such characters are named. */
const [OPEN, CLOSE] = ['\ue000', '\ue001']

/** A sentence of ours with values in it, each as it stands. `fill` gives the sentence for values. */
export function markdownSentence(
  fill: (values: Readonly<Record<string, string | number>>) => string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const list = Object.entries(values)
  const marked = list.map(([name, own], i) => [name, typeof own === 'string' ? `${OPEN}${i}${CLOSE}` : own])
  const text = fill(Object.fromEntries(marked) as Record<string, string | number>)
  // In languages that run from right to left values are set apart by characters of their own.
  return text
    .replace(/[\u2068\u2069]/g, '')
    .split(/(\ue000\d+\ue001)/)
    .map((part) => {
      const at = /^\ue000(\d+)\ue001$/.exec(part)?.[1]
      return at === undefined ? markdownWords(part) : markdownValue(String(list[Number(at)]?.[1]))
    })
    .join('')
}
