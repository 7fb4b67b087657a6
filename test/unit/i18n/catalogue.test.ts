// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allRequirements } from '@/lib/domain/requirements'
import { STEPS } from '@/lib/domain/steps'
import { type GuideKey, text } from '@/lib/i18n/catalogue'
import { defaultPolicy } from '@/lib/neo/policy'
import { ENGLISH as ALL, PARTS } from '../../support/english'

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/i18n\/\w\w(-\w\w)?\/|^\w\w(-\w\w)?\//.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

/** Keys that are put together from parts. */
const BUILT = [
  /^step\..*\.(text|name)$/,
  /^card\./,
  /^choice\./,
  /^outcome\./,
  /^api\./,
  /^field\./,
  /^guide\.group\./,
  /^fix\./,
  /^un(read|known)\./,
  /^verify\.(pass|not-applicable)$/,
  /^(connect|consent|popup\.confirm|popup\.reason|popup\.policy-why)\./,
  /^plan\.(by-hand|what|why|reference|stays|scope|state|reason)\./,
  /^options\.permissions\./,
  /^changes\.(changed|removed|off|added|recreated|other)$/,
  /^requirement\./,
  /^group\./,
  /^(report|matrix)\./,
  /^page-report\./,
  /^(track|status)\./,
]

describe('the catalogue', () => {
  it('has no unused text', () => {
    const code = ['lib', 'components', 'entrypoints'].flatMap((folder) => sources(folder)).join('\n')
    const requirements = new Set(allRequirements(defaultPolicy).map(({ id }) => id.replace(/^access\..*/, 'access')))
    // What a finding says is a requirement with a reason of its own.
    const isReason = (key: string) =>
      [...requirements].some((id) => key.startsWith(`${id}.`) && code.includes(`'${key.slice(id.length + 1)}'`))
    const unused = Object.keys(ALL).filter(
      (key) => !BUILT.some((pattern) => pattern.test(key)) && !code.includes(`'${key}'`) && !isReason(key),
    )
    expect(unused).toEqual([])
  })
  it('has each key in one part only', () => {
    const keys = PARTS.flatMap((part) => Object.keys(part))
    expect(keys.length).toBe(new Set(keys).size)
  })
  it('has a text and a name for every step', () => {
    for (const { id } of STEPS)
      for (const key of [`step.${id}.text`, `step.${id}.name`]) expect(ALL).toHaveProperty([key])
  })
  it('never shouts, begs, or leaves a placeholder open', () => {
    for (const entry of Object.values(ALL))
      for (const words of typeof entry === 'string' ? [entry] : Object.values(entry))
        expect(words).not.toMatch(/!|please/i)
  })
  it('fills in values, and chooses the plural', () => {
    expect(text('guide.steps.done', { done: 2, count: 5 })).toBe('2 of 5')
    expect(text('app.redirect.others', { count: 1 })).toContain('one more')
    expect(text('app.redirect.others', { count: 3 })).toContain('3 more')
    expect(text('app.redirect.others' satisfies GuideKey)).toContain('{count}')
  })
})
