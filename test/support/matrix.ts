/**
 * The matrices try each fault at each step, or each place in each language, which takes long. They are dealt out into shares: a run
 * of the test command takes the one that its seed names, so that as many runs with seeds in a row take all of them.
 * `npm run test:exhaustive` takes all at once.
 */
const SHARES = 16

/**
 * Deals out the tests of one file: each call returns the tag of the next test. Starting each file at a different
 * share makes the shares even.
 */
export function deal(first: number): () => string {
  let next = first
  return () => `@matrix-${next++ % SHARES}`
}

/** The tag of tests that take of a row what `turn` says. */
export const BY_TURN = '@by-turn'

/** Matches what has to run without a seed for all of the matrices to be run. */
export const OF_MATRICES = `@matrix-|${BY_TURN}`

/** Matches the titles of what a run with this seed leaves out. Throws when the seed is not a whole number. */
export function leftOut(seed: string): RegExp {
  return new RegExp(`@matrix-(?!${numberOf(seed) % SHARES}\\b)`)
}

function numberOf(seed: string): number {
  if (!/^\d{1,15}$/.test(seed)) throw new Error(`A seed is ${seed}, and should be a whole number.`)
  return Number(seed)
}

/**
 * Of a row of a matrix what this run takes: one of `columns`, another one in the next row and with the next seed. All of them
 * without a seed. Each run so takes each row, and with as many rows as columns each column.
 */
export function turn<T>(columns: readonly T[], row: number, seed = process.env.UNIT_SEED): readonly T[] {
  if (seed === undefined) return columns
  const at = (numberOf(seed) + row) % columns.length
  return columns.slice(at, at + 1)
}

/** A seed that changes every minute. */
export const seedOfNow = (): string => String(Math.floor(Date.now() / 60_000))
