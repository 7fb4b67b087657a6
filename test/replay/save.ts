import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageReport } from '../../lib/domain/page-report/report.ts'
import type { Sidecar } from '../captures/check.ts'
import type { Found } from './in-page.ts'
import type { Rebuilt } from './rebuild.ts'

/** What a step is expected to point at, as a selector, the number of a row, or `none`. */
export type Expected = ReadonlyMap<string, string>

const selectorOf = (row: number) => `[data-row="${row}"]`

/** What is expected of a rebuilt page: what was found on it, but for what is said to be otherwise. */
export function sidecarOf(report: PageReport, page: Rebuilt, found: Found, expected: Expected, name: string): Sidecar {
  const targets: Record<string, string | null> = {}
  for (const { step, row } of found.steps) targets[step] = row === null ? null : selectorOf(row)
  for (const [step, what] of expected)
    targets[step] = what === 'none' ? null : /^\d+$/.test(what) ? selectorOf(Number(what)) : what
  const from = [`version ${report.extension}`, report.release, report.language && `language ${report.language}`]
  return {
    evidence: `page report of ${report.day}: ${from.filter(Boolean).join(', ')}`,
    address: page.address,
    ...(page.frame && { frame: `${name}-frame` }),
    ...(page.needsBrowser && { browser: true }),
    kind: report.page.kind,
    targets,
    fields: Object.fromEntries(found.fields.map(({ column }) => [column, {}])),
  }
}

/** Writes a page as a test case; throws where one of that name exists, since expectations in it may be corrected. */
export function saveCapture(folder: string, name: string, page: Rebuilt, sidecar: Sidecar): string[] {
  const files = new Map([
    [`${name}.html`, page.html],
    [`${name}.json`, `${JSON.stringify(sidecar, undefined, 2)}\n`],
  ])
  if (page.frame) {
    const inner: Sidecar = {
      evidence: `the frame of ${name}`,
      address: page.frame.address,
      browser: true,
      targets: {},
      fields: {},
    }
    files.set(`${name}-frame.html`, page.frame.html)
    files.set(`${name}-frame.json`, `${JSON.stringify({ ...inner, fields: sidecar.fields }, undefined, 2)}\n`)
  }
  const existing = [...files.keys()].find((file) => existsSync(join(folder, file)))
  if (existing) throw new Error(`${existing} exists; choose another name.`)
  for (const [file, content] of files) writeFileSync(join(folder, file), content)
  return [...files.keys()]
}
