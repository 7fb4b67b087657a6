import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { anyWorld } from '../instance/worlds/arbitrary'
import type { Reader } from '../instance/worlds/model'
import { seesAll, silent, undecided, unfounded, unshown, untrue } from './oracle/disagreements'
import { unmended } from './oracle/mending'
import { judge, type Knows } from './oracle/verified-world'

/** Named in the title of the tests; `npm run fuzz` draws another each time, and `WORLDS_SEED=<number>` has one again. */
const SEED = Number(process.env.WORLDS_SEED ?? (process.env.FUZZ ? Math.floor(Math.random() * 2 ** 31) : 20_261_126))
const RUNS = { seed: SEED, numRuns: process.env.FUZZ ? Number(process.env.WORLDS ?? 10_000) : 200 }

const knows = fc.constantFrom<Knows>('records', 'records', 'nothing')

/** How many worlds there were by reader, how many findings, and how many of them cannot be told. */
const figures = new Map<
  Reader | 'admin, from whom nothing is hidden',
  { worlds: number; all: number; unknown: number }
>()
function count(of: Reader | 'admin, from whom nothing is hidden', all: number, unknown: number): void {
  const own = figures.get(of) ?? { worlds: 0, all: 0, unknown: 0 }
  figures.set(of, { worlds: own.worlds + 1, all: own.all + all, unknown: own.unknown + unknown })
}

afterAll(() => {
  const lines = [...figures].map(
    ([reader, { worlds, all, unknown }]) =>
      `${reader}: ${worlds} worlds, cannot tell ${((unknown / all) * 100).toFixed(1)} % of ${all} findings`,
  )
  process.stdout.write(`${[`Worlds of seed ${SEED}, all in agreement unless a test fails.`, ...lines].join('\n')}\n`)
})

// Each world is verified and worked in for a day, which takes a busy machine its time.
describe(`what verification says of worlds of seed ${SEED}`, { timeout: RUNS.numRuns * 1_000 }, () => {
  it("is what Neo's day comes to", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, knows, async (world, known) => {
        const judged = await judge(world, known)
        const { verdicts } = judged
        const unknown = verdicts.filter(({ outcome }) => outcome === 'unknown').length
        count(world.reader, verdicts.length, unknown)
        if (seesAll(world)) count('admin, from whom nothing is hidden', verdicts.length, unknown)
        // Of another record that looks like Neo's the day tells nothing.
        if (!judged.isOfCast) return
        expect([
          ...unfounded(judged),
          ...unshown(judged, known),
          ...undecided(judged),
          ...silent(judged),
          ...untrue(judged),
        ]).toEqual([])
      }),
      RUNS,
    )
  })
  it('is mended by what it says to do, and nothing else breaks', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        expect(await unmended(world)).toEqual([])
      }),
      { ...RUNS, numRuns: RUNS.numRuns / 4 },
    )
  })
})
