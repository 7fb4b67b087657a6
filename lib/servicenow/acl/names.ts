/** A column that stands for any that has no rule of its own. */
export const ANY_COLUMN = '*'

/** The names of rules on records, the nearest level first: docs/servicenow/access.md#names */
export const recordLevels = (lineage: readonly string[]): string[] => [...lineage, '*']

/** The same for a column: its own rules, then those for all columns. */
export const fieldLevels = (lineage: readonly string[], column: string): string[] => [
  ...(column === ANY_COLUMN ? [] : [...lineage.map((table) => `${table}.${column}`), `*.${column}`]),
  ...lineage.map((table) => `${table}.*`),
  '*.*',
]

/** All names that rules about these tables and columns can have. */
export function aclNames(lineages: readonly (readonly string[])[], columns: readonly string[]): string[] {
  const levels = lineages.flatMap((lineage) => [
    ...recordLevels(lineage),
    ...[ANY_COLUMN, ...columns].flatMap((column) => fieldLevels(lineage, column)),
  ])
  return [...new Set(levels)]
}

/** Whether a rule on an endpoint names one as its page does; whether another spelling does is not known: docs/servicenow/access.md#endpoint-rules */
export const isEndpointCertain = (name: string): boolean => /^(\*|Table API|Email API)$/.test(name)

/** Which endpoint's rule it is: of the Table or the Email API, by name or by path, or of every endpoint. */
export const endpointLevelOf = (name: string): 'table' | 'email' | 'every' | undefined => {
  const own = name.trim()
  if (own === '*') return 'every'
  if (/^e-?mail[ _]?api$/i.test(own) || /^\/?(api\/)?now\/(v\d+\/)?email(\/|$)/i.test(own)) return 'email'
  return /^table[ _]?api$/i.test(own) || /^\/?(api\/)?now\/(v\d+\/)?table(\/|$)/i.test(own) ? 'table' : undefined
}
