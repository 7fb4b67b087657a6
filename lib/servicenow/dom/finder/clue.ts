/**
 * How something on a page is described: by clues, as data, so that they can be listed, weighed by one function, reported and
 * added to in one line. A clue is only as good as its evidence, which is quoted in `source`.
 */
export type Role = 'button' | 'link' | 'card' | 'toggle' | 'tab' | 'field'

interface Basis {
  /** How sure this clue alone makes us, from 0 to 1; 1 is the platform's own mark, which no weaker clue outweighs. */
  certainty: number
  source: string
  /** Of several that are called so each does the same: the first is as good as any. */
  any?: true
  /** `page`: only while no modal dialog is open; `dialog`: only inside of one. */
  where?: 'page' | 'dialog' | undefined
}

/** A stable id, another attribute, or a place in a known structure: whatever a selector says. */
export interface SelectorClue extends Basis {
  by: 'id' | 'attribute' | 'place'
  selector: string
  /** What has to stand beside it, in the same box. */
  beside?: string
  /** What its words have to be like, where it has any. */
  like?: RegExp
}

/** The address that a link leads to, however it is written. */
export interface LinkClue extends Basis {
  by: 'link'
  /** The beginning of the path. */
  path: string
}

/** What people call it: its visible text or its accessible name. Of several names the first that is there counts. */
export interface NameClue extends Basis {
  by: 'name'
  role: Role
  names: readonly string[]
  match?: 'whole' | 'start' | 'part'
  /** What its words must not be like. */
  unlike?: RegExp
  /** What it has to stand in. */
  within?: string
  /** What it must not be, as marks of its own say. */
  not?: string
}

/**
 * What an organisation says of something on its own pages, as data: a role, what people call it, an attribute of it or of
 * what it is in. All that is said has to hold.
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

/** What one clue leads to. */
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
