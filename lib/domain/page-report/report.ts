/**
 * What a page report says, as plain JSON: how a page is built and what the finder makes of it, without anything that the
 * page is about. Rows are a tree by their depth, so that a person can read the report line by line.
 */
export interface PageReport {
  what: typeof WHAT
  version: 1
  /** The extension's version. */
  extension: string
  /** The release family, where a verification read it. */
  release: string | null
  /** The page's language, by its own `lang`. */
  language: string | null
  /** The day, without a time. */
  day: string
  page: { kind: string; address: string }
  /** The step that the guide was at. */
  step: string
  /** For each step of this kind of page the row that was found; null where nothing was certain. */
  steps: { step: string; row: number | null }[]
  /** Fields by column. */
  fields: { column: string; row: number; clue: string; certainty: number; opener?: number }[]
  /** For each control all that its clues lead to, also where nothing was certain. */
  controls: { control: string; leads: { clue: string; certainty: number; rows: number[] }[] }[]
  /** How many elements were left out to keep the report small. */
  cut: number
  tree: Row[]
}

export const WHAT = 'Neo Setup Guide page report'

/**
 * One line of the tree: depth, what it is, and for elements their attributes and state. `#text` has a caption, `#shadow` and
 * `#document` hold the shadow tree or the frame's document of the element above them, `#cut` says how many elements are missing.
 * An attribute whose value was left out is null.
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

/** What a report is made with besides the page. */
export interface CollectTask {
  step: string
  extension: string
  /** Left out where it is not known: what is put into a page for a script loses each null. */
  release?: string
  /** The day, as `2027-03-05`. */
  day: string
}

/** Longest report, in characters of its text. */
export const LONGEST_REPORT = 200_000

/**
 * Ways in which an element is seen differently from what it stands in: `none` is not displayed, `unseen` is not visible,
 * `tiny` cannot be reached, `sized` has a size without anything in it, `over` covers the window, `modal` is a native modal dialog; `z` is followed by its height.
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
