/**
 * Puts lines at the end of the list or object that a line with these words at its start opens. Throws where there is none.
 */
export function insertInto(source: string, opening: string, added: readonly string[], file: string): string {
  const lines = source.split('\n')
  const from = lines.findIndex((line) => line.startsWith(opening))
  const end = lines.findIndex((line, index) => index > from && /^[\]}]/.test(line))
  if (from < 0 || end < 0) throw new Error(`${file} has no "${opening}" that something could be added to.`)
  return lines.toSpliced(end, 0, ...added.map((line) => `  ${line}`)).join('\n')
}
