import { READING_VARIANTS } from './access/readings.ts'
import { Instance } from './instance.ts'
import { type NeoDay, neoDay } from './neo-day.ts'
import { PEOPLE } from './seed.ts'
import { giveOnlyRoles } from './setup.ts'
import { applyChange, type Cast } from './worlds/apply.ts'
import type { Reader, World } from './worlds/model.ts'

/** An instance made from a world, with what can be done on it. */
export interface Made {
  instance: Instance
  cast: Cast
  /**
   * Does Neo's day as the account. It leaves records behind: verify before it, or on another instance of the same
   * world.
   */
  day(): NeoDay
  /** Puts the reader's session into the state that the world describes. Call it after they have signed in. */
  seat(): void
}

const READER_ROLES: Partial<Record<Reader, readonly string[]>> = {
  'both-halves': ['oauth_admin', 'user_admin'],
  'application-half': ['oauth_admin'],
  elevated: ['admin', 'security_admin'],
}

/** Makes the instance that a world describes. The reader signs in as `PEOPLE.admin`. */
export function makeWorld(world: World): Made {
  const instance = new Instance({ release: world.release, setup: 'complete' })
  instance.readings = world.readings
  const { application = {}, serviceAccount: account = {} } = instance
  const admin = instance.db.find('sys_user', { user_name: PEOPLE.admin.user }) ?? {}
  const cast: Cast = { application, account, admin }
  application.name = world.application
  account.user_name = world.account
  const roles = READER_ROLES[world.reader]
  if (roles) giveOnlyRoles(instance.db, PEOPLE.admin.user, roles)
  for (const change of world.changes) applyChange(change, instance, cast)
  const person = { user: world.account, password: PEOPLE.service.password }
  return {
    instance,
    cast,
    day: () => neoDay(instance, { person, mail: world.mail, columns: world.columns }),
    seat: () => {
      if (world.reader === 'impersonating') instance.sessions.impersonateAll(account.sys_id ?? '')
      if (world.reader === 'elevated') instance.sessions.elevateAll(['security_admin'])
    },
  }
}

/** The result of Neo's day under all readings of the open questions. */
export interface Decided {
  /** `depends`: on a question that ServiceNow's documents leave open. */
  outcome: 'succeeds' | 'fails' | 'depends'
  /** Calls that fail under every reading, and those that fail under some. */
  always: string[]
  sometimes: string[]
}

/** Does the day of a world once under each reading, on an instance of its own each time. */
export function decideWorld(world: World): Decided {
  const days = READING_VARIANTS.map((readings) => makeWorld({ ...world, readings }).day())
  const failed = days.map((day) => new Set(day.failed.map(({ name }) => name)))
  const all = [...new Set(failed.flatMap((names) => [...names]))]
  const always = all.filter((name) => failed.every((names) => names.has(name)))
  const succeeded = days.filter(({ ok }) => ok).length
  return {
    outcome: succeeded === days.length ? 'succeeds' : succeeded === 0 ? 'fails' : 'depends',
    always,
    sometimes: all.filter((name) => !always.includes(name)),
  }
}
