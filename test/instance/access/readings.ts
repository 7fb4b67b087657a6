/**
 * Where ServiceNow's own pages disagree, or say nothing, the instance can be set to either reading. A statement about an
 * instance is only true if it holds under each of them.
 */
export interface Readings {
  /**
   * Several levels of names have rules: the most specific level alone decides, or a failed level falls through to the
   * next (docs/servicenow/access.md#levels).
   */
  level: 'most-specific' | 'fall-through'
  /** No rule at all matches: the default mode decides, or access is granted. docs/servicenow/access.md#default-mode */
  noRule: 'default-mode' | 'granted'
  /**
   * A rule for all tables that asks no default mode itself is the only one that matches: it decides, or the default mode
   * does. docs/servicenow/access.md#default-mode
   */
  wildcard: 'own' | 'default-mode'
  /**
   * A Deny-Unless rule is met and no other rule exists: the documentation says both.
   * docs/servicenow/access.md#deny-unless
   */
  onlyDenyUnless: 'no-rule' | 'granted'
  /**
   * A script that is no more than `true` is invalid, so the rule denies, or is a script like any other.
   * docs/servicenow/access.md#empty-rule
   */
  trivialScript: 'invalid' | 'passes'
  /** A script of spaces or comments alone: it does not evaluate to true, or it asks nothing. docs/servicenow/access.md#rule-parts */
  blankScript: 'denies' | 'passes'
  /** A Deny-Unless rule that asks nothing at all: like any empty rule it denies, or it is met. docs/servicenow/access.md#empty-rule */
  emptyUnless: 'denies' | 'met'
  /**
   * A value for a field that the caller may not write is left out, or the whole update is refused.
   * docs/servicenow/rest.md#denied-columns
   */
  deniedField: 'ignored' | 'refused'
  /**
   * A query names a column that the caller may not query: 403, or the term is dropped.
   * docs/servicenow/rest.md#denied-columns
   */
  deniedTerm: 'refused' | 'dropped'
  /** An API access policy without a profile: no restriction, or nobody. docs/servicenow/oauth.md#api-policies */
  emptyPolicy: 'open' | 'closed'
  /**
   * Somebody with `snc_external` and an inner role: what that role opens stays closed, or is open.
   * docs/servicenow/access.md#explicit-roles
   */
  external: 'closed' | 'by-role'
  /**
   * A REST endpoint rule named `*` beside one by name: both have to be met, or the named one decides.
   * docs/servicenow/access.md#endpoint-rules
   */
  endpointStar: 'both' | 'named'
  /**
   * Rules for `query_match` and for `query_exact`, its other name: like those of one operation any that is met will do, or
   * both have to be met. docs/servicenow/access.md#query-rules
   */
  exactQuery: 'same' | 'both'
  /**
   * A rule asks for `nobody`, or for a role that is not there, beside roles that the caller has: it denies, or those
   * count. docs/servicenow/access.md#admin, docs/servicenow/access.md#empty-rule
   */
  deadRole: 'denies' | 'ignored'
  /**
   * A rate rule whose limit is no number above 0: nothing is let through, or nothing is limited.
   * docs/servicenow/rest.md#rate-limits
   */
  oddLimit: 'refuses' | 'ignored'
  /** An application without an application scope: it is refused like one of another scope, or is Global's. */
  noScope: 'refused' | 'global'
}

export const DEFAULT_READINGS: Readings = {
  level: 'most-specific',
  noRule: 'default-mode',
  wildcard: 'own',
  onlyDenyUnless: 'no-rule',
  trivialScript: 'passes',
  blankScript: 'denies',
  emptyUnless: 'denies',
  deniedField: 'ignored',
  deniedTerm: 'refused',
  emptyPolicy: 'open',
  external: 'closed',
  endpointStar: 'both',
  exactQuery: 'same',
  deadRole: 'denies',
  oddLimit: 'refuses',
  noScope: 'refused',
}

/** Each switch with both its positions, the default first. */
export const READINGS: { [K in keyof Readings]: readonly [Readings[K], Readings[K]] } = {
  level: ['most-specific', 'fall-through'],
  noRule: ['default-mode', 'granted'],
  wildcard: ['own', 'default-mode'],
  onlyDenyUnless: ['no-rule', 'granted'],
  trivialScript: ['passes', 'invalid'],
  blankScript: ['denies', 'passes'],
  emptyUnless: ['denies', 'met'],
  deniedField: ['ignored', 'refused'],
  deniedTerm: ['refused', 'dropped'],
  emptyPolicy: ['open', 'closed'],
  external: ['closed', 'by-role'],
  endpointStar: ['both', 'named'],
  exactQuery: ['same', 'both'],
  deadRole: ['denies', 'ignored'],
  oddLimit: ['refuses', 'ignored'],
  noScope: ['refused', 'global'],
}

/** The default readings, then each switch in its other position by itself: one day under each shows what depends on a reading. */
export const READING_VARIANTS: readonly Readings[] = [
  DEFAULT_READINGS,
  ...Object.entries(READINGS).map(([name, [, other]]): Readings => ({ ...DEFAULT_READINGS, [name]: other })),
]
