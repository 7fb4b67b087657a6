// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Requirement } from '@/lib/domain/requirement'
import type { Rows } from '@/lib/domain/snapshot'
import { defaultPolicy } from '@/lib/neo/policy'
import { LANGUAGE_CODES } from '@/lib/shared/languages'
import { insertInto } from '../../scaffold/insert'
import { scaffoldRequirement } from '../../scaffold/requirement'

const ROOT = join(import.meta.dirname, '../../..')
const ID = 'platform.made-up'

let copy = ''
let written: string[] = []
const read = (file: string) => readFileSync(join(copy, file), 'utf8')

beforeAll(() => {
  // Below the project, so that packages are found.
  const cache = join(ROOT, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  copy = mkdtempSync(join(cache, 'scaffold-'))
  for (const folder of ['lib', 'test/unit', 'test/instance', 'test/support', 'test/fuzz'])
    cpSync(join(ROOT, folder), join(copy, folder), { recursive: true })
  written = scaffoldRequirement(copy, ID)
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('a requirement that was just begun', () => {
  it('is a rule that works, among those of a verification', async () => {
    const { allRequirements } = (await import(join(copy, 'lib/domain/requirements/index.ts'))) as {
      allRequirements: (policy: typeof defaultPolicy) => readonly Requirement[]
    }
    const made = allRequirements(defaultPolicy).find(({ id }) => id === ID)
    const check = (properties: Rows) => made?.check({ reads: { properties } }, defaultPolicy)
    const rows = (value: string): Rows => ({ state: 'read', rows: [{ name: ID, value }] })
    expect(check(rows('true'))).toMatchObject({ outcome: 'pass', reason: 'pass' })
    expect(check(rows('false'))).toMatchObject({ outcome: 'fail', reason: 'off' })
    expect(check({ state: 'unread', why: 'forbidden' })).toMatchObject({ outcome: 'unknown' })
  })
  it('has English texts, cases, a fault, and what that is found as', () => {
    for (const key of [`'requirement.${ID}'`, `'${ID}.pass'`, `'${ID}.off'`])
      expect(read('lib/i18n/en/verification.ts')).toContain(key)
    expect(read('test/unit/domain/requirements/platform.test.ts')).toContain(`'${ID}': [`)
    expect(read('test/instance/faults/platform.ts')).toContain(`'${ID}': { off:`)
    expect(read('test/unit/verification/matrix.test.ts')).toContain(`'${ID}:off': FAILS`)
  })
  it('compiles, but for the other languages, which lack its texts', () => {
    symlinkSync(join(ROOT, '.wxt'), join(copy, '.wxt'))
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as object & {
      compilerOptions: object
    }
    writeFileSync(
      join(copy, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...compilerOptions,
          module: 'ESNext',
          moduleResolution: 'Bundler',
          target: 'ESNext',
          lib: ['ESNext', 'DOM', 'DOM.Iterable'],
          skipLibCheck: true,
          paths: { '@/*': ['./*'] },
        },
        include: ['.wxt/wxt.d.ts'],
        files: [
          ...written,
          ...LANGUAGE_CODES.filter((code) => code !== 'en').map((code) => `lib/i18n/${code}/index.ts`),
        ],
      }),
    )
    const { stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['--noEmit', '-p', copy], { encoding: 'utf8' })
    const wrong = new Set(
      stdout
        .split('\n')
        .filter((line) => line.includes('error TS'))
        .map((line) => line.replace(/^.*?(?=lib\/|test\/)/, '').replace(/\(.*/, '')),
    )
    expect([...wrong].toSorted()).toEqual(
      LANGUAGE_CODES.filter((code) => code !== 'en')
        .map((code) => `lib/i18n/${code}/verification.ts`)
        .toSorted(),
    )
  })
})

describe('nothing is written', () => {
  it.each(['nonsense', 'platform.', 'platform.Upper', 'other.rule', '../x', ''])('for the id "%s"', (id) => {
    expect(() => scaffoldRequirement(copy, id)).toThrow('is no id')
  })
  it('for a requirement that is there', () => {
    expect(() => scaffoldRequirement(copy, 'platform.oauth')).toThrow('platform-oauth.ts is there already.')
  })
  it('where there is no place for it', () => {
    expect(() => insertInto('const OTHER = [\n]\n', 'const CASES', ['x'], 'a.ts')).toThrow('a.ts has no "const CASES"')
  })
})

it('what was begun is done: nothing in the product says TODO', () => {
  const undone = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /\bTODO\b/.test(readFileSync(join(ROOT, 'lib', name), 'utf8')))
  expect(undone).toEqual([])
})
