import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const foldersIn = (name: string) =>
  readdirSync(join(ROOT, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((folder) =>
      readdirSync(join(ROOT, name, folder), { recursive: true }).some((file) => /\.\w+$/.test(String(file))),
    )

interface Pattern {
  regex?: string
  message?: string
}
interface Override {
  files: string[]
  rules: Record<string, [string, { patterns: Pattern[] }]>
}
const { overrides } = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as { overrides: Override[] }

/** The wall around a folder: what it may import by its message, and the pattern that keeps out the rest. */
function wallOf(folder: string): { may: string[]; keepsOut: RegExp } {
  const rule = overrides.find(({ files }) => files[0] === `${folder}/**`)?.rules['no-restricted-imports']
  const pattern = rule?.[1].patterns.find(({ message = '' }) => message.startsWith(`${folder} may import: `))
  const may = /may import: (.*)\.$/.exec(pattern?.message ?? '')?.[1]?.split(', ') ?? []
  return { may: may.filter((name) => name !== 'nothing'), keepsOut: new RegExp(pattern?.regex ?? '^$') }
}

describe.each(['lib', 'components'])('%s', (base) => {
  const folders = foldersIn(base)
  it.each(folders)('every other folder is known to %s, or kept out', (own) => {
    const { may, keepsOut } = wallOf(`${base}/${own}`)
    for (const other of folders.filter((name) => name !== own)) {
      const isOut = keepsOut.test(`../${other}/x`)
      expect([other, isOut]).toEqual([other, !may.includes(other)])
    }
  })
  it('no folder is above and below another', () => {
    const above = (own: string, seen: readonly string[] = []): string[] =>
      seen.includes(own) ? [own] : wallOf(`${base}/${own}`).may.flatMap((name) => above(name, [...seen, own]))
    expect(folders.flatMap((own) => above(own))).toEqual([])
  })
})
