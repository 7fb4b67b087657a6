/** How many requests a second an instance is sent at most: others work on it. */
const A_SECOND = 8

/** Gives each request its turn, so that no second sees more than a few of them. */
export function createPace(
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
