import type { Verdict } from '@/lib/domain/finding'
import { defaultPolicy, type Policy } from '@/lib/neo/policy'
import { toStoredVerdict } from '@/lib/verification/stored-verdict'
import { summaryOf } from '@/lib/verification/summary'
import type { VerdictedState } from '@/lib/verification/verdicts'
import type { Row } from '../../instance/database'
import type { NeoDay } from '../../instance/neo-day'
import { type Made, makeWorld } from '../../instance/worlds'
import type { World } from '../../instance/worlds/model'
import { Session } from '../../unit/verification/session'

/** What a verification says of a world, and what Neo's day comes to on an instance of the same. */
export interface Judged {
  world: World
  verdicts: readonly Verdict[]
  state: VerdictedState
  /** It looked at the records that the day is done with, and not at others of the same look. */
  isOfCast: boolean
  day: NeoDay
}

/** What a policy asks that wants of Neo what a world wants. */
const policyOf = ({ mail, columns }: World): Policy => ({
  ...defaultPolicy,
  emailMode: mail,
  columns: Object.entries(columns).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
})

/** Whether the extension is told which records are meant, as after a set-up that it guided; else it has to find them. */
export type Knows = 'records' | 'nothing'

/** Verifies an instance in the session of its reader, as the extension does. */
export async function verifyMade(
  made: Made,
  world: World,
  knows: Knows,
): Promise<Pick<Judged, 'verdicts' | 'isOfCast'>> {
  const { instance, cast } = made
  const session = new Session({}, instance)
  await session.signIn()
  made.seat()
  const { application, account } = cast
  const chosen =
    knows === 'records'
      ? {
          application: { sysId: application.sys_id ?? '', clientId: application.client_id ?? '' },
          user: { sysId: account.sys_id ?? '' },
        }
      : {}
  const { verdicts, snapshot } = await session.verify(policyOf(world), chosen)
  const isOf = (found: { sysId?: string } | null | undefined, row: Row) => !found?.sysId || found.sysId === row.sys_id
  return { verdicts, isOfCast: isOf(snapshot.application, application) && isOf(snapshot.user, account) }
}

/** The one line that the extension shows of verdicts. */
const stateOf = (verdicts: readonly Verdict[]): VerdictedState =>
  summaryOf({ verdicts: verdicts.map(toStoredVerdict) }).state

export async function judge(world: World, knows: Knows): Promise<Judged> {
  const verified = await verifyMade(makeWorld(world), world, knows)
  return { world, ...verified, state: stateOf(verified.verdicts), day: makeWorld(world).day() }
}
