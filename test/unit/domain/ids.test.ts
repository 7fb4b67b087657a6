// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { allRequirements } from '@/lib/domain/requirements'
import { STEPS } from '@/lib/domain/steps'
import { defaultPolicy } from '@/lib/neo/policy'

const ROOT = join(import.meta.dirname, '../../..')
const IDS = new Set<string>([...STEPS, ...allRequirements(defaultPolicy)].map(({ id }) => id))
/** Ids that are plain words too count only where they stand beside a step or a requirement. */
const WORDS = new Set([...IDS].filter((id) => !id.includes('.')))

/** Where steps and requirements are defined, and what they are called; and what earlier versions stored. */
const DEFINITIONS = [
  /^lib\/domain\/(steps|checklist|connection)\.ts$/,
  /^lib\/domain\/requirements\//,
  /^lib\/i18n\/\w\w(-\w\w)?\//,
  /^lib\/storage\/verification-format\.ts$/,
]

const FILES = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => !DEFINITIONS.some((pattern) => pattern.test(name))),
)

const withoutComments = (code: string) => code.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

/** Ids that a line of code names. */
function idsIn(line: string): string[] {
  // A kind of step is not its id.
  const named = line.replace(/(\bkind [!=]== |stepOfKind\()'[\w-]+'/g, '')
  const literals = [...named.matchAll(/(['"`])([a-z][\w.-]*)\1/g)].map(([, , text = '']) => text)
  const isAboutThem = /\b(step|requirement|verdict)s?\b/i.test(line)
  const own = literals.filter((text) => IDS.has(text) && (!WORDS.has(text) || isAboutThem))
  // By the beginning of ids a requirement is told apart as well.
  const prefixes = [...line.matchAll(/startsWith\('((?:app|user|access|platform|connect|admin|instance)\.)'\)/g)]
  return [...own, ...(isAboutThem ? prefixes.map(([, text = '']) => `${text}*`) : [])]
}

it('finds what it looks for', () => {
  expect(idsIn("if (verdict.requirement === 'app.scope') return")).toEqual(['app.scope'])
  expect(idsIn("const isSecret = requirement !== 'secret'")).toEqual(['secret'])
  expect(idsIn("verdicts.filter(({ requirement }) => requirement.startsWith('connect.'))")).toEqual(['connect.*'])
  expect(idsIn("await shareWithDocument(target, 'start', value)")).toEqual([])
})

it('no step and no requirement is named outside of its definition: what differs is data there', () => {
  const found = FILES.flatMap((name) =>
    withoutComments(readFileSync(join(ROOT, name), 'utf8'))
      .split('\n')
      .flatMap((line) => idsIn(line).map((id) => `${name}: ${id} in ${line.trim()}`)),
  )
  expect(found).toEqual([])
})
