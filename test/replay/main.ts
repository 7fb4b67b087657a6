import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseReport } from '../../lib/domain/page-report/report-schema.ts'
import { needBrowser } from '../support/browsers.ts'
import { askFinder } from './browser.ts'
import { differencesOf, linesOf } from './print.ts'
import { rebuild } from './rebuild.ts'
import { saveCapture, sidecarOf } from './save.ts'

const USAGE = `Usage: npm run replay -- <report.json> [--save <name>] [--expect <step>=<selector, row or none>]…

Rebuilds the page that a page report describes, opens it in Chromium, and prints for each step what the finder makes of it
and why. With --save the page becomes a test case in test/captures (another folder: --into), which expects what was found;
--expect says what would be right for a step.
`

class Problem extends Error {}

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`)

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        save: { type: 'string' },
        into: { type: 'string', default: join(import.meta.dirname, '../captures') },
        expect: { type: 'string', multiple: true, default: [] },
      },
    })
    const [file, more] = positionals
    if (file === undefined || more !== undefined) throw new Problem(USAGE)
    if (values.save !== undefined && !/^[a-z0-9][a-z0-9-]{0,60}$/.test(values.save))
      throw new Problem('A name has lower-case letters, digits and hyphens only.')
    const expected = new Map(
      values.expect.map((own) => {
        const [, step, what] = /^([a-z.-]+)=(.+)$/.exec(own) ?? []
        if (step === undefined || what === undefined)
          throw new Problem(`"${own}" is not <step>=<selector, row or none>.`)
        return [step, what] as const
      }),
    )
    return { file, save: values.save, into: values.into, expected }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`)
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Problem(`${file} cannot be read.`)
  }
}

async function main(): Promise<void> {
  const { file, save, into, expected } = options()
  const parsed = parseReport(read(file))
  if ('problem' in parsed) throw new Problem(`${file} is not a page report: ${parsed.problem}.`)
  const { report } = parsed
  const page = rebuild(report)
  await needBrowser('chromium')
  const { found } = await askFinder(page)
  say(linesOf(report, found))
  const differences = differencesOf(report, found)
  say([
    '',
    differences.length === 0 ? 'The same as reported.' : 'Other than reported:',
    ...differences.map((line) => `  ${line}`),
  ])
  if (save === undefined) return
  const sidecar = sidecarOf(report, page, found, expected, save)
  // Selectors are tried before anything is written: one that means nothing would fail for the wrong reason.
  const { outcomes } = await askFinder(page, sidecar).catch((error: unknown) => {
    throw new Problem(
      `What is expected cannot be checked: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`,
    )
  })
  const files = saveCapture(into, save, page, sidecar)
  say(['', `Saved: ${files.join(', ')}`])
  for (const { what, is, detail } of outcomes)
    if (is === 'missed' || is === 'wrong') say([`  ${what}: ${is}${detail ? `, ${detail}` : ''}`])
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
