import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounded, MOST_SEEN } from '@/lib/domain/drift/bounded'
import { comparable, differencesBetween } from '@/lib/domain/drift/differences'
import { seenSchema } from '@/lib/domain/drift/schema'
import { digestOf, SECTIONS, type Seen, seenIn } from '@/lib/domain/drift/seen'
import { toldChanges } from '@/lib/domain/drift/told'
import { baselineFormat } from '@/lib/storage/baseline-format'
import { readAs } from '@/lib/storage/format'

const sysIds = fc.stringMatching(/^[0-9a-f]{32}$/)
const columns = fc.constantFrom('name', 'active', 'redirect_url', 'value', 'roles', 'via')
const values = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('true', 'false', '1', '0', '', 'a, b', 'b,a'))
const record = fc.record({
  ids: fc.uniqueArray(sysIds, { minLength: 1, maxLength: 2 }),
  key: fc.string({ maxLength: 12 }),
  fields: fc.dictionary(columns, values, { maxKeys: 5 }),
})
const section = fc.record({
  complete: fc.boolean(),
  records: fc.uniqueArray(record, { maxLength: 8, selector: ({ ids }) => ids[0] }),
})
const seen: fc.Arbitrary<Seen> = fc
  .array(fc.tuple(fc.constantFrom(...SECTIONS), section), { maxLength: 6 })
  .map((own) => Object.fromEntries(own))

const each = (all: Seen, change: (own: NonNullable<Seen['acls']>) => NonNullable<Seen['acls']>): Seen =>
  Object.fromEntries(Object.entries(all).map(([id, own]) => [id, change(own)]))
const copy = (all: Seen): Seen => JSON.parse(JSON.stringify(all)) as Seen
const one = (field: string, value: string): Seen => ({
  application: { complete: true, records: [{ ids: ['a'.repeat(32)], key: '', fields: { [field]: value } }] },
})
const kindsOf = (before: Seen, now: Seen) => differencesBetween(before, now).map(({ kind }) => kind)

describe('what differs', () => {
  it('is nothing from itself, in any order, as it is stored', () => {
    fc.assert(
      fc.property(seen, (all) => {
        const turned = each(copy(all), (own) => ({ ...own, records: own.records.toReversed() }))
        expect(differencesBetween(all, turned)).toEqual([])
        expect(seenSchema.safeParse(copy(all)).success).toBe(true)
      }),
    )
  })
  it('is no removal where a read is not complete, and nothing where it is not there', () => {
    fc.assert(
      fc.property(seen, seen, (before, now) => {
        const partly = each(now, (own) => ({ ...own, complete: false }))
        expect(kindsOf(before, partly).filter((kind) => kind === 'removed' || kind === 'recreated')).toEqual([])
        expect(differencesBetween(before, {})).toEqual([])
        const lacking = each(before, (own) => ({ ...own, complete: false }))
        expect(kindsOf(lacking, now)).not.toContain('added')
      }),
    )
  })
  it('is no field that one of the two readers was not shown', () => {
    fc.assert(
      fc.property(seen, (all) => {
        const less = each(copy(all), (own) => ({ ...own, records: own.records.map((row) => ({ ...row, fields: {} })) }))
        expect(differencesBetween(all, less)).toEqual([])
        expect(differencesBetween(less, all)).toEqual([])
      }),
    )
  })
  it('mirrors: what was added one way was removed the other', () => {
    fc.assert(
      fc.property(seen, seen, (a, b) => {
        const [left, right] = [a, b].map((own) => each(own, (rows) => ({ ...rows, complete: true }))) as [Seen, Seen]
        const count = (kinds: string[], kind: string) => kinds.filter((own) => own === kind).length
        const [there, back] = [kindsOf(left, right), kindsOf(right, left)]
        expect(count(there, 'added')).toBe(count(back, 'removed'))
        expect(toldChanges([], [left, right])).toEqual([])
      }),
    )
  })
  it.each([
    ['active', 'true', '1'],
    ['active', 'false', ''],
    ['web_service_access_only', '', '0'],
    ['active', 'TRUE', ' true '],
    ['roles', 'itil, admin', 'admin,itil'],
    ['name', 'Neo  Agent', 'neo agent'],
    ['redirect_url', 'https://a.example/x,https://b.example/y', 'https://b.example/y,https://a.example/x'],
    ['value', 'True', 'true'],
  ])('%s: "%s" is as good as "%s"', (field, a, b) => {
    expect(differencesBetween(one(field, a), one(field, b))).toEqual([])
  })
  it.each([
    ['redirect_url', 'https://a.example/x', 'https://a.example/X'],
    ['redirect_url', 'https://a.example/x', 'https://a.example/x '],
    ['user_name', 'neo.agent', 'neo.agent '],
    ['value', 'true', '1'],
    ['refresh_token_lifespan', '8640000', '86400'],
    ['active', 'true', 'false'],
  ])('%s: "%s" is not "%s"', (field, a, b) => {
    expect(differencesBetween(one(field, a), one(field, b))).toMatchObject([
      { kind: 'changed', fields: [{ field, before: a, now: b }] },
    ])
    expect(comparable(field, a)).not.toBe(comparable(field, b))
  })
})

describe('a record that was made again', () => {
  const rule = (id: string, complete = true): Seen => ({
    acls: { complete, records: [{ ids: [id.repeat(32)], key: 'incident record write', fields: { active: 'true' } }] },
  })
  it('is told apart by its sys_id from one that changed', () => {
    expect(kindsOf(rule('a'), rule('b'))).toEqual(['recreated'])
    expect(kindsOf(rule('a'), rule('b', false))).toEqual([])
  })
  it('and from one that is verified now instead', () => {
    const now = one('name', 'Neo Agent')
    const other: Seen = {
      application: {
        complete: true,
        peers: ['a'.repeat(32)],
        records: [{ ids: ['b'.repeat(32)], key: '', fields: {} }],
      },
    }
    expect(kindsOf(now, other)).toEqual(['other'])
  })
  it('of two with one name, the one that stayed is not taken for it', () => {
    const before: Seen = {
      acls: { complete: true, records: ['a', 'b'].map((id) => ({ ids: [id.repeat(32)], key: 'x', fields: {} })) },
    }
    const now: Seen = {
      acls: { complete: true, records: ['c', 'a'].map((id) => ({ ids: [id.repeat(32)], key: 'x', fields: {} })) },
    }
    expect(differencesBetween(before, now)).toMatchObject([
      { kind: 'recreated', oldIds: ['b'.repeat(32)], ids: ['c'.repeat(32)] },
    ])
  })
})

describe('what is kept', () => {
  it('is nothing of a snapshot in which nothing was read', () => {
    expect(seenIn({})).toEqual({})
    expect(seenIn({ application: null, user: null })).toMatchObject({ application: { complete: true, records: [] } })
  })
  it('is at most so much: access rules are left out first, and then not compared', () => {
    const records = Array.from({ length: 4000 }, (_, i) => ({
      ids: [String(i).padStart(32, '0')],
      key: `rule ${i}`,
      fields: { active: 'true' },
    }))
    const all: Seen = { ...one('name', 'Neo'), acls: { complete: true, records } }
    const kept = bounded(all)
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(MOST_SEEN)
    expect(Object.keys(kept)).toEqual(['application'])
    expect(differencesBetween(all, kept)).toEqual([])
  })
  it('tells texts apart by their digests', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(digestOf(a) === digestOf(b)).toBe(a === b)
      }),
    )
  })
})

describe('bad stored data', () => {
  const moment = { at: '2026-11-25T10:00:00.000Z', seen: {} }
  const good = {
    version: 1,
    host: 'acme.service-now.com',
    baseline: moment,
    latest: moment,
    changes: [],
    witnesses: [],
  }
  const read = (value: unknown) => readAs(baselineFormat, value, 'acme.service-now.com').state
  it('is no baseline', () => {
    expect(read(good)).toBe('found')
    for (const bad of [
      { ...good, host: 'other.service-now.com' },
      { ...good, baseline: undefined },
      {
        ...good,
        baseline: { ...moment, seen: { acls: { complete: true, records: [{ ids: ['../x'], key: '', fields: {} }] } } },
      },
      { ...good, baseline: { ...moment, seen: { nobody: { complete: true, records: [] } } } },
      { ...good, changes: [{ section: 'roles' }] },
      { ...good, witnesses: [{ id: 'a', how: 'guess', field: '', by: 'x', at: '' }] },
      { ...good, changes: Array(201).fill(0) },
    ])
      expect(read(bad)).toBe('unreadable')
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(read(value)).not.toBe('found')
      }),
    )
  })
})
