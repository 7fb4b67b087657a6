import { parseDateTime } from '../domain/checks/connection-end'
import type { FindingKeyOf } from '../domain/requirement'
import type { AnyRequirement } from '../domain/requirements'
import { accessTarget } from '../domain/requirements/access-id'
import { enGuide } from './en/guide'
import { enVerification } from './en/verification'
import { findingKey } from './finding-key'
import { formatDay } from './time'
import { createLookup, createTranslator, type Values } from './translator'

const texts = { ...enGuide, ...enVerification }
type VerificationKey = keyof typeof texts

/** Texts of a verification: its findings, which are the guide's too, its results and its report. */
export const verificationText = createTranslator<VerificationKey>(texts)

/** Findings that no text puts into words; TypeScript names them here. */
type Untold = Exclude<FindingKeyOf<AnyRequirement>, VerificationKey>
true satisfies [Untold] extends [never] ? true : Untold

const lookup = createLookup(texts)

/** A time of ServiceNow's is shown as its day. */
function withDays(facts: Values): Values {
  const at = typeof facts.date === 'string' ? parseDateTime(facts.date) : undefined
  return at === undefined ? facts : { ...facts, date: formatDay(new Date(at).toISOString()) }
}

/** What a finding says; one that another version stored, or another tool, may have no words here. */
export const verificationFindingText = (finding: { requirement: string; reason: string }, facts?: Values): string =>
  lookup(findingKey(finding), facts && withDays(facts)) ?? verificationText('verify.no-details')

/** What a requirement is called. */
export function requirementTitle(requirement: string): string {
  const table = accessTarget(requirement)
  if (table !== undefined) return verificationText('requirement.access', { table })
  return lookup(`requirement.${requirement}`) ?? requirement
}
