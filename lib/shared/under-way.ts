/**
 * How long, in ms, until something whose last sign of life was at `since` counts as cut off; 0 if it does already. A clock
 * that was set back makes nothing last longer.
 */
export function timeUntilCutOff(since: string | number, limit: number, now = Date.now()): number {
  const age = now - (typeof since === 'string' ? Date.parse(since) : since)
  return Math.abs(age) < limit ? limit - age : 0
}
