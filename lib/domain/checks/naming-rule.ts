import type { Finding, Fix } from '../finding'
import type { Source } from '../snapshot'

/** Whether a name follows an organisation's rule, a regular expression for the whole of it; an empty rule allows all. */
const follows = (name: string, rule: string): boolean => rule === '' || new RegExp(`^(?:${rule})$`, 'u').test(name)

/** The finding for a name that does not follow an organisation's rule; undefined if it does. */
export const namingRuleFinding = (seen: string, rule: string, source: Source, fix: Fix): Finding<never> | undefined =>
  follows(seen, rule) ? undefined : { outcome: 'warn', reason: 'name.rule', facts: { rule }, seen, source, fix }
