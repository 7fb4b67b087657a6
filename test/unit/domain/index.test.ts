import { expect, it } from 'vitest'
import { evaluate } from '@/lib/domain'
import { allRequirements } from '@/lib/domain/requirements'
import { defaultPolicy } from '@/lib/neo/policy'
import { snapshot } from './snapshots'

it('answers for every requirement, once and in their order', () => {
  const answered = evaluate(snapshot(), defaultPolicy).map(({ requirement }) => requirement)
  expect(answered).toEqual(allRequirements(defaultPolicy).map(({ id }) => id))
  expect(new Set(answered).size).toBe(answered.length)
})
