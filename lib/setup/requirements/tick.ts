import type { MessageKey } from '../../text/catalogue'
import type { Requirement } from '../requirement'
import { type ApplicationColumn, factOf } from '../snapshot'
import type { StepId } from '../steps'
import { cannotTell, type Finding } from '../verdict'
import { isTrue } from './boolean'

interface TickRule {
  id: string
  step: StepId
  column: ApplicationColumn
  /** Which way the box has to be. */
  wanted: boolean
  pass: MessageKey
  fail: MessageKey
}

/** A requirement on a tick box: it is on, or it is off. */
export const tick = ({ id, step, column, wanted, pass, fail }: TickRule): Requirement => ({
  id,
  step,
  check(snapshot): Finding {
    const fact = factOf(snapshot, column)
    if (fact.state !== 'seen') return cannotTell(fact)
    const { value: seen, source } = fact
    if (isTrue(seen) === wanted) return { outcome: 'pass', message: { key: pass }, seen, source }
    const label = { key: wanted ? 'fix.tick' : 'fix.untick' } as const
    return { outcome: 'fail', message: { key: fail }, seen, source, fix: { column, value: String(wanted), label } }
  },
})
