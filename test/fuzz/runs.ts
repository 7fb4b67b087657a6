import type fc from 'fast-check'

/** Inputs to each property: few in the test command, as many as FUZZ says in `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ ?? 300)

/** `cost`: how many plain inputs one of these is worth. Every failure prints the seed it is found again by. */
export const runs = (cost = 1): fc.Parameters<unknown> => ({ numRuns: Math.max(20, Math.floor(RUNS / cost)) })

/** What computes for longer than this, in ms, hangs; how fast something is, benchmarks measure. */
const HANGS = 250
/** What is slow once was the machine, a first run or a collection of garbage. */
const TRIES = 6

const used = (since?: NodeJS.CpuUsage): NodeJS.CpuUsage => process.cpuUsage(since)
const tooLong = (since: NodeJS.CpuUsage, attempt: number): boolean => {
  const { user, system } = used(since)
  const ms = (user + system) / 1000
  if (ms > HANGS && attempt === TRIES) throw new Error(`It takes ${ms.toFixed(1)} ms of computing.`)
  return ms > HANGS
}

/** A check that also fails for an input over which it hangs, however often it is tried. */
export const untilDone =
  <T extends unknown[]>(check: (...input: T) => void) =>
  (...input: T): void => {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const since = used()
      check(...input)
      if (!tooLong(since, attempt)) return
    }
  }

/** The same for a check that waits; what it waits for does not count, since nothing is computed meanwhile. */
export const untilDoneAsync =
  <T extends unknown[]>(check: (...input: T) => Promise<void>) =>
  async (...input: T): Promise<void> => {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const since = used()
      await check(...input)
      if (!tooLong(since, attempt)) return
    }
  }
