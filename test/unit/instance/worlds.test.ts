// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { RIGHT, rule } from '../../instance/worlds/named.ts'
import { REFUSED } from '../../instance/worlds/refused.ts'
import { SUCCEEDING } from '../../instance/worlds/succeeding.ts'
import { decideWorld, makeWorld } from '../../instance/worlds.ts'

const firstFailure = (world: typeof RIGHT) =>
  makeWorld(world)
    .day()
    .failed.find(({ need }) => need === 'must')?.name

describe('known by name', () => {
  it.each(REFUSED)('Neo is refused: $name', ({ world, fails }) => {
    expect(firstFailure(world)).toBe(fails)
  })
  it.each(SUCCEEDING)('all is well: $name', ({ world }) => {
    expect(firstFailure(world)).toBeUndefined()
  })
})

describe('what Neo comes to', () => {
  it('is the same under each reading for a right set-up', () => {
    const { outcome, always, sometimes } = decideWorld(RIGHT)
    const webhook = ['create the callback property', 'create the webhook']
    expect([outcome, always, sometimes]).toEqual(['succeeds', webhook, []])
  })
  it('depends on which level decides, where a broader one says otherwise', () => {
    const changes = [rule('incident.state', 'write', 'itil_admin'), rule('*.*', 'write', 'itil')]
    const { outcome, sometimes } = decideWorld({ ...RIGHT, changes })
    expect([outcome, sometimes]).toEqual(['depends', ['write incident.state']])
  })
  it('fails for sure where each level says no', () => {
    const changes = [rule('incident.state', 'write', 'itil_admin'), rule('*.*', 'write', 'itil_admin')]
    const { outcome, always } = decideWorld({ ...RIGHT, changes })
    expect([outcome, always.includes('write incident.state')]).toEqual(['fails', true])
  })
})
