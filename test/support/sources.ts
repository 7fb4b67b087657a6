import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** The file that one of our imports refers to; undefined for packages and stylesheets. */
function resolve(from: string, name: string): string | undefined {
  const path = name.startsWith('@/')
    ? join(ROOT, name.slice(2))
    : name.startsWith('.')
      ? join(dirname(from), name)
      : undefined
  return path && ['.ts', '.tsx', '/index.ts'].map((end) => path + end).find((file) => existsSync(file))
}

/** All of our sources that some files import, including these files, by path. Type imports are ignored. */
export function sourcesOf(entries: readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    const text = readFileSync(file, 'utf8')
    const imports = [
      ...text.matchAll(/^(?:import|export)(?! type)\b[^'";]*?from '([^']+)'/gm),
      ...text.matchAll(/\bimport\('([^']+)'\)/g),
    ]
    for (const [, name = ''] of imports) {
      const next = resolve(file, name)
      if (next) visit(next)
    }
  }
  for (const entry of entries) visit(join(ROOT, entry))
  return [...found].map((file) => relative(ROOT, file))
}
