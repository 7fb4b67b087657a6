import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowser } from './support/browsers.ts'
import { irreproducible, lintFindings, manifestComplaints } from './support/package.ts'
import { checkSizes } from './support/size.ts'
import { contentComplaints, knownVulnerabilities, lockComplaints } from './support/supply-chain.ts'

/**
 * The whole check, in the order in which a mistake is cheapest to learn of. Ends with one line that counts everything.
 * Arguments name single stages; none runs all.
 */
interface Count {
  passed: number
  failed: number
}
type Stage = () => Promise<Count>

const ROOT = join(import.meta.dirname, '..')

function run(command: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', command), args, { cwd: ROOT, stdio: 'inherit' })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

const one = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })
const tool =
  (command: string, ...args: string[]): Stage =>
  async () =>
    one(await run(command, ...args))

function report(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, 'test-results', file), 'utf8')) as Record<string, unknown>
}

const unit: Stage = async () => {
  const ok = await run('vitest', 'run')
  const { numPassedTests, numFailedTests } = report('unit.json')
  const failed = Number(numFailedTests)
  return { passed: Number(numPassedTests), failed: ok ? failed : Math.max(1, failed) }
}

const e2e: Stage = async () => {
  for (const name of ['chromium', 'firefox'] as const) process.stdout.write(`${name}: ${await needBrowser(name)}\n`)
  const ok = await run('playwright', 'test')
  const { expected = 0, unexpected = 0, flaky = 0 } = report('e2e.json').stats as Record<string, number>
  if (flaky > 0) process.stdout.write(`${flaky} passed only at the second try: look at them.\n`)
  return { passed: expected + flaky, failed: ok ? unexpected : Math.max(1, unexpected) }
}

const build: Stage = async () => one((await run('wxt', 'build')) && (await run('wxt', 'build', '-b', 'firefox')))

const size: Stage = async () => {
  const { lines, passed, failed } = checkSizes('chrome-mv3')
  process.stdout.write(`${lines.join('\n')}\n`)
  return { passed, failed }
}

/** Complaints of a check, each a line; none is one check passed. */
const checked =
  (check: () => Promise<string[]>): Stage =>
  async () => {
    const complaints = await check()
    for (const complaint of complaints) process.stdout.write(`${complaint}\n`)
    return complaints.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: complaints.length }
  }

const audit = async (): Promise<string[]> => {
  const known = await knownVulnerabilities()
  if (!known) process.stdout.write('Known vulnerabilities: skipped, since the registry does not answer that here.\n')
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
  'supply chain': checked(async () => [
    ...(await audit()),
    ...lockComplaints(),
    ...contentComplaints('chrome-mv3'),
    ...contentComplaints('firefox-mv3'),
  ]),
  'web-ext lint': checked(lintFindings),
  package: checked(async () => [
    ...(await irreproducible()),
    ...(['chrome-mv3', 'edge-mv3', 'firefox-mv3'] as const).flatMap(manifestComplaints),
  ]),
  e2e,
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in STAGES))
if (unknown.length > 0) {
  process.stderr.write(`Unknown stage ${unknown.join(', ')}. Stages: ${Object.keys(STAGES).join(', ')}.\n`)
  process.exit(1)
}
const total: Count = { passed: 0, failed: 0 }
for (const [name, stage] of Object.entries(STAGES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const begun = Date.now()
  process.stdout.write(`\n── ${name}\n`)
  const { passed, failed } = await stage().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return { passed: 0, failed: 1 }
  })
  process.stdout.write(
    `── ${name}: ${failed === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`,
  )
  total.passed += passed
  total.failed += failed
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)
