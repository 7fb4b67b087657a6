import { foldText } from '../../servicenow/dom/finder/accessible-names'
import { isKnownWord, PHRASES, wordsOf } from './vocabulary'

/** Longest id, class or name, and longest caption, in characters; what is longer is no caption. */
const LONGEST = { identifier: 160, caption: 120 }

/** Characters that cannot be seen, or turn what is around them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Replaces what a report must not hold by marks that are the same wherever the same stood. */
export interface Masks {
  /** An id, class or name: of its words those that pages are made of. */
  identifier: (text: string) => string
  /** A caption in a place where captions stand: in any language of its words those that pages are made of. */
  caption: (text: string, place: CaptionPlace) => string
}

/** Whether a caption is one that the finder knows. */
export const isPhrase = (caption: string): boolean => PHRASES.has(foldText(caption))

export interface CaptionPlace {
  /** `known`: a place in which only captions count that the finder knows. */
  kind: 'any' | 'known'
  /** What stands in fields, lists and records of this page. */
  values: ReadonlySet<string>
}

/** Counts and numbers after the caption of a list, its tab or a record, which are none of the caption's when it is looked up. */
const COUNT = /\s*\(\s*[\d.,\s]+\+?\s*\)\s*$|\s+\(?[\d.,]+\)?$/
/** Marks around a caption, as for what is mandatory. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu
/** A word with the marks around it. */
const TOKEN = /^([("'[«„“「*]*)([\p{L}\p{M}][\p{L}\p{M}'’・-]*(?:\/[\p{L}\p{M}'’・-]+)*)([)"'\].,:;?!»“”」…*]*)$/u

/** Whether a caption contains one of the values, as whole words. */
export const holdsValue = (folded: string, values: ReadonlySet<string>): boolean => {
  const around = ` ${folded} `
  for (const value of values) {
    const at = around.indexOf(value)
    if (at < 0) continue
    const edges = [around[at - 1] ?? ' ', around[at + value.length] ?? ' ']
    // Where words are not set apart by spaces, any place counts.
    if (edges.every((edge) => !/[\p{L}\p{N}]/u.test(edge)) || /\p{Lo}/u.test(value)) return true
  }
  return false
}

export function createMasks(): Masks {
  const marks = new Map<string, string>()
  const sysIds = new Map<string, string>()
  const markOf = (word: string): string => {
    const key = word.toLowerCase()
    const mark = marks.get(key) ?? `x${marks.size + 1}`
    marks.set(key, mark)
    return mark
  }
  const sysIdOf = (id: string): string => {
    const key = id.toLowerCase()
    const mark = sysIds.get(key) ?? (sysIds.size + 1).toString().padStart(32, '0')
    sysIds.set(key, mark)
    return mark
  }

  /** A run of letters and digits: words that are known, with one or two digits after them. */
  const run = (text: string): string => {
    if (isKnownWord(text)) return text
    const [, letters = '', digits = ''] = /^([A-Za-z]+)(\d{0,2})$/.exec(text) ?? []
    const words = wordsOf(letters)
    const isKnown = letters !== '' && (isKnownWord(letters) || (words.length > 0 && words.every(isKnownWord)))
    if (isKnown) return letters + digits
    return digits === '' && words.length > 1 ? joined(letters) : markOf(text)
  }
  /** Words that are joined by upper case letters, each for itself. */
  const joined = (letters: string): string =>
    letters.replace(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g, (word) => (isKnownWord(word) ? word : markOf(word)))

  const identifier = (text: string): string => {
    let isAfterWord = false
    const parts =
      text.slice(0, LONGEST.identifier).match(/[0-9a-f]{32}(?![0-9a-z])|[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/giu) ??
      []
    return parts
      .map((part) => {
        if (/^[0-9a-f]{32}$/i.test(part)) return sysIdOf(part)
        if (!/^[\p{L}\p{N}\p{M}]/u.test(part)) return part.replace(/[^-_.:]+/gu, '-').slice(0, 3)
        // A place in a row of the same, such as `select_0`; more digits after that are data.
        const isPlace = isAfterWord && /^\d{1,2}$/.test(part)
        const masked = isPlace ? part : run(part)
        isAfterWord = !isPlace && masked === part
        return masked
      })
      .join('')
  }

  const word = (letters: string): string =>
    letters.split(/[-/]/).every((own) => own === '' || isKnownWord(own.replace(/['’]s?$/, '')))
      ? letters
      : markOf(letters)

  /** Word by word: no language tells a name from another word that is not known. */
  const masked = (text: string): string =>
    text
      .split(' ')
      .map((token) => {
        if (/^[^\p{L}\p{N}@]{1,3}$/u.test(token)) return token
        const [, before = '', letters, after = ''] = TOKEN.exec(token) ?? []
        return letters === undefined ? markOf(token) : before + word(letters) + after
      })
      .join(' ')

  /** Of a text the caption that the finder knows: its beginning, or one of several words in it. */
  const phraseIn = (folded: string): string => {
    const phrase = [...PHRASES].find(
      (own) => folded.startsWith(`${own} `) || (own.includes(' ') && folded.includes(own)),
    )
    if (!phrase) return markOf(folded)
    const [before = '', after = ''] = folded.split(phrase)
    return [before && markOf(before), phrase, after && markOf(after)].filter(Boolean).join(' ')
  }

  const caption: Masks['caption'] = (given, { kind, values }) => {
    const text = given
      .replace(UNSEEN, '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
      .replace(COUNT, '')
    const folded = foldText(text)
    if (folded === '') return /[\p{L}\p{N}]/u.test(text) ? markOf(text) : ''
    if (PHRASES.has(folded)) return text.replace(AROUND, '')
    if (kind === 'known') return phraseIn(folded)
    if (text.length > LONGEST.caption || holdsValue(folded, values)) return markOf(folded)
    return masked(text)
  }
  return { identifier, caption }
}
