import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressComplaints } from '../../support/address-rule'
import { sourcesOf } from '../../support/sources'

const ROOT = join(import.meta.dirname, '../../..')
/** What is put into pages of an instance and of the dashboard. */
const IN_PAGES = ['guide/index.tsx', 'loader.ts', 'frame.ts', 'consent.ts', 'connect.ts', 'verify.ts', 'write.ts']
/** Where it is allowed: the module itself; and what is sent as source, which can use nothing else, and is tested by itself. */
const ALLOWED = new Set(['lib/servicenow/addresses.ts', 'lib/servicenow/own-host.ts'])

const sources = () => sourcesOf([...IN_PAGES.map((name) => `entrypoints/${name}`), 'lib/servicenow/own-host.ts'])

it('scripts in pages request and open addresses by one module only', () => {
  const all = sources()
  expect(all).toContain('lib/servicenow/rest/client.ts')
  expect(all).toContain('lib/guide/controller.ts')
  expect(all).toContain('components/guide/HandOffCard.tsx')
  const found = all
    .filter((name) => !ALLOWED.has(name))
    .flatMap((name) => addressComplaints(name, readFileSync(join(ROOT, name), 'utf8')))
  expect(found).toEqual([])
})

describe('the rule', () => {
  it.each([
    ["fetch('/api')", 'fetch'],
    ['const ask = fetch', 'fetch'],
    ["window.fetch('/api')", 'window.fetch'],
    ["globalThis['fetch']('/api')", 'globalThis.fetch'],
    ["open('/x')", 'open'],
    ["window.open('/x')", 'window.open'],
    ['new XMLHttpRequest()', 'XMLHttpRequest'],
    ["location.assign('/x')", 'location.assign()'],
    ['window.location.replace(x)', 'location.replace()'],
    ["location.href = '/x'", 'location.href ='],
    ["location = '/x'", 'location ='],
    ["document.location = '/x'", 'location ='],
    ["history.pushState(null, '', '/x')", 'history'],
    ["window.history.replaceState(null, '', '/x')", 'window.history'],
    ["navigation.navigate('/x')", 'navigation'],
    ["link.href = '/x'", 'a relative href'],
    ['link.href = `//${host}`', 'a relative href'],
    ["form.action = ''", 'a relative action'],
    ['const a = <a href="/x">x</a>', 'a relative href'],
    ['const a = <a href={`/x/${id}`}>x</a>', 'a relative href'],
  ])('finds %s', (source, what) => expect(addressComplaints('x.tsx', source)).toContain(`x.tsx:1: ${what}`))
  it.each([
    "goTo('/x')",
    'const { origin } = location',
    'pageOf(location.href)',
    "element.querySelector('a').href === x",
    'const a = <a href={link}>x</a>',
    'const a = <a href="https://dashboard.neoagent.io/">x</a>',
    'link.href = addressOf(path)',
    'actions.open(verdict)',
    'const { open } = linesOf(view); open.filter(Boolean)',
    'const actions = { open: (verdict) => verdict }',
  ])('lets %s be', (source) => expect(addressComplaints('x.tsx', source)).toEqual([]))
  it('names the line', () => expect(addressComplaints('x.ts', '\n\nfetch(x)')).toEqual(['x.ts:3: fetch']))
})
