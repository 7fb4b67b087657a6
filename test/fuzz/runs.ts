import type fc from 'fast-check'

/** Inputs to each property: few in the test command, as many as FUZZ says in `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ ?? 300)

/** `cost`: how many plain inputs one of these is worth. Every failure prints the seed it is found again by. */
export const runs = (cost = 1): fc.Parameters<unknown> => ({ numRuns: Math.max(20, Math.floor(RUNS / cost)) })
