import { useEffect, useReducer } from 'react'

/**
 * Draws a component again when what it shows as under way counts as cut off: nobody tells of a tab that was closed.
 * `left`: how long until then, in ms; 0 where nothing is under way.
 */
export function useRedrawAfter(left: number): void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(drawAgain, left)
    return () => clearTimeout(timer)
  }, [left])
}
