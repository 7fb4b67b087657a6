import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { texts } from './evidence'

const ROOT = join(import.meta.dirname, '../..')
/** First folders of the paths in this repository. */
const ROOTS = ['.ci', 'components', 'docs', 'entrypoints', 'lib', 'public', 'test']
const PATH = new RegExp(`^(?:${ROOTS.map((root) => root.replace('.', '\\.')).join('|')})/`)
const TEST_FILE = /[\w.-]+\.(?:spec|test)\.tsx?\b/g

/** A mistake in a document: the document and the words. */
type Complaint = string

/** All documents by path, except installed or built ones. */
export const documents = (all = texts()): Map<string, string> =>
  new Map([...all].filter(([file]) => file.endsWith('.md')))

const withoutFences = (text: string) => text.replace(/```[^]*?```/g, '')
const codeSpans = (text: string) => [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
const fences = (text: string) => [...text.matchAll(/```\w*\n([^]*?)```/g)].map(([, code = '']) => code)
const wordsOf = (code: string) => code.split(/[\s,;()'"=]+/).map((word) => word.replace(/[.:]+$/, ''))

/** Whether a path exists; `<…>` and `…` stand for any name, and `*` is a pattern. */
const exists = (path: string): boolean => globSync(path.replace(/<[^>]*>|…/g, '*'), { cwd: ROOT }).length > 0

/** Paths in code that do not exist, and scripts that package.json does not have. */
export function wrongPaths(file: string, text: string): Complaint[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
  const code = [...codeSpans(text), ...fences(text)]
  const paths = code.flatMap(wordsOf).filter((word) => PATH.test(word) && !exists(word.replace(/#.*/, '')))
  const commands = code.flatMap((own) => [...own.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name))
  return [...paths, ...commands.filter((name) => !(name in scripts))].map((what) => `${file}: ${what}`)
}

/** Tests that are named and do not exist: the file, a link's words for it, or a title quoted after the link. */
export function wrongTests(file: string, text: string, all: ReadonlyMap<string, string>): Complaint[] {
  const names = new Set([...all.keys()].map((path) => basename(path)))
  const files = [...text.matchAll(TEST_FILE)].map(([name]) => name).filter((name) => !names.has(basename(name)))
  const titles = [...text.matchAll(/\]\(([^)\s]+\.(?:spec|test)\.tsx?)\) \("([^"]+)"/g)]
    .filter(([, path = '', title = '']) => !all.get(join(dirname(file), path))?.includes(title))
    .map(([, , title = '']) => title)
  return [...files, ...titles].map((what) => `${file}: ${what}`)
}

/** Links whose words name another file than they lead to, and names of functions that the linked file does not have. */
export function wrongSources(file: string, text: string, all: ReadonlyMap<string, string>): Complaint[] {
  const links = [...text.matchAll(/\[`?([\w./-]+\.(?:tsx?|md))`?\]\(([^)#\s]+)[^)]*\)((?:,? `\w+`)*)/g)]
  return links.flatMap(([, words = '', target = '', symbols = '']) => {
    const source = all.get(join(dirname(file), target)) ?? ''
    const missing = [...symbols.matchAll(/`(\w+)`/g)].filter(([, name = '']) => !source.includes(name))
    return [
      ...(basename(words) === basename(target) ? [] : [`${file}: ${words} leads to ${target}`]),
      ...missing.map(([, name = '']) => `${file}: ${name} in ${target}`),
    ]
  })
}

/** Cells of tables that are longer, as people see them, than `most` characters. */
export function longCells(file: string, text: string, most: number): Complaint[] {
  const rows = withoutFences(text)
    .split('\n')
    .filter((line) => line.startsWith('|'))
  const cells = rows.flatMap((row) => row.split(/(?<!\\)\|/).map((cell) => cell.replace(/\]\([^)]*\)/g, ']').trim()))
  return cells.filter((cell) => cell.length > most).map((cell) => `${file}: ${cell.slice(0, 60)}…`)
}
