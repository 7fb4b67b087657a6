import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { needBrowser } from '../support/browsers.ts'
import { appear } from './appear.ts'
import { bundleTable } from './contents.ts'
import { follow, search } from './in-page.ts'
import type { Row } from './measure.ts'
import { paint } from './paint.ts'
import { presence } from './presence.ts'
import { verification } from './verification.ts'

const BENCHES: Record<string, (seconds: number) => Promise<Row[]>> = {
  presence: (seconds) => presence(seconds * 1000),
  search: () => search(),
  appear: () => appear(),
  follow: () => follow(),
  paint: () => paint(),
  verification: () => verification(),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, write: { type: 'boolean', default: false } },
})
await needBrowser('chromium')
const rows: Row[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  process.stdout.write(`── ${name}\n`)
  const found = await bench(Number(values.seconds))
  for (const { what, ours, others, goal, reached } of found)
    process.stdout.write(
      `${what}\n  ours: ${ours}\n  others: ${others}\n  goal: ${goal}: ${reached ? 'reached' : 'NOT reached'}\n`,
    )
  rows.push(...found)
}

const figures = rows
  .map(({ what, ours, others, goal, reached }) =>
    [
      `### ${what}`,
      '',
      `- ours: ${ours}`,
      ...(others ? [`- measured beside it: ${others}`] : []),
      `- goal: ${goal} (${reached ? 'reached' : 'not reached'})`,
    ].join('\n'),
  )
  .join('\n\n')

if (values.write)
  await writeFile(
    join(import.meta.dirname, '../../docs/performance.md'),
    `# Performance

Measured by \`npm run bench -- --write\`, in one run on one machine; every comparison is made in the same run. Figures are medians over several
runs and differ from machine to machine; the ratios are what counts. Tests do not assert on time, and no other document repeats these figures.

## Figures

${figures}

## What fills the bundles

Bytes of source after minification, before compression, by what they are for.

${await bundleTable()}
`,
  )
