import type fc from 'fast-check'

/** Inputs to each property: few in the test command, as many as FUZZ says in `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ ?? 300)

/** `cost`: how many plain inputs one of these is worth. Every failure prints the seed it is found again by. */
export const runs = (cost = 1): fc.Parameters<unknown> => ({ numRuns: Math.max(20, Math.floor(RUNS / cost)) })

/** A frame at 60 Hz, in ms. */
const FRAME = 1000 / 60
/** What is slow once was the machine, a first run or a collection of garbage; what is slow each time hangs. */
const TRIES = 6

const used = (since?: NodeJS.CpuUsage): NodeJS.CpuUsage => process.cpuUsage(since)
const tooLong = (since: NodeJS.CpuUsage, attempt: number): boolean => {
  const { user, system } = used(since)
  const ms = (user + system) / 1000
  if (ms > FRAME && attempt === TRIES) throw new Error(`It takes ${ms.toFixed(1)} ms of computing, more than a frame.`)
  return ms > FRAME
}

/** A check that also fails for an input over which it computes for more than a frame, however often it is tried. */
export const inAFrame =
  <T extends unknown[]>(check: (...input: T) => void) =>
  (...input: T): void => {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const since = used()
      check(...input)
      if (!tooLong(since, attempt)) return
    }
  }

/** The same for a check that waits; what it waits for does not count, since nothing is computed meanwhile. */
export const inAFrameAsync =
  <T extends unknown[]>(check: (...input: T) => Promise<void>) =>
  async (...input: T): Promise<void> => {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const since = used()
      await check(...input)
      if (!tooLong(since, attempt)) return
    }
  }
