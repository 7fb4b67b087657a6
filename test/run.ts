import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser } from './support/browsers.ts'
import { OF_MATRICES, seedOfNow } from './support/matrix.ts'
import { irreproducible, lintFindings, manifestComplaints } from './support/package.ts'
import { checkSizes } from './support/size.ts'
import { contentComplaints, knownVulnerabilities, lockComplaints } from './support/supply-chain.ts'

/**
 * The whole check. Stages that share no files run beside each other; what one prints then comes in one piece. Ends with one
 * line that counts everything. Arguments name single stages; none runs all but what is only run by name.
 */
interface Count {
  passed: number
  failed: number
}
/** Says things, and runs tools whose words come where it says them. */
interface Voice {
  say: (words: string) => void
  run: (command: string, args: string[], env?: NodeJS.ProcessEnv) => Promise<boolean>
}
type Stage = (voice: Voice) => Promise<Count>

const ROOT = join(import.meta.dirname, '..')

/** Says everything at once, or keeps it for later. */
function voice(hear?: (words: string) => void): Voice {
  return {
    say: (words) => (hear ? hear(`${words}\n`) : process.stdout.write(`${words}\n`)),
    run: (command, args, env = process.env) =>
      new Promise((resolve) => {
        const child = spawn(join(ROOT, 'node_modules/.bin', command), args, {
          cwd: ROOT,
          env,
          stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
        })
        if (hear) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear)
        child.on('error', () => resolve(false))
        child.on('close', (code) => resolve(code === 0))
      }),
  }
}

const one = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
const tool =
  (command: string, ...args: string[]): Stage =>
  async ({ run }) =>
    one(await run(command, args))

function report(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, 'test-results', file), 'utf8')) as Record<string, unknown>
}

/** Says which share of the matrices is run, if not all, and gives the environment for it. */
function sharing({ say }: Voice, name: 'E2E_SEED' | 'UNIT_SEED', seed: string | undefined): NodeJS.ProcessEnv {
  const { [name]: _given, ...env } = process.env
  if (seed === undefined) return env
  say(`Of the matrices this runs the share of ${name}=${seed}.`)
  return { ...env, [name]: seed }
}

/** Whoever asks for them by name gets all shares. */
const unit: Stage = async (own) => {
  const seed = process.env.UNIT_SEED ?? (wanted.length > 0 ? undefined : seedOfNow())
  const ok = await own.run('vitest', ['run'], sharing(own, 'UNIT_SEED', seed))
  const { numPassedTests, numFailedTests } = report('unit.json')
  const failed = Number(numFailedTests)
  return { passed: Number(numPassedTests), failed: ok ? failed : Math.max(1, failed) }
}

/** What comes after the names of stages, such as `--grep words`, is for the end-to-end tests. */
const given = process.argv.slice(2)
const optionsAt = given.findIndex((word) => word.startsWith('-'))
const wanted = optionsAt < 0 ? given : given.slice(0, optionsAt)
const e2eOptions = optionsAt < 0 ? [] : given.slice(optionsAt)

/** End-to-end tests; with a seed the share of the matrices that it names, without one as the arguments say. */
const browsers =
  (args: string[], seedFor: () => string | undefined): Stage =>
  async (own) => {
    const { run, say } = own
    for (const name of ['chromium', 'firefox'] as const) say(`${name}: ${await needBrowser(name)}`)
    const ok = await run('playwright', ['test', ...args, ...e2eOptions], sharing(own, 'E2E_SEED', seedFor()))
    const { expected = 0, unexpected = 0, flaky = 0 } = report('e2e.json').stats as Record<string, number>
    if (flaky > 0) say(`${flaky} passed only at the second try: look at them.`)
    return { passed: expected + flaky, failed: ok ? unexpected : Math.max(1, unexpected) }
  }

const build: Stage = async ({ run }) =>
  one((await run('wxt', ['build'])) && (await run('wxt', ['build', '-b', 'firefox'])))

const size: Stage = async ({ say }) => {
  const { lines, passed, failed } = checkSizes('chrome-mv3')
  say(lines.join('\n'))
  return { passed, failed }
}

/** Complaints of a check, each a line; none is one check passed. */
const checked =
  (check: (voice: Voice) => Promise<string[]>): Stage =>
  async (own) => {
    const complaints = await check(own)
    for (const complaint of complaints) own.say(complaint)
    return complaints.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: complaints.length }
  }

const audit = async ({ say }: Voice): Promise<string[]> => {
  const known = await knownVulnerabilities()
  if (!known) say('Known vulnerabilities: skipped, since the registry does not answer that here.')
  return known ?? []
}

const STAGES: Record<string, Stage> = {
  prepare: tool('wxt', 'prepare'),
  types: tool('tsc', '--noEmit'),
  format: tool('biome', 'check', '--error-on-warnings'),
  lint: tool('oxlint', '--type-aware', '--deny-warnings'),
  'dead code': tool('knip'),
  unit,
  build,
  size,
  'supply chain': checked(async (own) => [
    ...(await audit(own)),
    ...lockComplaints(),
    ...contentComplaints('chrome-mv3'),
    ...contentComplaints('firefox-mv3'),
  ]),
  'web-ext lint': checked(lintFindings),
  package: checked(async () => [
    ...(await irreproducible()),
    ...(['chrome-mv3', 'edge-mv3', 'firefox-mv3'] as const).flatMap(manifestComplaints),
  ]),
  // Whoever asks for some by name gets them from all shares.
  e2e: browsers([], () => process.env.E2E_SEED ?? (e2eOptions.length > 0 ? undefined : seedOfNow())),
  exhaustive: browsers(['--grep', OF_MATRICES], () => undefined),
}

/** What runs after what, in the order in which a mistake is cheapest to learn of; rows of a group run beside each other. */
const PLAN = [
  [['prepare']],
  [['types', 'format', 'lint', 'dead code', 'build', 'size', 'supply chain', 'web-ext lint', 'package'], ['unit']],
  [['e2e']],
]
const BY_NAME_ONLY = [[['exhaustive']]]

const unknown = wanted.filter((name) => !(name in STAGES))
if (unknown.length > 0) {
  process.stderr.write(`Unknown stage ${unknown.join(', ')}. Stages: ${Object.keys(STAGES).join(', ')}.\n`)
  process.exit(1)
}
const total: Count = { passed: 0, failed: 0 }

async function runStage(name: string, isAlone: boolean): Promise<void> {
  let kept = ''
  const own = isAlone ? voice() : voice((words) => void (kept += words))
  const begun = Date.now()
  if (isAlone) process.stdout.write(`\n── ${name}\n`)
  const { passed, failed } = await (STAGES[name]?.(own) ?? Promise.reject(new Error('no such stage'))).catch(
    (error: unknown) => {
      own.say(error instanceof Error ? error.message : String(error))
      return { passed: 0, failed: 1 }
    },
  )
  if (!isAlone) process.stdout.write(`\n── ${name}\n${kept}`)
  const took = ((Date.now() - begun) / 1000).toFixed(1)
  process.stdout.write(`── ${name}: ${failed === 0 ? 'ok' : 'FAILED'} in ${took} s\n`)
  total.passed += passed
  total.failed += failed
}

const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)
for (const group of wanted.length === 0 ? PLAN : [...PLAN, ...BY_NAME_ONLY]) {
  const rows = group.map((row) => row.filter(isWanted)).filter((row) => row.length > 0)
  await Promise.all(
    rows.map(async (row) => {
      for (const name of row) await runStage(name, rows.length === 1)
    }),
  )
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
