import type { Finding } from '../domain/finding'
import type { FindingKeyOf } from '../domain/requirement'
import type { FORM_REQUIREMENTS } from '../domain/requirements/form'
import { enGuide } from './en/guide'
import { findingKey } from './finding-key'
import { createLookup, createTranslator } from './translator'

export type GuideKey = keyof typeof enGuide

/** The guide's texts: steps, cards, findings, fields. */
export const text = createTranslator<GuideKey>(enGuide)

/** What only tables and properties say, which a form is judged without. */
type OfTables =
  | `unread.${string}`
  | `unknown.${'withheld' | 'property'}`
  | 'account.read-only'
  | 'application.twin'
  | `instance.url.${'named' | 'other' | 'stale' | 'sub-production-set' | 'vanity'}`
  | `user.exists.${'guessed' | 'several'}`
  | 'user.dedicated.shared'

/** Findings on forms that no text puts into words; TypeScript names them here. */
type Untold = Exclude<FindingKeyOf<(typeof FORM_REQUIREMENTS)[number]>, GuideKey | OfTables>
true satisfies [Untold] extends [never] ? true : Untold

const lookup = createLookup(enGuide)

/** What a finding on a form says. */
export const findingText = (finding: Finding & { requirement: string }): string =>
  lookup(findingKey(finding), finding.facts) ?? finding.reason
