// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { READING_VARIANTS } from '../instance/access/readings.ts'
import type { NeoDay } from '../instance/neo-day.ts'
import { ADDRESSES } from '../instance/rest/call.ts'
import { PEOPLE } from '../instance/seed.ts'
import { signIn } from '../instance/sign-in.ts'
import { anyChange, anyWorld, worldsOf } from '../instance/worlds/arbitrary.ts'
import { SIGHT, type World } from '../instance/worlds/model.ts'
import { decideWorld, makeWorld } from '../instance/worlds.ts'

/** Named in the title of the tests; `npm run fuzz` draws another each time, and `WORLDS_SEED=<number>` has one again. */
const SEED = Number(process.env.WORLDS_SEED ?? (process.env.FUZZ ? Math.floor(Math.random() * 2 ** 31) : 20_261_126))
const RUNS = { seed: SEED, numRuns: process.env.FUZZ ? 10_000 : 200 }

const day = (world: World): NeoDay => makeWorld(world).day()
const calls = ({ calls: made }: NeoDay) => made.map(({ name, status, error }) => [name, status, error])

describe(`worlds of seed ${SEED}`, () => {
  it('are plain data, and the same data makes the same day', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const again: unknown = JSON.parse(JSON.stringify(world))
        expect(calls(day(again as World))).toEqual(calls(day(world)))
      }),
      RUNS,
    )
  })
  it("a reader's sight changes nothing for Neo", () => {
    const sight = fc.array(
      anyChange.filter(({ kind }) => SIGHT.has(kind)),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(anyWorld, sight, (world, hidden) => {
        const blind = { ...world, changes: [...world.changes, ...hidden] }
        expect(calls(day(blind))).toEqual(calls(day(world)))
      }),
      RUNS,
    )
  })
  it('whoever looks at a world can sign in', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { instance } = makeWorld(world)
        const { user: userName, password } = PEOPLE.admin
        expect(signIn(instance.db, { userName, password, address: ADDRESSES.office })).toMatchObject({ next: 'home' })
      }),
      RUNS,
    )
  })
  it('a day fails somewhere, or succeeds: both happen, and not for one reason', () => {
    const days = worldsOf(SEED, 200).map(day)
    const succeeded = days.filter(({ ok }) => ok).length
    expect(succeeded).toBeGreaterThan(20)
    expect(succeeded).toBeLessThan(180)
    const firsts = days.map(({ failed }) => failed.find(({ need }) => need === 'must')?.name ?? '')
    expect(new Set(firsts).size).toBeGreaterThan(8)
  })
  it('a failure names its cause wherever the answer is no plain error page', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const unexplained = day(world).failed.filter(
          ({ name, why, error }) =>
            why === undefined &&
            name !== 'approve' &&
            !/^(the value was not taken|there are rows that were not asked for)$/.test(error ?? ''),
        )
        expect(unexplained).toEqual([])
      }),
      RUNS,
    )
  })
  it('what is decided under every reading is so under each of them', () => {
    fc.assert(
      fc.property(anyWorld, fc.constantFrom(...READING_VARIANTS), (world, readings) => {
        const { outcome, always } = decideWorld(world)
        const one = day({ ...world, readings })
        if (outcome !== 'depends') expect(one.ok).toBe(outcome === 'succeeds')
        expect(one.failed.map(({ name }) => name)).toEqual(expect.arrayContaining(always))
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 10 },
    )
  })
  it('without a change, every reading and release makes a good day', () => {
    const right = anyWorld.map((world): World => ({ ...world, mail: false, columns: {}, changes: [] }))
    fc.assert(
      fc.property(right, (world) => {
        expect(day(world).ok).toBe(true)
      }),
      RUNS,
    )
  })
})
