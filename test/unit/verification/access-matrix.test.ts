import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/lib/neo/policy'
import { accessMatrix, cellDetails, type MatrixRow } from '@/lib/verification/matrix'
import { toStoredVerdict } from '@/lib/verification/stored-verdict'
import { messageOf } from '@/lib/verification/summary'
import { addAcl, changed, type How, type World } from './rows'

const TABLES = [...defaultPolicy.tables, ...defaultPolicy.lookupTables]

async function matrixOf(change: (world: World) => void = () => {}, how: How = {}) {
  const { of, outcomes } = await changed(change, how)
  const verdicts = Object.keys(outcomes).map((id) => toStoredVerdict(of(id)))
  const rows = new Map(accessMatrix(verdicts).map((row) => [row.table, row]))
  const row = (table: string): MatrixRow => {
    const found = rows.get(table)
    if (!found) throw new Error(`no row for ${table}`)
    return found
  }
  const outcomesOf = (table: string) => Object.values(row(table).cells).map(({ outcome }) => outcome)
  return { of, rows, row, outcomesOf }
}
const NONE = 'not-applicable'

describe('the matrix of table access', () => {
  it('has a row for each table, and a mark for what Neo does there', async () => {
    const { rows, outcomesOf, row } = await matrixOf()
    expect([...rows.keys()]).toEqual(TABLES)
    expect(outcomesOf('incident')).toEqual(['pass', 'pass', NONE, 'pass'])
    expect(outcomesOf('task_time_worked')).toEqual(['pass', NONE, 'pass', 'pass'])
    expect(outcomesOf('sys_journal_field')).toEqual(['pass', NONE, NONE, NONE])
    expect(outcomesOf('sys_user')).toEqual(['pass', NONE, NONE, NONE])
    expect(row('incident').cells.read.rule).toBe('incident')
  })
  it('names rule and role of what is refused, and the field where one decides', async () => {
    const { outcomesOf, row } = await matrixOf((world) => {
      addAcl(world, 'incident.work_notes', 'write', ['itil_admin'])
    })
    expect(outcomesOf('incident')).toEqual(['pass', 'pass', NONE, 'fail'])
    const { fields } = row('incident').cells
    expect(fields).toEqual({
      outcome: 'fail',
      rule: 'incident.work_notes',
      wants: 'itil_admin',
      column: 'work_notes',
    })
    expect(cellDetails('incident', fields).map(({ key }) => key)).toEqual(['matrix.column', 'matrix.wants'])
  })
  it('marks what only the instance can decide', async () => {
    const { outcomesOf } = await matrixOf((world) => {
      for (const rule of world.sys_security_acl ?? [])
        if (rule.name === 'problem' && rule.operation === 'write') rule.advanced = 'true'
    })
    expect(outcomesOf('problem')[1]).toBe('unknown')
    expect(outcomesOf('problem')[0]).toBe('pass')
  })
  it('marks reading where a business rule drops rows from queries', async () => {
    const { outcomesOf } = await matrixOf((world) => {
      world.sys_script?.push({
        sys_id: 'f'.repeat(32),
        name: 'Own rows only',
        collection: 'incident',
        active: 'true',
        when: 'before',
        action_query: 'true',
      })
    })
    expect(outcomesOf('incident')).toEqual(['unknown', 'pass', NONE, 'pass'])
  })
  it('of what was not read, or was stored without details, shows the outcome', async () => {
    const { outcomesOf } = await matrixOf(() => {}, { refused: ['sys_security_acl'] })
    expect(outcomesOf('incident')).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    const stored = { requirement: 'access.task', step: 'verify', outcome: 'fail', reason: 'verify.no-details' } as const
    const [row] = accessMatrix([stored])
    expect(Object.values(row?.cells ?? {}).map(({ outcome }) => outcome)).toEqual(Array(4).fill('fail'))
  })
  it('takes nothing from stored facts but what it knows', () => {
    const facts = { read: 'constructor', write: 'pass', 'write.rule': 7, create: 1 }
    const [row] = accessMatrix([{ requirement: 'access.task', step: 'verify', outcome: 'pass', reason: 'pass', facts }])
    expect(row?.cells).toEqual({
      read: { outcome: NONE },
      write: { outcome: 'pass' },
      create: { outcome: NONE },
      fields: { outcome: NONE },
    })
  })
  it('notes that can be written are not said to be refused', async () => {
    const { of, row } = await matrixOf((world) => {
      world.sys_security_acl = (world.sys_security_acl ?? []).filter(({ name }) => name !== 'sys_journal_field')
      addAcl(world, 'sys_journal_field', 'create', ['admin'])
      addAcl(world, 'sys_journal_field', 'read', ['admin'])
    })
    const verdict = of('access.sys_journal_field')
    expect(messageOf(toStoredVerdict(verdict))).toContain('Neo can write notes')
    expect(verdict.seen).not.toMatch(/create|write/)
    expect(row('sys_journal_field').cells.create.outcome).toBe(NONE)
  })
})
