import type { Outcome, Verdict } from '@/lib/domain/finding'
import { findingKey } from '@/lib/i18n/finding-key'
import { makeWorld } from '../../instance/worlds'
import type { World } from '../../instance/worlds/model'
import { doFix, NO_FIX, NOT_MENDED_HERE } from './fixes'
import { verifyMade } from './verified-world'

/** A requirement may have several causes; each is named once the one before is mended. */
const MOST_STEPS = 12

const say = (verdict: Verdict): string =>
  `${verdict.requirement} ${verdict.outcome} ${findingKey(verdict)} ${JSON.stringify(verdict.facts ?? {})}`

const outcomes = (verdicts: readonly Verdict[]): Map<string, Outcome> =>
  new Map(verdicts.map(({ requirement, outcome }) => [requirement, outcome]))

const IS_BAD: ReadonlySet<Outcome> = new Set(['fail', 'warn'])

/** Whether there is something to mend, and something that is said to mend it. */
const isToMend = (verdict: Verdict): boolean =>
  IS_BAD.has(verdict.outcome) && !NOT_MENDED_HERE.test(verdict.requirement) && !NO_FIX.test(findingKey(verdict))

/** What is wrong with what a finding says to do: it does not mend it, or it breaks something else. */
async function mendOne(world: World, found: Verdict, before: Map<string, Outcome>): Promise<string | undefined> {
  const made = makeWorld(world)
  const done: string[] = []
  let verdict = found
  for (let step = 0; step < MOST_STEPS && isToMend(verdict); step++) {
    done.push(say(verdict))
    if (!doFix(made, verdict)) return `${say(verdict)}: nobody can do what it says`
    const { verdicts } = await verifyMade(made, world, 'records')
    const now = verdicts.find(({ requirement }) => requirement === found.requirement)
    const worse = verdicts.find(
      (own) =>
        IS_BAD.has(own.outcome) && before.get(own.requirement) === 'pass' && own.requirement !== found.requirement,
    )
    if (worse) return `${say(found)}: mended, and now ${say(worse)}`
    if (!now || say(now) === say(verdict)) return `${say(verdict)}: done, and it says the same`
    verdict = now
  }
  return isToMend(verdict) ? `${done.join(', then ')}: done, and no end` : undefined
}

/** Does in turn what each kind of finding says, on an instance of its own each time. */
export async function unmended(world: World): Promise<string[]> {
  const { verdicts } = await verifyMade(makeWorld(world), world, 'records')
  const before = outcomes(verdicts)
  const kinds = new Map(verdicts.filter(isToMend).map((verdict) => [findingKey(verdict), verdict]))
  const found: string[] = []
  for (const verdict of kinds.values()) {
    const wrong = await mendOne(world, verdict, before)
    if (wrong) found.push(wrong)
  }
  return found
}
