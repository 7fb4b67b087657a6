/**
 * Where ServiceNow's own pages disagree, or say nothing, the instance can be set to either reading. A statement about an
 * instance is only true if it holds under each of them.
 */
export interface Readings {
  /**
   * Several levels of names have rules: the most specific level alone decides (a community test of 2022 [3P]), or a failed
   * level falls through to the next ("the system evaluates the conditions of the next matching access control rule",
   * exploring-access-control-list [DOC]).
   */
  level: 'most-specific' | 'fall-through'
  /** No rule at all matches: the default mode decides (c_DefaultDenyProperty), or access is granted (exploring-access-control-list). */
  noRule: 'default-mode' | 'granted'
  /** A Deny-Unless rule is met and no other rule exists: acl-denial-behavior says both in one sentence. */
  onlyDenyUnless: 'no-rule' | 'granted'
  /** A script that is no more than `true` is invalid, so the rule denies (exploring-access-control-list), or is a script like any other. */
  trivialScript: 'invalid' | 'passes'
  /** A value for a field that the caller may not write is left out without a word [COMM], or the whole update is refused. */
  deniedField: 'ignored' | 'refused'
  /** A query names a column that the caller may not query: 403, or the term is dropped without a word. [DOC, INF] */
  deniedTerm: 'refused' | 'dropped'
  /** An API access policy without a profile: no restriction, or nobody. [UNK] */
  emptyPolicy: 'open' | 'closed'
  /** Somebody with `snc_external` and an inner role: what that role opens stays closed, or is open. (explicit-roles [DOC, unclear]) */
  external: 'closed' | 'by-role'
  /** A REST endpoint rule named `*` where there is one by name: both have to be met, or the named one alone decides. [UNK] */
  endpointStar: 'both' | 'named'
}

export const DEFAULT_READINGS: Readings = {
  level: 'most-specific',
  noRule: 'default-mode',
  onlyDenyUnless: 'no-rule',
  trivialScript: 'passes',
  deniedField: 'ignored',
  deniedTerm: 'refused',
  emptyPolicy: 'open',
  external: 'closed',
  endpointStar: 'both',
}

/** Each switch with both its positions, the default first. */
export const READINGS: { [K in keyof Readings]: readonly [Readings[K], Readings[K]] } = {
  level: ['most-specific', 'fall-through'],
  noRule: ['default-mode', 'granted'],
  onlyDenyUnless: ['no-rule', 'granted'],
  trivialScript: ['passes', 'invalid'],
  deniedField: ['ignored', 'refused'],
  deniedTerm: ['refused', 'dropped'],
  emptyPolicy: ['open', 'closed'],
  external: ['closed', 'by-role'],
  endpointStar: ['both', 'named'],
}

/** The default readings, then each switch in its other position by itself: one day under each shows what depends on a reading. */
export const READING_VARIANTS: readonly Readings[] = [
  DEFAULT_READINGS,
  ...Object.entries(READINGS).map(([name, [, other]]): Readings => ({ ...DEFAULT_READINGS, [name]: other })),
]
