// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { beginJournal, type Journal } from '@/lib/provisioning/journal'
import { writtenRecords } from '@/lib/provisioning/written'
import { readAs } from '@/lib/storage/format'
import { verificationFormat } from '@/lib/storage/verification-format'
import { toJson, toMarkdown } from '@/lib/verification/report'
import type { Verification } from '@/lib/verification/verification'
import { storedStates } from '../../support/states'

const HOST = 'acmedev.service-now.com'
const recordOf = (state: string): Verification =>
  storedStates(HOST).find((own) => own.state === state)?.stored[`verification:${HOST}`] as Verification
const SYS_ID = 'd'.repeat(32)
const journal: Journal = {
  ...beginJournal(HOST, defaultPolicy, new Date('2026-11-26T09:00:00Z')),
  state: 'done' as const,
  by: { sysId: SYS_ID, userName: 'alex.admin' },
  entries: [
    {
      id: 'application',
      table: 'oauth_entity' as const,
      values: { name: 'Neo Agent', redirect_url: 'https://x/' },
      target: { table: 'oauth_entity' as const, columns: { name: 'Neo Agent' } },
      why: 'application' as const,
      key: ['name'],
      wanted: true,
      state: 'done' as const,
      made: { sysId: SYS_ID, modCount: '0', on: '2026-11-26T09:01:00.000Z', differs: [] },
    },
    {
      id: 'mend',
      table: 'sys_user' as const,
      sysId: SYS_ID,
      values: { notification: '1', email: 'shown' },
      before: { notification: '2' },
      hidden: ['email'],
      why: 'mend' as const,
      key: [],
      wanted: true,
      state: 'done' as const,
    },
    {
      id: 'there',
      table: 'sys_user' as const,
      values: { user_name: 'was.there' },
      why: 'user' as const,
      key: [],
      wanted: true,
      state: 'done' as const,
      existed: true,
    },
    {
      id: 'undone',
      table: 'sys_user' as const,
      values: { user_name: 'is.gone' },
      why: 'user' as const,
      key: [],
      wanted: true,
      state: 'undone' as const,
    },
  ],
}

describe('the report for a change ticket', () => {
  const text = toMarkdown(recordOf('failing'), writtenRecords(journal))
  const at = (words: string) => {
    const found = text.indexOf(words)
    expect(found, words).toBeGreaterThan(-1)
    return found
  }
  it('goes from whose it is to causes, access, what was written and evidence', () => {
    const order = [
      '**Kind:** Sub-production',
      '## What to fix',
      '## Access to tables',
      '## What was written',
      '## Evidence',
    ]
    const places = order.map(at)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
  it('counts causes, and names what follows from them', () => {
    expect(text).toMatch(/^- Role: .*itil/m)
    expect(text).toContain('Also explains 9 more results: Table "`task`", Table "`incident`"')
  })
  it('has the access of each table, with the rule that refuses', () => {
    expect(text).toMatch(/^\| `incident` \| .*The rule "`incident`" asks for `itil, sn_incident_read`/m)
  })
  it('has what was written and is there still, with what was there before', () => {
    expect(text).toContain(
      `**Created:** \`oauth_entity\` \`Neo Agent\` \`${SYS_ID}\` 2026-11-26 09:01:00 UTC by \`alex.admin\``,
    )
    expect(text).toContain('`notification`: `2` → `1`')
    expect(text).toContain('  - `email`: `shown`')
    expect(text).not.toMatch(/was\.there|is\.gone/)
    expect(toMarkdown(recordOf('ready'))).toContain('no record of anything')
  })
  it('has the value seen of what passed as well', () => {
    expect(toMarkdown(recordOf('ready'))).toMatch(/^\| Role \| `itil` \| .* \|/m)
  })
  it('names its one time zone with each time', () => {
    const [verdict, ...others] = recordOf('ready').verdicts
    const stamped = {
      ...recordOf('ready'),
      verdicts: [{ ...verdict, checkedAt: '2026-12-01T08:00:00.000Z', checkedBy: 'x.y' }, ...others],
    }
    const again = toMarkdown(stamped as Verification)
    expect(again).toContain('2026-11-26 09:30:00 UTC')
    expect(again).toContain('(Checked again 2026-12-01 08:00:00 UTC as `x.y`)')
    expect(again.match(/\d\d:\d\d:\d\d(?! UTC)/g)).toBeNull()
    expect(toMarkdown(recordOf('connected'))).toMatch(/\*\*Connected until:\*\* `\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC`/)
  })
  it('as JSON has the same for other tools', () => {
    const json = JSON.parse(toJson(recordOf('failing'), writtenRecords(journal))) as Record<string, unknown[]>
    expect(json).toMatchObject({ kind: 'sub-production', result: 'to-fix' })
    expect(json.causes?.[1]).toMatchObject({ id: 'user.itil', verdict: 'fail' })
    expect(json.access).toHaveLength(9)
    expect(json.written).toHaveLength(2)
  })
})

it('a verification of the version before is read as it is', () => {
  const old = { ...recordOf('failing'), version: 2 }
  expect(readAs(verificationFormat, old, HOST)).toMatchObject({
    state: 'found',
    from: 2,
    value: { ...old, version: 3 },
  })
})
