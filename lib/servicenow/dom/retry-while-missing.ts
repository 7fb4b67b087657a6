/** First and longest pause, in ms, between two searches for trees that no event announced. */
const PAUSES = { first: 50, longest: 2_000 }

interface Options {
  top: Document
  signal: AbortSignal
  /** Searches once; returns whether something new was found. */
  discover: () => boolean
}

/**
 * Searches again, with growing pauses, while something is missing and the page is visible. After each look at the page the
 * caller passes to the returned function whether something is missing; once a hidden page is visible again, the next such
 * call resumes the search.
 */
export function createRetry({ top, signal, discover }: Options): (isMissing: boolean) => void {
  let pause = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const lookAgain = () => {
    timer = undefined
    if (pause === 0 || top.hidden) return
    pause = discover() ? PAUSES.first : Math.min(2 * pause, PAUSES.longest)
    timer = setTimeout(lookAgain, pause)
  }
  return (isMissing) => {
    pause = isMissing && !signal.aborted ? pause || PAUSES.first : 0
    if (pause === 0) stop()
    else if (!top.hidden) timer ??= setTimeout(lookAgain, pause)
  }
}
