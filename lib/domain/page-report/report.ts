/**
 * A page report, as plain JSON: how a page is built and what the finder finds on it, without any of the page's content. Rows
 * form a tree by their depth, so that a person can read the report line by line.
 */
export interface PageReport {
  what: typeof WHAT
  version: 1
  /** The extension's version. */
  extension: string
  /** The release family, if a verification has read it. */
  release: string | null
  /** The page's language, from its own `lang`. */
  language: string | null
  /** The day, without a time. */
  day: string
  page: { kind: string; address: string }
  /** The step that the guide was at. */
  step: string
  /** For each step of this kind of page, the row that was found; null if nothing was certain. */
  steps: { step: string; row: number | null }[]
  /** Fields by column. */
  fields: { column: string; row: number; clue: string; certainty: number; opener?: number }[]
  /** For each control, all matches of its clues, even if nothing was certain. */
  controls: { control: string; leads: { clue: string; certainty: number; rows: number[] }[] }[]
  /** How many elements were left out to keep the report small. */
  cut: number
  tree: Row[]
}

export const WHAT = 'Neo Setup Guide page report'

/**
 * One line of the tree: depth, kind, and for elements their attributes and state. `#text` has a caption, `#shadow` and
 * `#document` contain the shadow tree or the frame's document of the element above them, `#cut` says how many elements are
 * missing. An attribute whose value was left out is null.
 */
export type Row = ElementRow | TextRow | ShadowRow | DocumentRow | CutRow
export type ElementRow = [depth: number, tag: string, attributes: Attributes, state: string]
export type TextRow = [depth: number, what: '#text', caption: string]
type ShadowRow = [depth: number, what: '#shadow']
export type DocumentRow = [depth: number, what: '#document', address: string, language: string | null]
export type CutRow = [depth: number, what: '#cut', elements: number]

export const isElementRow = (row: Row): row is ElementRow => !row[1].startsWith('#')
export const isTextRow = (row: Row): row is TextRow => row[1] === '#text'
export const isDocumentRow = (row: Row): row is DocumentRow => row[1] === '#document'
export const isCutRow = (row: Row): row is CutRow => row[1] === '#cut'

export type Attributes = Record<string, string | null>

/** What is passed in for a report besides the page. */
export interface CollectTask {
  step: string
  extension: string
  /** Omitted if it is not known: null values are lost when arguments are passed to an injected script. */
  release?: string
  /** The day, as `2027-03-05`. */
  day: string
}

/** Longest report, in characters of its text. */
export const LONGEST_REPORT = 200_000

/**
 * Ways in which an element is shown differently from its parent: `none` is not displayed, `unseen` is not visible, `seen` is
 * visible again, `tiny` cannot be reached, `sized` has a size without content, `over` covers the window, `modal` is a native
 * modal dialog; `z` is followed by its `z-index`.
 */
export const STATES = /^(?:(?:none|unseen|seen|tiny|sized|over|modal|z-?\d{1,10})(?: |$))*$/

/** A report as it is shown, copied and saved: one line for each finding and each row. */
export function reportText(report: PageReport): string {
  const lines = Object.entries(report).map(([name, value]) => {
    const items: unknown[] | undefined = Array.isArray(value) ? value : undefined
    const own = items ? `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n ]` : JSON.stringify(value)
    return ` ${JSON.stringify(name)}: ${own}`
  })
  return `{\n${lines.join(',\n')}\n}\n`
}
