const PREFIX = 'access.'

/** The requirement about access to a table, or to a column as `table.column`. */
export const accessId = (about: string): `access.${string}` => `${PREFIX}${about}`

/** The table or column that a requirement is about access to; undefined for other requirements. */
export const accessTarget = (requirement: string): string | undefined =>
  requirement.startsWith(PREFIX) ? requirement.slice(PREFIX.length) : undefined
