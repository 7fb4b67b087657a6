import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { GROUPS, type Group } from './groups.ts'
import { drawn } from './sample.ts'
import { type Report, scoreOf, table } from './score.ts'

const ROOT = join(import.meta.dirname, '../..')
const DOCUMENT = join(ROOT, 'docs/development.md')
const MARKED = /(<!-- mutation -->)[\s\S]*(<!-- \/mutation -->)/

const reportOf = (name: string): string =>
  join(ROOT, 'test-results/mutation', `${name.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}.json`)

/** Tries a group. Only what changed since it last ran here, or whose tests did, is tried again; what else is known stays. */
function run(name: string, { files }: Group, share: number, seed: number): boolean {
  const report = reportOf(name)
  mkdirSync(join(report, '..'), { recursive: true })
  process.stdout.write(`\n── ${name}\n`)
  const places = share === 1 ? files : drawn(ROOT, files, share, seed)
  const { status } = spawnSync(
    join(ROOT, 'node_modules/.bin/stryker'),
    ['run', 'test/mutation/stryker.config.mjs', '--incrementalFile', report],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MUTATE: JSON.stringify(places) } },
  )
  return status === 0
}

const read = (name: string): Report | undefined => {
  const report = reportOf(name)
  return existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : undefined
}

/**
 * Tries the groups that are named, all without a name. `--share 0.1` tries a tenth of the code, drawn by a seed that is printed and
 * that `--seed` names again; `--only-report` just says what came of the last runs, `--write` writes it into the documentation.
 */
function main(): boolean {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'only-report': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      share: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(Math.floor(Date.now() / 60_000)) },
    },
  })
  const [share, seed] = [Number(values.share), Number(values.seed)]
  if (!(share > 0 && share <= 1)) throw new Error(`--share is ${values.share}, and should be a number from 0 to 1.`)
  if (!Number.isInteger(seed)) throw new Error(`--seed is ${values.seed}, and should be a whole number.`)
  const names = Object.keys(GROUPS).filter(
    (name) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  )
  if (names.length === 0)
    throw new Error(`No group is called so. Groups: ${Object.keys(GROUPS).join(', ')}. A part of a name is enough.`)
  const works =
    values['only-report'] ||
    names.map((name) => run(name, GROUPS[name] as Group, share, seed)).every((isDone) => isDone)
  const scores = Object.entries(GROUPS).map(([name, group]) => ({ name, group, score: scoreOf(read(name)) }))
  process.stdout.write(`\n${table(scores)}\n`)
  if (values.write) {
    const document = readFileSync(DOCUMENT, 'utf8')
    writeFileSync(
      DOCUMENT,
      document.replace(MARKED, (_, begin, end) => `${begin}\n\n${table(scores)}\n\n${end}`),
    )
  }
  const asked = scores.filter(({ name }) => names.includes(name))
  return works && asked.every(({ group, score }) => score !== undefined && score.percent >= group.goal)
}

try {
  process.exitCode = main() ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
