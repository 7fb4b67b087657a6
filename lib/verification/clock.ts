import { parseDateTime } from '../domain/checks/connection-end'
import { CONNECTION } from '../domain/connection'
import type { Verification } from './verification'

/** Less than this, in ms, is what an answer takes on its way, and that a header has whole seconds. */
const NOTHING = 120_000
/** A browser's clock that is further off than this, in ms, is set right sooner or later, and then what was measured is wrong. */
const MOST = 86_400_000

/** Follows the clock of an instance by the times that its answers carry: docs/servicenow/rest.md#date-header */
export function createClock(browserNow: () => number = Date.now) {
  let skew = 0
  return {
    heard: (instanceTime: number): void => {
      const measured = instanceTime - browserNow()
      skew = Math.abs(measured) < NOTHING ? 0 : measured
    },
    /** What time it is on the instance, in ms. */
    now: () => browserNow() + skew,
  }
}

/** How far the instance's clock was ahead of the browser's when the connection was looked at, in ms; 0 where that is not known. */
export function clockSkew({ verdicts, finishedAt }: Verification): number {
  const found = verdicts.find(({ requirement }) => requirement === CONNECTION.expires)
  const at = parseDateTime(typeof found?.facts?.at === 'string' ? found.facts.at : undefined)
  const skew = (at ?? Number.NaN) - Date.parse(found?.checkedAt ?? finishedAt ?? '')
  return Math.abs(skew) >= NOTHING ? skew : 0
}

/** What time it is on the instance by the browser's clock, both in ms, as far as its last verification tells. */
export function instanceNow(verification: Verification | undefined, now: number): number {
  const skew = verification ? clockSkew(verification) : 0
  return Math.abs(skew) <= MOST ? now + skew : now
}
