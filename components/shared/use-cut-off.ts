import { useEffect, useReducer } from 'react'

/**
 * Renders a component again when something shown as under way counts as cut off: closing a tab fires no event here. `left`:
 * ms until then; 0 if nothing is under way.
 */
export function useRedrawAfter(left: number): void {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(drawAgain, left)
    return () => clearTimeout(timer)
  }, [left])
}
