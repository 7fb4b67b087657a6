// @vitest-environment node
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Acl } from '@/lib/servicenow/acl/acl'
import { evaluateRecord, indexAcls } from '@/lib/servicenow/acl/evaluate'

const LINEAGE = ['incident', 'task']
const LEVELS = [...LINEAGE, '*']

/** A rule as it turns out on the instance: whether it applies to a record, and whether what runs there passes. */
interface Turned {
  acl: Acl
  applies: boolean
  runs: boolean
}

/** Every way in which rules can turn out. */
function ways(acls: readonly Acl[]): Turned[][] {
  return acls.reduce<Turned[][]>(
    (before, acl) => {
      const applies = acl.isPartial ? [true, false] : [true]
      const runs = acl.besides.length > 0 || acl.roles === undefined ? [true, false] : [true]
      const turned = applies.flatMap((one) => runs.map((other): Turned => ({ acl, applies: one, runs: other })))
      return before.flatMap((way) => turned.map((one) => [...way, one]))
    },
    [[]],
  )
}

function passes({ acl, runs }: Turned, roles: ReadonlySet<string>): boolean {
  if (acl.roles === undefined) return runs
  const isEmpty = acl.roles.length === 0 && acl.besides.length === 0
  const isHeld = acl.roles.length === 0 || acl.roles.some((role) => role === 'public' || roles.has(role))
  return !isEmpty && isHeld && runs
}

/**
 * What an instance answers where all is known, by either reading of which level decides, and of whether rules for all tables
 * open anything while the default mode is to deny.
 */
function answers(way: readonly Turned[], roles: ReadonlySet<string>): boolean[] {
  const present = way.filter(({ applies }) => applies)
  const isRefused = present.some((own) => own.acl.decision === 'deny' && !passes(own, roles))
  if (isRefused) return [false]
  const levels = LEVELS.map((name) =>
    present.filter(({ acl }) => acl.decision === 'allow' && acl.name === name),
  ).filter((level) => level.length > 0)
  const results = [true, false].map((isWildcardOpen) =>
    levels.map((level) => level.some((own) => passes(own, roles) && (isWildcardOpen || own.acl.name !== '*'))),
  )
  return levels.length === 0 ? [false] : results.flatMap((own) => [own[0] === true, own.includes(true)])
}

const anyAcl: fc.Arbitrary<Acl> = fc.record({
  sysId: fc.constant('x'),
  name: fc.constantFrom(...LEVELS),
  operation: fc.constant('read'),
  decision: fc.constantFrom('allow' as const, 'allow' as const, 'deny' as const),
  adminOverrides: fc.boolean(),
  roles: fc.option(fc.subarray(['itil', 'x', 'public']), { nil: undefined, freq: 8 }),
  elevated: fc.constant([]),
  besides: fc.subarray(['script' as const, 'attribute' as const]),
  isPartial: fc.boolean(),
  isEndpoint: fc.constant(false),
})

it('what is said for certain holds however the rules turn out, and by either reading', () => {
  const seen = { allowed: 0, denied: 0, depends: 0 }
  fc.assert(
    fc.property(fc.array(anyAcl, { maxLength: 5 }), (acls) => {
      const roles = new Set(['itil'])
      const { access } = evaluateRecord(indexAcls(acls), { lineage: LINEAGE, operation: 'read', roles })
      const possible = ways(acls).flatMap((way) => answers(way, roles))
      seen[access]++
      if (access === 'allowed') expect(possible).not.toContain(false)
      if (access === 'denied') expect(possible).not.toContain(true)
    }),
    { numRuns: 3_000 },
  )
  // It does not hold by saying nothing.
  expect(seen.allowed).toBeGreaterThan(20)
  expect(seen.denied).toBeGreaterThan(100)
})

it('whole rules without parts that run on the instance are decided, but for what the documents disagree on', () => {
  const whole = anyAcl.map(
    (acl): Acl => ({ ...acl, besides: [], isPartial: false, roles: acl.roles ?? ['x'], decision: 'allow' }),
  )
  fc.assert(
    fc.property(fc.array(whole, { maxLength: 5 }), (acls) => {
      const roles = new Set(['itil'])
      const { access } = evaluateRecord(indexAcls(acls), { lineage: LINEAGE, operation: 'read', roles })
      const [way = []] = ways(acls)
      const possible = new Set(answers(way, roles))
      expect(access === 'depends').toBe(possible.size > 1)
    }),
    { numRuns: 1_000 },
  )
})
