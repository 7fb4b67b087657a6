// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PAGE_TRICKS } from '@/build/tricks'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)

const BUILT = filesIn('build/tricks').filter((name) => !/\/(index|trick)\.ts$/.test(name))
const FILES = [
  ...BUILT,
  ...['components', 'entrypoints', 'lib'].flatMap(filesIn).filter((name) => read(name).includes('* @cause ')),
].toSorted()

/** What the comment of a trick says: what it does, and the value of each tag. */
function commentOf(name: string) {
  const comment = /\/\*\*((?:(?!\*\/)[^])*?@cause[^]*?)\*\//.exec(read(name))?.[1] ?? ''
  const lines = comment.replace(/^ *\* ?/gm, '').trim()
  const tag = (tagName: string) => new RegExp(`^@${tagName} (.+)$`, 'm').exec(lines)?.[1] ?? ''
  const [what = ''] = lines.split('\n\n')
  return {
    what: what.replaceAll('\n', ' '),
    cause: tag('cause'),
    gain: tag('gain'),
    upstream: tag('upstream'),
    until: tag('until'),
    proof: tag('proof'),
  }
}

it.each(FILES)('%s says its cause, where upstream that is, when it can go, and what proves it', (name) => {
  const { what, cause, gain, upstream, until, proof } = commentOf(name)
  for (const words of [what, cause, gain, until]) expect(words).toMatch(/^\S.*[.]$/)
  expect(upstream).toMatch(/^https:\/\/\S+$/)
  expect(existsSync(join(ROOT, proof))).toBe(true)
})

it('tricks of the build are files of their own, all in the list, and the configuration has none', () => {
  expect(PAGE_TRICKS).toHaveLength(BUILT.length)
  const inside = BUILT.flatMap((name) => [...read(name).matchAll(/name: '([\w-]+)'/g)].map(([, own = '']) => own))
  expect(PAGE_TRICKS.flatMap(({ plugin }) => plugin?.name ?? []).toSorted()).toEqual(inside.toSorted())
  expect(read('wxt.config.ts')).not.toMatch(/\b(transform|resolveId|generateBundle|enforce)\b.*=>|define: \{/)
})

it('docs/decisions/tricks.md lists them', async () => {
  const text = [
    '# Tricks, and when they can go',
    '',
    '**Decision.** A trick goes around what somebody else’s code or a browser does. It is kept only while it earns its place, in one',
    'file, whose comment says so by tags. This page is made from those comments; bytes are after compression:',
    '`npm run test:unit -- test/unit/tricks.test.ts --update`.',
    '',
    '**Proven by** [tricks.test.ts](../../test/unit/tricks.test.ts), and each trick by what it names.',
    '',
    ...FILES.flatMap((name) => {
      const { what, cause, gain, upstream, until, proof } = commentOf(name)
      return [
        `## [${name}](../../${name})`,
        '',
        what,
        '',
        `- Cause: ${cause} [Upstream](${upstream})`,
        `- It gains: ${gain}`,
        `- It can go when: ${until}`,
        `- Shown by [${proof}](../../${proof})`,
        '',
      ]
    }),
  ].join('\n')
  await expect(text).toMatchFileSnapshot('../../docs/decisions/tricks.md')
})
