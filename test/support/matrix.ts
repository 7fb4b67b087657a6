/**
 * The matrices try each fault at each step, which takes long. They are dealt out into shares: a run of the test command takes the
 * one that its seed names, so that as many runs with seeds in a row take all of them. `npm run test:exhaustive` takes all at once.
 */
const SHARES = 8

/** Deals the tests of one file: each call gives the tag of the next. Files that begin at different places make even shares. */
export function deal(first: number): () => string {
  let next = first
  return () => `@matrix-${next++ % SHARES}`
}

/** Matches the titles of what a run with this seed leaves out. Throws when the seed is not a whole number. */
export function leftOut(seed: string): RegExp {
  if (!/^\d{1,15}$/.test(seed)) throw new Error(`E2E_SEED is ${seed}, and should be a whole number.`)
  return new RegExp(`@matrix-(?!${Number(seed) % SHARES}\\b)`)
}

/** A seed that is another one in each minute. */
export const seedOfNow = (): string => String(Math.floor(Date.now() / 60_000))
