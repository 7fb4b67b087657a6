import { foldText } from '../../servicenow/dom/finder/accessible-names'
import { isKnownWord, PHRASES, wordsOf } from './vocabulary'

/** Longest id, class or name, and longest caption, in characters; a longer text is not a caption. */
const LONGEST = { identifier: 160, caption: 120 }

/** Characters that are invisible or change the direction of others. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Replaces what a report must not contain by marks; the same text always gets the same mark. */
export interface Masks {
  /** Masks an id, class or name, except for the words that pages are made of. */
  identifier: (text: string) => string
  /** Masks a caption in any language, except for the words that pages are made of. */
  caption: (text: string, place: CaptionPlace) => string
}

/** Whether a caption is one that the finder knows. */
export const isPhrase = (caption: string): boolean => PHRASES.has(foldText(caption))

export interface CaptionPlace {
  /** `known`: only captions that the finder knows are kept. */
  kind: 'any' | 'known'
  /** The values in fields, lists and records of this page. */
  values: ReadonlySet<string>
}

/** Counts and numbers after the caption of a list, its tab or a record, which are removed before it is looked up. */
const COUNT = /\s*\(\s*[\d.,\s]+\+?\s*\)\s*$|\s+\(?[\d.,]+\)?$/
/** Marks around a caption, such as the one of mandatory fields. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu
/** A word with the punctuation around it. */
const TOKEN = /^([("'[«„“「*]*)([\p{L}\p{M}][\p{L}\p{M}'’・-]*(?:\/[\p{L}\p{M}'’・-]+)*)([)"'\].,:;?!»“”」…*]*)$/u

/** Whether a caption contains one of the values, as whole words. */
export const holdsValue = (folded: string, values: ReadonlySet<string>): boolean => {
  const around = ` ${folded} `
  for (const value of values) {
    const at = around.indexOf(value)
    if (at < 0) continue
    const edges = [around[at - 1] ?? ' ', around[at + value.length] ?? ' ']
    // In scripts without spaces between words, any position counts.
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

  /** Masks a run of letters and digits, unless it consists of known words with at most two digits at the end. */
  const run = (text: string): string => {
    if (isKnownWord(text)) return text
    const [, letters = '', digits = ''] = /^([A-Za-z]+)(\d{0,2})$/.exec(text) ?? []
    const words = wordsOf(letters)
    const isKnown = letters !== '' && (isKnownWord(letters) || (words.length > 0 && words.every(isKnownWord)))
    if (isKnown) return letters + digits
    return digits === '' && words.length > 1 ? joined(letters) : markOf(text)
  }
  /** Masks the words of a camel-case name one by one. */
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
        // An index such as in `select_0`; more digits after it are data.
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

  /** Masks a text word by word: in no language can a name be told from another unknown word. */
  const masked = (text: string): string =>
    text
      .split(' ')
      .map((token) => {
        if (/^[^\p{L}\p{N}@]{1,3}$/u.test(token)) return token
        const [, before = '', letters, after = ''] = TOKEN.exec(token) ?? []
        return letters === undefined ? markOf(token) : before + word(letters) + after
      })
      .join(' ')

  /** Keeps only the caption that the finder knows: at the beginning of a text or, if it has several words, anywhere in it. */
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
