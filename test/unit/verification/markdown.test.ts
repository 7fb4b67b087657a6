// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { escapeInvisible, revealInvisible } from '@/lib/i18n/invisible-characters'
import { setLanguage } from '@/lib/i18n/translator'
import { accessScript } from '@/lib/provisioning/access-script'
import { markdownSentence, markdownValue, markdownWords } from '@/lib/verification/markdown'
import { toJson, toMarkdown } from '@/lib/verification/report'
import type { Verification } from '@/lib/verification/verification'

/** Values that Markdown, or what shows it, would make something of. */
const HOSTILE = {
  'a bare address': 'https://evil.example/?a=b',
  'an address without a scheme': 'www.evil.example',
  'a mention': '@acme/security please approve',
  'an address of mail': 'alex@evil.example',
  'an issue': 'see #123 and acme/repo#7, GH-1',
  'a commit': 'a5c3785ed8d6a35868bc169f07e40e889087fd2e!',
  'an image': '![x](https://evil.example/x.png)',
  'a link': '[Approve](https://evil.example/)',
  'a reference': '[x]: https://evil.example/',
  'a footnote': '[^1]',
  HTML: '<img src=x onerror=alert(1)><!-- </td></tr> -->',
  'an entity': '&lt;b&gt; &#64;',
  emphasis: '**bold** __strong__ ~~gone~~ *x*',
  'a bar': 'a|b||c',
  'a bar after a backslash': 'a\\|b\\\\|c',
  'a backslash at the end': 'a\\',
  backticks: 'a`b``c```',
  'a backtick at both ends': '`x`',
  'nothing but backticks': '``',
  'new lines': 'a\n\n# b\r\n| c | d |\u2028e\u2029f\u0085g',
  'a fence': '```\nx\n```',
  spaces: '  x  ',
  'a price': '$x$ and :tada:',
} as const

/** Each character that turns or hides something. */
const UNSEEN = [
  ['\u0000', '\u0007', '\u0008', '\u001b', '\u007f', '\u0085', '\u009b', '\u00ad', '\u034f', '\u061c', '\u180e'],
  ['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202b', '\u202c', '\u202d'],
  ['\u202e', '\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\u3164', '\ufe0f', '\ufeff', '\ufff9', '\ue000'],
  ['\u{e0041}', '\ud800', '\u00a0', '\u2003', '\u3000', '\t', '\n'],
].flat()

/** Code in a line of Markdown, by the rule of CommonMark 6.1: a fence, and the next one of the same length. */
const CODE = /(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g
/** What is left of a line where its code is taken out; in code nothing is read. */
const outside = (line: string) => line.replace(/^- \*\*[^*]*\*\* /, '').replace(CODE, '')
/** Cells of a row, as GitHub takes them apart: by bars that no backslash is before. */
const cells = (line: string) => line.match(/(?:\\[\\|!"#$%&'()*+,./:;<=>?@[\]^_`{}~-]|[^|])+/g) ?? []
const ACTIVE = /https?:|www\.|@|(?<!\\)#\d|(?<!\\)[<[*_~]|evil/

function record(hostile: string): Verification {
  return {
    version: 3,
    host: 'acme.service-now.com',
    state: 'done',
    startedAt: '2026-05-01T10:00:00.000Z',
    finishedAt: '2026-05-01T10:00:02.000Z',
    progress: { done: 1, of: 1 },
    by: hostile,
    release: hostile,
    applications: [{ sysId: 'a'.repeat(32), name: hostile, detail: hostile }],
    users: [{ sysId: 'b'.repeat(32), name: hostile, detail: hostile }],
    chosen: {},
    verdicts: [
      {
        requirement: 'app.kind',
        step: 'app.kind',
        outcome: 'fail',
        reason: 'other',
        seen: hostile,
        facts: { seen: hostile },
      },
      {
        requirement: 'user.dedicated',
        step: 'user.identity',
        outcome: 'warn',
        reason: 'admin',
        seen: hostile,
        facts: { user: hostile },
      },
      {
        requirement: `access.${hostile}`,
        step: 'user.roles',
        outcome: 'fail',
        reason: 'pass',
        facts: { table: hostile },
      },
    ],
  }
}

describe.each(Object.entries(HOSTILE))('in a report, %s', (_what, hostile) => {
  const lines = toMarkdown(record(hostile)).split('\n')
  it('stands as code wherever it stands, and nothing is made of it', () => {
    for (const line of lines.filter((own) => /^[|-]/.test(own))) expect(outside(line)).not.toMatch(ACTIVE)
  })
  it('leaves every row its cells, and adds none', () => {
    const rows = lines.filter((line) => line.startsWith('|')).map((row) => cells(row.slice(1, -1)).length)
    // The access of one table, then the evidence of three groups with a requirement each.
    expect(rows).toEqual([...Array<number>(3).fill(5), ...Array<number>(3 * 3).fill(4)])
  })
  it('can be read', () => {
    const read = lines.map((line) => line.replaceAll('\\|', '|').replaceAll('[U+007C]', '|'))
    expect(read.filter((line) => line.includes(revealInvisible(hostile))).length).toBeGreaterThanOrEqual(4)
  })
})

describe.each(UNSEEN)('the character %j', (character) => {
  const name = `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`
  it('is named wherever a value is copied to', () => {
    const hostile = `a${character}b`
    expect(revealInvisible(hostile)).toBe(`a${name}b`)
    const text = toMarkdown(record(hostile))
    expect(text).toContain(`a${name}b`)
    expect(text.replaceAll('\n', '')).not.toContain(character)
    expect(accessScript([`read ${hostile} itil`]).replaceAll('\n', '')).not.toContain(character)
  })
  it('is escaped in JSON, which means the same', () => {
    const json = toJson(record(`a${character}b`))
    expect(json.replaceAll('\n', '')).not.toContain(character)
    expect(JSON.parse(json)).toMatchObject({ verifiedBy: `a${character}b` })
    expect(JSON.parse(escapeInvisible(JSON.stringify(character)))).toBe(character)
  })
})

it('what is no value stays as it is', () => {
  expect(revealInvisible('Néo Agent 日本 🎉')).toBe('Néo Agent 日本 🎉')
  expect(markdownValue('')).toBe('')
  expect(markdownValue('Neo Agent')).toBe('`Neo Agent`')
  expect(markdownWords('What it means: a_b')).toBe('What it means: a\\_b')
  expect(markdownSentence(({ n = '', name = '' }) => `${n} × "${name}"`, { n: 2, name: 'x_y' })).toBe('2 × "`x_y`"')
})

it('in a language that runs from right to left values stand as code too', () => {
  setLanguage({ code: 'ar', direction: 'rtl', entries: { 'app.kind.other': 'נראה {seen}' } })
  const text = toMarkdown(record('@team'))
  setLanguage({ code: 'en', direction: 'ltr', entries: {} })
  expect(text).toContain('`@team`')
  expect(text).not.toMatch(/[\u2066-\u2069]/)
})
