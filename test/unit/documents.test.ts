// @vitest-environment node
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { enNames } from '@/lib/i18n/en/names'
import { parseManaged } from '@/lib/neo/managed-policy'
import schema from '@/public/managed_schema.json'

const ROOT = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')

interface ChromePolicy {
  '3rdparty': { extensions: { EXTENSION_ID: unknown } }
}
interface FirefoxPolicy {
  policies: { '3rdparty': { Extensions: { 'setup-guide@neoagent.io': unknown } } }
}

it('docs/reviewers/enterprise.md tells every key of a policy, and its examples are policies', () => {
  const text = read('docs/reviewers/enterprise.md')
  for (const key of Object.keys(schema.properties)) expect(text).toContain(`\`${key}\``)
  const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1] ?? '') as object)
  expect(examples).toHaveLength(3)
  const [hints, chrome, firefox] = examples as [object, ChromePolicy, FirefoxPolicy]
  expect(parseManaged(hints).state).toBe('valid')
  expect(parseManaged(chrome['3rdparty'].extensions.EXTENSION_ID).state).toBe('valid')
  expect(parseManaged(firefox.policies['3rdparty'].Extensions['setup-guide@neoagent.io']).state).toBe('valid')
})

it('docs/users/troubleshooting.md names steps as the guide does', () => {
  const names = new Set<string>(Object.values(enNames))
  const named = [...read('docs/users/troubleshooting.md').matchAll(/[Ss]teps? ((?:"[^"]+"(?: and )?)+)/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/"([^"]+)"/g)].map((quoted) => quoted[1] ?? ''),
  )
  expect(named.length).toBeGreaterThanOrEqual(8)
  expect(named.filter((name) => !names.has(name))).toEqual([])
})
