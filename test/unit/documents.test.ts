// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { enNames } from '@/lib/i18n/en/names'
import { parseManaged } from '@/lib/neo/managed-policy'
import schema from '@/public/managed_schema.json'
import { documents, longCells, wrongPaths, wrongSources, wrongTests } from '../support/documents'
import { ENGLISH } from '../support/english'
import { linksIn, resolves, texts } from '../support/evidence'

const all = texts()
const docs = [...documents(all)]
const read = (name: string): string => all.get(name) ?? expect.fail(`${name} does not exist`)

interface ChromePolicy {
  '3rdparty': { extensions: { EXTENSION_ID: unknown } }
}
interface FirefoxPolicy {
  policies: { '3rdparty': { Extensions: { 'setup-guide@neoagent.io': unknown } } }
}

describe('every document', () => {
  it('links to pages, anchors and files that exist', () => {
    const links = docs.flatMap(([file, text]) => linksIn(file, text))
    expect(links.length).toBeGreaterThan(300)
    expect(links.filter((link) => !resolves(all, link, true)).map(({ file, target }) => `${file}: ${target}`)).toEqual(
      [],
    )
  })

  it('names paths and scripts that exist', () => {
    expect(docs.flatMap(([file, text]) => wrongPaths(file, text))).toEqual([])
  })

  it('names tests that exist, and quotes their titles', () => {
    expect(docs.flatMap(([file, text]) => wrongTests(file, text, all))).toEqual([])
  })

  it('calls a linked file by its name, and its functions by theirs', () => {
    expect(docs.flatMap(([file, text]) => wrongSources(file, text, all))).toEqual([])
  })

  it('keeps the cells of its tables short', () => {
    // The table of CONTRIBUTING lists the files to touch, which is as long as it is.
    const tables = docs.filter(([file]) => file !== 'CONTRIBUTING.md')
    expect(tables.flatMap(([file, text]) => longCells(file, text, 120))).toEqual([])
  })

  it('leaves measured figures to docs/performance.md', () => {
    const others = docs.filter(([file]) => file !== 'docs/performance.md')
    const figures = ([file, text]: [string, string]) =>
      [...text.matchAll(/\d[.,]\d+ ?(?:ms|KB|MB|×)/g)].map(([figure]) => `${file}: ${figure}`)
    expect(others.flatMap(figures)).toEqual([])
  })
})

describe('the checks themselves', () => {
  // Put together, since this file must not contain them.
  const SPACE = ' '
  const NO_NAME = ['no', 'Such', 'Name'].join('')

  it('find what does not exist', () => {
    expect(
      wrongPaths('README.md', '`lib/gone.ts` `test/e2e/*.gone.ts` `npm run gone` ```\nnode lib/also/gone\n```'),
    ).toEqual(['lib/gone.ts', 'test/e2e/*.gone.ts', 'lib/also/gone', 'gone'].map((what) => `README.md: ${what}`))
    expect(wrongPaths('README.md', '`lib/domain/requirements/<id>.ts` `test/e2e/*.spec.ts` `npm run demo`')).toEqual([])
    const link = '[documents.test.ts](test/unit/documents.test.ts)'
    expect(wrongTests('README.md', `\`gone.spec.ts\` ${link} ("no such${SPACE}title at all")`, all)).toHaveLength(2)
    expect(wrongTests('README.md', `${link} ("find what does not exist")`, all)).toEqual([])
    expect(wrongSources('README.md', `[other.ts](test/run.ts) \`${NO_NAME}\``, all)).toHaveLength(2)
    expect(longCells('README.md', '| short | rather long |', 8)).toEqual(['README.md: rather long…'])
  })
})

it('README.md is at most a screen and a half, with the two commands', () => {
  const text = read('README.md')
  expect(text.split('\n').length).toBeLessThan(80)
  for (const command of ['npm ci && npm run demo', 'npm ci && npm test']) expect(text).toContain(`\`${command}\``)
})

it('each page of docs/decisions has a decision and names the test that proves it', () => {
  const pages = docs.filter(([file]) => file.startsWith('docs/decisions/') && !file.endsWith('README.md'))
  expect(pages.length).toBeGreaterThan(10)
  for (const [file, text] of pages) {
    expect(text, file).toContain('**Decision.**')
    expect(text, file).toMatch(/\*\*Proven by\*\*[^]*\.(spec|test)\.tsx?/)
    expect(read('docs/decisions/README.md')).toContain(`](${file.replace('docs/decisions/', '')})`)
  }
})

it('docs/reviewers/enterprise.md lists every key of a policy, and its examples are policies', () => {
  const text = read('docs/reviewers/enterprise.md')
  for (const key of Object.keys(schema.properties)) expect(text).toContain(`\`${key}\``)
  const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1] ?? '') as object)
  expect(examples).toHaveLength(3)
  const [hints, chrome, firefox] = examples as [object, ChromePolicy, FirefoxPolicy]
  expect(parseManaged(hints).state).toBe('valid')
  expect(parseManaged(chrome['3rdparty'].extensions.EXTENSION_ID).state).toBe('valid')
  expect(parseManaged(firefox.policies['3rdparty'].Extensions['setup-guide@neoagent.io']).state).toBe('valid')
})

describe('docs/users/troubleshooting.md', () => {
  const text = read('docs/users/troubleshooting.md')
  const quotedIn = (words: string) => [...words.matchAll(/"([^"]+)"/g)].map(([, quoted = '']) => quoted)
  const entries = Object.values(ENGLISH).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  )

  it('names steps as the guide does', () => {
    const names = new Set<string>(Object.values(enNames))
    const named = [...text.matchAll(/[Ss]teps? ((?:"[^"]+"(?: and )?)+)/g)].flatMap(([, quoted = '']) =>
      quotedIn(quoted),
    )
    expect(named.length).toBeGreaterThanOrEqual(8)
    expect(named.filter((name) => !names.has(name))).toEqual([])
  })

  it('names results as the results do', () => {
    const named = [...text.matchAll(/Results: ((?:"[^"]+"(?:, )?)+)/g)].flatMap(([, quoted = '']) => quotedIn(quoted))
    expect(named.length).toBeGreaterThanOrEqual(8)
    expect(named.filter((name) => !entries.includes(name))).toEqual([])
  })

  it('quotes the extension as it speaks', () => {
    const own = text.slice(text.indexOf('## In the extension'))
    const headings = [...own.matchAll(/^### (.*)$/gm)].flatMap(([, heading = '']) => quotedIn(heading))
    expect(headings.length).toBeGreaterThanOrEqual(6)
    const spoken = (words: string) => entries.some((entry) => entry.includes(words.replace(/ …$/, '')))
    expect(headings.filter((words) => !spoken(words))).toEqual([])
  })
})
