import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { check, type Outcome, type Sidecar } from '../../../captures/check'
import { pretendLayout, showPage } from '../../../support/page-dom'

const FOLDER = join(import.meta.dirname, '../../../captures')
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
const sidecar = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Sidecar
const html = (name: string) => readFileSync(join(FOLDER, `${name}.html`), 'utf8')

beforeEach(pretendLayout)

const all: (Outcome & { name: string })[] = []
const bad = ({ is }: Outcome) => is === 'missed' || is === 'wrong'

describe('pages written after real ones', () => {
  it.each(names.filter((name) => !sidecar(name).browser))('%s', (name) => {
    const expected = sidecar(name)
    showPage(html(name), expected.address)
    const outcomes = check(expected)
    all.push(...outcomes.map((outcome) => ({ ...outcome, name })))
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.filter(bad)).toEqual([])
  })
})

afterAll(() => {
  const count = (is: Outcome['is']) => all.filter((own) => own.is === is).length
  process.stdout.write(
    `captures: ${count('found')} found, ${count('none')} rightly none, ${count('missed')} missed, ${count('wrong')} wrong\n`,
  )
})
