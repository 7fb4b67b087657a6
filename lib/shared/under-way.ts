/**
 * How long, in ms, until something that last gave a sign of life at `since` counts as cut off; 0 once it does. A clock that
 * was set back makes nothing last longer.
 */
export function timeUntilCutOff(since: string | number, limit: number, now = Date.now()): number {
  const age = now - (typeof since === 'string' ? Date.parse(since) : since)
  return Math.abs(age) < limit ? limit - age : 0
}
