/** How many requests a second an instance is sent at most: others work on it. */
const A_SECOND = 8

/** How many requests one run sends at most, tries after a refused token among them. */
const MOST = 39

/** Gives each request its turn, so that no second sees more than a few of them. */
export function createRateLimit(
  now: () => number = () => performance.now(),
  wait: (ms: number) => Promise<unknown> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): () => Promise<void> {
  /** When each of the last turns was given, or will be. */
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
  /** Waits for the next turn; `false` where there is none any more. */
  take(): Promise<boolean>
  taken(): number
  left(): number
  /** There is nothing more to ask, whoever waits. */
  close(): void
}

/** Turns for at most `most` requests, each given by `pace`. */
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
