import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Code is drawn by blocks of so many lines: a change that reaches beyond its block is left out. */
const LINES = 12

/** From 0 to 1, the same for the same words. */
const chance = (words: string): number => createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32

/** A share of the code in these files, as places that the mutation tester understands. */
export function drawn(root: string, patterns: readonly string[], share: number, seed: number): string[] {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!'))
  const exclude = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1))
  const files = globSync(wanted, { cwd: root, exclude }).toSorted()
  return files.flatMap((file) => {
    const count = readFileSync(join(root, file), 'utf8').split('\n').length
    const blocks = Array.from({ length: Math.ceil(count / LINES) }, (_, index) => index * LINES + 1)
    return blocks
      .filter((first) => chance(`${seed} ${file} ${first}`) < share)
      .map((first) => `${file}:${first}-${first + LINES - 1}`)
  })
}
