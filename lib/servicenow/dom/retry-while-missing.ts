/** First and longest pause, in ms, between two looks for trees that nothing told of. */
const PAUSES = { first: 50, longest: 2_000 }

interface Options {
  top: Document
  signal: AbortSignal
  /** Looks once; says whether there was something new. */
  discover: () => boolean
}

/**
 * Looks again with growing pauses as long as something is missing and the page is in sight. What is returned is told after
 * each look at the page whether that is so; in a page that comes into sight again it goes on with the next.
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
