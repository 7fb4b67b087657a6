import type { Database } from './database.ts'
import type { Fault, Faults, Setup } from './fault-parts.ts'
import { ACCESS_FAULTS } from './faults/access.ts'
import { ACCOUNT_FAULTS } from './faults/account.ts'
import { APPLICATION_FAULTS } from './faults/application.ts'
import { CONNECTION_FAULTS, connectNeo } from './faults/connection.ts'
import { DRIFTS } from './faults/drift.ts'
import { PLATFORM_FAULTS } from './faults/platform.ts'

/**
 * Ways to break a complete setup, by the id of the requirement that has to find them. The first variant is used where
 * none is named.
 */
const FAULTS: Faults = { ...PLATFORM_FAULTS, ...APPLICATION_FAULTS, ...ACCOUNT_FAULTS, ...CONNECTION_FAULTS }

function faultOf(name: string): Fault | undefined {
  const [id = '', variant] = name.split(':')
  const table = /^access\.(\w+)$/.exec(id)?.[1]
  if (table) return ACCESS_FAULTS[variant ?? 'web-services']?.(table)
  // What somebody else changes later is no requirement's.
  if (name === 'neo:connected') return connectNeo
  const variants = id === 'drift' ? DRIFTS : FAULTS[id]
  return variant ? variants?.[variant] : Object.values(variants ?? {})[0]
}

/** Every fault as written on the command line, except those on tables. */
export const faultNames = (): string[] =>
  Object.entries(FAULTS).flatMap(([id, variants]) => Object.keys(variants).map((variant) => `${id}:${variant}`))

/** Every change by another user as written on the command line. */
const driftNames = (): string[] => Object.keys(DRIFTS).map((name) => `drift:${name}`)

/** Ways to break the access to any table. */
export const accessFaultNames = (table: string): string[] =>
  Object.keys(ACCESS_FAULTS).map((way) => `access.${table}:${way}`)

/**
 * Breaks a complete setup. Each name is a requirement's id, or id and variant, such as `app.redirect:http`. Throws with
 * the known ones when one is unknown.
 */
export function applyFaults(db: Database, setup: Setup, names: readonly string[]): void {
  for (const name of names) {
    const fault = faultOf(name)
    if (!fault)
      throw new Error(
        `Unknown fault "${name}". Known faults: ${[...faultNames(), ...driftNames()].join(', ')}, access.<table>:${Object.keys(ACCESS_FAULTS).join('|')}.`,
      )
    fault(db, setup)
  }
}
