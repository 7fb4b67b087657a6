/** Most requests per second to an instance, since others work on it. */
const A_SECOND = 8

/** Most requests of one run, including those repeated after a refused token. */
const MOST = 39

/** Delays each request so that no more than `A_SECOND` are sent in any second. */
export function createRateLimit(
  now: () => number = () => performance.now(),
  wait: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): () => Promise<void> {
  /** The times of the last turns, some of them in the future. */
  const turns: number[] = []
  return async () => {
    const [oldest] = turns.length < A_SECOND ? [] : turns.splice(0, turns.length - A_SECOND + 1)
    const at = Math.max(now(), oldest === undefined ? 0 : oldest + 1000)
    turns.push(at)
    const left = at - now()
    if (left > 0) await wait(left)
  }
}

/** The requests that one run may send. */
export interface Turns {
  /** Waits for the next turn; returns `false` if none is left. */
  take(): Promise<boolean>
  taken(): number
  left(): number
  /** Ends all turns, also for callers that are waiting. */
  close(): void
}

/** Turns for at most `most` requests, each delayed by `pace`. */
export function createTurns(pace: () => Promise<void> = createRateLimit(), most = MOST): Turns {
  let [taken, isClosed] = [0, false]
  return {
    async take() {
      if (isClosed || taken >= most) return false
      taken++
      await pace()
      if (isClosed) taken--
      return !isClosed
    },
    taken: () => taken,
    left: () => (isClosed ? 0 : most - taken),
    close: () => {
      isClosed = true
    },
  }
}
