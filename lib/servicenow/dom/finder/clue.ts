/**
 * Clues describe how something is found on a page. They are data, so that they can be listed, weighed by one function,
 * reported, and extended by one line. A clue is only as good as its evidence, which `source` cites.
 */
export type Role = 'button' | 'link' | 'card' | 'toggle' | 'tab' | 'field'

interface Basis {
  /** How certain this clue alone is, from 0 to 1; 1 is the platform's own mark, which no weaker clue outweighs. */
  certainty: number
  source: string
  /** Several matches all do the same, so the first is taken. */
  any?: true
  /** `page`: only while no modal dialog is open; `dialog`: only inside of one. */
  where?: 'page' | 'dialog' | undefined
}

/** A stable id, another attribute, or a place in a known structure: whatever a selector says. */
export interface SelectorClue extends Basis {
  by: 'id' | 'attribute' | 'place'
  selector: string
  /** A selector for something that must be in the same box. */
  beside?: string
  /** A pattern that its text must match, if it has any. */
  like?: RegExp
}

/** The address that a link leads to, whether absolute or relative. */
export interface LinkClue extends Basis {
  by: 'link'
  /** The beginning of the path. */
  path: string
}

/** Its visible text or its accessible name. Of several names, the first that is found counts. */
export interface NameClue extends Basis {
  by: 'name'
  role: Role
  names: readonly string[]
  match?: 'whole' | 'start' | 'part'
  /** A pattern that its text must not match. */
  unlike?: RegExp
  /** A selector for an element that must contain it. */
  within?: string
  /** A selector that it must not match. */
  not?: string
}

/**
 * An organisation's own description of something on its pages, as data: a role, a name, an attribute of it or of an element
 * around or inside it. All given parts must match.
 */
export interface Hint {
  role?: Role | undefined
  name?: string | undefined
  attribute?: { name: string; value: string } | undefined
}

export interface HintClue extends Basis, Hint {
  by: 'hint'
}

export type Clue = SelectorClue | LinkClue | NameClue | HintClue

/** The elements that one clue matches. */
export interface Lead<T> {
  clue: string
  certainty: number
  matches: readonly T[]
}

export interface Best<T> {
  match: T
  clue: string
  certainty: number
}
