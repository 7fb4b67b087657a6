// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { requestSchema } from '@/lib/messaging/requests'
import { sourcesOf } from '../support/sources'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')

/** The contexts that ask the background for something, by entrypoint. */
const CONTEXTS = {
  loader: 'loader.ts',
  frame: 'frame.ts',
  guide: 'guide/index.tsx',
  verify: 'verify.ts',
  write: 'write.ts',
  consent: 'consent.ts',
  connect: 'connect.ts',
  popup: 'popup/main.ts',
  results: 'results/main.tsx',
  options: 'options/main.tsx',
  report: 'report/main.tsx',
  plan: 'plan/main.tsx',
}
type Context = keyof typeof CONTEXTS

const TYPES = requestSchema.def.options.map(({ def }) => def.shape.type.def.values[0] as string)

/** The messages that a context's sources send. */
function sentBy(context: Context): string[] {
  const texts = sourcesOf([`entrypoints/${CONTEXTS[context]}`])
    .filter((file) => file !== 'lib/messaging/requests.ts')
    .map(read)
  const asked = texts.flatMap((text) => [...text.matchAll(/\btype: '([\w.-]+)'|\btell\(([^)]*)\)/g)])
  const sent = new Set(
    asked.flatMap(([, type, told = '']) => type ?? [...told.matchAll(/'([\w.-]+)'/g)].map((m) => m[1])),
  )
  return TYPES.filter((type) => sent.has(type))
}

const CONTEXT_NAMES = Object.keys(CONTEXTS) as Context[]
const SENT = new Map(CONTEXT_NAMES.map((context) => [context, sentBy(context)]))

/** Messages of one context as a label: one of a group for all of it where the whole group is sent. */
function label(types: readonly string[]): string {
  const groups = Map.groupBy(types, (type) => type.replace(/\..*/, ''))
  return [...groups]
    .map(([group, own]) => {
      const all = TYPES.filter((type) => type.startsWith(`${group}.`))
      return all.length > 2 && all.length === own.length ? `${group}.*` : own.join(', ')
    })
    .join(', ')
}

/** Everything between two marks of docs/development.md that is made from the code. */
function made(): string {
  const edges = CONTEXT_NAMES.map((context) => `  ${context} -- "${label(SENT.get(context) ?? [])}" --> background`)
  return [
    '```mermaid',
    'flowchart LR',
    '  subgraph page ["a page of the instance, in a world of its own"]',
    ...['loader', 'frame', 'guide', 'verify', 'write', 'consent'].map((name) => `    ${name}`),
    '  end',
    '  main["the page\'s own world"]',
    '  subgraph dashboard ["Neo\'s dashboard"]',
    '    connect',
    '  end',
    '  subgraph own ["pages of the extension"]',
    ...['popup', 'results', 'options', 'report', 'plan'].map((name) => `    ${name}`),
    '  end',
    '  background[("background: storage, scripts, tabs")]',
    '  instance[("the instance: REST")]',
    ...edges,
    '  background -. "puts it there, with what it starts with" .-> guide & verify & write',
    '  background -. "setup.changed, guide.focus" .-> guide',
    '  background -. "what comes next; look, end" .-> loader',
    '  background -. "the function that says the token" .-> main',
    '  main -. "the token, as an event" .-> guide & verify & write & consent',
    '  guide & verify & write & consent == "REST, with the token" ==> instance',
    '```',
    '',
    '| message | sent by |',
    '| --- | --- |',
    ...TYPES.map((type) => {
      const senders = CONTEXT_NAMES.filter((context) => SENT.get(context)?.includes(type))
      return `| \`${type}\` | ${senders.join(', ')} |`
    }),
  ].join('\n')
}

it('each message has a sender', () => {
  const sent = new Set([...SENT.values()].flat())
  expect(TYPES.filter((type) => !sent.has(type))).toEqual([])
})

it('docs/development.md shows who sends which message', async () => {
  const [begin, end] = ['<!-- messages -->', '<!-- /messages -->']
  const name = 'docs/development.md'
  const fresh = read(name).replace(new RegExp(`${begin}[^]*${end}`), () => `${begin}\n\n${made()}\n\n${end}`)
  await expect(fresh).toMatchFileSnapshot(join(ROOT, name))
})

it('docs/development.md names each script of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const text = read('docs/development.md')
  const told = Object.keys(scripts).filter((name) => !['postinstall', 'test'].includes(name))
  expect(told.filter((name) => !text.includes(`npm run ${name}`))).toEqual([])
})
