import type { Content } from './part.ts'

/** What a person would do on a page for one step, told by marks of its parts. */
export interface Goal {
  step: string
  /** The column, where the step has several. */
  column?: string
  /** What would be right to point at; nothing where there is no such thing, or it is behind a dialog. */
  right: readonly string[]
  /** Whether a person who knows the same facts could tell which it is. */
  findable: boolean
  /** What the field holds, where that can be read. */
  value?: string
}

export interface GeneratedPage {
  kind: string
  address: string
  lang: string
  parts: readonly Content[]
  goals: readonly Goal[]
  /** What was varied, for whoever reads a failure. */
  notes: readonly string[]
}

/** Steps that have nothing on a page. */
export const nothingFor = (...steps: string[]): Goal[] => steps.map((step) => ({ step, right: [], findable: false }))

/** A page of which nothing is a target, as while a dialog of something else is open. */
export const behind = (goals: readonly Goal[]): Goal[] =>
  goals.map(({ value: _value, ...goal }) => ({ ...goal, right: [], findable: false }))
