/** A row of a table: the values of its columns, as text. */
export type RowValues = Record<string, string>
