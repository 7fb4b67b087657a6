import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { ms, type Row, times } from './measure.ts'

const ROOT = join(import.meta.dirname, '../..')

interface Measured {
  latencies: { delay: number; waves: number; requests: number; time: number; trip: number }[]
  growth: { rules: number; time: number }[]
  sent: { lacking: string; waves: number; requests: number }[]
  reads: number
}

/** Runs the verification's own code here, built as the extension's is. */
async function measured(): Promise<Measured> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'pages/verification.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    absWorkingDir: ROOT,
    alias: { '@': ROOT },
    define: { 'import.meta.env.FIREFOX': 'false' },
    logLevel: 'silent',
  })
  // Below node_modules, so that packages are found from there.
  const folder = join(ROOT, 'node_modules/.cache/neo-bench')
  const file = join(folder, 'verification.mjs')
  await mkdir(folder, { recursive: true })
  await writeFile(file, outputFiles[0]?.text ?? '')
  try {
    const { measure } = (await import(pathToFileURL(file).href)) as { measure: () => Promise<Measured> }
    return await measure()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** How long a verification takes, by the time a round trip takes; and how the rules of a large instance are judged. */
export async function verification(): Promise<Row[]> {
  const { latencies, growth, sent, reads } = await measured()
  const rows = latencies.map(({ delay, waves, requests, time, trip }): Row => {
    const least = waves * trip
    return {
      what: `Verification at ${delay} ms a round trip`,
      ours: `${waves} waves, ${requests} requests, ${ms(time)} (${times(time / least)} of ${waves} × ${ms(trip)})`,
      others: `${reads} reads one after another: ${ms(reads * trip)} (${times((reads * trip) / time)})`,
      goal: 'at most 3 waves; within 10 % of waves × round trip',
      reached: waves <= 3 && time / least <= 1.1,
    }
  })
  const asked = sent.map(
    ({ lacking, waves, requests }): Row => ({
      what: `Verification of an instance that lacks ${lacking}`,
      ours: `${requests} requests in ${waves} round trips that wait for each other`,
      others: `${reads} reads`,
      goal: 'under 40 requests, at most 3 round trips',
      reached: requests < 40 && waves <= 3,
    }),
  )
  const [first, , last] = growth
  return [
    ...rows,
    ...asked,
    {
      what: 'Judging record, field and query rules and 1,000 business rules for an account with 2,000 roles: processor time',
      ours: growth.map(({ rules, time }) => `${rules.toLocaleString('en')} rules ${ms(time)}`).join(', '),
      others: `100 times the rules take ${times((last?.time ?? 0) / (first?.time ?? 1))} the time`,
      goal: '10,000 rules under 50 ms, no worse than linear',
      reached: (last?.time ?? Number.NaN) < 50 && (last?.time ?? 0) / (first?.time ?? 1) <= 120,
    },
  ]
}
