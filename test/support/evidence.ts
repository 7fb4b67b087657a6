import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const EVIDENCE = 'docs/servicenow'
const SKIPPED = new Set(['node_modules', 'test-results', 'package-lock.json'])
const READ = /\.(tsx?|js|css|md)$/

/** Degrees of certainty, as docs/servicenow/README.md defines them. */
const SURE = ['Documented', 'Seen', 'Reported', 'Guess', 'Unknown'] as const

/** A fact about ServiceNow: one heading each. */
export interface Fact {
  /** Such as `rest.md#batch`. */
  id: string
  title: string
  /** Certainty in lower case, such as `documented`. */
  sure: string[]
  /** Marked as background: no code relies on it. */
  isBackground: boolean
  /** What it lacks: a source, or a statement of certainty. */
  complaints: string[]
}

export interface Link {
  file: string
  /** The target, as written. */
  target: string
}

/** Texts of this repository by path, except installed or built ones. */
export function texts(folder = ROOT): Map<string, string> {
  const found = new Map<string, string>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
    if (entry.isDirectory()) for (const [name, text] of texts(path)) found.set(name, text)
    else if (READ.test(entry.name)) found.set(relative(ROOT, path), readFileSync(path, 'utf8'))
  }
  return found
}

function factIn(page: string, block: string): Fact {
  const [head = '', ...body] = block.split('\n')
  const [, anchor = '', title = ''] = /^<a id="([a-z0-9-]+)"><\/a>(.+)$/.exec(head) ?? []
  const text = body.join('\n').split(/^## /m)[0] ?? ''
  const said = text.split('\n\n').find((part) => /^\*[A-Z]\w+\*/.test(part.trim())) ?? ''
  const statements = [...said.matchAll(/\*([A-Z]\w+)\*(?::([^*]*))?/g)].filter(([, word]) => word !== 'Background')
  const wrong = statements.filter(
    ([, word = '', source = '']) => !SURE.includes(word as 'Seen') || source.trim() === '',
  )
  return {
    id: `${page}#${anchor}`,
    title,
    sure: statements.map(([, word = '']) => word.toLowerCase()),
    isBackground: said.includes('*Background*'),
    complaints: [
      ...(anchor && title ? [] : [`no anchor: ${head}`]),
      ...(statements.length > 0 ? [] : ['does not say how sure it is']),
      ...wrong.map(([whole]) => `no word for it, or no source: ${whole}`),
    ],
  }
}

/** All facts of docs/servicenow. */
export function factsIn(all: ReadonlyMap<string, string>): Fact[] {
  return [...all].flatMap(([file, text]) => {
    if (dirname(file) !== EVIDENCE || basename(file) === 'README.md') return []
    const [, ...blocks] = text.split(/^### /m)
    return blocks.map((block) => factIn(basename(file), block))
  })
}

/** Names of Markdown pages in a text, each with its anchor if it has one; pages of the web excluded. */
export function pagesNamed(file: string, text: string): Link[] {
  const named = text.replace(/https?:\/\/[^\s)'"`]+/g, '').matchAll(/(?<![\w*.-])[\w./-]*?[\w-]+\.md\b(?:#[\w-]+)?/g)
  return [...named].map(([target]) => ({ file, target }))
}

/** Relative links of a Markdown text. */
export function linksIn(file: string, text: string): Link[] {
  const plain = text.replace(/```[^]*?```/g, '').replace(/`[^`\n]*`/g, '')
  return [...plain.matchAll(/\]\(<?([^)\s>]+)>?\)|<img[^>]+src="([^"]+)"/g)]
    .map(([, link, image]) => link ?? image ?? '')
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => ({ file, target }))
}

/** The fact that a link leads to, as the facts are called; undefined for other links. */
export const factOf = ({ target }: Link): string | undefined =>
  /(?:^|\/)((?:pages|rest|oauth|records|access|releases)\.md#[\w-]+)$/.exec(target)?.[1]

const slugOf = (heading: string): string =>
  heading
    .replace(/<[^>]+>/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-')

/** Whether a page has an anchor: one of its own, or a heading's. */
function hasAnchor(text: string, anchor: string): boolean {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading))
  return headings.includes(anchor) || text.includes(`<a id="${anchor}">`)
}

/** Folders in which a named page may be: beside the file, the root, the documentation, or the evidence. */
const PLACES = ['', 'docs', EVIDENCE]

/** Whether a link resolves. `strict`: only as a browser would follow it. */
export function resolves(all: ReadonlyMap<string, string>, { file, target }: Link, strict: boolean): boolean {
  const [path = '', anchor] = target.split('#')
  const beside = path === '' ? file : join(dirname(file), path)
  const candidates = strict ? [beside] : [beside, ...PLACES.map((place) => join(place, path))]
  const found = candidates.find((candidate) => existsSync(join(ROOT, candidate)))
  if (found === undefined) return false
  return anchor === undefined || hasAnchor(all.get(found) ?? '', anchor)
}
